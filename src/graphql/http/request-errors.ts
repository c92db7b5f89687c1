import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { IdempotencyError } from '../../access/index.ts';
import { WrongParameter } from '../../http/parameters.ts';
import { SlowBody } from '../../http/slow-bodies.ts';
import { temporaryErrorOf } from '../../values/failures.ts';

/** The HTTP status of each code by which a request is refused as a whole. */
const statuses = {
  BAD_REQUEST: 400,
  DOCUMENT_NOT_TRUSTED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  OVERLOADED: 503,
} as const;

export type RequestErrorCode = keyof typeof statuses;

/** An error that refuses a request as a whole, with the HTTP status of its code. */
export function requestError(code: RequestErrorCode, message: string, headers?: Record<string, string>): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status: statuses[code], ...(headers && { headers }) } },
  });
}

/** What other modules throw for the caller to know, as an error of the request; null for a failure that nobody expected. */
export function requestErrorOf(error: unknown): GraphQLError | null {
  if (error instanceof WrongParameter) return requestError('BAD_REQUEST', error.message);
  if (error instanceof SlowBody) return requestError('REQUEST_TIMEOUT', error.message);
  if (error instanceof IdempotencyError) {
    const headers = error.retryAfter === null ? undefined : { 'retry-after': String(error.retryAfter) };
    return requestError(error.kind === 'conflict' ? 'CONFLICT' : 'BAD_REQUEST', error.message, headers);
  }
  const temporary = temporaryErrorOf(error, { mayAskForLess: false });
  return temporary && requestError(temporary.code, temporary.message, { 'retry-after': String(temporary.retryAfter) });
}

/**
 * How HTTP shows an error of a request that was not executed: by the status of its own, or of its code. Else by 400, which
 * clients of plain JSON get as 200 (`spec`), as the GraphQL-over-HTTP specification says.
 */
export function httpOf({
  code,
  http,
  retryAfter,
}: GraphQLErrorExtensions): NonNullable<GraphQLErrorExtensions['http']> {
  if (http?.status !== undefined) return http;
  const status = statuses[code as RequestErrorCode] ?? 400;
  if (status === 400) return { status, spec: true };
  return { status, ...(typeof retryAfter === 'number' && { headers: { 'retry-after': String(retryAfter) } }) };
}
