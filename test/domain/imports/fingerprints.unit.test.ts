import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintMap } from '../../../src/domain/imports/batch/fingerprints.ts';

it('knows the keys that were set, and whether their value is another, as a Map does', () => {
  const words = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'email', ''), fc.string({ maxLength: 2 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, words, (entries, asked) => {
      const [own, known] = [fingerprintMap(), new Map(entries)];
      for (const [key, value] of entries) own.set(key, value);
      for (const [key, value] of [...entries, ...asked]) {
        expect([own.has(key), own.hasOther(key, value)]).toEqual([
          known.has(key),
          known.has(key) && known.get(key) !== value,
        ]);
      }
    }),
  );
});

it('keeps what it knows when it grows', () => {
  const own = fingerprintMap();
  for (let number = 0; number < 20_000; number++) own.set(`key ${number}`, `value ${number % 10}`);
  for (let number = 0; number < 20_000; number += 97) {
    expect([
      own.has(`key ${number}`),
      own.hasOther(`key ${number}`, `value ${number % 10}`),
      own.hasOther(`key ${number}`, 'x'),
      own.has(`other ${number}`),
    ]).toEqual([true, false, true, false]);
  }
});
