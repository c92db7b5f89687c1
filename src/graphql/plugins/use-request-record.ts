import { getOperationAST, type DocumentNode } from 'graphql';
import type { HttpPlugin } from '../http/http-context.ts';

/** Notes for the log which operation a request asks for. It comes behind the plugins that find the text of a persisted query. */
export function useRequestRecord(): HttpPlugin {
  return {
    onParse({
      context: {
        params,
        httpRequest: { record },
      },
    }) {
      record.document = params.query ?? null;
      record.operation = params.operationName ?? null;
      return ({ result }) => {
        if (result === null || result instanceof Error) return;
        // The operation of a document that has but one need not be named beside it.
        record.operation =
          getOperationAST(result as DocumentNode, params.operationName)?.name?.value ?? record.operation ?? 'anonymous';
      };
    },
  };
}
