import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionResult } from 'graphql';
import { DatabaseUnavailable, temporaryFailureOf } from '../../store/index.ts';
import type { Executor } from './executor.ts';
import { temporaryErrorOf } from '../../values/failures.ts';

/** The codes of errors that are not of the caller's making: the same request may succeed later. */
export const failuresOfOurs: ReadonlySet<string> = new Set([
  'INTERNAL_SERVER_ERROR',
  'TIMEOUT',
  'UNAVAILABLE',
  'OVERLOADED',
]);

/** Told of what callers can do nothing about, whole, with the id of the request in which it happened: errors that nobody expected, and that the database is unavailable. */
export type FailureListener = (error: unknown, requestId: string) => void;

/** What masking knows of a request. */
interface MaskedRequest {
  requestId: string;
  /** Whether it is a query, of which a caller may ask for less. */
  isQuery: boolean;
}

/** What a caller sees of an unexpected error: the id of the request, and nothing of the inside. */
export function maskedError(requestId: string, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(`Unexpected error; report it with request id ${requestId}.`, {
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** What a caller sees of an error that may pass; null for any other error. */
function temporaryError(
  error: unknown,
  { isQuery }: MaskedRequest,
  path?: readonly (string | number)[],
): GraphQLError | null {
  const problem = temporaryErrorOf(error, { mayAskForLess: isQuery });
  if (problem === null) return null;
  const { message, code, retryAfter } = problem;
  return new GraphQLError(message, { path, extensions: { code, retryAfter } });
}

/**
 * Errors that are meant for the caller have a code. Those without a path are of the request: its variables are wrong. So are
 * the arguments where graphql-js points at one: a null from a variable with a default, which the document could not tell.
 */
function isMeantForCaller({ extensions, path, originalError }: GraphQLError): boolean {
  if (path === undefined || typeof extensions?.['code'] === 'string') return true;
  return originalError instanceof GraphQLError && originalError.nodes !== undefined;
}

/**
 * The errors of an execution as the caller may see them: unexpected ones go whole to the listener, masked to the caller.
 * That the database is unavailable goes there once, however many fields failed of it.
 */
export function maskedErrors(
  errors: readonly GraphQLError[],
  request: MaskedRequest,
  onFailure: FailureListener,
): GraphQLError[] {
  const masked = errors.map((error) => {
    if (isMeantForCaller(error)) return error;
    const cause = error.originalError ?? error;
    const temporary = temporaryError(cause, request, error.path);
    if (temporary === null) onFailure(cause, request.requestId);
    return temporary ?? maskedError(request.requestId, error.path);
  });
  const unavailable = errors
    .map(({ originalError }) => temporaryFailureOf(originalError))
    .find((failure) => failure instanceof DatabaseUnavailable);
  if (unavailable !== undefined) onFailure(unavailable, request.requestId);
  return masked;
}

/** Wraps an executor so that nothing of the inside leaves it. */
export function maskErrors(execute: Executor, onFailure: FailureListener): Executor {
  return async (request) => {
    const {
      document,
      operationName,
      context: { requestId },
    } = request;
    const masked = (): MaskedRequest => ({
      requestId,
      isQuery: getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY,
    });
    let result: ExecutionResult<Record<string, unknown>>;
    try {
      result = await execute(request);
    } catch (error) {
      onFailure(error, requestId);
      return { errors: [temporaryError(error, masked()) ?? maskedError(requestId)] };
    }
    return result.errors === undefined
      ? result
      : { ...result, errors: maskedErrors(result.errors, masked(), onFailure) };
  };
}
