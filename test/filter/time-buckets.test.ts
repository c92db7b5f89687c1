import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketsBetween, endOfBucket } from '../../src/filter/time-buckets.ts';
import { sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';

const times = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9900-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.getTime());
const lengths = fc.integer({ min: 0, max: 20 * 365 * 86_400_000 });

it('the buckets between two times are those in which the database has them, and all times in between', async () => {
  const { store } = await gateway();
  const drawn = fc.sample(fc.tuple(times, lengths, fc.double({ min: 0, max: 1, noNaN: true })), 2_000).map(([from, length, part]) => [from, Math.floor(from + length * part), from + length] as const);
  const answers = await store.query<{ at: number[]; place: number }>(sql`
    SELECT place::int, time_buckets(at)::float8[] AS at FROM unnest(${drawn.flat().map((ms) => new Date(ms).toISOString())}::timestamptz[]) WITH ORDINALITY AS drawn(at, place) ORDER BY place`);
  drawn.forEach(([from, , to], index) => {
    const buckets = new Set(bucketsBetween(from, to));
    expect(buckets.size).toBeLessThanOrEqual(256);
    const found = answers.slice(3 * index, 3 * index + 3).map(({ at }) => at.some((bucket) => buckets.has(bucket)));
    expect({ from, to, found }).toEqual({ from, to, found: found.map(() => buckets.size > 0) });
  });
});

it('a stretch of up to eight years has its buckets, a much longer one has too many', () => {
  fc.assert(fc.property(times, fc.integer({ min: 0, max: 8 * 365 * 86_400_000 }), (from, length) => bucketsBetween(from, from + length) !== null));
  expect(bucketsBetween(0, 100 * 365 * 86_400_000)).toBeNull();
  expect(bucketsBetween(1, 0)).toHaveLength(1);
});

it('the end of a bucket is in the next one', () => {
  fc.assert(
    fc.property(times, (at) => {
      const end = endOfBucket(at);
      expect(bucketsBetween(at, end - 1)).toHaveLength(1);
      expect(bucketsBetween(at, end)).toHaveLength(2);
    }),
  );
});
