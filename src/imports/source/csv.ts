import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { detectDelimiter, hasWholeLine } from './delimiter.ts';
import { UnreadableSource } from './import-source.ts';
import type { SourceRecord } from './record.ts';

/** Longer rows are a quote that was never closed. In characters. */
const longestRow = 2_000_000;

const longestStart = 65_536;

/** The first line and what was read with it, for the delimiter. */
async function startOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array();
  while (start.length < longestStart && !hasWholeLine(Buffer.from(start).toString('utf8'))) {
    const next = await chunks.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
}

/** The chunks again, once the first of them were looked at, until nobody wants more. */
async function* withStart(start: Uint8Array, rest: AsyncIterator<Uint8Array>, isWanted: () => boolean): AsyncIterable<Uint8Array> {
  yield start;
  for (let next = await rest.next(); next.done !== true && isWanted(); next = await rest.next()) yield next.value;
}

function explain({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') return 'a quote is opened in this row and not closed: the rest of the file cannot be read';
  return `the rest of the file cannot be read: ${message}`;
}

/**
 * Reads CSV with a header: cells in quotes or not, separated by commas, semicolons, tabs or bars, lines by LF or CRLF.
 * Empty lines are left out.
 * @param chunks UTF-8 without a byte order mark
 * @returns the header, and the rows after it
 * Throws UnreadableSource where there is no header.
 */
export async function readCsv(chunks: AsyncIterable<Uint8Array>): Promise<{ header: string[]; records: AsyncIterable<SourceRecord> }> {
  const source = chunks[Symbol.asyncIterator]();
  const start = await startOf(source);
  // The first thing that cannot be read, and how many rows were read before it.
  const problem: { error: CsvError | null; rowsBefore: number } = { error: null, rowsBefore: Infinity };
  const parser = parse({
    delimiter: detectDelimiter(Buffer.from(start).toString('utf8')),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // An error that is thrown takes the rows before it along that nobody has read yet.
    skip_records_with_error: true,
    on_skip: (error) => {
      if (problem.error !== null || error === undefined) return;
      Object.assign(problem, { error, rowsBefore: parser.info.records });
    },
  });
  // An error of either end destroys the other, and reaches the reader of the rows.
  pipeline(Readable.from(withStart(start, source, () => problem.error === null)), parser, () => undefined);
  const rows = (parser as AsyncIterable<string[]>)[Symbol.asyncIterator]();

  const header = await rows.next();
  if (problem.rowsBefore === 0 && problem.error !== null) throw new UnreadableSource(`the header cannot be read: ${explain(problem.error)}`);
  if (header.done === true) throw new UnreadableSource('the file is empty: a header is needed, then a row a contact');

  async function* records(): AsyncIterable<SourceRecord> {
    let rowsRead = 1;
    for (let row = await rows.next(); row.done !== true && rowsRead < problem.rowsBefore; row = await rows.next()) {
      rowsRead++;
      yield { kind: 'cells', cells: row.value };
    }
    if (problem.error !== null) yield { kind: 'broken', message: explain(problem.error) };
  }
  return { header: header.value, records: records() };
}
