import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { schema } from '../../../src/domain/schema.ts';
import type { Named } from './objects.ts';

/** A place in the arguments of an operation that names an object. */
export interface Position {
  /** deleteTag.input.id, or ContactFilter.account for what filters of every operation take. */
  name: string;
  /** Where it stands, from the arguments on. */
  path: readonly string[];
  /** Whether a list stands there, and at each step before. */
  lists: readonly boolean[];
  /** The ways to name an object there. */
  ways: readonly ((named: Named) => unknown)[];
}

const byLabel = ({ externalId }: Named): object => ({ label: 'crm', externalId });
const legacyWays = [
  ({ uuid }: Named) => ({ label: 'crm', id: uuid }),
  ({ externalId }: Named) => ({ label: 'crm', id: externalId }),
];

/** How each type of the schema names an object. */
const waysOf: Record<string, Position['ways']> = {
  ID: [({ uuid }) => uuid],
  ExternalIdReference: [byLabel],
  LegacyIdReference: legacyWays,
  LegacyContactReference: legacyWays,
  ContactReference: [
    ({ uuid }) => ({ id: uuid }),
    ({ email }) => ({ email }),
    ({ visitorId }) => ({ visitorId }),
    (named) => ({ externalId: byLabel(named) }),
    ...legacyWays.map((way) => (named: Named) => ({ legacyId: way(named) })),
  ],
  IdFilter: [({ uuid }) => ({ eq: uuid }), ({ uuid }) => ({ in: [uuid] })],
  ExternalIdFilter: [({ externalId }) => ({ label: 'crm', eq: externalId })],
  LegacyIdFilter: [
    ({ uuid }) => ({ label: 'crm', eq: uuid }),
    ({ externalId }) => ({ label: 'crm', in: [externalId] }),
  ],
};

/** Filters, whose positions are asked for once, whatever operation takes them. */
export const filters: Record<string, string> = {
  ContactFilter: 'contacts',
  AccountFilter: 'accounts',
  MemberFilter: 'members',
};

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function within(type: GraphQLInputType, before: Omit<Position, 'ways'>, seen: readonly string[]): Position[] {
  const { name } = getNamedType(type);
  const here = { ...before, lists: [...before.lists, isList(type)] };
  // The plain argument of a query, which stands beside the label.
  const ways =
    name === 'String' && before.path.join('.') === 'externalId'
      ? [({ externalId }: Named) => externalId]
      : waysOf[name];
  if (ways !== undefined) return [{ ...here, ways }];
  const input = getNamedType(type);
  // An ExternalIdInput is what an object is to be called, and names none.
  if (
    !isInputObjectType(input) ||
    seen.includes(name) ||
    name === 'ExternalIdInput' ||
    (name in filters && seen.length > 0)
  )
    return [];
  return Object.values(input.getFields()).flatMap((field) =>
    within(field.type, { name: `${before.name}.${field.name}`, path: [...here.path, field.name], lists: here.lists }, [
      ...seen,
      name,
    ]),
  );
}

/** The fields of Query and Mutation. */
export function rootFields(): GraphQLField<unknown, unknown>[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
}

/** Every position of the schema that names an object: those of an operation's own arguments, and those of the filters. */
export function positions(): Position[] {
  const ofOperations = rootFields().flatMap(({ name, args }) =>
    args
      .filter(({ type }) => !(getNamedType(type).name in filters))
      .flatMap((arg) =>
        within(arg.type, { name: `${name}.${arg.name}`, path: [arg.name], lists: [] }, ['a root field']),
      ),
  );
  const ofFilters = Object.keys(filters).flatMap((name) => {
    const type = schema.getType(name);
    return isInputObjectType(type) ? within(type, { name, path: ['filter'], lists: [] }, []) : [];
  });
  return [...ofFilters, ...ofOperations];
}

/** Ways to name one object, of which an input takes one. */
const disjuncts = ['id', 'legacyId', 'externalId', 'email'];

/** The arguments with a way to name an object put at the position. */
export function withNamed(
  args: Record<string, unknown>,
  { path, lists }: Position,
  value: unknown,
): Record<string, unknown> {
  const put = (target: unknown, depth: number): unknown => {
    const key = path[depth] ?? '';
    const given = { ...(target as Record<string, unknown> | undefined) };
    if (depth === path.length - 1 && disjuncts.includes(key)) for (const other of disjuncts) delete given[other];
    const before = given[key];
    const inner = depth === path.length - 1 ? value : put(Array.isArray(before) ? before[0] : before, depth + 1);
    return { ...given, [key]: lists[depth] === true ? [inner] : inner };
  };
  return put(args, 0) as Record<string, unknown>;
}
