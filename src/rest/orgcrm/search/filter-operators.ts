import { z } from 'zod';
import { number } from '../../core/fields.ts';
import { filterFields as plainFilterFields } from '../contact-fields.ts';
import type { CustomFieldType } from '../../core/schema-types.generated.ts';
import { keysOf } from '../../../values/objects/tables.ts';

/** What a field's values are, which decides its operators (docs/contracts/orgcrm.md, Filter). */
export type Kind = 'text' | 'tags' | 'boolean' | 'time' | 'number';

const { dnc, ...ofText } = plainFilterFields;

/** The fields of a filter, besides `custom.<key>`, with their names in GraphQL's ContactFilter. */
export const filterFields = {
  ...ofText,
  tags: { field: 'tags', kind: 'tags' },
  dnc,
  created_at: { field: 'createdAt', kind: 'time' },
} as const satisfies Record<string, { field: string; kind: Kind }>;

export type FilterField = keyof typeof filterFields;

const customKinds: Partial<Record<CustomFieldType, Kind>> = {
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  DATE: 'time',
  DATETIME: 'time',
};

/** The kind of a custom field; one that is not defined compares as text. */
export function kindOfCustomField(type: CustomFieldType | undefined): Kind {
  return (type === undefined ? undefined : customKinds[type]) ?? 'text';
}

/** An operator: GraphQL's name of it, and what its value is. `given`: the value that GraphQL takes, whatever was sent. */
export type Operator = { name: string } & ({ takes: 'one' | 'many' | 'two' } | { takes: 'nothing'; given: boolean });

const setOperators = {
  is_set: { name: 'isSet', takes: 'nothing', given: true },
  is_not_set: { name: 'isSet', takes: 'nothing', given: false },
} as const;
const equality = { eq: { name: 'eq', takes: 'one' }, neq: { name: 'neq', takes: 'one' } } as const;
const comparison = {
  gt: { name: 'gt', takes: 'one' },
  gte: { name: 'gte', takes: 'one' },
  lt: { name: 'lt', takes: 'one' },
  lte: { name: 'lte', takes: 'one' },
  between: { name: 'between', takes: 'two' },
} as const;
const membership = { in: { name: 'in', takes: 'many' }, not_in: { name: 'notIn', takes: 'many' } } as const;

/** The operators of each kind, by their names in this API. Two that GraphQL has one name for: the first is shown. */
const operators = {
  text: {
    ...equality,
    contains: { name: 'contains', takes: 'one' },
    not_contains: { name: 'notContains', takes: 'one' },
    starts_with: { name: 'startsWith', takes: 'one' },
    ends_with: { name: 'endsWith', takes: 'one' },
    ...membership,
    ...setOperators,
  },
  tags: {
    contains: { name: 'has', takes: 'one' },
    not_contains: { name: 'hasNot', takes: 'one' },
    in: { name: 'any', takes: 'many' },
    all: { name: 'all', takes: 'many' },
    not_in: { name: 'none', takes: 'many' },
    ...setOperators,
  },
  boolean: { ...equality, ...setOperators },
  time: {
    ...equality,
    ...comparison,
    before: { name: 'lt', takes: 'one' },
    after: { name: 'gt', takes: 'one' },
    ...setOperators,
  },
  number: { ...equality, ...comparison, ...membership, ...setOperators },
} as const satisfies Record<Kind, Record<string, Operator>>;

export function operatorsOf(kind: Kind): Readonly<Record<string, Operator>> {
  return operators[kind];
}

type OperatorName = { [Name in Kind]: keyof (typeof operators)[Name] }[Kind];

/** The names of all operators. */
export const operatorNames = [...new Set(Object.values(operators).flatMap((ofKind) => keysOf<OperatorName>(ofKind)))];

const day = 'a day such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z';

const valueSchemas: Record<Kind, z.ZodType> = {
  text: z.string({ error: 'a text' }),
  tags: z.string({ error: 'the name of a tag' }),
  boolean: z.boolean({ error: 'true or false' }),
  // Whether it is a day or a time at all is GraphQL's to check, as is the form of a number in a text.
  time: z.string({ error: day }),
  number: z.union([number(), z.string()], { error: 'a number' }),
};

/** Of a custom field that compares as text. */
const scalar = z.union([z.string(), number(), z.boolean()], { error: 'a text, a number, or true or false' });

/** What the value of a condition must be. */
export function valueSchema(kind: Kind, takes: 'one' | 'many' | 'two', isCustom: boolean): z.ZodType {
  const one = kind === 'text' && isCustom ? scalar : valueSchemas[kind];
  if (takes === 'one') return one;
  if (takes === 'many') return z.array(one, { error: 'a list of values' });
  const error = 'a list of two values, from and to, both included';
  return z.array(one, { error }).length(2, { error });
}
