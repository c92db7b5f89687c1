import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** A request, counted. */
export interface RateVerdict {
  allowed: boolean;
  /** Requests in a window. */
  limit: number;
  /** Those of this window so far, this one included. */
  count: number;
  remaining: number;
  /** Until the window ends and all are there again, in whole seconds. */
  resetSeconds: number;
}

/** Counts requests in windows of a minute, which begin with the first request. */
export interface RateLimits {
  /**
   * Counts a request of a key in a bucket.
   * @param limit how many a minute are allowed; 0: any number
   * @returns null where nothing is counted: without a limit, or while the shared counter is out of reach
   */
  count(keyId: string, bucket: string, limit: number): Promise<RateVerdict | null>;
  close(): Promise<void>;
}

/** The bucket of requests to GraphQL and to all dialects without limits of their own. */
export const sharedBucket = 'all';

export interface RateLimitOptions {
  /** A Redis in which several processes share their counts; null: this process counts for itself. */
  redisUrl: string | null;
  /** Told when the shared counter gets out of reach, once a minute at most: requests pass uncounted meanwhile. */
  onUnreachable: (error: unknown) => void;
}

const window = 60;
/** How long a request may wait for the shared counter, in milliseconds. */
const idleTimeout = 250;
const warnInterval = 60_000;
// Limits are compared here, so that one counter serves all of them; the counter itself refuses nothing.
const counting = { points: Number.MAX_SAFE_INTEGER, duration: window, keyPrefix: 'contacts-gateway' };

function connect(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: idleTimeout,
  });
  // Each failed command reports for itself.
  redis.on('error', () => undefined);
  return redis;
}

/** Makes the counters of a process. */
export function createRateLimits({ redisUrl, onUnreachable }: RateLimitOptions): RateLimits {
  const redis = redisUrl === null ? null : connect(redisUrl);
  const counter: RateLimiterAbstract =
    redis === null ? new RateLimiterMemory(counting) : new RateLimiterRedis({ ...counting, storeClient: redis });
  let toldAt = -Infinity;

  return {
    async count(keyId, bucket, limit) {
      if (limit === 0) return null;
      try {
        const { consumedPoints, msBeforeNext } = await counter.consume(`${bucket}:${keyId}`);
        return {
          allowed: consumedPoints <= limit,
          limit,
          count: consumedPoints,
          remaining: Math.max(0, limit - consumedPoints),
          resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
        };
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new Error('the counter of requests is full', { cause: error });
        if (Date.now() - toldAt > warnInterval) {
          toldAt = Date.now();
          onUnreachable(error);
        }
        return null;
      }
    },
    async close() {
      redis?.disconnect();
      await Promise.resolve();
    },
  };
}

/** The headers that tell a client where it stands (docs/contracts/README.md, Headers). */
export function rateLimitHeaders({ limit, remaining, resetSeconds }: RateVerdict): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  };
}
