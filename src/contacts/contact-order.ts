import { jsonNumber, jsonValue } from '../filter/index.ts';
import { builder } from '../graphql/builder.ts';
import { quoted, throwIssues, type Issue } from '../graphql/failures.ts';
import { NullPlacementEnum, OrderDirectionEnum } from '../graphql/order-direction.ts';
import type { OrderTerm } from '../pagination/index.ts';
import { EnrichmentStatus, LifecycleStage, sql, SubscriptionStatus, type CustomFieldType } from '../store/index.ts';
import { isStorableText } from '../values/index.ts';

type Column = Pick<OrderTerm, 'expression' | 'type' | 'nullable' | 'values' | 'indexed'>;
const text = (expression: Column['expression']): Column => ({ expression, type: 'text', nullable: true });
const time = (expression: Column['expression']): Column => ({ expression, type: 'timestamptz', nullable: false });

const columns = {
  NAME: text(sql`fold_case(c.name) COLLATE "C"`),
  FIRST_NAME: text(sql`fold_case(c.first_name) COLLATE "C"`),
  LAST_NAME: text(sql`fold_case(c.last_name) COLLATE "C"`),
  EMAIL: text(sql`fold_case(c.email) COLLATE "C"`),
  PHONE: text(sql`fold_case(c.phone) COLLATE "C"`),
  COMPANY: text(sql`fold_case(c.company) COLLATE "C"`),
  SOURCE: text(sql`fold_case(c.source) COLLATE "C"`),
  NOTES: text(sql`left(fold_case(c.notes), 100) COLLATE "C"`),
  CHANNEL: { ...text(sql`fold_case(c.channel) COLLATE "C"`), nullable: false },
  DO_NOT_CONTACT: { expression: sql`c.do_not_contact`, type: 'boolean', nullable: false, values: ['false', 'true'] },
  SUBSCRIPTION_STATUS: { expression: sql`c.subscription_status`, type: '"SubscriptionStatus"', nullable: false, values: Object.values(SubscriptionStatus) },
  ENRICHMENT_STATUS: { expression: sql`c.enrichment_status`, type: '"EnrichmentStatus"', nullable: false, values: Object.values(EnrichmentStatus) },
  STAGE: { expression: sql`c.stage`, type: '"LifecycleStage"', nullable: false, values: Object.values(LifecycleStage) },
  CREATED_AT: time(sql`c.created_at`),
  UPDATED_AT: time(sql`c.updated_at`),
  FIRST_SEEN_AT: time(sql`c.first_seen_at`),
} as const satisfies Record<string, Column>;

type OrderField = keyof typeof columns;

const fieldDescriptions: Record<OrderField, string> = {
  NAME: 'By full name, without case.',
  FIRST_NAME: 'By first name, without case.',
  LAST_NAME: 'By last name, without case.',
  EMAIL: 'By primary email, without case.',
  PHONE: 'By primary phone number, as it was written.',
  COMPANY: 'By company, without case.',
  SOURCE: 'By source, without case.',
  NOTES: 'By the first 100 characters of the notes, without case.',
  CHANNEL: 'By channel, without case.',
  DO_NOT_CONTACT: 'Those who may be contacted first.',
  SUBSCRIPTION_STATUS: 'Subscribed first.',
  ENRICHMENT_STATUS: 'Enriched first.',
  STAGE: 'By stage, in the order from subscriber to customer.',
  CREATED_AT: 'By creation.',
  UPDATED_AT: 'By the last change.',
  FIRST_SEEN_AT: 'By the earliest event.',
};

const ContactOrderField = builder.enumType('ContactOrderField', {
  description: 'What contacts may be ordered by, besides custom fields.',
  values: Object.fromEntries(Object.entries(fieldDescriptions).map(([field, description]) => [field, { description }])) as { [Field in OrderField]: { description: string } },
});

/** One term of an order, as the GraphQL input ContactOrder has it: plain JSON, as views store it. */
export interface ContactOrderValue {
  field?: OrderField | null | undefined;
  customField?: string | null | undefined;
  direction?: 'ASC' | 'DESC' | null | undefined;
  nulls?: 'FIRST' | 'LAST' | null | undefined;
}

