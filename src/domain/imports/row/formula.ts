// Spreadsheets run a cell that begins so as a formula. The apostrophe is their own sign for "this is text".
const needsApostrophe = /^'*(?:[=+\-@\t\r\n]|\s*$)/;
const hasApostrophe = /^''*(?:[=+\-@\t\r\n]|\s*$)/;

/**
 * A text as a cell that no spreadsheet runs: with an apostrophe before what would be a formula. So is a text of blanks
 * alone, which would else be an empty cell. `unescaped` takes the apostrophe off again.
 */
export function escaped(text: string): string {
  return needsApostrophe.test(text) ? `'${text}` : text;
}

/** The text of a cell that `escaped` wrote; any other cell as it is. */
export function unescaped(cell: string): string {
  return hasApostrophe.test(cell) ? cell.slice(1) : cell;
}
