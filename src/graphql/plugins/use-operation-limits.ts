import { getOperationAST, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { HttpPlugin } from '../http/http-context.ts';
import { measureOperation, type OperationSize } from '../execution/operation-size.ts';

/** How large an operation may be; see the GRAPHQL_MAX variables of the configuration. */
export interface OperationLimits {
  depth: number;
  tokens: number;
  fields: number;
  cost: number;
}

function exceeded(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });
}

/** Why an operation is too large with these variables; null where it is not. */
function excessOf(
  { depth, fields, cost }: OperationSize,
  limits: OperationLimits,
  variables: Record<string, unknown>,
): GraphQLError | null {
  if (depth > limits.depth)
    return exceeded(`The operation nests ${depth} levels of fields, but ${limits.depth} are allowed.`);
  if (fields > limits.fields)
    return exceeded(`The operation selects ${fields} fields, but ${limits.fields} are allowed.`);
  const objects = cost(variables);
  if (objects <= limits.cost) return null;
  return exceeded(
    `The operation asks for up to ${objects} objects, but ${limits.cost} are allowed: take smaller pages, or nest fewer lists.`,
  );
}

/** Refuses an operation that is too large before it runs. Each is measured once (operation-size.ts). */
export function useOperationLimits(limits: OperationLimits): HttpPlugin {
  const sizes = new WeakMap<OperationDefinitionNode, OperationSize>();
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: limits.tokens }));
    },
    onValidate({ params: { schema, documentAST }, context: { params } }) {
      return ({ valid }) => {
        // A valid document whose operation is missing was refused when it was parsed.
        const operation = valid ? getOperationAST(documentAST, params.operationName) : null;
        if (operation == null) return;
        let size = sizes.get(operation);
        if (size === undefined) sizes.set(operation, (size = measureOperation(schema, documentAST, operation)));
        const excess = excessOf(size, limits, params.variables ?? {});
        // As the result it would be kept for this document, whatever its variables are.
        if (excess !== null) throw excess;
      };
    },
  };
}
