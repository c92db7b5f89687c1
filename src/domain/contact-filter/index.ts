export { ContactFilterInput } from './contact-filter-input.ts';
export { DateTimeFilter, IdFilter, StringFilter } from './operator-inputs.ts';
export { ExternalIdFilter, LegacyIdFilter } from './relation-inputs.ts';
export { ContactSearchInput, SearchFieldEnum } from './search-input.ts';
