import { sharedBucket } from '../../access/index.ts';
import { InvalidConfiguration } from '../../values/invalid-configuration.ts';
import type { Dialect } from './dialect.ts';
import type { Endpoint } from './endpoint.ts';

/** How many requests a minute a key may make. */
export interface LimitOptions {
  /** Where a dialect has no limit of its own; 0: any number. */
  rateLimitPerMinute: number;
  /** An operator's own limits, by dialect ("pylon") or bucket of a dialect ("pylon.search"). */
  rateLimits: Readonly<Record<string, number>>;
}

/** Which bucket counts a request, and how many it holds: the dialect's own, or the one that all share (docs/contracts/README.md, Limits). */
export function limitOf(
  { name, buckets = {}, requestsPerMinute }: Dialect,
  { bucket }: Pick<Endpoint, 'bucket'>,
  { rateLimitPerMinute, rateLimits }: LimitOptions,
): { bucket: string; limit: number } {
  const own = bucket === undefined ? undefined : buckets[bucket];
  const wanted =
    (bucket === undefined ? undefined : rateLimits[`${name}.${bucket}`]) ??
    rateLimits[name] ??
    own ??
    requestsPerMinute;
  if (wanted === undefined) return { bucket: sharedBucket, limit: rateLimitPerMinute };
  return { bucket: own === undefined ? name : `${name}.${bucket}`, limit: wanted };
}

/** Throws InvalidConfiguration where an operator limits what is not a dialect, or no operation with a limit of its own. */
export function checkLimitNames({ rateLimits }: LimitOptions, dialects: readonly Dialect[]): void {
  const names = dialects.flatMap(({ name, buckets = {} }) => [
    name,
    ...Object.keys(buckets).map((bucket) => `${name}.${bucket}`),
  ]);
  const unknown = Object.keys(rateLimits).filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new InvalidConfiguration(`RATE_LIMITS names ${unknown.join(', ')}, but there are only ${names.join(', ')}`);
}
