export { countExported, exportContacts, exportFormats, type ExportFormat, type ExportRequest } from './export-contacts.ts';
export { mountExports } from './http.ts';