export const ContactOrderInput = builder.inputType('ContactOrder', {
  description: 'One term of an order: a field or a custom field. Ties are decided by the next term, at last by the id.',
  fields: (t) => ({
    field: t.field({ type: ContactOrderField, description: 'The field.' }),
    customField: t.string({ description: 'Instead of a field, the key of a custom field: numbers and dates by their value, all others as text without case.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Which way.' }),
    nulls: t.field({ type: NullPlacementEnum, defaultValue: 'LAST', description: 'Where contacts without a value stand, whichever way.' }),
  }),
});

/** A term of an order that was saved. */
export const ContactOrderTermType = builder.objectRef<ContactOrderValue>('ContactOrderTerm').implement({
  description: 'One term of a saved order: a field or a custom field.',
  fields: (t) => ({
    field: t.field({ type: ContactOrderField, nullable: true, description: 'The field; null where it is a custom field.', resolve: ({ field }) => field ?? null }),
    customField: t.string({ nullable: true, description: 'The key of the custom field; null where it is a field.', resolve: ({ customField }) => customField ?? null }),
    direction: t.field({ type: OrderDirectionEnum, description: 'Which way.', resolve: ({ direction }) => direction ?? 'ASC' }),
    nulls: t.field({ type: NullPlacementEnum, description: 'Where contacts without a value stand.', resolve: ({ nulls }) => nulls ?? 'LAST' }),
  }),
});

export const mostOrderTerms = 5;

/** Newest first: the order where none is given. */
export const newestFirst: readonly ContactOrderValue[] = [{ field: 'CREATED_AT', direction: 'DESC' }];

/** Custom fields have no index that is in their order. */
function customColumn(key: string, type: CustomFieldType | undefined): Column {
  const value = jsonValue({ customField: key });
  const column = { nullable: true, indexed: false } as const;
  if (type === 'NUMBER') return { ...column, expression: jsonNumber(value), type: 'numeric' };
  if (type === 'DATE' || type === 'DATETIME') return { ...column, expression: sql`json_time(${value})`, type: 'timestamptz' };
  return { ...column, expression: sql`fold_case(${value} #>> '{}') COLLATE "C"`, type: 'text' };
}

/** The keys of the custom fields that an order names. */
export function customFieldKeysOfOrder(orderBy: readonly ContactOrderValue[]): string[] {
  return orderBy.flatMap(({ customField }) => (customField == null ? [] : [customField]));
}

/** The terms of an order. Throws ValidationFailure. */
export function contactOrderTerms(
  orderBy: readonly ContactOrderValue[],
  path: Issue['path'],
  definitions: ReadonlyMap<string, CustomFieldType>,
): OrderTerm[] {
  const issues: Issue[] = [];
  if (orderBy.length > mostOrderTerms) issues.push({ path, code: 'OUT_OF_RANGE', message: `${orderBy.length} terms are too many: at most ${mostOrderTerms} are allowed` });
  const terms = orderBy.map(({ field, customField, direction, nulls }, place): OrderTerm => {
    if ((field == null) === (customField == null)) {
      issues.push({ path: [...path, place], code: 'CONFLICTING_ARGUMENTS', message: 'give exactly one of field and customField' });
    }
    if (field != null && !Object.hasOwn(columns, field)) {
      issues.push({ path: [...path, place, 'field'], code: 'UNKNOWN_FIELD', message: `${quoted(field)} is no order: ${Object.keys(columns).join(', ')} are allowed` });
    }
    if (customField != null && !isStorableText(customField)) {
      issues.push({ path: [...path, place, 'customField'], code: 'INVALID_VALUE', message: `${quoted(customField)} is no key of a custom field` });
    }
    const column = customField == null ? columns[field ?? 'CREATED_AT'] : customColumn(customField, definitions.get(customField));
    return { ...column, name: customField == null ? (field ?? '') : `custom.${customField}`, direction: direction ?? 'ASC', nulls: nulls ?? 'LAST' };
  });
  throwIssues(issues);
  return terms;
}
