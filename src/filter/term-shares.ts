import type { ContactStatistics } from './contact-statistics.ts';
import { foldCase } from '../values/index.ts';
import { simplified } from './simplify.ts';
import type { TextSample } from './text-sample.ts';
import { isInSearchText, type Condition, type FilterTree, type JsonPlace, type JsonTest, type TextTest } from './tree.ts';

/** How common the terms are by which the indexes over texts and over custom values find contacts: shares of all contacts, from 0 to 1; null where nothing is known. */
export interface TermShares {
  /** Of the contacts that have a text in one of their fields, at least. */
  ofText: (text: string) => number | null;
  /** Of the contacts that have a value in a custom field, as text. */
  ofCustomValue: (key: string, value: string) => number | null;
}

/** How far chance may have counted too many of a few. */
const deviations = 1;
/** A text is not counted further: so common a one is found at once by walking the list, and may as well be in all. */
const mostCounted = 0.05;
/** So many texts of a filter are looked for in the sample: it may have thousands. */
const mostTexts = 20;

/**
 * What a sample of texts and the database's statistics tell of the terms of one filter. Of a sample it is the least that is likely; of what one text in it has,
 * nothing is known.
 */
export function termSharesBy(sample: TextSample | null, statistics: ContactStatistics | null): TermShares {
  let looked = 0;
  return {
    ofText(text) {
      if (sample === null || looked >= mostTexts) return null;
      looked += 1;
      const count = sample.countOfText(text, mostCounted * sample.size);
      if (count >= mostCounted * sample.size) return 1;
      return count < 2 ? null : (count - deviations * Math.sqrt(count)) / sample.size;
    },
    ofCustomValue: (key, value) => statistics?.termShares.get(`${key}\u001F${foldCase(value)}`) ?? null,
  };
}

/** Of the contacts that something holds for, as the sum of what is known of each alternative. */
function sumOf(shares: readonly (number | null)[]): number | null {
  return shares.reduce((sum, share) => (sum === null || share === null ? null : Math.min(1, sum + share)), 0);
}

function ofTextTest(test: TextTest, shares: TermShares, withEqual: boolean): number | null {
  if (test.is === 'set') return null;
  if (test.is === 'in') return withEqual ? sumOf(test.values.map(shares.ofText)) : null;
  return shares.ofText(test.value);
}

function ofJson(place: JsonPlace, test: JsonTest, shares: TermShares): number | null {
  if ('property' in place) return test.as === 'text' ? ofTextTest(test.test, shares, true) : null;
  if ('profile' in place) return null;
  const ofValues = (values: readonly (string | boolean)[]): number | null => sumOf(values.map((value) => shares.ofCustomValue(place.customField, String(value))));
  if (test.as === 'boolean') return ofValues(test.values);
  return (test.as === 'text' || test.as === 'number') && test.test.is === 'in' ? ofValues(test.test.values) : null;
}

function ofCondition(condition: Condition, shares: TermShares): number | null {
  if (condition.field === 'json') return ofJson(condition.place, condition.test, shares);
  // Equality has indexes of its own.
  return condition.field === 'phone' || isInSearchText(condition) ? ofTextTest(condition.test, shares, false) : null;
}

function ofTree(tree: FilterTree, shares: TermShares): number | null {
  if ('and' in tree) return tree.and.length === 0 ? null : productOf(tree.and.map((part) => ofTree(part, shares)));
  if ('or' in tree) return tree.or.length === 0 ? null : sumOf(tree.or.map((part) => ofTree(part, shares)));
  return 'not' in tree ? null : ofCondition(tree, shares);
}

/** Of the contacts that several things hold for, as the product of what is known of each. */
function productOf(shares: readonly (number | null)[]): number | null {
  return shares.reduce((product, share) => (product === null || share === null ? null : product * share), 1);
}

/** What chooses contacts: a filter, and texts that are searched for. */
export interface Selection {
  tree: FilterTree | null;
  searchedTexts: readonly string[];
}

/**
 * The share of all contacts that a filter and searches choose, roughly, from 0 to 1, where texts and custom values alone do: the
 * indexes over these find them.
 * @returns null where something else chooses as well, or too little is known
 */
export function shareOfSelection({ tree, searchedTexts }: Selection, shares: TermShares): number | null {
  const parts = [...(tree === null ? [] : [ofTree(simplified(tree), shares)]), ...searchedTexts.map(shares.ofText)];
  return parts.length === 0 ? null : productOf(parts);
}

function conditionsOf(tree: FilterTree): Condition[] {
  if ('not' in tree) return conditionsOf(tree.not);
  return 'field' in tree ? [tree] : ('and' in tree ? tree.and : tree.or).flatMap(conditionsOf);
}

/** Whether a filter and a search have conditions for the index over custom values and for that over texts: by which one it is better to begin, the values tell. */
export function usesBothTermIndexes({ tree, searchedTexts }: Selection): boolean {
  const conditions = tree === null ? [] : conditionsOf(tree);
  const ofCustomValues = conditions.filter((condition) => condition.field === 'json' && 'customField' in condition.place).length;
  return ofCustomValues > 0 && (searchedTexts.length > 0 || ofCustomValues < conditions.length);
}
