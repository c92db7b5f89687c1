export { contactFields } from './contact-fields.ts';
export { headersIn, type Language } from './headers.ts';
export { fieldKinds, type FieldKind } from './kinds.ts';
export {
  fieldNames,
  fieldsOfKind,
  filteredFields,
  headerFields,
  importedFields,
  importRule,
  isContactField,
  nameFields,
  ofEach,
  orderedFields,
  orderRule,
  plainFields,
  searchDescriptions,
  searchedFields,
  setRule,
  settableFields,
  timeFields,
  type ContactFieldName,
  type FieldOfKind,
  type FilteredField,
  type ImportedField,
  type OrderedField,
  type SearchName,
  type SettableField,
} from './selections.ts';
