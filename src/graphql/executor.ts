import { execute, getOperationAST, getVariableValues, GraphQLError, Kind, OperationTypeNode, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';
import { hasExactNumbers } from './json-literals.ts';
import { flattenArguments } from './nested-variables.ts';
import { hasRecursiveVariables, withoutVariableTypes } from './recursive-variables.ts';

export interface ExecutionRequest {
  document: DocumentNode;
  /** Needed where the document has several operations. */
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: Context;
}

/** Executes operations on the schema: the one way in, for GraphQL over HTTP and for the REST dialects. */
export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult<Record<string, unknown>>>;

/** An operation, compiled. */
type Operation = (context: Context, variables: Record<string, unknown>) => ExecutionResult<Record<string, unknown>> | Promise<ExecutionResult<Record<string, unknown>>>;

/** Whether an operation makes several changes, one after the other. */
function isSeries(document: DocumentNode, operationName: string | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  const selections = operation?.selectionSet.selections ?? [];
  return operation?.operation === OperationTypeNode.MUTATION && (selections.length > 1 || selections[0]?.kind !== Kind.FIELD);
}

/**
 * Makes the executor of a schema. Each operation is compiled to a function once (graphql-jit) and kept for as long as
 * its document lives; documents must have been validated.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const compiled = new WeakMap<DocumentNode, Map<string, Operation>>();

  const compile = (document: DocumentNode, operationName: string | undefined): Operation => {
    // A change that fails, and nulls the answer, ends the series: what is compiled goes on with the others.
    // Literals become JavaScript's numbers in what is compiled, and lose digits.
    if (isSeries(document, operationName) || hasExactNumbers(document)) return (contextValue, variableValues) => execute({ schema, document, operationName, contextValue, variableValues });
    const flat = flattenArguments(schema, document, operationName);
    const readFirst = flat !== null || hasRecursiveVariables(schema, document, operationName);
    const query = compileQuery<Record<string, unknown>>(schema, readFirst ? withoutVariableTypes(flat?.document ?? document) : document, operationName);
    if (!isCompiledQuery(query)) return () => query;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    if (!readFirst) {
      return (context, variables) => {
        const result = query.query(undefined, context, variables);
        if ('then' in result || result.errors === undefined || 'data' in result) return result;
        // The variables are wrong: how that is said is graphql-js's affair, whose words name the field and its place.
        const { errors } = getVariableValues(schema, definitions, variables);
        return errors === undefined ? result : { errors };
      };
    }
    return (context, variables) => {
      const { errors, coerced } = getVariableValues(schema, definitions, variables);
      if (errors !== undefined) return { errors };
      if (flat === null) return query.query(undefined, context, coerced);
      const { values, error } = flat.readArguments(coerced);
      return error === null ? query.query(undefined, context, values) : { errors: [error] };
    };
  };

  return async ({ document, operationName, variables, context }) => {
    if (getOperationAST(document, operationName) == null) {
      const message = operationName ? `Unknown operation named "${operationName}".` : 'Must provide operation name if query contains multiple operations.';
      return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })] };
    }
    let operations = compiled.get(document);
    if (operations === undefined) compiled.set(document, (operations = new Map()));
    const name = operationName === '' || operationName == null ? undefined : operationName;
    let operation = operations.get(name ?? '');
    if (operation === undefined) operations.set(name ?? '', (operation = compile(document, name)));
    return operation(context, variables ?? {});
  };
}
