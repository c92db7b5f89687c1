import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { stringifyJson } from '../json/index.ts';
import type { MediaType } from './media-type.ts';

/** An error as the wire has it: a GraphQLError or a plain object. */
type WireError = Pick<GraphQLFormattedError, 'message'> & Partial<GraphQLFormattedError>;

/** What goes over HTTP. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/** An error that has no code is of the caller's making: a wrong variable. */
function format({ message, locations, path, extensions }: WireError): GraphQLFormattedError {
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'BAD_USER_INPUT', ...extensions },
  };
}

/**
 * The answer to an operation. Where nothing could be executed, clients of the specification's media type get 400, those of
 * plain JSON 200, as the specification says; whoever needs a key and has none gets 401 in both.
 */
export function resultAnswer(result: ExecutionResult, mediaType: MediaType): HttpAnswer {
  if (result.errors === undefined) return { status: 200, body: stringifyJson(result) };
  const errors = result.errors.map(format);
  const unauthenticated = errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  const unexecuted = result.data === undefined && mediaType !== 'application/json';
  return {
    status: unauthenticated ? 401 : unexecuted ? 400 : 200,
    body: stringifyJson({ ...result, errors }),
  };
}

/** The answer to a request that is refused as a whole, with an HTTP status of its own. */
export function refusalAnswer(status: number, code: string, message: string): HttpAnswer {
  return { status, body: JSON.stringify({ errors: [{ message, extensions: { code } }] }) };
}
