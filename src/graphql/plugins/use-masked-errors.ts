import { GraphQLError, type ExecutionResult } from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import { stringifyJson } from '../../json/index.ts';
import type { HttpPlugin } from '../http-context.ts';
import { failuresOfOurs, maskedError, maskedErrors, type FailureListener } from '../masking.ts';
import { httpOf, requestErrorOf } from '../request-errors.ts';

/** A result, or a part of one whose @defer and @stream parts follow (`incremental`). */
interface Part extends ExecutionResult {
  incremental?: Part[];
}

function withHttp(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  const http = httpOf(extensions);
  // Yoga has one code for all requests that it refuses.
  const code = http.status === 405 ? 'METHOD_NOT_ALLOWED' : extensions.code;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { ...extensions, code, http } });
}

/**
 * Lets nothing of the inside leave Yoga, and gives every error of a request that was not executed its HTTP status
 * (request-errors.ts). What the executor answers is masked already (masking.ts).
 */
export function useMaskedErrors(onFailure: FailureListener): HttpPlugin {
  const ofRequest = (error: GraphQLError, requestId: string): GraphQLError => {
    const { originalError, extensions } = error;
    if (extensions.code !== undefined || originalError === undefined) return withHttp(error);
    const known = requestErrorOf(originalError) ?? maskedError(requestId);
    if (failuresOfOurs.has(String(known.extensions['code']))) onFailure(originalError, requestId);
    return withHttp(known);
  };
  const ofPart = ({ errors, incremental, ...part }: Part, requestId: string): Part => ({
    ...part,
    ...(errors && { errors: maskedErrors(errors, { requestId, isQuery: true }, onFailure) }),
    ...(incremental && { incremental: incremental.map((one) => ofPart(one, requestId)) }),
  });

  return {
    onResultProcess(payload) {
      const { result, serverContext: { requestId } } = payload;
      if (isAsyncIterable(result)) payload.setResult(mapAsyncIterator(result, (part) => ({ ...ofPart(part as Part, requestId), stringify: stringifyJson })));
      else if (Array.isArray(result) || result.errors === undefined) return;
      else if (result.data !== undefined) payload.setResult(ofPart(result as Part, requestId));
      else payload.setResult({ ...result, errors: result.errors.map((error) => ofRequest(error, requestId)) });
    },
  };
}
