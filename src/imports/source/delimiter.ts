const delimiters = [',', ';', '\t', '|'] as const;

/** The characters of the first line that stand outside of quotes, and whether the line ends within the text. */
function firstLine(text: string): { plain: string; isWhole: boolean } {
  let plain = '';
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) {
      // Empty lines before the header are none.
      if (plain !== '') return { plain, isWhole: true };
    } else if (!quoted) plain += character;
  }
  return { plain, isWhole: false };
}

/** Whether the first line of a CSV text ends within it. */
export function hasWholeLine(start: string): boolean {
  return firstLine(start).isWhole;
}

/** What separates the cells of a CSV text: the delimiter that its first line has most of, outside of quotes; a comma where it has none. */
export function detectDelimiter(start: string): string {
  const { plain } = firstLine(start);
  const countOf = (delimiter: string): number => plain.split(delimiter).length;
  return delimiters.reduce((best, next) => (countOf(next) > countOf(best) ? next : best));
}
