import {
  getOperationAST,
  getVariableValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLInputType,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import type { MadeMutations } from '../made-mutations.ts';

type Result = ExecutionResult<Record<string, unknown>>;

/** An operation, compiled. Null where its arguments are not what the schema takes: graphql-js says what is wrong with them. */
export type CompiledOperation = (
  made: MadeMutations,
  context: Context,
  variables: Record<string, unknown>,
) => Promise<Result> | Result | null;

/** Compiles the only operation of a valid document; null where that could change its answer. */
export type Compiler = (document: DocumentNode) => CompiledOperation | null;

/** A response key that stands for itself in the names that graphql-jit makes of paths: `node_name`, `idx0_nodes`. */
const plainKey = /^(?!idx\d)[a-z][a-zA-Z0-9]*$/;

/** Whether graphql-jit gives the answer that graphql-js gives. What is refused here is run by graphql-js. */
function canCompile(document: DocumentNode): boolean {
  let can = true;
  const refuse = (): void => {
    can = false;
  };
  visit(document, {
    OperationDefinition({ operation, selectionSet: { selections } }) {
      // graphql-jit makes the next mutation although one before it has failed.
      if (operation === OperationTypeNode.MUTATION && (selections.length > 1 || selections[0]?.kind !== Kind.FIELD))
        refuse();
    },
    // It merges the conditions of a fragment that is spread twice, and those of nested selections.
    Directive: refuse,
    Field({ name, alias }) {
      // Introspection has fields whose values are functions, which graphql-jit does not call.
      if (name.value.startsWith('__') && name.value !== '__typename') refuse();
      // It takes the fields at two paths for one where their names join to the same, and loses a key `__proto__`.
      if (alias !== undefined && !plainKey.test(alias.value)) refuse();
    },
  });
  return can;
}

/** A document whose arguments are all variables, and which values these have. */
interface Prepared {
  document: DocumentNode;
  arguments: { variable: string; value: ValueNode; type: GraphQLInputType }[];
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/**
 * Makes a variable of every argument. graphql-jit writes literals into the source of its function, where text can become
 * code, and reads variables by rules of its own: so it gets neither, and graphql-js reads both.
 * @param anyType the name of the type that all variables get
 */
function withoutValues(document: DocumentNode, schema: GraphQLSchema, anyType: string): Prepared {
  const found: Prepared['arguments'] = [];
  const typeInfo = new TypeInfo(schema);
  const withVariables: DocumentNode = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition: () => false,
      Argument(argument) {
        const variable = `argument${found.length}`;
        // A valid document has no argument without a type.
        found.push({ variable, value: argument.value, type: typeInfo.getInputType() as GraphQLInputType });
        return { ...argument, value: { kind: Kind.VARIABLE, name: named(variable) } };
      },
    }),
  );
  const variableDefinitions = found.map(({ variable }): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: named(variable) },
    type: { kind: Kind.NAMED_TYPE, name: named(anyType) },
  }));
  const definitions = withVariables.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions } : definition,
  );
  return { document: { ...withVariables, definitions }, arguments: found };
}

/** The values of the arguments, by the names of their variables; null where graphql-js refuses one of them. */
function argumentsOf(given: Prepared['arguments'], variables: Record<string, unknown>): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const { variable, value, type } of given) {
    // Not given: the argument has its default, or none.
    if (value.kind === Kind.VARIABLE && !Object.hasOwn(variables, value.name.value)) continue;
    values[variable] = valueFromAST(value, type, variables);
    if (values[variable] === undefined) return null;
  }
  return values;
}

/** Makes the compiler of a schema. */
export function createCompiler(schema: GraphQLSchema): Compiler {
  const anyValue = new GraphQLScalarType({ name: 'AnyValue' });
  const config = schema.toConfig();
  const compiledSchema = new GraphQLSchema({ ...config, types: [...config.types, anyValue], assumeValid: true });

  return (document) => {
    if (!canCompile(document)) return null;
    const prepared = withoutValues(document, schema, anyValue.name);
    const compiled = compileQuery<Record<string, unknown>>(compiledSchema, prepared.document);
    if (!isCompiledQuery(compiled)) return null;
    const { variableDefinitions = [] } = getOperationAST(document) as OperationDefinitionNode;
    return (made, context, variables) => {
      const { coerced } = getVariableValues(schema, variableDefinitions, variables);
      const values = coerced === undefined ? null : argumentsOf(prepared.arguments, coerced);
      return values === null ? null : compiled.query(made, context, values);
    };
  };
}
