import type { AddressInfo } from 'node:net';
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { seedDemo } from '../../src/process/demo/seed.ts';
import { schema } from '../../src/domain/schema.ts';
import { createServer } from '../../src/process/server.ts';
import { sql, type Store } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { watchStatements } from '../support/watched-statements.ts';
import { rowsAs } from '../support/rows-as.ts';

type Field = GraphQLField<unknown, unknown>;

/** Arguments that a root list requires. */
const required: Record<string, string> = { contactGroups: 'by: STAGE' };

const secret = 'cg_counts_statements';
let store: Store;
let watched: ReturnType<typeof watchStatements>;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  store = await openEmptyStore();
  watched = watchStatements(store);
  await seedDemo(store, { demoKey: { secret }, contacts: 60 });
  const server = createServer({
    store,
    config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0', GRAPHQL_MAX_COST: '10000000' }),
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql`;
  close = () => server.close();
  // Something for the feed of changes to tell.
  const [demo] = await store.query(rowsAs<{ id: string }>(sql`SELECT id FROM workspace`));
  const contacts = await store.query(
    rowsAs<{ id: string }>(sql`SELECT id FROM contact WHERE workspace_id = ${demo?.id}::uuid`),
  );
  const ids = contacts.map(({ id }) => JSON.stringify(id)).join();
  await ask(`mutation { addTagsOfContacts(input: { contacts: { ids: [${ids}] }, tags: ["counted"] }) { __typename } }`);
  // Whoever reads the feed first numbers it.
  await ask('{ changes(first: 1) { nodes { uuid } } }');
});

afterAll(async () => {
  await close();
  await store.close();
});

async function ask(query: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect({ query, errors }).toEqual({ query, errors: undefined });
  return data;
}

/** How many statements the query takes, the one that finds the key not counted. */
async function countStatements(query: string): Promise<number> {
  const statements: string[] = [];
  const stop = store.onStatement((text) => {
    if (!/^\s*INSERT INTO (api_key_use|legacy_use)/.test(text)) statements.push(text);
  });
  await ask(query).finally(stop);
  return statements.length - 1;
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(
    ({ args }) => !args.some(({ type: given, defaultValue }) => isNonNullType(given) && defaultValue === undefined),
  );
}

function leaves(type: GraphQLObjectType): string {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(' ');
}

/** The type of what a field gives: of a connection, that of its nodes. Null for a leaf. */
function itemType(field: Field): GraphQLObjectType | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return null;
  return isConnection(field) ? itemType(type.getFields()['nodes'] as Field) : type;
}

function isConnection(field: Field): boolean {
  return getNamedType(field.type).name.endsWith('Connection');
}

/** A selection of the field: of a list, its first items; of a connection, all that it offers. */
function select(field: Field, selection: string, first?: number): string {
  const sized = first !== undefined && field.args.some(({ name }) => name === 'first') ? `first: ${first}` : undefined;
  const given = [required[field.name], sized].filter((argument) => argument !== undefined).join(', ');
  const args = given === '' ? '' : `(${given})`;
  return `${field.name}${args} { ${isConnection(field) ? `totalCount nodes { ${selection} } pageInfo { hasNextPage }` : selection} }`;
}

/** Fields of objects, or lists of them: each may need a statement of its own. */
function relationsOf(type: GraphQLObjectType): Field[] {
  return fieldsOf(type).filter((field) => itemType(field) !== null);
}

const queryType = schema.getQueryType() as GraphQLObjectType;

const roots = Object.values(queryType.getFields()).flatMap((root) => {
  const type = itemType(root);
  return type !== null && (isConnection(root) || isListType(getNullableType(root.type)))
    ? [{ name: root.name, root, type }]
    : [];
});

const nested = roots.flatMap(({ name, root, type }) =>
  relationsOf(type).flatMap((field) => {
    const inner = itemType(field);
    return inner === null ? [] : [{ path: `${name} → ${field.name}`, root, type, field, inner }];
  }),
);

const demoViews = 7;

/** How many statements the scalar fields of a type take together, however many objects there are; none where it is not named. */
const scalarStatements: Record<string, { statements: number; reason: string }> = {
  ApiKey: { statements: 1, reason: 'lastUsedAt' },
  Change: { statements: 1, reason: 'whether there are changes to number' },
  Contact: { statements: 1, reason: 'eventCount' },
  Tag: { statements: 1, reason: 'contactCount' },
  View: {
    statements: 3 + demoViews,
    reason: 'contactCount, one of each view, and what they need: the custom fields and tags that the filters name',
  },
};

function cost(type: GraphQLObjectType): number {
  return scalarStatements[type.name]?.statements ?? 0;
}

/** A view has a filter and an order of its own: its contacts are a list of their own, with what hangs on them. */
const listsOf = (path: string): number => (path === 'views → contacts' ? demoViews : 1);

/** So many items that a statement for each would be far beyond what is allowed, and that every relation has some. */
const pageSize = 50;

it.each(roots)('takes one statement for the list $name, whatever the page size', async ({ root, type }) => {
  expect(await countStatements(`{ ${select(root, leaves(type), pageSize)} }`)).toBeLessThanOrEqual(1 + cost(type));
});

it.each(nested)(
  'takes one statement for each level and field of $path, whatever the page size',
  async ({ path, root, type, field, inner }) => {
    const deeper = relationsOf(inner).flatMap((relation) => {
      const innermost = itemType(relation);
      return innermost === null
        ? []
        : [{ innermost, selection: select(relation, `__typename ${leaves(innermost)}`, 2) }];
    });
    const selection = ['__typename', leaves(inner), ...deeper.map((relation) => relation.selection)].join(' ');
    const max =
      1 +
      cost(type) +
      listsOf(path) * (1 + cost(inner) + deeper.reduce((sum, { innermost }) => sum + 1 + cost(innermost), 0));
    expect(await countStatements(`{ ${select(root, select(field, selection, 3), pageSize)} }`)).toBeLessThanOrEqual(
      max,
    );
  },
);

it.each(nested.filter(({ field }) => field.args.some(({ name }) => name === 'first')))(
  'takes one statement for each alias of $path with arguments of its own',
  async ({ path, root, type, field }) => {
    const aliases = [1, 3].map((first) => `of${first}: ${select(field, '__typename', first)}`).join(' ');
    const max = 1 + (path === 'views → contacts' ? cost(type) : 0) + 2 * listsOf(path);
    expect(await countStatements(`{ ${select(root, aliases, pageSize)} }`)).toBeLessThanOrEqual(max);
  },
);

it('counts what a stranger would: every list of the API, and what hangs on a contact', () => {
  expect(roots.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['contacts', 'events', 'actions', 'opportunities', 'accounts', 'tags', 'views']),
  );
  const onContact = nested.filter(({ root }) => root.name === 'contacts').map(({ field }) => field.name);
  expect(onContact).toEqual(
    expect.arrayContaining([
      'account',
      'actions',
      'assignedTo',
      'customFields',
      'events',
      'externalIds',
      'location',
      'opportunities',
      'tags',
      'unifiedProfile',
    ]),
  );
});

it('each table of a workspace that such statements read has a condition of its own on the workspace', () => {
  expect(watched.violations()).toEqual([]);
});
