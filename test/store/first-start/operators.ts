import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { schema } from '../../../src/domain/schema.ts';

/** A filter with one operator, and the query that takes it. */
export interface OneOperator {
  name: string;
  query: string;
  filter: object;
}

/** The custom fields that filters compare, by the kind of the operator. */
export const customFields = { text: 'TEXT', number: 'NUMBER', date: 'DATE' } as const;

const textOperators = new Set(['contains', 'notContains', 'startsWith', 'endsWith']);

function keyFor(operator: string): string {
  if (textOperators.has(operator)) return 'text';
  return operator.startsWith('within') ? 'date' : 'number';
}

const byScalar: Record<string, readonly [unknown, unknown]> = {
  ID: ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'],
  String: ['ada', 'grace'],
  Boolean: [true, false],
  Int: [1, 2],
  Float: [1, 2],
  JSON: [1, 2],
  DateOrTime: ['2026-01-01', '2026-01-02T03:04:05Z'],
};

/** A value that the type takes: two in a list, for arrays are what a store may not know. */
function valueOf(type: GraphQLInputType, place = 0): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(inner.ofType, 0), valueOf(inner.ofType, 1)];
  if (isEnumType(inner)) return inner.getValues()[place]?.name;
  if (isInputObjectType(inner)) return { days: 1 };
  const values = byScalar[inner.name];
  if (values === undefined) throw new Error(`no value is known for a filter's ${inner.name}`);
  return values[place];
}

/** What stands beside an operator: what its type requires. */
function besideOf(type: GraphQLInputObjectType, operator: string): object {
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(
    required.map((field) => [
      field.name,
      field.name === 'key' ? keyFor(operator) : field.name === 'path' ? ['plan'] : 'pylon',
    ]),
  );
}

const byId = { id: { in: byScalar['ID'] } };

function operatorsOf(filter: GraphQLInputObjectType): { name: string; filter: object }[] {
  return Object.values(filter.getFields()).flatMap((field): { name: string; filter: object }[] => {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type)) throw new Error(`${filter.name}.${field.name} is not an object of operators`);
    // and, or and not take filters again.
    if (type === filter)
      return [{ name: field.name, filter: { [field.name]: isListType(field.type) ? [byId, byId] : byId } }];
    return Object.values(type.getFields())
      .filter((operator) => !isNonNullType(operator.type) && operator.name !== 'label')
      .map((operator) => ({
        name: `${field.name}.${operator.name}`,
        filter: { [field.name]: { ...besideOf(type, operator.name), [operator.name]: valueOf(operator.type) } },
      }));
  });
}

/** Every operator of every filter that a query takes, as the schema has them. */
export function everyOperator(): OneOperator[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = field.args.find(({ name }) => name === 'filter')?.type;
    if (!isInputObjectType(type) || field.args.some((argument) => isNonNullType(argument.type))) return [];
    const selection = isInputObjectType(type) && getNamedType(field.type).name === 'Int' ? '' : '{ __typename }';
    const query = `query ($filter: ${type.name}) { ${field.name}(filter: $filter) ${selection} }`;
    return operatorsOf(type).map(({ name, filter }) => ({ name: `${field.name}: ${name}`, query, filter }));
  });
}
