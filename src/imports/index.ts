import './import-contacts.ts';
export { dateOrders, defaultOptions, type ImportOptions } from './options.ts';
export type { ImportCounts, RowError } from './result.ts';
export { runImport, type ImportListener, type ImportSummary } from './run.ts';
export { checkDelimiter } from './source/csv-delimiter.ts';
export { importFormats, type ImportFormat } from './source/format.ts';
export { UnreadableSource, type ImportSource } from './source/import-source.ts';
export { readSource, type SourceOptions } from './source/read-source.ts';
export { checkEncoding } from './source/text.ts';
