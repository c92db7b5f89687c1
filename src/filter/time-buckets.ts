/** The lengths of the buckets that a time is in, in bits of seconds, as the database's function time_buckets has them: each is 64 of the one before. */
const lengths = [3, 9, 15, 21] as const;
/** So many are looked up in an index. */
const mostBuckets = 320;
/** A span is covered by the shortest buckets of which it is fewer than this, so that they cover hardly more than it. */
const mostInSpan = 1_024;

function bucketOf(ms: number, bits: number): number {
  return Math.floor(ms / 1_000 / 2 ** bits);
}

/** Which buckets are to be made. */
interface Span {
  /** In milliseconds since 1970, as the other times. */
  from: number;
  /** What matters ends here, so that short buckets are of use. */
  to: number;
  /** All times up to this one are to be in the buckets as well, and later ones may be; absent: none after `to`, roughly. */
  until?: number;
}

/** The buckets of a span, none shorter than those of a place in `lengths`; null where there would be too many. */
function bucketsFrom(shortest: number, { from, to, until }: Span): number[] | null {
  const unit = lengths[shortest] ?? 0;
  // Counted in the shortest: longer ones begin and end where one of these does.
  const end = bucketOf(until ?? to, unit) + 1;
  const buckets: number[] = [];
  for (let at = bucketOf(from, unit); at < end; ) {
    const place = lengths.findLastIndex((bits, index) => {
      const size = 2 ** (bits - unit);
      return index >= shortest && at % size === 0 && (index === shortest || until !== undefined || at + size <= end);
    });
    const size = 2 ** ((lengths[place] ?? unit) - unit);
    buckets.push((at / size) * 4 + place);
    if (buckets.length > mostBuckets) return null;
    at += size;
  }
  return buckets;
}

/**
 * Buckets, as numbers of `time_buckets`, that all times of a span are in: short ones at its ends, and longer ones in between.
 * @returns null where there would be too many
 */
export function bucketsOf(span: Span): number[] | null {
  const fine = lengths.findIndex((bits) => bucketOf(span.to, bits) - bucketOf(span.from, bits) < mostInSpan);
  const places = fine === -1 ? [] : lengths.map((_, place) => place).slice(fine);
  return places.reduce<number[] | null>((found, place) => found ?? bucketsFrom(place, span), null);
}

/** When the bucket ends that a time is in, of the shortest, in milliseconds since 1970. */
export function endOfBucket(ms: number): number {
  const [bits] = lengths;
  return (bucketOf(ms, bits) + 1) * 2 ** bits * 1_000;
}
