import { getOperationAST, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { HttpContext, HttpPlugin } from '../http/http-context.ts';

/** What a valid operation asks for, in names of the schema: `query contacts`, or `query` where it has several root fields. */
function labelOf({ operation, selectionSet: { selections } }: OperationDefinitionNode): string {
  const [first, ...rest] = selections;
  return first?.kind === Kind.FIELD && rest.length === 0 ? `${operation} ${first.name.value}` : operation;
}

/** Notes for the log and the metrics which operation a request asks for. It comes behind the plugins that find the text of a persisted query. */
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
    onExecute({ args: { document, operationName }, context }) {
      const { record } = (context as typeof context & HttpContext).httpRequest;
      const operation = getOperationAST(document, operationName);
      if (operation != null) record.operationLabel = labelOf(operation);
      record.beginOperation();
      return { onExecuteDone: () => record.endOperation() };
    },
  };
}
