const maxLooked = 32;

/** Three letters or digits in a row, each once: what the trigram index has a list for. A mark after them may belong to the last one. */
export function trigramsOf(text: string): string[] {
  const letters = Array.from(text.normalize('NFC'));
  const found = new Set<string>();
  for (let start = 0; start + 3 <= letters.length && found.size < maxLooked; start++) {
    const three = letters.slice(start, start + 3);
    const isWhole = !/\p{M}/u.test(letters[start + 3] ?? '');
    if (isWhole && three.every((letter) => /[\p{L}\p{N}]/u.test(letter))) found.add(three.join(''));
  }
  return [...found];
}

/** Whether the trigram index finds a part of a text. */
export function hasTrigram(part: string): boolean {
  return /[\p{L}\p{N}]{3}/u.test(part);
}
