import { startOfCsv } from './csv-delimiter.ts';
import { csvSyntax, isBlankRow, readRow, UnclosedQuote, type CsvSyntax } from './csv-row.ts';
import { UnreadableSource } from '../import-source.ts';
import type { SourceRecord } from '../record.ts';

/** A longer row is a quote that was never closed. In characters. */
const maxRowLength = 2_000_000;

/** The rows that are not blank, the header among them. Throws UnclosedQuote after the rows before it. */
async function* rowsOf(
  chunks: AsyncIterable<string>,
  delimiter: string | null,
): AsyncGenerator<string[], void, undefined> {
  let [text, start] = ['', 0];
  let syntax: CsvSyntax | null = null;

  function* wholeRows(isLast: boolean): Generator<string[], void, undefined> {
    if (syntax === null) {
      const found = startOfCsv(text, isLast, delimiter);
      if (found === null) return;
      syntax = csvSyntax(found.delimiter);
      start = found.header;
    }
    while (start < text.length) {
      const row = readRow(text, start, isLast, syntax);
      if (row === null) break;
      start = row.end;
      if (!isBlankRow(row.cells)) yield row.cells;
    }
    text = text.slice(start);
    start = 0;
    if (text.length > maxRowLength) throw new UnclosedQuote();
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield* wholeRows(false);
  }
  yield* wholeRows(true);
}

const unclosed = 'a quote is opened in this row and not closed: the rest of the file cannot be read';

async function* recordsOf(rows: AsyncIterable<string[]>): AsyncGenerator<SourceRecord, void, undefined> {
  try {
    for await (const cells of rows) yield { kind: 'cells', cells };
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    yield { kind: 'broken', message: unclosed };
  }
}

/**
 * Reads CSV with a header (docs/imports.md). Rows that are blank are left out, as empty lines are.
 * @param chunks the text, cut anywhere
 * @param delimiter what separates the cells; null if the text shall tell
 * @returns the header, and the rows after it
 * @throws UnreadableSource if there is no header
 */
export async function readCsv(
  chunks: AsyncIterable<string>,
  delimiter: string | null,
): Promise<{ header: string[]; records: AsyncGenerator<SourceRecord, void, undefined> }> {
  const rows = rowsOf(chunks, delimiter);
  const header = await rows.next().catch((error: unknown) => {
    throw error instanceof UnclosedQuote ? new UnreadableSource(`the header cannot be read: ${unclosed}`) : error;
  });
  if (header.done === true)
    throw new UnreadableSource('the file is empty: a header is needed, then a row for each contact');
  return { header: header.value, records: recordsOf(rows) };
}
