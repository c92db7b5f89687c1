import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyHash } from '../../src/rest/core/body.ts';

function hashOf(pieces: Buffer[], boundary: string | null): string {
  const hash = bodyHash(boundary === null ? null : Buffer.from(boundary));
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

function cut(body: string, places: number[]): Buffer[] {
  const bytes = Buffer.from(body);
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((left, right) => left - right);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
}

const part = fc.string({ unit: fc.constantFrom('-', 'a', 'B', '\n', 'é') });
const boundary = fc.constantFrom('--x', 'xx', '---------------------------974767299852498929531610575', 'x');
const places = fc.array(fc.nat(), { maxLength: 6 });

it('the hash of a body depends neither on how it arrives nor on the boundary between its parts', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 4 }),
      boundary,
      boundary,
      places,
      places,
      (parts, one, other, cuts, otherCuts) => {
        expect(hashOf(cut(parts.join(one), cuts), one)).toBe(hashOf(cut(parts.join(other), otherCuts), other));
      },
    ),
  );
});

it('the hash of a body without a boundary is that of its bytes, and differs for other bodies', () => {
  fc.assert(
    fc.property(part, part, places, (body, other, cuts) => {
      expect(hashOf(cut(body, cuts), null)).toBe(hashOf([Buffer.from(body)], null));
      expect(hashOf([Buffer.from(other)], null) === hashOf([Buffer.from(body)], null)).toBe(body === other);
    }),
  );
});
