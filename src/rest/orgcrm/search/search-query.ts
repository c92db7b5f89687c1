import { z } from 'zod';
import { choice, text } from '../../core/fields.ts';
import { filterFields, operatorNames } from './filter-operators.ts';
import type { ContactSearch, ContactSearchField } from '../../core/schema-types.generated.ts';
import { keysOf } from '../../../values/objects/tables.ts';

const maxGroups = 20;
const maxConditions = 20;

/** The path of a custom field's values: `custom.<key>`. */
export const customPrefix = 'custom.';

/** A field by one of the names, or a custom field. */
export function fieldName<const Names extends readonly string[]>(names: Names) {
  const error = `one of ${names.join(', ')}, or custom.<key>`;
  return z.union([z.enum(names), z.templateLiteral([customPrefix, z.string().min(1)])], { error });
}

const names = keysOf(filterFields);

const conditionSchema = z.looseObject(
  {
    field: fieldName(names).describe(
      'A field of the contact, or custom.<key>; a key that is not defined compares as text.',
    ),
    op: choice(operatorNames).describe('Which ones there are depends on the field.'),
    value: z
      .unknown()
      .optional()
      .describe(
        'A text, number, true or false, or a list of them, as the operator needs it; is_set and is_not_set need none.',
      ),
  },
  { error: 'a condition: a JSON object with field, op and value' },
);

const groupSchema = z.looseObject(
  {
    conditions: z
      .array(conditionSchema, { error: 'a list of conditions' })
      .min(1, { error: 'at least one condition' })
      .max(maxConditions, { error: `at most ${maxConditions} conditions` }),
  },
  { error: 'a group: a JSON object with conditions' },
);

/** The filter: contacts that match one of the groups, each with all of its conditions. Other keys are kept, for views. */
export const querySchema = z
  .looseObject(
    {
      groups: z
        .array(groupSchema, { error: 'a list of groups' })
        .max(maxGroups, { error: `at most ${maxGroups} groups` }),
    },
    { error: 'a filter: a JSON object with groups' },
  )
  .meta({
    id: 'Query',
    description:
      'A filter: contacts match that match one of the groups, with all of its conditions. No group at all matches everybody.',
  });

export type SearchQuery = z.output<typeof querySchema>;
export type SearchCondition = z.output<typeof conditionSchema>;

export const freeTextSchema = text().nullish().describe('A part of the name, email, phone or company, without case.');

/** Where `q` looks (docs/contracts/orgcrm.md, GET /api/v1/contacts). */
export const freeTextFields: readonly ContactSearchField[] = ['NAME', 'EMAIL', 'PHONE', 'COMPANY'];

/** The search that `q` asks for. */
export function freeText(q: string | null | undefined): ContactSearch | undefined {
  return q ? { text: q, fields: freeTextFields } : undefined;
}
