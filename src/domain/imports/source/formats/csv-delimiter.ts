import { ok, refused, type Checked } from '../../../../values/index.ts';
import { fieldOfColumn } from '../../row/guess.ts';
import { csvSyntax, isBlankRow, readRow, UnclosedQuote } from './csv-row.ts';

/** Of several that fit as well, the first is taken. */
const delimiters = [',', ';', '\t', '|'] as const;

/** A delimiter that a caller names: one character, or the word tab. */
export function checkDelimiter(text: string): Checked<string> {
  const character = /^(?:tab|\\t)$/i.test(text) ? '\t' : text;
  const isOne = Array.from(character).length === 1 && !/["\r\n]/.test(character);
  return isOne
    ? ok(character)
    : refused(
        text,
        'INVALID_VALUE',
        'is not a delimiter: one character such as , ; | or the word tab, but not a quote or a line end',
      );
}

/** A header that is longer does not tell the delimiter. */
const maxHeaderLength = 65_536;

/** The first line of a spreadsheet that tells the delimiter: sep=; */
const separatorLine = /^\s*"?sep=(\\t|[^\r\n"])"?[,;\t| ]*(?:\r\n|\n|\r)/i;

/** A line that is not blank, with its end. */
const wholeLine = /\S[^\r\n]*[\r\n]/;

/**
 * The first row that is not blank, without cells if there is none; null if more text is needed.
 * @throws UnclosedQuote
 */
function headerOf(text: string, from: number, isWhole: boolean, delimiter: string): string[] | null {
  const syntax = csvSyntax(delimiter);
  for (let start = from; start < text.length;) {
    const row = readRow(text, start, isWhole, syntax);
    if (row === null) return null;
    if (!isBlankRow(row.cells)) return row.cells;
    start = row.end;
  }
  return isWhole ? [] : null;
}

/** The delimiter by which the header has the most known columns and, of those, the most columns; null if more text is needed. */
function detectDelimiter(text: string, from: number, isWhole: boolean): string | null {
  let best: { delimiter: string; known: number; columns: number } = { delimiter: delimiters[0], known: 0, columns: 0 };
  for (const delimiter of delimiters) {
    try {
      const header = headerOf(text, from, isWhole, delimiter);
      if (header === null) return null;
      if (header.length === 0) return delimiter;
      const known = header.filter((name) => fieldOfColumn(name) !== null).length;
      const columns = header.length;
      if (known > best.known || (known === best.known && columns > best.columns)) best = { delimiter, known, columns };
    } catch (error) {
      if (!(error instanceof UnclosedQuote)) throw error;
    }
  }
  return best.delimiter;
}

/** What separates the cells of a text, and where its header begins. */
export interface CsvStart {
  delimiter: string;
  header: number;
}

/**
 * Finds the delimiter of a CSV text: the one that is given, else the one that a first line such as sep=; names, else the one
 * that suits the header best. A line sep=; is left out in any case.
 * @param isWhole whether nothing follows the text
 * @returns null if more text is needed
 */
export function startOfCsv(text: string, isWhole: boolean, given: string | null): CsvStart | null {
  const isEnough = isWhole || text.length >= maxHeaderLength;
  if (!isEnough && !wholeLine.test(text)) return null;
  const line = separatorLine.exec(isWhole ? `${text}\n` : text);
  const header = Math.min(line?.[0].length ?? 0, text.length);
  const named = line?.[1] === String.raw`\t` ? '\t' : line?.[1];
  const delimiter = given ?? named ?? detectDelimiter(text, header, isEnough);
  return delimiter === null ? null : { delimiter, header };
}
