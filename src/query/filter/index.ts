export { compileDisjuncts } from './disjuncts.ts';
export { compileFilter, namesCustomField, tagNamesOf } from './sql/compile.ts';
export { compileTree } from './sql/compile-tree.ts';
export { jsonNumber, jsonValue } from './sql/json-sql.ts';
export { operators, textOperators, timeOperators } from './read/operators.ts';
export { customFieldKeysOf, parseContactFilter } from './read/parse.ts';
export { filterReader } from './read/read-filter.ts';
export { readExternalId, readLegacyId, referenceOperators } from './read/relation-operators.ts';
export { hasExternalIdOf } from './sql/relation-sql.ts';
export { searchCondition, type ContactSearchValue } from './read/search-condition.ts';
export { choosesFew, type Selection } from './sampling/few-matches.ts';
export { drawSample, keepSample, sampleOfStore } from './sampling/sampling.ts';
export { asksOnlyForEmail, tagAmong } from './only-condition.ts';
export { searchFields, type SearchField } from './sql/search-sql.ts';
export { partsBy, type PartsOf } from './sampling/selective-trigrams.ts';
export { textCondition } from './sql/text-sql.ts';
export { timeCondition } from './sql/time-sql.ts';
export {
  everybody,
  type ExternalIdCondition,
  type FilterTree,
  type ReferenceCondition,
  type TextTest,
  type TimeTest,
} from './tree.ts';
export type { ContactFilterValue } from './filter-value.ts';
export { comparisonOperators, namesOf, partOperators, relativeOperators } from './operator-table.ts';
