import { readCsv } from './csv.ts';
import { detectFormat, type ImportFormat } from './format.ts';
import type { ImportSource } from './import-source.ts';
import { readJson } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { objectRecord, type SourceRecord } from './record.ts';
import { checkedUtf8, checkEncoding } from './utf8.ts';

/** The rows of a source. */
export interface SourceRows {
  /** The names of the columns; null where each row names its own. */
  header: string[] | null;
  records: AsyncIterable<SourceRecord>;
}

async function startOf(source: ImportSource): Promise<string> {
  for await (const chunk of checkedUtf8(source.open())) return Buffer.from(chunk).toString('utf8');
  return '';
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/**
 * Opens a source: checks that all of it is UTF-8, finds its format where none is given, and reads its header.
 * @param onBytes hears how many bytes were read on
 * Throws UnreadableSource.
 */
export async function readSource(source: ImportSource, format: ImportFormat | null, onBytes: (bytes: number) => void = () => undefined): Promise<SourceRows> {
  await checkEncoding(source.open());
  const chunks = checkedUtf8(counted(source.open(), onBytes));
  switch (format ?? detectFormat(source.name, await startOf(source))) {
    case 'CSV':
      return readCsv(chunks);
    case 'JSON':
      return { header: null, records: readJson(chunks) };
    case 'NDJSON':
      return { header: null, records: readNdjson(chunks) };
  }
}

async function* recordsOf(values: readonly unknown[]): AsyncIterable<SourceRecord> {
  for (const value of values) yield objectRecord(value);
}

/** Rows that are JSON values already. */
export function valueRows(values: readonly unknown[]): SourceRows {
  return { header: null, records: recordsOf(values) };
}
