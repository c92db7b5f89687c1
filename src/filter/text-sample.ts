import { setImmediate } from 'node:timers/promises';

/** Knows, by the texts of some contacts that chance has chosen, how common parts of texts are among all of them. */
export interface TextSample {
  /** The share of contacts, from 0 to 1, that have three letters in a row in their indexed text, without case. A look-up. */
  shareOfTrigram(three: string): number;
  /** The share of contacts that have the text in it, without case. Goes through the sample. */
  shareOfText(text: string): number;
}

/** Of so many texts is their part counted, before other work has its turn. */
const atOnce = 50;

/** @param texts as the column `search_text` has them, in lower case; at least one */
export async function sampleOfTexts(texts: readonly string[]): Promise<TextSample> {
  const counts = new Map<string, number>();
  for (const [place, text] of texts.entries()) {
    if (place % atOnce === atOnce - 1) await setImmediate();
    const letters = Array.from(text);
    const trigrams = new Set(letters.slice(2).map((_, start) => letters.slice(start, start + 3).join('')));
    for (const three of trigrams) counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  // What one text has is as rare as what none has, and most are that.
  for (const [three, count] of counts) if (count === 1) counts.delete(three);
  return {
    shareOfTrigram: (three) => (counts.get(three.toLowerCase()) ?? 0) / texts.length,
    shareOfText(text) {
      const lower = text.toLowerCase();
      return texts.filter((one) => one.includes(lower)).length / texts.length;
    },
  };
}
