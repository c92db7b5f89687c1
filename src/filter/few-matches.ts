import { numberOf, textOfNumber } from '../json/index.ts';
import { phonePart } from '../values/index.ts';
import type { ContactSample } from './sample.ts';
import { simplified } from './simplify.ts';
import { hasTrigram } from './trigrams.ts';
import { isInSearchText, type Condition, type FilterTree, type JsonPlace, type JsonTest, type TextTest } from './tree.ts';

/** So many contacts are found by an index and sorted sooner than the list is walked until a page of them is full. */
const few = 3_000;
/** Of more than this share of all contacts a page is full after a short walk. */
const common = 0.03;
/** So many texts and values of a statement are looked for in the sample: a filter may have thousands. */
const mostLooked = 20;

/** Longer values are known by a hash. */
const longestValue = 100;

/** What chooses contacts: a filter, and texts that are searched for. */
export interface Selection {
  tree: FilterTree | null;
  searchedTexts: readonly string[];
}

/** The shares of all contacts that have one of some texts or values, from 0 to 1: the largest that are likely; 1 where nothing is known. */
interface Shares {
  ofTexts: (texts: readonly string[]) => number;
  ofValues: (key: string, values: readonly string[]) => number;
}

function sharesBy(sample: ContactSample): Shares {
  let looked = 0;
  const sumOf = (values: readonly string[], count: (value: string) => number): number => {
    looked += values.length;
    // Chance may have put fewer of them into the sample.
    return looked > mostLooked ? 1 : values.reduce((sum, value) => sum + (count(value) + 2 * Math.sqrt(count(value)) + 3) / sample.size, 0);
  };
  return {
    // The index finds none by less than three letters; and what a text that was cut goes on with may have it.
    ofTexts: (texts) => (texts.every(hasTrigram) ? sumOf(texts, (text) => sample.countOfText(text, common * sample.size) + sample.cut) : 1),
    ofValues: (key, values) => sumOf(values, (value) => sample.countOfValue(key, value)),
  };
}

function ofText(test: TextTest, shares: Shares, withEqual: boolean): number {
  if (test.is === 'set') return 1;
  if (test.is === 'in') return withEqual ? shares.ofTexts(test.values) : 1;
  return shares.ofTexts([test.value]);
}

function ofJson(place: JsonPlace, test: JsonTest, shares: Shares): number {
  if ('property' in place) return test.as === 'text' ? ofText(test.test, shares, true) : 1;
  if ('profile' in place) return 1;
  if (test.as === 'boolean') return shares.ofValues(place.customField, test.values.map(String));
  if ((test.as !== 'text' && test.as !== 'number') || test.test.is !== 'in') return 1;
  const values = test.as === 'number' ? test.test.values.map((text) => textOfNumber(numberOf(text))) : test.test.values;
  return values.every((value) => value.length <= longestValue) ? shares.ofValues(place.customField, values) : 1;
}

function ofCondition(condition: Condition, shares: Shares): number {
  if (condition.field === 'json') return ofJson(condition.place, condition.test, shares);
  // Of equality with a column PostgreSQL knows how many contacts have the value; phone numbers are found in their normal form.
  return isInSearchText(condition) ? ofText(condition.test, shares, false) : 1;
}

function ofTree(tree: FilterTree, shares: Shares): number {
  if ('and' in tree) return Math.min(1, ...tree.and.map((part) => ofTree(part, shares)));
  if ('or' in tree) return tree.or.reduce((sum, part) => sum + ofTree(part, shares), 0);
  return 'not' in tree ? 1 : ofCondition(tree, shares);
}

/**
 * Whether a filter and searches choose few contacts by texts and custom values, so that all of them are best found by the indexes
 * over these, which have no order, and sorted. PostgreSQL cannot tell: of a part of a text, and of a value that is not among the most
 * common ones, it knows too little.
 * @param sample what is known of all contacts; null: nothing
 */
export function choosesFew({ tree, searchedTexts }: Selection, sample: ContactSample | null): boolean {
  if (sample === null) return false;
  const shares = sharesBy(sample);
  const share = Math.min(tree === null ? 1 : ofTree(simplified(tree), shares), ...searchedTexts.map((text) => shares.ofTexts([...new Set([text, phonePart(text) ?? text])])));
  return share <= common && share * sample.contacts <= few;
}
