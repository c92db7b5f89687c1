import {
  equality,
  equalityOrPart,
  ownFieldsOf,
  presence,
  type FilterField,
  type Operators,
} from '../filter/filter-operators.ts';
import { everything, nothing, readFilter } from '../filter/filter.ts';
import type { AccountFilter } from '../../core/schema-types.generated.ts';

/** Those of a field that has several values: one of them as a whole. */
const oneOfSeveral: Operators = {
  contains: { is: 'eq', takes: 'value' },
  does_not_contain: { is: 'neq', takes: 'value' },
  in: equality.in,
  not_in: equality.not_in,
};

/** A field that no account has a value of. */
function absent(operators: Operators): FilterField {
  return {
    operators,
    condition: (is, operand) =>
      is === 'neq' || is === 'notIn' || (is === 'isSet' && operand === false) ? everything : nothing,
  };
}

const fields = ownFieldsOf({
  id: { operators: equality, condition: (is, operand) => ({ legacyId: { label: 'pylon', [is]: operand } }) },
  name: { operators: equalityOrPart, condition: (is, operand) => ({ name: { [is]: operand } }) },
  domains: { operators: oneOfSeveral, condition: (is, operand) => ({ domain: { [is]: operand } }) },
  external_ids: {
    operators: { ...equality, ...presence },
    condition: (is, operand) => ({ externalId: { [is]: operand } }),
  },
  tags: absent(oneOfSeveral),
  owner_id: absent({ ...equality, ...presence }),
});

/** Reads the filter of a search of accounts into GraphQL's; undefined where it matches all. @throws RestFailure */
export function accountFilter(filter: unknown): AccountFilter | undefined {
  return readFilter(filter, fields);
}
