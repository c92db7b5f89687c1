import { GraphQLError, type ExecutionResult } from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import { stringifyJson } from '../../store/json/index.ts';
import type { HttpContext, HttpPlugin } from '../http/http-context.ts';
import { failuresOfOurs, maskedError, maskedErrors, type FailureListener } from '../execution/masking.ts';
import { httpOf, requestErrorOf } from '../http/request-errors.ts';

/** A result, or a part of one whose @defer and @stream parts follow (`incremental`). */
interface Part extends ExecutionResult {
  incremental?: Part[];
}

function withHttp(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  const http = httpOf(extensions);
  // Yoga has one code for all requests that it refuses.
  const code = http.status === 405 ? 'METHOD_NOT_ALLOWED' : extensions.code;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...extensions, code, http },
  });
}

/**
 * Lets nothing of the inside leave Yoga, and gives every error of a request that was not executed its HTTP status
 * (request-errors.ts). What the executor answers is masked already (masking.ts).
 */
export function useMaskedErrors(onFailure: FailureListener): HttpPlugin {
  /** The codes of the errors are noted for the log. */
  const noted = (errors: GraphQLError[], { httpRequest: { record } }: HttpContext): GraphQLError[] => {
    for (const { extensions } of errors) record.noteCode(extensions.code);
    return errors;
  };
  const ofRequest = (error: GraphQLError, requestId: string): GraphQLError => {
    const { originalError, extensions } = error;
    if (extensions.code !== undefined || originalError === undefined) return withHttp(error);
    const known = requestErrorOf(originalError) ?? maskedError(requestId);
    if (failuresOfOurs.has(String(known.extensions['code']))) onFailure(originalError, requestId);
    return withHttp(known);
  };
  const ofPart = ({ errors, incremental, ...part }: Part, context: HttpContext): Part => ({
    ...part,
    ...(errors && {
      errors: noted(maskedErrors(errors, { requestId: context.requestId, isQuery: true }, onFailure), context),
    }),
    ...(incremental && { incremental: incremental.map((one) => ofPart(one, context)) }),
  });

  return {
    onResultProcess(payload) {
      const { result, serverContext } = payload;
      if (isAsyncIterable(result))
        payload.setResult(
          mapAsyncIterator(result, (part) => ({ ...ofPart(part as Part, serverContext), stringify: stringifyJson })),
        );
      else if (Array.isArray(result) || result.errors === undefined) return;
      else if (result.data !== undefined) payload.setResult(ofPart(result as Part, serverContext));
      else
        payload.setResult({
          ...result,
          errors: noted(
            result.errors.map((error) => ofRequest(error, serverContext.requestId)),
            serverContext,
          ),
        });
    },
  };
}
