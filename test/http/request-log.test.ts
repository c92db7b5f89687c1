import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';

type Line = Record<string, unknown>;

let server: FastifyInstance;
let log: Line[];
let url: string;
let client: Client;

beforeAll(async () => {
  ({ server, log } = await createTestServer({ environment: { SLOW_MS: '1' } }));
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  client = await createWorkspace();
});
afterAll(() => server.close());

let requests = 0;

/** Sends a request, and returns what is logged of it. */
async function logged(path: string, init: RequestInit = {}): Promise<Line[]> {
  const id = `request-${(requests += 1)}`;
  const answer = await fetch(url + path, {
    ...init,
    headers: { authorization: `Bearer ${client.secret}`, 'content-type': 'application/json', 'x-request-id': id },
  });
  await answer.text();
  const lines = (): Line[] => log.filter(({ requestId }) => requestId === id);
  await expect.poll(lines).not.toEqual([]);
  return lines();
}

const graphql = (query: string): Promise<Line[]> =>
  logged('/graphql', { method: 'POST', body: JSON.stringify({ query }) });

it('says of a request to a legacy API its operation, the pattern of its path, and the codes of its errors', async () => {
  const id = '00000000-0000-7000-8000-0000000000ff';
  const [line] = await logged(`/pylon/contacts/${id}?a=b`);
  expect(line).toMatchObject({
    method: 'GET',
    path: '/contacts/:id',
    dialect: 'pylon',
    operation: 'getContact',
    status: 404,
    codes: ['NOT_FOUND'],
    statements: 2,
    address: '127.0.0.1',
  });
  expect(JSON.stringify(line)).not.toContain(id);
  const [unknown] = await logged('/pylon/ada@example.com');
  expect(unknown).toMatchObject({ path: '/pylon/*', dialect: 'pylon', status: 404, codes: ['NOT_FOUND'] });
  expect((await logged('/ada@example.com'))[0]).toMatchObject({ path: '*', status: 404, codes: ['NOT_FOUND'] });
});

it('says the name of a GraphQL operation, how many statements it has run, and how many bytes its answer had', async () => {
  const [mutation] = await graphql(
    'mutation Add { createContact(input: { name: "Ada", tags: ["a", "b"] }) { __typename } }',
  );
  expect(mutation).toMatchObject({ dialect: 'graphql', operation: 'Add', status: 200 });
  expect(mutation).not.toHaveProperty('codes');
  expect(mutation?.['statements']).toBeGreaterThan(0);
  const [small] = await graphql('query Small { contacts(first: 1) { nodes { name } } }');
  const [large] = await graphql(
    `query Large { contacts(first: 1) { nodes { ${Array.from({ length: 100 }, (_, n) => `n${n}: name`).join(' ')} } } }`,
  );
  expect(Number(small?.['bytes'])).toBeGreaterThan(200);
  expect(Number(large?.['bytes']) - Number(small?.['bytes'])).toBeGreaterThan(99 * '"n0":"Ada",'.length);
  expect((await graphql('query Wrong { nothing }'))[0]).toMatchObject({
    operation: 'Wrong',
    codes: ['GRAPHQL_VALIDATION_FAILED'],
    statements: 0,
  });
});

it('logs a slow operation once more, with the hash of its document and the durations of its statements', async () => {
  const query =
    'query Slow { contacts(first: 5) { nodes { account { name } } totalCount } tags(first: 1) { nodes { name } } portalRoles { name } }';
  const [, slow, ...rest] = await graphql(query);
  expect(rest).toEqual([]);
  const documentHash = createHash('sha256').update(query).digest('hex');
  expect(slow).toMatchObject({
    level: 40,
    msg: 'slow operation',
    dialect: 'graphql',
    operation: 'Slow',
    documentHash,
    ms: expect.any(Number) as number,
  });
  const statements = slow?.['slowest'] as { statement: string; ms: number }[];
  expect(statements).toHaveLength(Number(slow?.['statements']));
  expect(statements.map(({ statement }) => statement)).toEqual(
    expect.arrayContaining(['SELECT contact', 'SELECT tag']),
  );
  expect(statements.map(({ ms }) => ms)).toEqual(statements.map(({ ms }) => ms).toSorted((one, other) => other - one));
});
