import { z } from 'zod';
import { choiceOf } from '../../core/fields.ts';
import { orders } from '../contact-fields.ts';
import type {
  ContactOrder,
  ContactOrderField,
  NullPlacement,
  OrderDirection,
} from '../../core/schema-types.generated.ts';
import { customPrefix, fieldName } from './search-query.ts';
import { keysOf } from '../../../values/objects/tables.ts';

/** What a list is sorted by, besides custom fields (docs/contracts/orgcrm.md, POST /api/v1/contacts/search). */
const sortFields = {
  ...orders,
  created_at: 'CREATED_AT',
  updated_at: 'UPDATED_AT',
  channel: 'CHANNEL',
  stage: 'STAGE',
  subscription_status: 'SUBSCRIPTION_STATUS',
  enrichment_status: 'ENRICHMENT_STATUS',
  first_seen_at: 'FIRST_SEEN_AT',
} as const satisfies Record<string, ContactOrderField>;
type SortField = keyof typeof sortFields;

const directions = { asc: 'ASC', desc: 'DESC' } as const;

const sortNames = keysOf(sortFields);

const termSchema = z.object(
  {
    field: fieldName(sortNames).describe('A field of the contact, or custom.<key>.'),
    dir: choiceOf(directions)
      .nullish()
      .transform((dir) => dir ?? 'ASC')
      .describe('Which way; contacts without a value come last in both.'),
  },
  { error: 'a JSON object with field and dir' },
);

export const sortSchema = z
  .array(termSchema, { error: 'a list of {"field", "dir"}' })
  .nullish()
  .describe('The order: at most 5 terms, newest first where there is none.');

/** The order in GraphQL's terms, in the same places. */
export function orderOf(sort: z.output<typeof sortSchema>): ContactOrder[] {
  return (sort ?? []).map(({ field, dir }) =>
    field.startsWith(customPrefix)
      ? { customField: field.slice(customPrefix.length), direction: dir }
      : { field: sortFields[field as SortField], direction: dir },
  );
}

export const shownSortSchema = z.array(z.object({ field: z.string(), dir: z.enum(['asc', 'desc']) }));

interface SavedTerm {
  field: ContactOrderField | null;
  customField: string | null;
  direction: OrderDirection;
  nulls: NullPlacement;
}

const nameByField = new Map<ContactOrderField, SortField>(sortNames.map((name) => [sortFields[name], name]));

/** A saved order in the words of orgcrm. */
export function sortOf(terms: readonly SavedTerm[]): z.output<typeof shownSortSchema> {
  return terms.map(({ field, customField, direction }) => ({
    field: field === null ? `${customPrefix}${customField ?? ''}` : (nameByField.get(field) ?? field.toLowerCase()),
    dir: direction === 'ASC' ? 'asc' : 'desc',
  }));
}

/** A saved order as it is sent back to GraphQL. */
export function sameOrder(terms: readonly SavedTerm[]): ContactOrder[] {
  return terms.map(({ field, customField, direction, nulls }) => ({
    field: field ?? undefined,
    customField: customField ?? undefined,
    direction,
    nulls,
  }));
}
