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

/** A custom field, as a filter must know it. */
export interface CustomFieldDefinition {
  key: string;
  type: string;
}

const equality = { equals: { is: 'eq', takes: 'value' }, in: { is: 'in', takes: 'values' }, not_in: { is: 'notIn', takes: 'values' } } as const satisfies Operators;
const custom = { ...equality, not_equals: { is: 'neq', takes: 'value' }, is_set: { is: 'isSet', takes: 'nothing' }, is_unset: { is: 'isSet', takes: 'nothing' } } as const satisfies Operators;
const substring = { string_contains: { is: 'contains', takes: 'value' }, string_does_not_contain: { is: 'notContains', takes: 'value' } } as const satisfies Operators;
const order = {
  greater_than: { is: 'gt', takes: 'value' },
  less_than: { is: 'lt', takes: 'value' },
  greater_than_or_equals: { is: 'gte', takes: 'value' },
  less_than_or_equals: { is: 'lte', takes: 'value' },
} as const satisfies Operators;
const time = { time_is_after: { is: 'gt', takes: 'value' }, time_is_before: { is: 'lt', takes: 'value' }, time_range: { is: 'between', takes: 'range' } } as const satisfies Operators;

const texts: Operators = { ...custom, ...substring, contains: { is: 'contains', takes: 'value' }, does_not_contain: { is: 'notContains', takes: 'value' } };
/** Of several options, `contains` asks for one of them as a whole. */
const options: Operators = { ...custom, ...substring, contains: { is: 'eq', takes: 'value' }, does_not_contain: { is: 'neq', takes: 'value' } };

/** Those of GraphQL's filter on a custom field of the type (pylon contract, Filter: the operators are all of the page's that suit it). */
const byType: Readonly<Record<string, Operators>> = {
  NUMBER: { ...custom, ...order },
  BOOLEAN: custom,
  DATE: { ...custom, ...order, ...time },
  DATETIME: { ...custom, ...order, ...time },
  SELECT: options,
  MULTISELECT: options,
};

/** A field of the wire in GraphQL's terms. */
export interface FilterField {
  operators: Operators;
  /** What stands in GraphQL's filter for a condition on the field. */
  condition: (operator: string, operand: unknown) => Record<string, unknown>;
  /** Custom fields take numbers and booleans beside texts. */
  takesScalars: boolean;
}

/** The page's own fields. An id is the UUID or an external id labelled pylon (contracts README, rule 2). */
const ownFields: Readonly<Record<string, FilterField>> = {
  id: { operators: equality, condition: (is, operand) => ({ legacyId: { label: 'pylon', [is]: operand } }), takesScalars: false },
  email: { operators: { ...equality, string_contains: substring.string_contains }, condition: (is, operand) => ({ email: { [is]: operand } }), takesScalars: false },
  account_id: { operators: equality, condition: (is, operand) => ({ accountLegacyId: { label: 'pylon', [is]: operand } }), takesScalars: false },
};
/** Those that the vendor added later: a custom field that has had the slug all along goes first. */
const addedFields: Readonly<Record<string, FilterField>> = {
  name: { operators: { ...equality, string_contains: substring.string_contains }, condition: (is, operand) => ({ name: { [is]: operand } }), takesScalars: false },
};

/** The field of that name, a custom one by its slug; undefined where there is none. */
export function filterField(name: string, definitions: readonly CustomFieldDefinition[]): FilterField | undefined {
  if (Object.hasOwn(ownFields, name)) return ownFields[name];
  const definition = definitions.find(({ key }) => key === name);
  if (definition === undefined) return Object.hasOwn(addedFields, name) ? addedFields[name] : undefined;
  return {
    operators: byType[definition.type] ?? texts,
    condition: (is, operand) => ({ customField: { key: name, [is]: operand } }),
    takesScalars: true,
  };
}

/** The names of all fields, for messages. */
export function fieldNames(definitions: readonly CustomFieldDefinition[]): string {
  const slugs = definitions.map(({ key }) => key).filter((key) => !Object.hasOwn(addedFields, key));
  const shown = slugs.length > 20 ? [...slugs.slice(0, 20), '…'] : slugs;
  return [...Object.keys(ownFields), ...Object.keys(addedFields), ...shown].join(', ');
}
