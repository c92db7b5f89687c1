/** The lengths of the buckets that a time is in, in bits of seconds, as the database's function time_buckets has them: each is 64 of the one before. */
const lengths = [9, 15, 21] as const;
const ofNext = 64;
/** So many are looked up in an index. */
const mostBuckets = 256;
/** A span is covered by the shortest buckets of which it is fewer than this, so that they cover hardly more than it. */
const mostInSpan = 1_024;

function bucketOf(ms: number, bits: number): number {
  return Math.floor(ms / 1_000 / 2 ** bits);
}

/**
 * Buckets, as numbers of `time_buckets`, that all times between two are in, those included: short ones at both ends, and
 * longer ones of 64 short ones in between.
 * @param from and `to` in milliseconds since 1970
 * @returns null where they are too far from each other
 */
export function bucketsBetween(from: number, to: number): number[] | null {
  const place = lengths.findIndex((bits) => bucketOf(to, bits) - bucketOf(from, bits) < mostInSpan);
  const bits = lengths[place];
  if (bits === undefined) return null;
  const hasNext = place + 1 < lengths.length;
  const last = bucketOf(to, bits);
  const buckets: number[] = [];
  for (let at = bucketOf(from, bits); at <= last; ) {
    const isWhole = hasNext && at % ofNext === 0 && at + ofNext - 1 <= last;
    buckets.push(isWhole ? (at / ofNext) * 4 + place + 1 : at * 4 + place);
    at += isWhole ? ofNext : 1;
  }
  return buckets.length > mostBuckets ? null : buckets;
}

/** When the bucket ends that a time is in, of the shortest, in milliseconds since 1970. */
export function endOfBucket(ms: number): number {
  const [bits] = lengths;
  return (bucketOf(ms, bits) + 1) * 2 ** bits * 1_000;
}
