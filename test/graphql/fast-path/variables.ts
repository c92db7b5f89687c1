import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { schema } from '../../../src/domain/schema.ts';
import { fixtureIds } from '../../support/paired-fixtures.ts';

/** The operations of a document. */
export function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

const byName: Record<string, unknown> = {
  email: 'ada@example.com',
  label: 'crm',
  externalId: 'crm-1',
  key: 'plan',
  slug: 'editor',
  after: null,
  before: null,
  text: 'ada',
  url: 'https://example.com/x',
};
const byScalar: Record<string, unknown> = {
  ID: fixtureIds.ada,
  String: 'vip',
  Int: 2,
  Float: 1.5,
  Boolean: true,
  DateTime: '2026-03-04T00:00:00.000Z',
  DateOrTime: '2026-03-04',
  JSON: 'gold',
  JSONObject: { plan: 'gold' },
};

/** A value that the type takes: small, and about what the pair have where the name tells what it is. */
function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [sample(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return Object.fromEntries(chosen.map((field) => [field.name, sample(field.type, field.name)]));
  }
  return Object.hasOwn(byName, name) && type.name === 'String' ? byName[name] : byScalar[type.name];
}

/** Variables for an operation: those that it needs, all of them, none, and all of a wrong type. */
export function variablesFor({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown>[] {
  const types = variableDefinitions.map(
    ({ variable, type }) =>
      [variable.name.value, typeFromAST(schema, type as never) as unknown as GraphQLInputType] as const,
  );
  const sampled = types.map(([name, type]) => [name, sample(type, name), isNonNullType(type)] as const);
  const some = Object.fromEntries(sampled.filter(([, , needed]) => needed));
  if (types.length === 0) return [{}];
  return [some, Object.fromEntries(sampled), {}, ...wrongVariables(types.map(([name]) => name))];
}

/** Values that no type takes, for variables of these names. */
export function wrongVariables(names: readonly string[]): Record<string, unknown>[] {
  return names.length === 0
    ? []
    : [[null], { nothing: true }].map((value) => Object.fromEntries(names.map((name) => [name, value])));
}
