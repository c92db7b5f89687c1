import { numberOf, textOfNumber } from '../../../store/json/index.ts';
import { phonePart } from '../../../values/index.ts';
import type { ContactSample } from './sample.ts';
import { simplified } from '../simplify.ts';
import { hasTrigram } from './trigrams.ts';
import {
  isInSearchText,
  type Condition,
  type FilterTree,
  type JsonPlace,
  type JsonTest,
  type TextTest,
} from '../tree.ts';

/** Up to so many matches are found by an index and sorted sooner than the list is walked until a page is full. */
const maxMatches = 3_000;
/** If a larger share of all contacts matches, a page is full after a short walk. */
const maxSelectivity = 0.03;
/** At most so many strings of a statement are looked up in the sample: a filter may have thousands. */
const maxLookups = 20;
/** The index knows longer values by a hash. */
const maxValueLength = 100;

/** What chooses contacts: a filter, and texts that are searched for. */
export interface Selection {
  tree: FilterTree | null;
  searchedTexts: readonly string[];
}

/** Estimates the share of all contacts, from 0 to 1, that have one of some texts or values: the largest likely one; 1 if nothing is known. */
interface SelectivityEstimates {
  ofTexts: (texts: readonly string[]) => number;
  ofValues: (key: string, values: readonly string[]) => number;
}

function estimatesBy(sample: ContactSample): SelectivityEstimates {
  let lookups = 0;
  // By chance a sample may hold fewer of them than its share.
  const atMost = (count: number): number => (count + 2 * Math.sqrt(count) + 3) / sample.size;
  const sumOf = (values: readonly string[], count: (value: string) => number): number => {
    lookups += values.length;
    return lookups > maxLookups ? 1 : values.reduce((sum, value) => sum + atMost(count(value)), 0);
  };
  return {
    // The index needs three letters; and a text that was cut may go on with it.
    ofTexts: (texts) =>
      texts.every(hasTrigram)
        ? sumOf(texts, (text) => sample.countOfText(text, maxSelectivity * sample.size) + sample.cut)
        : 1,
    ofValues: (key, values) => sumOf(values, (value) => sample.countOfValue(key, value)),
  };
}

function ofText(test: TextTest, estimates: SelectivityEstimates, withEqual: boolean): number {
  if (test.is === 'set') return 1;
  if (test.is === 'in') return withEqual ? estimates.ofTexts(test.values) : 1;
  return estimates.ofTexts([test.value]);
}

function ofJson(place: JsonPlace, test: JsonTest, estimates: SelectivityEstimates): number {
  if ('property' in place) return test.as === 'text' ? ofText(test.test, estimates, true) : 1;
  if ('profile' in place) return 1;
  if (test.as === 'boolean') return estimates.ofValues(place.customField, test.values.map(String));
  if ((test.as !== 'text' && test.as !== 'number') || test.test.is !== 'in') return 1;
  const values = test.as === 'number' ? test.test.values.map((text) => textOfNumber(numberOf(text))) : test.test.values;
  return values.every((value) => value.length <= maxValueLength) ? estimates.ofValues(place.customField, values) : 1;
}

function ofCondition(condition: Condition, estimates: SelectivityEstimates): number {
  if (condition.field === 'json') return ofJson(condition.place, condition.test, estimates);
  // Of equality with a column PostgreSQL knows how many contacts have the value; phone numbers are found in their normal form.
  return isInSearchText(condition) ? ofText(condition.test, estimates, false) : 1;
}

function ofTree(tree: FilterTree, estimates: SelectivityEstimates): number {
  if ('and' in tree) return Math.min(1, ...tree.and.map((part) => ofTree(part, estimates)));
  if ('or' in tree) return tree.or.reduce((sum, part) => sum + ofTree(part, estimates), 0);
  return 'not' in tree ? 1 : ofCondition(tree, estimates);
}

/**
 * Whether a filter and searches choose few contacts by texts and custom values, so that all of them are best found by the indexes
 * over these, which have no order, and sorted. PostgreSQL cannot tell: of a part of a text, and of a value that is not among the most
 * common ones, it knows too little.
 * @param sample what is known of all contacts; null: nothing
 */
export function choosesFew({ tree, searchedTexts }: Selection, sample: ContactSample | null): boolean {
  if (sample === null) return false;
  const estimates = estimatesBy(sample);
  // A search looks for the normal form of a phone number as well.
  const ofSearches = searchedTexts.map((text) => estimates.ofTexts([...new Set([text, phonePart(text) ?? text])]));
  const selectivity = Math.min(tree === null ? 1 : ofTree(simplified(tree), estimates), ...ofSearches);
  return selectivity <= maxSelectivity && selectivity * sample.contacts <= maxMatches;
}
