import {
  equality,
  equalityOrPart,
  order,
  presence,
  substring,
  time,
  type FilterField,
  type FilterFields,
  type Operators,
} from '../filter/filter-operators.ts';
import { readFilter } from '../filter/filter.ts';
import type { ContactFilter } from '../../core/schema-types.generated.ts';

/** A custom field, as a filter must know it. */
export interface CustomFieldDefinition {
  key: string;
  type: string;
}

const custom = { ...equality, not_equals: { is: 'neq', takes: 'value' }, ...presence } as const satisfies Operators;
const texts: Operators = {
  ...custom,
  ...substring,
  contains: { is: 'contains', takes: 'value' },
  does_not_contain: { is: 'notContains', takes: 'value' },
};
/** Of several options, `contains` asks for one of them as a whole. */
const options: Operators = {
  ...custom,
  ...substring,
  contains: { is: 'eq', takes: 'value' },
  does_not_contain: { is: 'neq', takes: 'value' },
};

/** Those of GraphQL's filter on a custom field of the type (docs/contracts/pylon.md, Filter: the operators are all of the page's that suit it). */
const byType: Readonly<Record<string, Operators>> = {
  NUMBER: { ...custom, ...order },
  BOOLEAN: custom,
  DATE: { ...custom, ...order, ...time },
  DATETIME: { ...custom, ...order, ...time },
  SELECT: options,
  MULTISELECT: options,
};

/** The page's own fields. An id is the UUID or an external id labelled pylon (docs/contracts/README.md, Ids). */
const ownFields: Readonly<Record<string, FilterField>> = {
  id: { operators: equality, condition: (is, operand) => ({ legacyId: { label: 'pylon', [is]: operand } }) },
  email: { operators: equalityOrPart, condition: (is, operand) => ({ email: { [is]: operand } }) },
  account_id: {
    operators: equality,
    condition: (is, operand) => ({ accountLegacyId: { label: 'pylon', [is]: operand } }),
  },
};
/** Those that the vendor added later: a custom field that has had the slug all along goes first. */
const addedFields: Readonly<Record<string, FilterField>> = {
  name: { operators: equalityOrPart, condition: (is, operand) => ({ name: { [is]: operand } }) },
};

/** The fields of the search: the page's, custom ones by their slugs, and those that were added. */
function fieldsWith(definitions: readonly CustomFieldDefinition[]): FilterFields {
  const slugs = definitions.map(({ key }) => key).filter((key) => !Object.hasOwn(addedFields, key));
  const shown = slugs.length > 20 ? [...slugs.slice(0, 20), '…'] : slugs;
  return {
    names: [...Object.keys(ownFields), ...Object.keys(addedFields), ...shown].join(', '),
    find(name) {
      if (Object.hasOwn(ownFields, name)) return ownFields[name];
      const definition = definitions.find(({ key }) => key === name);
      if (definition === undefined) return Object.hasOwn(addedFields, name) ? addedFields[name] : undefined;
      return {
        operators: byType[definition.type] ?? texts,
        condition: (is, operand) => ({ customField: { key: name, [is]: operand } }),
        takesScalars: true,
      };
    },
  };
}

/**
 * Reads the filter of a search of contacts (docs/contracts/pylon.md, Filter) into GraphQL's; undefined where it matches everybody.
 * @param definitions the custom fields of the workspace
 * @throws RestFailure that names each wrong field and operator, and what is allowed
 */
export function contactFilter(
  filter: unknown,
  definitions: readonly CustomFieldDefinition[],
): ContactFilter | undefined {
  return readFilter(filter, fieldsWith(definitions));
}
