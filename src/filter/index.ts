import './operator-inputs.ts';
export { compileFilter, tagNamesOf } from './compile.ts';
export { ContactFilterInput, type ContactFilterValue } from './contact-filter-input.ts';
export { jsonNumber, jsonValue } from './json-sql.ts';
export { customFieldKeysOf, parseContactFilter } from './parse.ts';
export { ContactSearchInput, SearchFieldEnum } from './search-input.ts';
export { searchCondition, type ContactSearchValue } from './search-condition.ts';
export { searchFields, type SearchField } from './search-sql.ts';
export type { FilterTree } from './tree.ts';
