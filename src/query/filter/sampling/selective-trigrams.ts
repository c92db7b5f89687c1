import type { ContactSample } from './sample.ts';
import { trigramsOf } from './trigrams.ts';

/** A text that more contacts have than this share is found at once by walking the list: what the index would name is more than is worth reading. */
const commonText = 0.003;
/** The index's list of what has three letters is long if they are in more texts than this share, and of no help above the second. */
const longList = 0.05;
const uselessList = 0.25;
const maxParts = 4;
/** So many texts of one statement are taken apart: a filter may have thousands. */
const maxTexts = 20;

/**
 * The parts of a text, rarest first, by which the trigram index should find it. It knows lists of contacts for every three
 * letters and, asked for the whole text, goes through those of all, the ones that nearly every contact is in included.
 * @returns null where the index should be asked for the whole text: it is common, or short, or has no common letters, or no others
 */
export function selectiveTrigrams(text: string, sample: ContactSample): string[] | null {
  const parts = trigramsOf(text);
  if (parts.length < 2) return null;
  const withSelectivity = parts.map((part) => ({ part, share: sample.selectivityOfTrigram(part) }));
  if (withSelectivity.every(({ share }) => share <= longList)) return null;
  const rare = withSelectivity
    .filter(({ share }) => share <= uselessList)
    .toSorted((one, other) => one.share - other.share);
  const [rarest] = rare;
  if (rarest === undefined) return null;
  // A text is at most as common as its rarest part.
  if (rarest.share > commonText && sample.countOfText(text, commonText * sample.size + 1) > commonText * sample.size)
    return null;
  return rare.slice(0, maxParts).map(({ part }) => part);
}

/** The parts by which the index is asked for a text of one statement; null: for the whole text. */
export type PartsOf = (text: string) => string[] | null;

/** The parts of the texts of one statement, by a sample; null where there is none. */
export function partsBy(sample: ContactSample | null): PartsOf {
  let looked = 0;
  return (text) => {
    if (sample === null || looked >= maxTexts) return null;
    looked += 1;
    return selectiveTrigrams(text, sample);
  };
}
