import { expect, it } from 'vitest';
import { partsBy, selectiveTrigrams } from '../../../src/query/filter/sampling/selective-trigrams.ts';
import { foldCase } from '../../../src/values/index.ts';
import { sampleOf } from '../../../src/query/filter/sampling/sample.ts';

/** 1,000 contacts of one company, with a number and one of ten names. */
const sample = await sampleOf(
  Array.from({ length: 1_000 }, (_, n) => ({
    text: `person${n} ${'abcdefghij'.charAt(n % 10).repeat(3)}\nperson${n}@example.com\nάλφα`,
    isCut: false,
    terms: [],
  })),
  1_000,
);

it.each([
  ['the parts that few have stand for a text with common ones, the rarest first', 'Person427@', ['427', 'n42', 'on4']],
  ['four parts at most', 'person98765432', ['987', '876', '765', '654']],
  ['a text that many have is not taken apart', 'person4', null],
  ['a text of selective trigrams is not taken apart', '98765', null],
  ['a text of common parts alone is not taken apart, however rare', 'example person', null],
  ['parts are letters and digits', 'person 42@ex', null],
  ['what a mark may belong to is not part', 'personabq\u0307def', ['ona', 'nab', 'def']],
  [
    'letters that the folding makes several of stand in parts as all others do',
    'personΣΑßΓ9',
    ['onσ', 'nσα', 'σαss', 'αssγ'],
  ],
])('%s', (_title, text, parts) => {
  expect(selectiveTrigrams(text, sample)?.map(foldCase) ?? null).toEqual(parts);
});

it('twenty texts of a statement are taken apart, and none where there is no sample', () => {
  const partsOf = partsBy(sample);
  const found = Array.from({ length: 30 }, (_, n) => partsOf(`person${100 + n}@`));
  expect(found.map((parts) => parts !== null)).toEqual(Array.from({ length: 30 }, (_, n) => n < 20));
  expect(partsBy(null)('person427@')).toBeNull();
});
