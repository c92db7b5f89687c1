import {
  getOperationAST, GraphQLError, Kind, print, TypeInfo, valueFromAST, visit, visitWithTypeInfo,
  type ArgumentNode, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type ValueNode, type VariableDefinitionNode,
} from 'graphql';

/** An argument whose literal contains variables, and the variable that stands for it. */
interface NestedArgument {
  variable: string;
  argument: ArgumentNode;
  type: GraphQLInputType;
}

/** A document in which no variable stands inside of a literal. */
export interface FlatDocument {
  document: DocumentNode;
  /** The variables with those that stand for arguments, or what is wrong with an argument. */
  readArguments: (variables: Record<string, unknown>) => { values: Record<string, unknown>; error: GraphQLError | null };
}

function containsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(containsVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => containsVariable(field.value));
  return value.kind === Kind.VARIABLE;
}

function definitionOf({ variable }: NestedArgument): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } },
  };
}

/**
 * Makes a variable of every argument whose literal contains variables, as `update(input: {name: $name})` does. graphql-jit
 * makes null of a variable there that is not given, where it must leave the field out: to an update, null clears.
 * @returns null where the document has no such argument
 */
export function flattenArguments(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): FlatDocument | null {
  const operation = getOperationAST(document, operationName);
  const nested: NestedArgument[] = [];
  const typeInfo = new TypeInfo(schema);
  const flat: DocumentNode = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument(argument) {
        const type = typeInfo.getInputType();
        const { value } = argument;
        if (value.kind === Kind.VARIABLE || !containsVariable(value) || type == null) return undefined;
        const variable = `nestedArgument${nested.length}_`;
        nested.push({ variable, argument, type });
        return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
      },
    }),
  );
  if (nested.length === 0) return null;
  const definitions = flat.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.name?.value !== operation?.name?.value) return definition;
    return Object.assign({}, definition, { variableDefinitions: [...(definition.variableDefinitions ?? []), ...nested.map(definitionOf)] });
  });
  return {
    document: { ...flat, definitions },
    readArguments: (variables) => {
      const values = { ...variables };
      for (const { variable, argument, type } of nested) {
        const value: unknown = valueFromAST(argument.value, type, variables);
        if (value === undefined) {
          const message = `Argument "${argument.name.value}" has invalid value ${print(argument.value)}.`;
          return { values, error: new GraphQLError(message, { nodes: argument.value }) };
        }
        values[variable] = value;
      }
      return { values, error: null };
    },
  };
}
