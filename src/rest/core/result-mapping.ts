import type { ExecutionResult } from 'graphql';
import { nameOf } from './decode.ts';
import type { ArgumentPath } from './endpoint.ts';
import {
  refuse,
  refuseFields,
  refuseForNow,
  type Existing,
  type FieldIssue,
  type Place,
  type RestFailure,
} from './rest-error.ts';

interface Issue {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** An error that a mutation returned, as the fragment Failure selects it (failure.graphql). */
type ReturnedFailure =
  | { __typename: 'ValidationError'; message: string; path: readonly string[]; issues: readonly Issue[] }
  | {
      __typename: 'ConflictError';
      message: string;
      path: readonly string[];
      existingUuid: string | null;
      existing?: Partial<Existing> | null;
    }
  | { __typename: 'NotFoundError'; message: string; path: readonly string[] };

const failureNames = new Set<unknown>(['ValidationError', 'ConflictError', 'NotFoundError']);

const places: Readonly<Record<string, Place>> = { '?': 'query', ':': 'path' };

/** What GraphQL's fields are called, for one request: a table, or a function of the path. */
export type NamesOfRequest =
  Readonly<Record<string, string>> | ((path: ArgumentPath) => Pick<FieldIssue, 'where' | 'path'>);

/** What a dialect calls what GraphQL's messages are about. */
export interface FieldMapping {
  names: NamesOfRequest;
  /** See Endpoint.valueNames. */
  values?: Readonly<Record<string, string>> | undefined;
}

/** A path of GraphQL's input in the dialect's names: the longest prefix in the table counts. See Endpoint.fieldNames. */
export function inDialect(path: ArgumentPath, names: NamesOfRequest): Pick<FieldIssue, 'where' | 'path'> {
  if (typeof names === 'function') return names(path);
  for (let length = path.length; length > 0; length--) {
    const name = names[path.slice(0, length).join('.')];
    if (name === undefined) continue;
    const where = places[name.slice(0, 1)] ?? 'body';
    const own = name.replace(/^[?:]/, '');
    return { where, path: [...(own === '' ? [] : own.split('.')), ...path.slice(length)] };
  }
  return { where: 'body', path: path[0] === 'input' ? path.slice(1) : [...path] };
}

/** A message without GraphQL's name of the field, with which it begins: `email: `, or `emails[1]: ` and `emails: ` of an element of a list. */
function withoutName(message: string, path: readonly (string | number)[]): string {
  const [last, list] = path.toReversed();
  const ofElement = /^\d+$/.test(String(last)) ? [`${list}[${last}]`, String(list)] : [];
  const name = [String(last), ...ofElement].find((candidate) => message.startsWith(`${candidate}: `));
  return name === undefined ? message : message.slice(name.length + 2);
}

/** A text in quotes, cut or whole, is the caller's own; a bare word in capitals may be a value of an enum. */
const quotedOrValue = /"(?:[^"\\…]|\\.)*["…]|\b[A-Z][A-Z_]+\b/g;

/** The message with the values of enums named as the dialect's client knows them. */
function withOwnValues(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(quotedOrValue, (found) => values[found] ?? found);
}

/** An issue of the operation as one of a field of the request. */
function fieldIssue({ path, code, message }: Issue, { names, values = {} }: FieldMapping): FieldIssue {
  const own = inDialect(path, names);
  // The dialect's client knows the field by another name.
  return {
    ...own,
    code,
    message: `${nameOf(own.path, own.where)}: ${withOwnValues(withoutName(message, path), values)}`,
  };
}

function invalid(issues: readonly Issue[], message: string, own: FieldMapping): RestFailure {
  const [first, ...rest] = issues.map((issue) => fieldIssue(issue, own));
  return first === undefined ? refuse('invalid-body', message) : refuseFields([first, ...rest]);
}

function conflict(
  path: readonly (string | number)[],
  message: string,
  existing: Existing | null,
  own: FieldMapping,
): RestFailure {
  const issue = fieldIssue({ path, code: 'CONFLICT', message }, own);
  return refuse('conflict', issue.message, { existing, issues: [issue] });
}

function existingOf(uuid: string | null, externalIds: Existing['externalIds'] = []): Existing | null {
  return uuid === null ? null : { uuid, externalIds };
}

function returned(failure: ReturnedFailure, own: FieldMapping): RestFailure {
  if (failure.__typename === 'ValidationError') return invalid(failure.issues, failure.message, own);
  if (failure.__typename === 'ConflictError')
    return conflict(
      failure.path,
      failure.message,
      existingOf(failure.existingUuid, failure.existing?.externalIds),
      own,
    );
  return refuse('not-found', failure.message);
}

function thrown(
  error: { message: string; extensions?: Record<string, unknown> },
  own: FieldMapping,
): RestFailure | null {
  const { code, issues, existing, issuePath, retryAfter } = error.extensions ?? {};
  switch (code) {
    case 'VALIDATION_ERROR':
      return invalid(issues as Issue[], error.message, own);
    case 'CONFLICT':
      return conflict(
        issuePath as string[],
        error.message,
        existingOf((existing as { id: string } | null)?.id ?? null),
        own,
      );
    case 'NOT_FOUND':
      return refuse('not-found', error.message);
    case 'BAD_USER_INPUT':
      return refuse('invalid-body', error.message);
    case 'UNAUTHENTICATED':
      return refuse('unauthenticated', error.message);
    case 'FORBIDDEN':
      return refuse('forbidden', error.message);
    case 'TIMEOUT':
    case 'UNAVAILABLE':
    case 'OVERLOADED':
      return refuseForNow({ code, message: error.message, retryAfter: Number(retryAfter) });
    case 'INTERNAL_SERVER_ERROR':
      // The executor has logged it.
      return refuse('internal', error.message);
    default:
      return null;
  }
}

/**
 * The data of an executed operation.
 * @param own what GraphQL's fields and values are called in the dialect
 * @throws RestFailure for an error that the caller can do something about, returned or thrown by GraphQL; an Error,
 *   with GraphQL's as its cause, for one that nobody expected
 */
export function dataOf(result: ExecutionResult<Record<string, unknown>>, own: FieldMapping): Record<string, unknown> {
  for (const error of result.errors ?? []) {
    const refusal = thrown(error, own);
    if (refusal !== null) throw refusal;
    throw new Error('the operation failed', { cause: error.originalError ?? error });
  }
  if (result.data == null) throw new Error('the operation answered without data');
  for (const field of Object.values(result.data)) {
    if (typeof field === 'object' && field !== null && '__typename' in field && failureNames.has(field.__typename)) {
      throw returned(field as ReturnedFailure, own);
    }
  }
  return result.data;
}
