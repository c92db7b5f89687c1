export {
  countExported,
  exportContacts,
  exportFormats,
  readFilterText,
  type ExportFormat,
  type ExportRequest,
} from './export-contacts.ts';
export { mountExports } from './http.ts';
