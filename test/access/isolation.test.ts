import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopes, type Scope } from '../../src/access/index.ts';
import { encodeGlobalId } from '../../src/values/ids.ts';
import { schema } from '../../src/domain/schema.ts';
import type { Client } from '../support/workspace.ts';
import {
  kindsOfContacts,
  make,
  nothing,
  openScene,
  sumOf,
  type Kind,
  type Named,
  type Objects,
  type SeedContext,
} from './isolation/objects.ts';
import { destroys, kindOf, operations } from './isolation/operations.ts';
import { filters, positions, rootFields, withNamed, type Position } from './isolation/positions.ts';

let seedContext: SeedContext;
beforeAll(async () => {
  seedContext = await openScene();
});

function leavesOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .flatMap((field) =>
      field.args.length === 0 && isLeafType(getNamedType(field.type)) && !isListType(getNullableType(field.type))
        ? [field.name]
        : [],
    )
    .join(' ');
}

/** What is selected of an operation's answer: enough to tell whether something was found. */
function selectionOf(name: string): string {
  const field = rootFields().find((candidate) => candidate.name === name);
  const type = getNamedType(field?.type);
  if (isUnionType(type)) {
    const success = type.getTypes().find((member) => member.name.endsWith('Success'));
    return `{ __typename ${success === undefined ? '' : `... on ${success.name} { __typename ${leavesOf(success)} }`} ... on UserError { code path message } }`;
  }
  if (isInterfaceType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const { totalCount, nodes } = type.getFields();
  return `{ __typename ${totalCount === undefined ? '' : 'totalCount'} ${nodes === undefined ? '' : 'nodes { __typename }'} }`;
}

/** Runs an operation, and returns its answer without what names objects. */
async function answerOf(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  named: Named = nothing(),
): Promise<string> {
  const field = rootFields().find((candidate) => candidate.name === name);
  const given = field?.args.filter((arg) => arg.name in args) ?? [];
  const isMutation = schema.getMutationType()?.getFields()[name] !== undefined;
  const declared = given.length === 0 ? '' : `(${given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})`;
  const passed = given.length === 0 ? '' : `(${given.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
  const { status, data, errors } = await client.send(
    `${isMutation ? 'mutation' : 'query'} ${declared} { ${name}${passed} ${selectionOf(name)} }`,
    args,
  );
  let text = JSON.stringify({ status, data, errors });
  for (const value of Object.values(named) as string[]) text = text.replaceAll(value, '…');
  return text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
}

/** Where an id that nobody has is taken for a new contact; one that a hidden contact has is a conflict (data-scope.test.ts). */
const claims = new Set(['upsertContact.input.match.externalId']);

const at = (position: Position): string => position.name.split('.')[0] ?? '';

/** A position with each way and kind that it names objects by. */
function waysAt(position: Position): { kind: Kind; way: (named: Named) => unknown }[] {
  // Any object of a node type, by its global id.
  if (/^nodes?\./.test(position.name)) {
    const kinds = [
      'Account',
      'Action',
      'Contact',
      'CustomField',
      'Event',
      'Job',
      'Location',
      'Member',
      'Opportunity',
      'PortalRole',
      'Tag',
      'View',
    ] as const;
    return kinds.map((kind) => ({ kind, way: ({ uuid }) => encodeGlobalId(kind, uuid) }));
  }
  return position.ways.map((way) => ({ kind: kindOf(position.name), way }));
}

/** Asks at a position for what is named, as somebody to whom `base` belongs. */
async function ask(
  client: Client,
  position: Position,
  way: (named: Named) => unknown,
  named: Named,
  base: Objects,
): Promise<string> {
  const name = filters[at(position)] ?? at(position);
  const spare = name === 'mergeContacts' ? await make(seedContext.workspace, 'Contact') : nothing();
  const args = withNamed(operations[name]?.(base, spare) ?? {}, position, way(named));
  if (typeof args['externalId'] === 'string') args['label'] = 'crm';
  return answerOf(client, name, args, named);
}

it('has a row for every operation', () => {
  expect(Object.keys(operations).toSorted()).toEqual(
    rootFields()
      .map(({ name }) => name)
      .toSorted(),
  );
});

const names = [...new Set(positions().map(at))];

describe('an id of another workspace', () => {
  it.each(names)('is one that names nothing, to %s, which leaves the other workspace as it is', async (name) => {
    const { workspace, own, stranger, foreign } = seedContext;
    const before = await sumOf(stranger);
    for (const position of positions().filter((candidate) => at(candidate) === name)) {
      for (const { kind, way } of waysAt(position)) {
        const unknown = await ask(workspace, position, way, nothing(), own);
        expect([position.name, await ask(workspace, position, way, foreign[kind], own)]).toEqual([
          position.name,
          unknown,
        ]);
        // The position does name something: with an id of the own workspace the answer is another.
        const known = destroys.test(position.name) ? await make(workspace, kind, own.Contact.uuid) : own[kind];
        expect([position.name, await ask(workspace, position, way, known, own)]).not.toEqual([position.name, unknown]);
      }
    }
    expect(await sumOf(stranger)).toBe(before);
  });
});

describe('an id outside the data scope', () => {
  it.each(
    names.filter((name) =>
      positions().some(
        (position) => at(position) === name && waysAt(position).some(({ kind }) => kindsOfContacts.includes(kind)),
      ),
    ),
  )('is one that names nothing, to %s', async (name) => {
    const { workspace, restricted, own, hidden } = seedContext;
    const base = { ...own, Contact: await make(restricted, 'Contact') };
    const before = await sumOf(workspace, hidden.Contact.uuid);
    for (const position of positions().filter((candidate) => at(candidate) === name)) {
      for (const { kind, way } of waysAt(position)) {
        if (!kindsOfContacts.includes(kind) || claims.has(position.name)) continue;
        expect([position.name, await ask(restricted, position, way, hidden[kind], base)]).toEqual([
          position.name,
          await ask(restricted, position, way, nothing(), base),
        ]);
      }
    }
    expect(await sumOf(workspace, hidden.Contact.uuid)).toBe(before);
  });
});

describe('a key without a scope', () => {
  const needed = rootFields().flatMap(({ name, extensions }) =>
    [extensions['scope']].flat().flatMap((scope) => (scope === 'any' ? [] : [[name, scope as Scope] as const])),
  );

  it.each(scopes)('%s runs no operation that needs it, and changes nothing', async (missing) => {
    const { workspace } = seedContext;
    const client = await workspace.clientWith(...scopes.filter((scope) => scope !== missing && scope !== 'admin'));
    const before = await sumOf(workspace);
    for (const [name] of needed.filter(([, scope]) => scope === missing)) {
      const answer = JSON.parse(
        await answerOf(client, name, operations[name]?.(seedContext.own, nothing()) ?? {}),
      ) as unknown;
      expect([name, answer]).toEqual([
        name,
        expect.objectContaining({
          errors: [expect.objectContaining({ message: `This key lacks the scope ${missing}.` })],
        }),
      ]);
    }
    expect(await sumOf(workspace)).toBe(before);
  });
});
