import type { ExecutionResult, GraphQLError } from 'graphql';
import { ConflictFailure, ValidationFailure } from '../../values/failures.ts';
import { messageOf, type Wording } from '../../values/issues.ts';
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
  path: ArgumentPath;
  code: string;
  message: string;
}

/** An error that a mutation returned, as the fragment Failure selects it (failure.graphql). Its issues are in the dialect's words. */
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

/** The wording of a dialect, for one request. */
export function wordingOf({ names, values = {} }: FieldMapping): Wording {
  return {
    field: (path) => {
      const own = inDialect(path, names);
      return nameOf(own.path, own.where);
    },
    enumValue: (name) => values[name] ?? name,
  };
}

/** Issues that are worded for the dialect already, as ones of the request's fields. */
function invalid(issues: readonly Issue[], { names }: FieldMapping): RestFailure {
  const [first, ...rest] = issues.map(({ path, code, message }) => ({ ...inDialect(path, names), code, message }));
  if (first === undefined) throw new Error('a validation error without issues');
  return refuseFields([first, ...rest]);
}

function conflict(path: ArgumentPath, problem: string, existing: Existing | null, own: FieldMapping): RestFailure {
  const message = `${wordingOf(own).field(path)}: ${problem}`;
  return refuse('conflict', message, {
    existing,
    issues: [{ ...inDialect(path, own.names), code: 'CONFLICT', message }],
  });
}

function existingOf(uuid: string | null, externalIds: Existing['externalIds'] = []): Existing | null {
  return uuid === null ? null : { uuid, externalIds };
}

function returned(failure: ReturnedFailure, own: FieldMapping): RestFailure {
  if (failure.__typename === 'ValidationError') return invalid(failure.issues, own);
  if (failure.__typename === 'ConflictError')
    return conflict(
      failure.path,
      failure.message,
      existingOf(failure.existingUuid, failure.existing?.externalIds),
      own,
    );
  return refuse('not-found', failure.message);
}

function thrown(error: GraphQLError, own: FieldMapping): RestFailure | null {
  const { originalError: cause, extensions } = error;
  if (cause instanceof ValidationFailure) {
    const wording = wordingOf(own);
    return invalid(
      cause.issues.map((issue) => ({ ...issue, message: messageOf(issue, wording) })),
      own,
    );
  }
  if (cause instanceof ConflictFailure)
    return conflict(cause.issuePath, cause.message, existingOf(cause.existing?.id ?? null), own);
  switch (extensions['code']) {
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
      return refuseForNow({
        code: extensions['code'],
        message: error.message,
        retryAfter: Number(extensions['retryAfter']),
      });
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
