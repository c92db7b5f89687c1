import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Executor } from './executor.ts';
import { isTimeout } from './failures.ts';

/** The codes of errors that are not of the caller's making: the same request may succeed later. */
export const failuresOfOurs: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'TIMEOUT']);

/** Told of every error that nobody expected, whole, with the id of the request in which it happened. */
export type UnexpectedErrorListener = (error: unknown, requestId: string) => void;

/** What a caller sees of an unexpected error: the id of the request, and nothing of the inside. */
export function unexpectedErrorMessage(requestId: string): string {
  return `Unexpected error; report it with request id ${requestId}.`;
}

function maskedError(requestId: string, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(unexpectedErrorMessage(requestId), { path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}

/** What a caller sees of a statement that took too long: to be asked again otherwise. */
function timeoutError(path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError('The database took too long for this: narrow the filter, or leave totalCount out', { path, extensions: { code: 'TIMEOUT' } });
}

/**
 * Errors that are meant for the caller have a code. Those without a path are of the request: its variables are wrong. So are
 * the arguments where graphql-js points at one: a null from a variable with a default, which the document could not tell.
 */
function isMeantForCaller({ extensions, path, originalError }: GraphQLError): boolean {
  if (path === undefined || typeof extensions?.['code'] === 'string') return true;
  return originalError instanceof GraphQLError && originalError.nodes !== undefined;
}

/** Wraps an executor so that nothing of the inside leaves it: unexpected errors go whole to the listener, masked to the caller. */
export function maskErrors(execute: Executor, onUnexpectedError: UnexpectedErrorListener): Executor {
  return async (request) => {
    const { requestId } = request.context;
    let result: ExecutionResult<Record<string, unknown>>;
    try {
      result = await execute(request);
    } catch (error) {
      onUnexpectedError(error, requestId);
      return { errors: [maskedError(requestId)] };
    }
    if (result.errors === undefined) return result;
    const errors = result.errors.map((error) => {
      if (isMeantForCaller(error)) return error;
      if (isTimeout(error.originalError)) return timeoutError(error.path);
      onUnexpectedError(error.originalError ?? error, requestId);
      return maskedError(requestId, error.path);
    });
    return { ...result, errors };
  };
}
