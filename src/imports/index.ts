import './import-contacts.ts';
export { defaultOptions, type ImportOptions } from './options.ts';
export type { ImportCounts, RowError } from './result.ts';
export { runImport, type ImportListener, type ImportSummary } from './run.ts';
export type { ImportFormat } from './source/format.ts';
export { UnreadableSource, type ImportSource } from './source/import-source.ts';
export { readSource } from './source/read-source.ts';
