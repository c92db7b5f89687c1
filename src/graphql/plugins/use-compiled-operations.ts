import {
  BREAK,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import { stringifyJson } from '../../store/json/index.ts';
import type { Executor } from '../execution/executor.ts';
import type { HttpContext, HttpPlugin } from '../http/http-context.ts';
import { unstorableError } from '../execution/refuse-unstorable.ts';

/** Whether an answer may come in parts. Clients that take anything take those too. */
const takesParts = /multipart\/mixed|text\/event-stream|\*\/\*/;

function hasParts(document: DocumentNode): boolean {
  let has = false;
  visit(document, {
    Directive({ name }) {
      if (name.value !== 'defer' && name.value !== 'stream') return undefined;
      has = true;
      return BREAK;
    },
  });
  return has;
}

/** A result as HTTP has it: an error without a code is of the caller's making, and numbers have all of their digits. */
function answerOf(result: ExecutionResult): ExecutionResult {
  const errors = result.errors?.map((error) => {
    if (error.extensions['code'] !== undefined) return error;
    const { message, nodes, source, positions, path, extensions } = error;
    return new GraphQLError(message, {
      nodes,
      source,
      positions,
      path,
      extensions: { ...extensions, code: 'BAD_USER_INPUT' },
    });
  });
  return Object.assign({ ...result, ...(errors && { errors }) }, { stringify: stringifyJson });
}

/**
 * Runs operations by the gateway's executor, which REST uses as well (executor.ts). Queries whose parts may follow later, by
 * `@defer` and `@stream`, are run by Yoga's own, and whole where the client takes no parts.
 */
export function useCompiledOperations(execute: Executor): HttpPlugin {
  const inParts = new WeakMap<DocumentNode, boolean>();
  const comesInParts = (
    document: DocumentNode,
    operationName: string | null | undefined,
    accept: string | null,
  ): boolean => {
    let is = inParts.get(document);
    if (is === undefined) inParts.set(document, (is = hasParts(document)));
    return (
      is &&
      takesParts.test(accept ?? '*/*') &&
      getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
    );
  };

  return {
    onExecute({ args: { document, operationName, variableValues }, executeFn, setExecuteFn, context }) {
      const ofRequest = context as typeof context & HttpContext;
      const { viewer, requestId, inTurn, countLimit, request } = ofRequest;
      const variables = variableValues as Record<string, unknown> | null | undefined;
      if (!comesInParts(document, operationName, request.headers.get('accept'))) {
        setExecuteFn(async () => {
          // Read only now: an Idempotency-Key brings a store of its own along.
          const { store } = ofRequest;
          const own = { store, viewer, requestId, inTurn, countLimit };
          return answerOf(await execute({ document, operationName, variables, context: own }));
        });
        return;
      }
      const refused = unstorableError(document, variables);
      setExecuteFn(async (args) => {
        const result: ExecutionResult | AsyncIterable<ExecutionResult> =
          refused === null ? await executeFn(args) : { errors: [refused] };
        return isAsyncIterable(result) ? result : answerOf(result);
      });
    },
  };
}
