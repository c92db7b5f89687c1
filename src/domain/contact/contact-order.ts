import {
  contactFields,
  fieldKinds,
  orderedFields,
  orderRule,
  type OrderedField,
} from '../../query/contact-fields/index.ts';
import { jsonNumber, jsonValue } from '../../query/filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import { throwIssues } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { NullPlacementEnum, OrderDirectionEnum } from '../../graphql/order-direction.ts';
import type { OrderTerm } from '../../query/pagination/index.ts';
import { columnName, raw, sql, type CustomFieldType, type Sql } from '../../store/index.ts';
import { isStorableText } from '../../values/index.ts';

type Column = Pick<OrderTerm, 'expression' | 'type' | 'nullable' | 'values' | 'indexed'>;
const text = (value: Sql): Column => ({
  expression: sql`fold_case(${value}) COLLATE "C"`,
  type: 'text',
  nullable: true,
});

/** The order by a field of the table: texts without case. */
function columnOf(name: OrderedField): Column {
  const { kind, nullable } = contactFields[name];
  const { letters } = orderRule(name);
  const { sqlType: type, values } = fieldKinds[kind];
  const value = sql`c.${raw(columnName(name))}`;
  if (type !== 'text') return { expression: value, type, nullable, ...(values !== null && { values }) };
  return {
    ...text(value),
    ...(letters !== undefined && { expression: sql`left(fold_case(${value}), ${raw(String(letters))}) COLLATE "C"` }),
    nullable,
  };
}

/** createdAt is CREATED_AT in the order, as it is created_at in the table. */
type OrderName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${First}`}${OrderName<Rest>}`
  : '';
type OrderField = Uppercase<OrderName<OrderedField>> | 'EMAIL' | 'PHONE';

const orderNames = orderedFields.map((name) => [columnName(name).toUpperCase() as OrderField, name] as const);

const columns = {
  EMAIL: text(sql`c.email`),
  PHONE: text(sql`c.phone`),
  ...Object.fromEntries(orderNames.map(([field, name]) => [field, columnOf(name)])),
} as Record<OrderField, Column>;

const fieldDescriptions = {
  EMAIL: 'By primary email, without case.',
  PHONE: 'By primary phone number, as it was written.',
  ...Object.fromEntries(orderNames.map(([field, name]) => [field, orderRule(name).description])),
} as Record<OrderField, string>;

const ContactOrderField = builder.enumType('ContactOrderField', {
  description: 'What contacts may be ordered by, besides custom fields.',
  values: Object.fromEntries(
    Object.entries(fieldDescriptions).map(([field, description]) => [field, { description }]),
  ) as { [Field in OrderField]: { description: string } },
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
    customField: t.string({
      description:
        'Instead of a field, the key of a custom field: numbers and dates by their value, all others as text without case.',
    }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Which way.' }),
    nulls: t.field({
      type: NullPlacementEnum,
      defaultValue: 'LAST',
      description: 'Where contacts without a value stand, whichever way.',
    }),
  }),
});

/** A term of an order that was saved. */
export const ContactOrderTermType = builder.objectRef<ContactOrderValue>('ContactOrderTerm').implement({
  description: 'One term of a saved order: a field or a custom field.',
  fields: (t) => ({
    field: t.field({
      type: ContactOrderField,
      nullable: true,
      description: 'The field; null where it is a custom field.',
      resolve: ({ field }) => field ?? null,
    }),
    customField: t.string({
      nullable: true,
      description: 'The key of the custom field; null where it is a field.',
      resolve: ({ customField }) => customField ?? null,
    }),
    direction: t.field({
      type: OrderDirectionEnum,
      description: 'Which way.',
      resolve: ({ direction }) => direction ?? 'ASC',
    }),
    nulls: t.field({
      type: NullPlacementEnum,
      description: 'Where contacts without a value stand.',
      resolve: ({ nulls }) => nulls ?? 'LAST',
    }),
  }),
});

const maxOrderTerms = 5;

/** Newest first: the order if none is given. */
export const newestFirst: readonly ContactOrderValue[] = [{ field: 'CREATED_AT', direction: 'DESC' }];

/** Custom fields have no index that is in their order. */
function customColumn(key: string, type: CustomFieldType | undefined, isRemoved: boolean): Column {
  const value = isRemoved ? sql`NULL::jsonb` : jsonValue({ customField: key });
  const column = { nullable: true, indexed: false } as const;
  if (type === 'NUMBER') return { ...column, expression: jsonNumber(value), type: 'numeric' };
  if (type === 'DATE' || type === 'DATETIME')
    return { ...column, expression: sql`json_time(${value})`, type: 'timestamptz' };
  return { ...column, expression: sql`fold_case(${value} #>> '{}') COLLATE "C"`, type: 'text' };
}

/** The keys of the custom fields that an order names. */
export function customFieldKeysOfOrder(orderBy: readonly ContactOrderValue[]): string[] {
  return orderBy.flatMap(({ customField }) => (customField == null ? [] : [customField]));
}

/**
 * The terms of an order. Throws ValidationFailure.
 * @param removed keys of deleted custom fields, by whose values nothing is ordered any more
 */
export function contactOrderTerms(
  orderBy: readonly ContactOrderValue[],
  path: Issue['path'],
  definitions: ReadonlyMap<string, CustomFieldType>,
  removed: readonly string[] = [],
): OrderTerm[] {
  const issues: Issue[] = [];
  if (orderBy.length > maxOrderTerms)
    issues.push({
      path,
      code: 'OUT_OF_RANGE',
      problem: `${orderBy.length} terms are too many: at most ${maxOrderTerms} are allowed`,
    });
  const terms = orderBy.map(({ field, customField, direction, nulls }, place): OrderTerm => {
    if ((field == null) === (customField == null)) {
      issues.push({
        path: [...path, place],
        code: 'CONFLICTING_ARGUMENTS',
        problem: 'give exactly one of field and customField',
      });
    }
    if (field != null && !Object.hasOwn(columns, field)) {
      issues.push({
        path: [...path, place, 'field'],
        code: 'UNKNOWN_FIELD',
        problem: `${formatValue(field)} is not an order: ${Object.keys(columns).join(', ')} are allowed`,
      });
    }
    if (customField != null && !isStorableText(customField)) {
      issues.push({
        path: [...path, place, 'customField'],
        code: 'INVALID_VALUE',
        problem: `${formatValue(customField)} is not a key of a custom field`,
      });
    }
    const column =
      customField == null
        ? columns[field ?? 'CREATED_AT']
        : customColumn(customField, definitions.get(customField), removed.includes(customField));
    return {
      ...column,
      name: customField == null ? (field ?? '') : `custom.${customField}`,
      direction: direction ?? 'ASC',
      nulls: nulls ?? 'LAST',
    };
  });
  throwIssues(issues);
  return terms;
}
