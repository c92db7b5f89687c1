import type { z } from 'zod';
import type { Endpoint, Reply } from './endpoint.ts';
import type { RestErrorKind, RestError } from './rest-error.ts';

export type DialectName = 'pathbound' | 'whautomate' | 'pristinesend' | 'orgcrm' | 'pylon';

/** A legacy API: its endpoints, and how it says that something is wrong. */
export interface Dialect {
  /** The mount (/pylon/…) and the label of the external ids that are its own. */
  name: DialectName;
  title: string;
  /** The first paragraph of its OpenAPI document. */
  description: string;
  /** What its documented paths begin with: /api/v1; empty where nothing. */
  basePath: string;
  /** The headers that select it, in lower case, where it shares its base path with another (docs/contracts/README.md, Dialects). */
  selectedBy: string[];
  endpoints: Endpoint[];
  /** A problem in the dialect's shape. Allow, Retry-After and X-Request-Id are set by the adapter. */
  renderError: (problem: RestError, request: { requestId: string }) => Reply;
  /** The shape of a problem, for the OpenAPI document. */
  errorSchema: z.ZodType;
  /** Headers that say the same as Retry-After. */
  retryHeaders?: string[];
  /** Its own request limits by bucket, per key and minute; without it, RATE_LIMIT_PER_MINUTE counts all. */
  buckets?: Record<string, number>;
  /** Its own limit of all requests, per key and minute, where it has no buckets. */
  requestsPerMinute?: number;
  /** Makes an X-Request-Id for a request that has none; a UUID where absent. */
  newRequestId?: () => string;
  /** The kinds whose status is not the usual one, for the OpenAPI document. */
  statusOf?: Partial<Record<RestErrorKind, number>>;
}
