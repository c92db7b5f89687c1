import type { TemporaryError } from '../../values/failures.ts';

/** Why a request is refused, or failed: what every dialect renders in its own shape. */
export type RestErrorKind =
  /** Broken JSON, or a header that is needed and missing. */
  | 'malformed'
  /** The Idempotency-Key is empty or too long. */
  | 'idempotency-key'
  | 'invalid-query'
  | 'invalid-body'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method'
  | 'conflict'
  | 'too-large'
  /** The body did not arrive in time. */
  | 'slow-body'
  | 'media-type'
  | 'rate-limited'
  /** The database worked on the request for longer than it may. */
  | 'timeout'
  /** The database cannot be used at the moment. */
  | 'unavailable'
  | 'internal';

/** The part of a request in which a field stands. */
export type Place = 'body' | 'query' | 'path';

/** One thing that is wrong with the request. */
export interface FieldIssue {
  where: Place;
  /** The field in the dialect's own names: ['custom_fields', 0, 'slug']; empty for the body as a whole. */
  path: (string | number)[];
  /** Names field and value, and says what is allowed: a sentence without its full stop. */
  message: string;
  /** The code of the issue, as in GraphQL's IssueCode. */
  code: string;
}

/** What has a value already: its UUID, and its external ids where the operation selected them. */
export interface Existing {
  uuid: string;
  externalIds: readonly { label: string; externalId: string }[];
}

/** A refused or failed request, in no dialect's words. */
export interface RestError {
  kind: RestErrorKind;
  /** For people; of an issue it names field, value and what is allowed. */
  message: string;
  /** What is wrong with which field; empty where no field is to blame. */
  issues: FieldIssue[];
  /** Of a conflict: the contact, tag, … that has the value, where the caller may know it. */
  existing: Existing | null;
  /** Of an unauthenticated request: whether it has no key at all, in the form that the key is sent in. */
  keyMissing: boolean;
  /** When to try again, in seconds. */
  retryAfter: number | null;
  /** Of a wrong method: those that the path takes. */
  allow: string[];
}

/** The usual status of each kind. A dialect may have another (docs/contracts/orgcrm.md, Errors: 422). */
export const usualStatus: Record<RestErrorKind, number> = {
  malformed: 400,
  'idempotency-key': 400,
  'invalid-query': 400,
  'invalid-body': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  conflict: 409,
  'slow-body': 408,
  'too-large': 413,
  'media-type': 415,
  'rate-limited': 429,
  timeout: 503,
  unavailable: 503,
  internal: 500,
};

/** A problem, thrown: by the adapter, and by a dialect's own functions (`throw refuse('invalid-body', …)`). */
export class RestFailure extends Error {
  readonly problem: RestError;

  constructor(problem: RestError) {
    super(problem.message);
    this.name = 'RestRefusal';
    this.problem = problem;
  }
}

/** Makes a problem to throw. */
export function refuse(
  kind: RestErrorKind,
  message: string,
  details: Partial<Omit<RestError, 'kind' | 'message'>> = {},
): RestFailure {
  return new RestFailure({
    kind,
    message,
    issues: [],
    existing: null,
    keyMissing: false,
    retryAfter: null,
    allow: [],
    ...details,
  });
}

const temporaryKinds: Record<TemporaryError['code'], RestErrorKind> = {
  TIMEOUT: 'timeout',
  UNAVAILABLE: 'unavailable',
  OVERLOADED: 'unavailable',
};

/** The problem of a request that the database could not serve now, though it may later. */
export function refuseForNow({ code, message, retryAfter }: TemporaryError): RestFailure {
  return refuse(temporaryKinds[code], message.charAt(0).toLowerCase() + message.slice(1), { retryAfter });
}

/** Makes a problem to throw out of what is wrong with fields of the body, the query or the path. */
export function refuseFields(issues: [FieldIssue, ...FieldIssue[]]): RestFailure {
  const [first] = issues;
  return refuse(first.where === 'body' ? 'invalid-body' : 'invalid-query', first.message, { issues });
}

/** The value, or a problem that says what is not there: `orNotFound(result.contact, 'contact', request.path.id)`. */
export function orNotFound<Value>(value: Value | null, what: string, id: string): Value {
  if (value === null) throw refuse('not-found', `no ${what} has the id ${JSON.stringify(id)}`);
  return value;
}
