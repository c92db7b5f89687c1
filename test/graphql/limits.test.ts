import { expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

async function refusalOf(query: string, variables?: Record<string, unknown>): Promise<string | null> {
  const workspace = await createWorkspace();
  const { data, errors } = await workspace.send(query, variables);
  if (errors === undefined) return null;
  expect(data).toBeUndefined();
  expect(errors).toEqual([{ message: expect.any(String) as string, extensions: { code: 'LIMIT_EXCEEDED' } }]);
  return errors[0]?.message ?? null;
}

const tooCostly = (cost: number) =>
  `The operation asks for up to ${cost} objects, but 50000 are allowed: take smaller pages, or nest fewer lists.`;

it('multiplies the sizes of nested lists, and refuses what comes to too many objects', async () => {
  const aliases = Array.from({ length: 5 }, (_, n) => `tags${n}: tags { name }`).join(' ');
  expect(await refusalOf(`{ contacts(first: 1000) { nodes { ${aliases} } } }`)).toBe(tooCostly(51_000));
  expect(await refusalOf(`{ contacts(first: 980) { nodes { ${aliases} } } }`)).toBeNull();
});

it('refuses a thousand events of each of a thousand contacts', async () => {
  expect(await refusalOf('{ contacts(first: 1000) { nodes { events(first: 1000) { id } } } }')).toBe(
    tooCostly(1_001_000),
  );
  expect(
    await refusalOf('{ contacts(first: 1000) { nodes { a: events { id } b: events { id } c: events { id } } } }'),
  ).toBe(tooCostly(61_000));
  expect(await refusalOf('{ contacts(first: 1000) { nodes { events(first: 40) { id } } } }')).toBeNull();
});

it('reads the sizes from the variables and their defaults too', async () => {
  const query = 'query ($first: Int = 50001) { contacts(first: $first) { nodes { id } } }';
  expect(await refusalOf(query)).toBe(tooCostly(50_001));
  expect(await refusalOf(query, { first: 60_000 })).toBe(tooCostly(60_000));
  expect(await refusalOf(query, { first: 10 })).toBeNull();
});

it('counts the objects of edges, of backward pages and of nodes(ids:) alike', async () => {
  expect(await refusalOf('{ contacts(first: 50001) { edges { node { id } } } }')).toBe(tooCostly(50_001));
  expect(await refusalOf('{ contacts(last: 50001) { nodes { id } } }')).toBe(tooCostly(50_001));
  expect(
    await refusalOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 50_001 }, () => 'x'),
    }),
  ).toBe(tooCostly(50_001));
});

it('refuses an operation that nests too deep', async () => {
  const { server } = await createTestServer({ environment: { GRAPHQL_MAX_DEPTH: '4' } });
  const { secret } = await createWorkspace();
  const ask = async (query: string) =>
    (
      await server.inject({ method: 'POST', url: '/graphql', headers: { 'x-api-key': secret }, payload: { query } })
    ).json<unknown>();

  expect(await ask('{ contacts { nodes { tags { name } } } }')).toEqual({ data: { contacts: { nodes: [] } } });
  expect(
    await ask('{ contacts { ...page } } fragment page on ContactConnection { edges { node { tags { name } } } }'),
  ).toEqual({
    errors: [
      { message: 'The operation nests 5 levels of fields, but 4 are allowed.', extensions: { code: 'LIMIT_EXCEEDED' } },
    ],
  });
  await server.close();
});

it('does not count introspection as depth', async () => {
  expect(
    await refusalOf(
      '{ __schema { types { fields { args { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } } }',
    ),
  ).toBeNull();
});

it('refuses a document of too many tokens while it reads it', async () => {
  const workspace = await createWorkspace();
  const { errors } = await workspace.send(`{ ${'__typename '.repeat(5000)} }`);
  expect(errors).toMatchObject([
    {
      message: 'Syntax Error: Document contains more that 5000 tokens. Parsing aborted.',
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    },
  ]);
});

it('counts the fields of fragments wherever they are spread, however many that are', async () => {
  const levels = Array.from(
    { length: 30 },
    (_, n) => `fragment f${n} on Query { ...f${n + 1} ... on Query { ...f${n + 1} } }`,
  );
  const query = `{ ...f0 } ${levels.join(' ')} fragment f30 on Query { __typename }`;
  expect(await refusalOf(query)).toBe(`The operation selects ${2 ** 30} fields, but 1000 are allowed.`);
});
