import { expect, it } from 'vitest';
import { choosesFew } from '../../../src/query/filter/index.ts';
import { sampleOf } from '../../../src/query/filter/sampling/sample.ts';
import type { FilterTree, TextTest } from '../../../src/query/filter/tree.ts';

/** 1,000 of 100,000 contacts: one in 200 is rare, by a text and by a custom value, and one in ten is usual. */
const sampled = Array.from({ length: 1_000 }, (_, n) => {
  const words = [...(n % 200 === 0 ? ['rare'] : []), ...(n % 10 === 0 ? ['usual'] : [])];
  return {
    text: `person${n} ${words.join(' ')} +15550001111`,
    isCut: false,
    terms: [
      ...words.map((word) => `tier\u001F${word}`),
      ...words.map((word) => `seats\u001F${word === 'rare' ? 1.5 : 2}`),
      `vip\u001F${n % 250 === 0}`,
    ],
  };
});
const sample = await sampleOf(sampled, 100_000);

const name = (test: TextTest): FilterTree => ({ field: 'name', test });
const contains = (value: string): FilterTree => name({ is: 'contains', value });
const tier = (...values: string[]): FilterTree => ({
  field: 'json',
  place: { customField: 'tier' },
  test: { as: 'text', test: { is: 'in', values } },
});
const seats = (value: string): FilterTree => ({
  field: 'json',
  place: { customField: 'seats' },
  test: { as: 'number', test: { is: 'in', values: [value] } },
});
const vip = (value: boolean): FilterTree => ({
  field: 'json',
  place: { customField: 'vip' },
  test: { as: 'boolean', values: [value] },
});
const property = (test: TextTest): FilterTree => ({
  field: 'json',
  place: { property: ['city'] },
  test: { as: 'text', test },
});
const doNotContact: FilterTree = { field: 'doNotContact', values: [true] };

it.each<[string, FilterTree, boolean]>([
  ['a part of a text that few have', contains('RARE'), true],
  ['a part that many have', contains('usual'), false],
  ['a part that nobody of the sample has', contains('nobody'), true],
  ['a part of two letters, by which the index finds nothing', contains('ra'), false],
  ['a custom value that few have', tier('Rare'), true],
  ['a custom value that many have', tier('usual'), false],
  ['one of several values, of which many have one', tier('rare', 'usual'), false],
  ['a number, whatever it is written like', seats('1.50'), true],
  ['a number that many have', seats('2'), false],
  ['a boolean that few have', vip(true), true],
  ['a boolean that many have', vip(false), false],
  ['a property, equal', property({ is: 'in', values: ['rare'] }), true],
  ['a property, in part', property({ is: 'endsWith', value: 'rare' }), true],
  ['a property that many have', property({ is: 'contains', value: 'usual' }), false],
  ['what few have, and something else', { and: [doNotContact, { and: [contains('rare'), contains('usual')] }] }, true],
  ['what few have, or something else', { or: [contains('rare'), doNotContact] }, false],
  ['one of two that few have', { or: [contains('rare'), tier('rare')] }, true],
  ['everybody', { and: [] }, false],
  ['what few do not have', { not: contains('usual') }, false],
  ['equality with a column, whose index PostgreSQL knows', name({ is: 'in', values: ['rare'] }), false],
  ['having a value', name({ is: 'set' }), false],
  [
    'a phone number, which is not looked for as it is written',
    { field: 'phone', test: { is: 'contains', value: '+1 (555) 000' } },
    false,
  ],
  [
    'a number above another',
    { field: 'json', place: { customField: 'seats' }, test: { as: 'number', test: { is: 'gt', value: '1' } } },
    false,
  ],
  ['a long value, which is known by a hash', tier('x'.repeat(101)), false],
  [
    'one of more texts than are looked for',
    { or: Array.from({ length: 21 }, (_, n) => contains(`nobody ${n}`)) },
    false,
  ],
])('tells whether a filter chooses few: %s', (_title, tree, isFew) => {
  expect(choosesFew({ tree, searchedTexts: [] }, sample)).toBe(isFew);
});

it('a search chooses few where its text does, or the phone number that it is', () => {
  const told = (tree: FilterTree | null, ...searchedTexts: string[]): boolean =>
    choosesFew({ tree, searchedTexts }, sample);
  expect([
    told(null),
    told(null, 'rare'),
    told(null, 'usual'),
    told(null, 'usual', 'rare'),
    told(doNotContact, 'rare'),
    told(tier('rare'), 'usual'),
  ]).toEqual([false, true, false, true, true, true]);
  expect([told(null, '+1 (555) 000-1111'), told(null, '+1 (555) 000-2222')]).toEqual([false, true]);
});

it('of few among very many contacts, without a sample, and of texts that are known in part only, nothing is told', async () => {
  const few = { tree: contains('rare'), searchedTexts: [] };
  expect(choosesFew(few, null)).toBe(false);
  expect(choosesFew(few, await sampleOf(sampled, 1_000_000))).toBe(false);
  expect(
    choosesFew(
      few,
      await sampleOf(
        sampled.map((one, n) => ({ ...one, isCut: n % 20 === 0 })),
        100_000,
      ),
    ),
  ).toBe(false);
});
