import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import { idempotencyKeyOf, once, type Idempotency, type KeptAnswer } from '../../access/index.ts';
import { stringifyJson } from '../../store/json/index.ts';
import type { HttpContext, HttpPlugin } from '../http/http-context.ts';
import { failuresOfOurs } from '../execution/masking.ts';

/** Whether the operation makes one change at most: of several, some may be done when one of them fails. */
function isSingle({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

/** Whether a failure of ours kept the operation from being done, so that it may be tried again with the same key. */
function mayBeTriedAgain({ data, errors = [] }: ExecutionResult, operation: OperationDefinitionNode): boolean {
  return (
    data == null &&
    isSingle(operation) &&
    errors.some(({ extensions }) => failuresOfOurs.has(String(extensions['code'])))
  );
}

/** A kept answer, as a result whose text is that of the first one; what was not executed gets its status by the media type again. */
function replayed({ status, headers, body }: KeptAnswer): ExecutionResult {
  const refused = new GraphQLError('', { extensions: { code: 'BAD_REQUEST', http: { status, spec: true } } });
  const result: ExecutionResult = {
    ...(status === 200 ? { data: null } : { errors: [refused] }),
    extensions: { http: { headers } },
  };
  return Object.assign(result, { stringify: () => body });
}

/**
 * Does a mutation whose request has an Idempotency-Key once: a repeated request gets the first answer again, as in REST
 * (access/once.ts). Queries have no use for the key. It comes behind the plugin that executes.
 */
export function useIdempotency(idempotency: Idempotency): HttpPlugin {
  return {
    onExecute({ args: { document, operationName }, executeFn, setExecuteFn, context }) {
      const ofRequest = context as typeof context & HttpContext;
      const { viewer, httpRequest, identity } = ofRequest;
      const operation = getOperationAST(document, operationName);
      const key = operation?.operation === OperationTypeNode.MUTATION ? idempotencyKeyOf(httpRequest.headers) : null;
      if (operation == null || key === null || viewer === null) return;
      setExecuteFn(async (args) =>
        once<ExecutionResult>(
          idempotency,
          viewer,
          { path: 'graphql', key, content: await identity() },
          {
            respond: async (settling) => {
              ofRequest.store = settling(ofRequest.store);
              const result: ExecutionResult | AsyncIterable<ExecutionResult> = await executeFn(args);
              if (isAsyncIterable(result)) throw new Error('a mutation was answered in parts');
              return result;
            },
            keep: (result) =>
              mayBeTriedAgain(result, operation)
                ? null
                : { status: result.data === undefined ? 400 : 200, headers: {}, body: stringifyJson(result) },
            replay: replayed,
            onNotKept: (error) => {
              httpRequest.log.error({ err: error }, 'an answer could not be kept for its Idempotency-Key');
            },
          },
        ),
      );
    },
  };
}
