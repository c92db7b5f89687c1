/** What a wire operator takes: one value, several, a range of two, or nothing. */
export type Operand = 'value' | 'values' | 'range' | 'nothing';

/** A wire operator in GraphQL's terms. */
export interface Operator {
  /** The operator of GraphQL's filter on the field. */
  is: string;
  takes: Operand;
}

/** The operators of a field, by their names on the wire. */
export type Operators = Readonly<Record<string, Operator>>;

export const equality = {
  equals: { is: 'eq', takes: 'value' },
  in: { is: 'in', takes: 'values' },
  not_in: { is: 'notIn', takes: 'values' },
} as const satisfies Operators;
export const presence = {
  is_set: { is: 'isSet', takes: 'nothing' },
  is_unset: { is: 'isSet', takes: 'nothing' },
} as const satisfies Operators;
export const substring = {
  string_contains: { is: 'contains', takes: 'value' },
  string_does_not_contain: { is: 'notContains', takes: 'value' },
} as const satisfies Operators;
export const equalityOrPart = { ...equality, string_contains: substring.string_contains } as const satisfies Operators;
export const order = {
  greater_than: { is: 'gt', takes: 'value' },
  less_than: { is: 'lt', takes: 'value' },
  greater_than_or_equals: { is: 'gte', takes: 'value' },
  less_than_or_equals: { is: 'lte', takes: 'value' },
} as const satisfies Operators;
export const time = {
  time_is_after: { is: 'gt', takes: 'value' },
  time_is_before: { is: 'lt', takes: 'value' },
  time_range: { is: 'between', takes: 'range' },
} as const satisfies Operators;

/** A field of the wire in GraphQL's terms. */
export interface FilterField {
  operators: Operators;
  /** What stands in GraphQL's filter for a condition on the field. */
  condition: (operator: string, operand: unknown) => Record<string, unknown>;
  /** Custom fields take numbers and booleans beside texts. */
  takesScalars?: boolean;
}

/** The fields of a kind of filter. */
export interface FilterFields {
  /** The field of a name; undefined where there is none. */
  find: (name: string) => FilterField | undefined;
  /** The names of all fields, for messages. */
  names: string;
}

/** The fields of a filter that has only its own. */
export function ownFieldsOf(fields: Readonly<Record<string, FilterField>>): FilterFields {
  return {
    names: Object.keys(fields).join(', '),
    find: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
  };
}
