import type { Dialect } from '../core/dialect.ts';
import type { Endpoint } from '../core/endpoint.ts';

type Json = Record<string, unknown>;

const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];
/** Refused before anybody looks at the Idempotency-Key: nothing is kept of them, and nothing is given again. */
const neverReplayed = new Set([401, 413, 415, 429]);

function integer(description: string, rest: Json = {}): Json {
  return { description, ...rest, schema: { type: 'integer', minimum: 0 } };
}

/** Waits are required where a client must wait, and only there. */
function waitHeaders({ retryHeaders = [] }: Dialect): string[] {
  return ['Retry-After', ...retryHeaders];
}

const componentOf = (header: string): string => header.replaceAll('-', '');

function references(headers: readonly string[], suffix = ''): Json {
  return Object.fromEntries(
    headers.map((header) => [header, { $ref: `#/components/headers/${componentOf(header)}${suffix}` }]),
  );
}

/** The headers of an answer with this status, for the OpenAPI document (docs/contracts/README.md, Headers). */
export function headersOf(dialect: Dialect, { method }: Endpoint, status: number): Json {
  const mayReplay = method === 'POST' && status < 500 && !neverReplayed.has(status);
  return {
    ...references(['X-Request-Id']),
    ...references(status === 401 ? ['WWW-Authenticate'] : limits),
    ...(mayReplay ? references(['Idempotency-Replayed']) : {}),
    ...(status === 429 || status === 503 ? references(waitHeaders(dialect)) : {}),
    ...(status === 409 && method === 'POST' ? references(waitHeaders(dialect), 'OfConflict') : {}),
  };
}

const challenge: Json = {
  description: 'How to send a key, and whether the one that was sent is wrong.',
  required: true,
  schema: { type: 'string', minLength: 1 },
};

/** The components that headersOf refers to. */
export function headerComponents(dialect: Dialect): Json {
  const { statusOf = {} } = dialect;
  const waits = waitHeaders(dialect).flatMap((header) => [
    [componentOf(header), integer('In how many seconds to try again.', { required: true })],
    [
      `${componentOf(header)}OfConflict`,
      integer(
        'There where an equal request with this Idempotency-Key is still in progress: in how many seconds to ask again.',
      ),
    ],
  ]);
  return {
    XRequestId: {
      description: 'The id of the request: its own X-Request-Id, or a new one.',
      required: true,
      schema: { type: 'string', minLength: 1 },
    },
    ...(statusOf.unauthenticated === undefined ? { WWWAuthenticate: challenge } : {}),
    RateLimitLimit: integer('How many requests the key may make in a minute; absent where the limit is switched off.'),
    RateLimitRemaining: integer('How many of them are left.'),
    RateLimitReset: integer('In how many seconds all are there again.'),
    IdempotencyReplayed: {
      description: 'There where the answer is the first one to this Idempotency-Key, given again.',
      schema: { type: 'string', const: 'true' },
    },
    ...(Object.fromEntries(waits) as Json),
  };
}
