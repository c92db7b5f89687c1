import type { Faker } from '@faker-js/faker';
import { v7 as uuidV7 } from 'uuid';

/** The one source of chance of the demo data: the same seed gives the same draws in the same order. */
export type Random = Faker;

/** Answers true with the given probability, from 0 to 1. */
export function chance(random: Random, probability: number): boolean {
  return random.number.float() < probability;
}

/** A whole number from `min` to `max`, both included. */
export function wholeNumber(random: Random, min: number, max: number): number {
  return random.number.int({ min, max });
}

/** One of the items, each as likely as the others. Throws on an empty list. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return random.helpers.arrayElement(items);
}

/** Between `min` and `max` different items, in random order. */
export function pickSome<Item>(random: Random, items: readonly Item[], min: number, max: number): Item[] {
  return random.helpers.arrayElements(items, wholeNumber(random, min, Math.min(max, items.length)));
}

/**
 * One of the items, as likely as its weight says: `[['a', 3], ['b', 1], ['c', 0]]` gives `a` three times in four and
 * never `c`. Throws where no item has a weight.
 */
export function pickWeighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = random.number.float() * total;
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  throw new Error('Nothing to pick from: no item has a weight above 0.');
}

/** A moment from `from` to `to`; `from` where there is no time between them. */
export function momentBetween(random: Random, from: Date, to: Date): Date {
  const span = Math.max(0, to.getTime() - from.getTime());
  return new Date(from.getTime() + Math.floor(random.number.float() * span));
}

/** A UUID v7 of the given moment, whose random part is drawn from `random`. */
export function timeOrderedId(random: Random, at: Date): string {
  const words = Uint32Array.from({ length: 4 }, () => wholeNumber(random, 0, 0xffffffff));
  return uuidV7({ msecs: at.getTime(), random: new Uint8Array(words.buffer) });
}

/** The pattern with each `#` replaced by a digit, and each `!` by a digit from 2 to 9. */
export function digits(random: Random, pattern: string): string {
  return pattern.replace(/[#!]/g, (symbol) => String(wholeNumber(random, symbol === '!' ? 2 : 0, 9)));
}

/** So many hexadecimal digits, in lower case. */
export function hexadecimal(random: Random, length: number): string {
  return random.string.hexadecimal({ length, casing: 'lower', prefix: '' });
}
