import {
  getNamedType, getOperationAST, isInputObjectType, Kind, specifiedScalarTypes, typeFromAST, visit, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type TypeNode, type VariableDefinitionNode,
} from 'graphql';

/** Whether an input type contains itself, as filters do. */
function isRecursive(type: GraphQLInputType, path: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (path.includes(named.name)) return true;
  return Object.values(named.getFields()).some((field) => isRecursive(field.type, [...path, named.name]));
}

/** Whether a variable of the operation has a type that contains itself: graphql-jit cannot compile the reading of such. */
export function hasRecursiveVariables(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): boolean {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return definitions.some(({ type }) => {
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return inputType !== undefined && isRecursive(inputType);
  });
}

/** The document with variables that take any value as it is: their values have been read already. Those of built-in scalars keep their type, which directives insist on. */
export function withoutVariableTypes(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition): VariableDefinitionNode => {
      if (specifiedScalarTypes.some(({ name }) => name === namedTypeOf(definition.type))) return definition;
      return { kind: definition.kind, variable: definition.variable, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } } };
    },
  });
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
