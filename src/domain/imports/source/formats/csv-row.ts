/** A quote that is opened and not closed: what follows it cannot be read as rows. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
}

/** How the cells of a CSV text are recognised if this character separates them. */
export interface CsvSyntax {
  delimiter: string;
  /** What ends a cell without quotes: the delimiter, or a line end. */
  cellEnd: RegExp;
  /** What may stand around a cell in quotes. */
  blanks: RegExp;
}

export function csvSyntax(delimiter: string): CsvSyntax {
  const escaped = delimiter.replace(/[\\\]^-]/, String.raw`\$&`);
  return { delimiter, cellEnd: new RegExp(`[${escaped}\r\n]`, 'gu'), blanks: delimiter === '\t' ? / */y : /[ \t]*/y };
}

function afterBlanks(text: string, from: number, { blanks }: CsvSyntax): number {
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}

/** Where the cell without quotes ends that begins at, or contains, a place. */
function plainEnd(text: string, from: number, { cellEnd }: CsvSyntax): number {
  cellEnd.lastIndex = from;
  return cellEnd.exec(text)?.index ?? text.length;
}

/** The quote that closes a cell whose content begins at a place; -1 if there is none. Two quotes stand for one. */
function closingQuote(text: string, from: number): number {
  let place = text.indexOf('"', from);
  while (place !== -1 && text[place + 1] === '"') place = text.indexOf('"', place + 2);
  return place;
}

function isCellEnd(text: string, place: number, { delimiter }: CsvSyntax): boolean {
  return place === text.length || text[place] === '\n' || text[place] === '\r' || text.startsWith(delimiter, place);
}

/** The cell that begins at a place, and where it ends; null if it opens a quote that the text does not close. */
function readCell(text: string, from: number, syntax: CsvSyntax): { cell: string; end: number } | null {
  const opening = afterBlanks(text, from, syntax);
  if (text[opening] !== '"') {
    const end = plainEnd(text, opening, syntax);
    return { cell: text.slice(from, end), end };
  }
  const closing = closingQuote(text, opening + 1);
  if (closing === -1) return null;
  const end = afterBlanks(text, closing + 1, syntax);
  if (isCellEnd(text, end, syntax)) return { cell: text.slice(opening + 1, closing).replaceAll('""', '"'), end };
  // Quotes around only a part of a cell are characters of it: "Bob" Smith.
  const wholeEnd = plainEnd(text, end, syntax);
  return { cell: text.slice(from, wholeEnd), end: wholeEnd };
}

/** A row, and where the next one begins. */
export interface CsvRow {
  cells: string[];
  end: number;
}

/**
 * The row of a CSV text that begins at a place. It ends with CRLF, LF or CR; cells in quotes may contain line ends, and
 * may have blanks around them.
 * @param isWhole whether nothing follows the text
 * @returns null if more text is needed to know where the row ends
 * @throws UnclosedQuote
 */
export function readRow(text: string, from: number, isWhole: boolean, syntax: CsvSyntax): CsvRow | null {
  const cells: string[] = [];
  for (let start = from; ;) {
    const read = readCell(text, start, syntax);
    if (read === null && isWhole) throw new UnclosedQuote();
    if (read === null) return null;
    const { cell, end } = read;
    cells.push(cell);
    // A text that is cut may be cut between CR and LF, or between two quotes.
    if (!isWhole && (end === text.length || (text[end] === '\r' && end + 1 === text.length))) return null;
    if (!text.startsWith(syntax.delimiter, end)) return { cells, end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
    start = end + syntax.delimiter.length;
  }
}

/** Whether a row says nothing: an empty line, or only blank cells. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
