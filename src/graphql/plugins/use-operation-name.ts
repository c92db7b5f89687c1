import { getOperationAST, GraphQLError, Kind, type DocumentNode } from 'graphql';
import { formatValue } from '../../values/issues.ts';
import type { HttpPlugin } from '../http/http-context.ts';

function unknownOperation(document: DocumentNode, name: string | undefined): GraphQLError {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map((operation) => operation.name?.value ?? 'one without a name').join(', ');
  const message =
    operations.length === 0
      ? 'The document has no operation.'
      : name === undefined
        ? `The document has several operations; name one of them in operationName: ${names}.`
        : `The document has no operation named ${formatValue(name)}; it has ${names}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400, spec: true } } });
}

/** Says which operations a document has, where operationName names none of them. */
export function useOperationName(): HttpPlugin {
  return {
    onParse() {
      return ({ result, context: { params } }) => {
        if (result === null || result instanceof Error) return;
        const document = result as DocumentNode;
        if (getOperationAST(document, params.operationName) == null)
          throw unknownOperation(document, params.operationName);
      };
    },
  };
}
