import { rateLimitHeaders, sharedBucket, type RateLimits } from '../../access/index.ts';
import type { HttpPlugin } from '../http-context.ts';
import { requestError } from '../request-errors.ts';

/**
 * Counts the requests of a key, and says in each answer where it stands. It comes behind useAccess.
 * @param perMinute how many are allowed; 0: any number
 */
export function useRateLimits(rateLimits: RateLimits, perMinute: number): HttpPlugin {
  return {
    async onRequestParse({ serverContext: { viewer, httpReply } }) {
      const verdict = viewer && (await rateLimits.count(viewer.keyId, sharedBucket, perMinute));
      if (verdict === null) return;
      void httpReply.headers(rateLimitHeaders(verdict));
      if (!verdict.allowed) {
        throw requestError('RATE_LIMITED', 'Too many requests: Retry-After says when to try again.', { 'retry-after': String(verdict.resetSeconds) });
      }
    },
  };
}
