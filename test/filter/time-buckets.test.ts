import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketsOf, endOfBucket } from '../../src/filter/time-buckets.ts';
import { sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';

const years = 365 * 86_400_000;
const times = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9900-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.getTime());
const lengths = fc.oneof(fc.integer({ min: 0, max: 20 * years }), fc.integer({ min: 0, max: 3 * 3_600_000 }));

it('the buckets of a span are those in which the database has its ends, and all times in between', async () => {
  const { store } = await gateway();
  const drawn = fc
    .sample(fc.tuple(times, lengths, fc.option(lengths, { nil: undefined }), fc.double({ min: 0, max: 1, noNaN: true })), 2_000)
    .map(([from, length, more, part]) => ({ from, to: from + length, ...(more !== undefined && { until: from + length + more }), between: Math.floor(from + (length + (more ?? 0)) * part) }));
  const asked = drawn.flatMap(({ from, to, until = to, between }) => [from, between, to, until]);
  const answers = await store.query<{ at: number[] }>(sql`
    SELECT time_buckets(at)::float8[] AS at FROM unnest(${asked.map((ms) => new Date(ms).toISOString())}::timestamptz[]) WITH ORDINALITY AS drawn(at, place) ORDER BY place`);
  drawn.forEach((span, index) => {
    const buckets = new Set(bucketsOf(span));
    expect(buckets.size).toBeLessThanOrEqual(320);
    const found = answers.slice(4 * index, 4 * index + 4).map(({ at }) => at.some((bucket) => buckets.has(bucket)));
    expect({ span, found }).toEqual({ span, found: found.map(() => buckets.size > 0) });
  });
});

it('a span of eight years has its buckets, with ten more years behind, a much longer one has too many', () => {
  fc.assert(fc.property(times, fc.integer({ min: 0, max: 8 * years }), fc.integer({ min: 0, max: 10 * years }), (from, length, more) => bucketsOf({ from, to: from + length, until: from + length + more }) !== null));
  expect(bucketsOf({ from: 0, to: 100 * years })).toBeNull();
  expect(bucketsOf({ from: 1, to: 0 })).toHaveLength(1);
});

/** When a bucket begins, and the next of its length. */
function boundsOf(bucket = Number.NaN): { start: number; end: number } {
  const number = Math.floor(bucket / 4);
  const length = 2 ** ([3, 9, 15, 21][bucket - number * 4] ?? Number.NaN) * 1_000;
  return { start: number * length, end: (number + 1) * length };
}

it('up to two hours are covered to within eight seconds, at their start however much time has passed since', () => {
  const hours = fc.integer({ min: 0, max: 2 * 3_600_000 });
  fc.assert(
    fc.property(times, hours, fc.option(fc.integer({ min: 0, max: 3 * years }), { nil: undefined }), (from, length, more) => {
      const to = from + length;
      const buckets = bucketsOf({ from, to, ...(more !== undefined && { until: to + more }) }) ?? [];
      const [{ start }, { end }] = [boundsOf(buckets[0]), boundsOf(buckets.at(-1))];
      expect({ start, isClose: start <= from && from - start < 8_000 }).toEqual({ start, isClose: true });
      expect({ end, isClose: end > to && (more !== undefined || end - to <= 8_000) }).toEqual({ end, isClose: true });
    }),
  );
});

it('the end of a bucket is in the next one', () => {
  fc.assert(
    fc.property(times, (at) => {
      const end = endOfBucket(at);
      expect(bucketsOf({ from: at, to: end - 1 })).toHaveLength(1);
      expect(bucketsOf({ from: at, to: end })).toHaveLength(2);
    }),
  );
});
