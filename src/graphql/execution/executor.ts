import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  separateOperations,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createCompiler, type CompiledOperation } from './compiled-operation.ts';
import type { Context } from '../context.ts';
import { temporaryFailureOf } from '../../store/index.ts';
import { forgetLoaded } from '../loader.ts';
import type { MadeMutations } from '../made-mutations.ts';

type Result = ExecutionResult<Record<string, unknown>>;

export interface ExecutionRequest {
  document: DocumentNode;
  /** Needed where the document has several operations. */
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: Context;
}

/** Executes operations on the schema: the one way in, for GraphQL over HTTP and for the REST dialects. */
export type Executor = (request: ExecutionRequest) => Promise<Result>;

export interface ExecutorOptions {
  /** How often an operation is run by graphql-js before it is compiled. Compiling takes milliseconds, and saves a fraction of one a run. */
  runsBeforeCompiling?: number;
}

function refusal(code: string, message: string): Result {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

/** Running an operation again would take as long again, or fail again. */
function isTemporary({ originalError }: GraphQLError): boolean {
  return temporaryFailureOf(originalError) !== null;
}

/** The variables that decide on @include and @skip. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * Makes the executor of a schema, whose documents must have been validated. graphql-js runs an operation at first, and
 * always where it fails or must not be compiled (compiled-operation.ts); else graphql-jit runs it once it has been seen a few times.
 */
export function createExecutor(schema: GraphQLSchema, { runsBeforeCompiling = 10 }: ExecutorOptions = {}): Executor {
  const compile = createCompiler(schema);

  const prepare = (
    document: DocumentNode,
  ): ((context: Context, variables: Record<string, unknown>) => Promise<Result>) => {
    const conditions = conditionVariables(document);
    let runs = 0;
    let compiled: CompiledOperation | null = null;
    return async (contextValue, variableValues) => {
      // Where the variable has a default, its type may be nullable. graphql-js fails only once it comes to the directive.
      const missing = conditions.find((name) => variableValues[name] === null);
      if (missing !== undefined)
        return refusal(
          'BAD_USER_INPUT',
          `Variable "$${missing}" must not be null: @include and @skip take true or false.`,
        );
      if (runs++ === runsBeforeCompiling) compiled = compile(document);
      const rootValue: MadeMutations = new Map();
      const result = await compiled?.(rootValue, contextValue, variableValues);
      if (result != null) {
        if (result.errors === undefined || result.errors.some(isTemporary)) return result;
        // Which errors an answer has where several fields fail is for graphql-js to say, as if nothing but the mutations had been run.
        forgetLoaded(contextValue);
      }
      return execute({ schema, document, rootValue, contextValue, variableValues });
    };
  };

  const known = new WeakMap<OperationDefinitionNode, ReturnType<typeof prepare>>();
  return async ({ document, operationName, variables, context }) => {
    const operation = getOperationAST(document, operationName);
    if (operation == null) {
      return refusal(
        'BAD_REQUEST',
        operationName
          ? `Unknown operation named "${operationName}".`
          : 'Must provide operation name if query contains multiple operations.',
      );
    }
    let run = known.get(operation);
    if (run === undefined)
      known.set(operation, (run = prepare(separateOperations(document)[operation.name?.value ?? ''] ?? document)));
    return run(context, variables ?? {});
  };
}
