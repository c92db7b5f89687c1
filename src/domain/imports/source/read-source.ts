import { readCsv } from './formats/csv.ts';
import { detectFormat, type ImportFormat } from './format.ts';
import type { ImportSource } from './import-source.ts';
import { readJson } from './formats/json.ts';
import { readNdjson } from './formats/ndjson.ts';
import { withFieldsAtTop } from './pages.ts';
import { objectRecord, type SourceRecord } from './record.ts';
import { checkText, textOf } from './text.ts';

/** The rows of a source. */
export interface SourceRows {
  /** The names of the columns; null if each row names its own. */
  header: string[] | null;
  /** Where the rows come from. What is not sent as values is refused as a whole if no column of it is known; texts are converted by the types of their fields. */
  origin: 'values' | 'typed file' | 'file of texts';
  records: AsyncIterable<SourceRecord>;
  /** Reads rows that name their own columns from the beginning once more; absent if the header names the columns, or they cannot be read twice. */
  reread?: () => AsyncIterable<SourceRecord>;
}

/** How a source is to be read. What is null, the source tells by itself. */
export interface SourceOptions {
  /** Whether rows of JSON are read as they stand, because it is known where their fields are. */
  areAsTheyStand?: boolean;
  /** Under which keys a document of JSON has the list of its rows, where it is not one of the usual ones. */
  listNames?: readonly string[];
  format: ImportFormat | null;
  /** What separates the cells of CSV: one character. */
  delimiter: string | null;
  /** As checkEncoding returns it; UTF-8 if neither this nor a byte order mark says otherwise. */
  encoding: string | null;
}

async function startOf(texts: AsyncIterable<string>): Promise<string> {
  for await (const text of texts) return text;
  return '';
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/**
 * Opens a source: checks that all of it is text, finds its format if none is given, and reads its header.
 * @param onBytes hears how many bytes were read on
 * Throws UnreadableSource.
 */
export async function readSource(
  source: ImportSource,
  { format, delimiter, encoding, areAsTheyStand = false, listNames }: SourceOptions,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<SourceRows> {
  await checkText(source.open(), encoding);
  const texts = (): AsyncIterable<string> => textOf(source.open(), encoding);
  const countedTexts = textOf(counted(source.open(), onBytes), encoding);
  const withKeys = (
    origin: SourceRows['origin'],
    read: (from: AsyncIterable<string>) => AsyncIterable<SourceRecord>,
  ): SourceRows => {
    return { origin, header: null, records: read(countedTexts), reread: () => read(texts()) };
  };
  switch (format ?? detectFormat(source.name, await startOf(texts()))) {
    case 'CSV':
      return { origin: 'file of texts', ...(await readCsv(countedTexts, delimiter)) };
    case 'JSON':
      return withKeys(
        'typed file',
        areAsTheyStand ? (from) => readJson(from, listNames) : (from) => fieldsAtTop(readJson(from)),
      );
    case 'NDJSON':
      return withKeys(
        'typed file',
        areAsTheyStand ? (from) => readNdjson(from, listNames) : (from) => fieldsAtTop(readNdjson(from)),
      );
    case 'VCARD':
      // Few imports need its parser.
      return withKeys('file of texts', (await import('./formats/vcard.ts')).readVcards);
  }
}

async function* fieldsAtTop(records: AsyncIterable<SourceRecord>): AsyncIterable<SourceRecord> {
  for await (const record of records)
    yield record.kind === 'object' ? objectRecord(withFieldsAtTop(record.object)) : record;
}

async function* recordsOf(values: readonly unknown[]): AsyncIterable<SourceRecord> {
  for (const value of values) yield objectRecord(value);
}

/** Rows that are JSON values already. */
export function valueRows(values: readonly unknown[]): SourceRows {
  return { origin: 'values', header: null, records: recordsOf(values), reread: () => recordsOf(values) };
}
