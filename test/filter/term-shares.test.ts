import { expect, it } from 'vitest';
import { shareOfSelection, termSharesBy, type TermShares } from '../../src/filter/term-shares.ts';
import { sampleOfTexts } from '../../src/filter/text-sample.ts';
import type { FilterTree, TextTest } from '../../src/filter/tree.ts';

const shares: TermShares = {
  ofText: (text) => new Map([['ada', 0.1], ['bob', 0.02]]).get(text) ?? null,
  ofCustomValue: (key, value) => new Map([['tier gold', 0.3], ['tier tin', 0.1], ['seats 42', 0.5], ['vip true', 0.25]]).get(`${key} ${value}`) ?? null,
};

const name = (test: TextTest): FilterTree => ({ field: 'name', test });
const contains = (value: string): FilterTree => name({ is: 'contains', value });
const tier = (...values: string[]): FilterTree => ({ field: 'json', place: { customField: 'tier' }, test: { as: 'text', test: { is: 'in', values } } });
const doNotContact: FilterTree = { field: 'doNotContact', values: [true] };

it.each<[string, FilterTree, number | null]>([
  ['of a part of a text', contains('ada'), 0.1],
  ['of a custom value', tier('gold'), 0.3],
  ['of one of several custom values, their sum', tier('gold', 'tin'), 0.4],
  ['of a number', { field: 'json', place: { customField: 'seats' }, test: { as: 'number', test: { is: 'in', values: ['42'] } } }, 0.5],
  ['of a boolean', { field: 'json', place: { customField: 'vip' }, test: { as: 'boolean', values: [true] } }, 0.25],
  ['of a property, equal or in part', { and: [{ field: 'json', place: { property: ['city'] }, test: { as: 'text', test: { is: 'in', values: ['bob'] } } }, { field: 'json', place: { property: ['city'] }, test: { as: 'text', test: { is: 'endsWith', value: 'ada' } } }] }, 0.002],
  ['of several conditions, their product', { and: [contains('ada'), tier('gold')] }, 0.03],
  ['of several of which one is unknown, nothing', { and: [contains('ada'), doNotContact] }, null],
  ['of everybody, nothing', { and: [] }, null],
  ['of alternatives, their sum', { or: [contains('ada'), { or: [tier('gold')] }] }, 0.4],
  ['of more than all, all', { or: [tier('gold', 'gold', 'gold'), tier('gold')] }, 1],
  ['of alternatives of which one is unknown, nothing', { or: [contains('ada'), doNotContact] }, null],
  ['of a value that nothing is known of, nothing', tier('gold', 'clay'), null],
  ['of a negation, nothing', { not: contains('ada') }, null],
  ['of equality with a column, which has an index of its own, nothing', name({ is: 'in', values: ['ada'] }), null],
  ['of having a value, nothing', name({ is: 'set' }), null],
  ['of a number below another, nothing', { field: 'json', place: { customField: 'seats' }, test: { as: 'number', test: { is: 'lt', value: '42' } } }, null],
  ['of nobody, nothing', { or: [] }, null],
])('what is known %s', (_title, tree, share) => {
  const told = shareOfSelection({ tree, searchedTexts: [] }, shares);
  expect(told === null ? null : Math.round(told * 1e9) / 1e9).toBe(share);
});

it('a filter and searches choose what all do', () => {
  const told = (tree: FilterTree | null, ...searchedTexts: string[]) => shareOfSelection({ tree, searchedTexts }, shares);
  expect([told(tier('gold'), 'bob'), told(null, 'bob'), told(null, 'bob', 'bob'), told(doNotContact, 'bob'), told(tier('gold'), 'eve'), told(null)]).toEqual([0.3 * 0.02, 0.02, 0.02 * 0.02, null, null, null]);
});

it('a sample tells the least that is likely, and nothing of what is in one of its texts', async () => {
  const sample = await sampleOfTexts(Array.from({ length: 1_000 }, (_, n) => `person${n} ${n % 10 === 0 ? 'rare' : ''}`));
  const known = termSharesBy(sample, null);
  expect([known.ofText('RARE'), known.ofText('p')]).toEqual([1, 1]);
  expect(known.ofText('PERSON12')).toBeCloseTo((11 - Math.sqrt(11)) / 1_000, 10);
  expect([known.ofText('person427'), known.ofText('nobody'), known.ofCustomValue('tier', 'gold')]).toEqual([null, null, null]);
});

it('twenty texts of a filter are looked for in a sample', async () => {
  const known = termSharesBy(await sampleOfTexts(Array.from({ length: 100 }, () => 'person')), null);
  const told = Array.from({ length: 30 }, () => known.ofText('person'));
  expect(told.map((share) => share !== null)).toEqual(Array.from({ length: 30 }, (_, n) => n < 20));
});

it("the database's statistics tell the shares of custom values, without case", () => {
  const known = termSharesBy(null, { created: { times: [], shares: [] }, totals: new Map(), termShares: new Map([['tier\u001Fgold', 0.3]]) });
  expect([known.ofCustomValue('tier', 'Gold'), known.ofCustomValue('tier', 'tin'), known.ofText('gold')]).toEqual([0.3, null, null]);
});
