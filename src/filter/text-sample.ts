/** Knows, by the texts of some contacts that chance has chosen, how common a part of a text is among all of them. */
export interface TextSample {
  /** The share of contacts, from 0 to 1, that have the part in their indexed text, without case. */
  shareOf(part: string): number;
}

const mostKept = 5_000;

/** @param texts as the column `search_text` has them, in lower case; at least one */
export function sampleOfTexts(texts: readonly string[]): TextSample {
  const known = new Map<string, number>();
  return {
    shareOf(part) {
      let share = known.get(part);
      if (share === undefined) {
        const lower = part.toLowerCase();
        share = texts.filter((text) => text.includes(lower)).length / texts.length;
        if (known.size >= mostKept) known.clear();
        known.set(part, share);
      }
      return share;
    },
  };
}
