import { setImmediate } from 'node:timers/promises';
import { foldCase } from '../../../values/index.ts';

/** Knows, by some contacts that chance has chosen, how common parts of texts and custom values are among all of them. */
export interface ContactSample {
  /** How many contacts are in the sample. */
  size: number;
  /** How many contacts there are, in all workspaces. */
  contacts: number;
  /** In how many of the sample only the beginning of the text is known. */
  cut: number;
  /** The share of contacts, from 0 to 1, that have three letters in a row in their indexed text, without case: a little more at times. A look-up. */
  selectivityOfTrigram(three: string): number;
  /** How many of the texts have a text in them, without case: counted up to `most`, since of a common one most have it. */
  countOfText(text: string, max: number): number;
  /** How many of the sample have a value in a custom field, as text without case; of one that a single contact has, none. */
  countOfValue(key: string, value: string): number;
}

/** A contact of a sample. */
export interface SampledContact {
  /** As the column `search_text` has it, made by fold_case(); or its beginning. */
  text: string;
  isCut: boolean;
  /** The column `custom_terms`. */
  terms: readonly string[];
}

/** So many texts are gone through before other work has its turn. */
const atOnce = 50;

/**
 * Three letters in a row are known by a hash of so many bits: tables of numbers take a tenth of the memory that a map of texts
 * does, and leave no garbage. Two that share a hash count as one.
 */
const bits = 18;
const slots = 2 ** bits;

/** Calls for the hash of every three letters in a row of a text. */
function forEachTrigram(text: string, visit: (slot: number) => void): void {
  let [first, second, letters] = [0, 0, 0];
  for (let at = 0; at < text.length; letters++) {
    const third = text.codePointAt(at) ?? 0;
    if (letters >= 2)
      visit(
        Math.imul(Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ third, 0xc2b2ae35) >>> (32 - bits),
      );
    [first, second] = [second, third];
    at += third > 0xffff ? 2 : 1;
  }
}

/**
 * Calls for the hash of every three letters in a row of each text, once a text, with the place of the text.
 */
async function forEachPlace(texts: readonly string[], visit: (slot: number, place: number) => void): Promise<void> {
  const latest = new Uint16Array(slots);
  for (const [place, text] of texts.entries()) {
    if (place % atOnce === atOnce - 1) await setImmediate();
    forEachTrigram(text, (slot) => {
      if (latest[slot] === place + 1) return;
      latest[slot] = place + 1;
      visit(slot, place);
    });
  }
}

/** How many contacts have each term, but for those that only one has: an id, say, which is of no use here. */
function countsOf(sampled: readonly SampledContact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sampled) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

/**
 * @param sampled at least one, and less than 65,535
 * @param contacts how many there are in all
 */
export async function sampleOf(sampled: readonly SampledContact[], contacts: number): Promise<ContactSample> {
  const texts = sampled.map(({ text }) => text);
  const counts = countsOf(sampled);
  // The places of the texts that have a hash stand in one list, from starts[hash] to starts[hash + 1].
  const starts = new Uint32Array(slots + 1);
  await forEachPlace(texts, (slot) => {
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  });
  for (let slot = 0; slot < slots; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const places = new Uint16Array(starts[slots] ?? 0);
  const filled = starts.slice();
  await forEachPlace(texts, (slot, place) => {
    const next = filled[slot] ?? 0;
    places[next] = place;
    filled[slot] = next + 1;
  });

  /** The places of the texts that have all three letters in a row of a text, and some others; null where it has no three letters. */
  const candidates = (text: string): Uint16Array | null => {
    let shortest: Uint16Array | null = null;
    forEachTrigram(text, (slot) => {
      const [start, end] = [starts[slot] ?? 0, starts[slot + 1] ?? 0];
      if (shortest === null || end - start < shortest.length) shortest = places.subarray(start, end);
    });
    return shortest;
  };

  return {
    size: texts.length,
    contacts,
    cut: sampled.filter(({ isCut }) => isCut).length,
    selectivityOfTrigram: (three) => (candidates(foldCase(three))?.length ?? texts.length) / texts.length,
    countOfText(text, max) {
      const folded = foldCase(text);
      let count = 0;
      for (const place of candidates(folded) ?? texts.keys()) {
        if (count >= max) break;
        if (texts[place]?.includes(folded) === true) count += 1;
      }
      return count;
    },
    countOfValue: (key, value) => counts.get(`${key}\u001F${foldCase(value)}`) ?? 0,
  };
}
