import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import { sql, StatementTimeout, type Queryable, type Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { gateway } from '../support/gateway.ts';
import { databaseUrl } from '../support/global-setup.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';
import { underTest as orgcrm } from './orgcrm/under-test.ts';
import { underTest as pathbound } from './pathbound/under-test.ts';
import { underTest as pristinesend } from './pristinesend/under-test.ts';
import { underTest as pylon } from './pylon/under-test.ts';
import { inject } from './support/inject.ts';
import type { DialectUnderTest } from './support/under-test.ts';
import { underTest as whautomate } from './whautomate/under-test.ts';
import { rowsAs } from '../support/rows-as.ts';

let workspace: TestWorkspace;
let server: FastifyInstance;
let close: () => Promise<void>;

/** The store of this worker with hardly any time for a statement, while somebody holds a table. */
async function hurriedServer(url: string, table: string): Promise<{ store: Store; close: () => Promise<void> }> {
  const blocker = new pg.Client({ connectionString: url });
  const store = await openServer({ url, poolSize: 10, statementTimeout: 0.3 });
  await blocker.connect();
  await blocker.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return {
    store,
    async close() {
      await blocker.end();
      await store.close();
    },
  };
}

/** The embedded store has no clock: one that gives up as a server does. */
function hurriedEmbedded(store: Store, table: string): { store: Store; close: () => Promise<void> } {
  const hurried =
    (run: Queryable['query']): Queryable['query'] =>
    async (statement) => {
      if (new RegExp(`\\b${table}\\b`).test(statement.text)) throw new StatementTimeout(null);
      return run(statement);
    };
  return {
    store: {
      ...store,
      query: hurried((statement) => store.query(statement)),
      read: hurried((statement) => store.read(statement)),
      write: hurried((statement) => store.write(statement)),
      transaction: (work) =>
        store.transaction((transaction) => {
          const query = hurried((statement) => transaction.query(statement));
          return work({ ...transaction, query, write: query });
        }),
    },
    close: () => Promise.resolve(),
  };
}

/** A server whose statements on a table take too long. */
async function startHurried(table: string): Promise<{ server: FastifyInstance; close: () => Promise<void> }> {
  const { store } = await gateway();
  const [database] = await store.query(rowsAs<{ name: string }>(sql`SELECT current_database() AS "name"`));
  const hurried =
    store.kind === 'embedded'
      ? hurriedEmbedded(store, table)
      : await hurriedServer(databaseUrl(process.env['TEST_DATABASE_URL'] ?? '', database?.name ?? ''), table);
  const hurriedGateway = createServer({ store: hurried.store, config: readConfig({ LOG_LEVEL: 'silent' }) });
  return {
    server: hurriedGateway,
    async close() {
      await hurriedGateway.close();
      await hurried.close();
    },
  };
}

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ server, close } = await startHurried('contact'));
});

afterAll(() => close());

const message =
  'the database took too long for this: ask for less, such as by a narrower filter or without a total, or try again later';
const messageOfChange = 'the database took too long for this: try again later';
const search = { query: { groups: [{ conditions: [{ field: 'notes', op: 'contains', value: 'a' }] }] } };

it.each<[string, DialectUnderTest, 'GET' | 'POST' | 'PATCH', string, object?, string?]>([
  ['a search of orgcrm', orgcrm, 'POST', '/api/v1/contacts/search', search],
  ['a list of orgcrm', orgcrm, 'GET', '/api/v1/contacts?q=ada'],
  ['a write of orgcrm', orgcrm, 'POST', '/api/v1/contacts', { email: 'ada@example.com' }, messageOfChange],
  ['a list of pathbound', pathbound, 'GET', '/v1/contacts?status=enriched&search=ada'],
  ['a list of whautomate', whautomate, 'GET', '/v1/contacts?searchText=ada'],
  ['a list of pristinesend', pristinesend, 'GET', '/api/v1/contacts?search=ada'],
  [
    'a search of pylon',
    pylon,
    'POST',
    '/contacts/search',
    { filter: { field: 'email', operator: 'string_contains', value: 'ada' } },
  ],
])(
  '%s that takes the database too long is answered in the words of the API, with 503',
  async (_title, underTest, method, url, payload, told = message) => {
    const answer = await inject(server, {
      method,
      url,
      headers: underTest.headers(workspace.secret, workspace),
      ...(payload && { payload }),
    });
    const requestId = String(answer.headers['x-request-id']);
    expect({
      status: answer.statusCode,
      retryAfter: answer.headers['retry-after'],
      body: answer.json<unknown>(),
    }).toEqual({
      status: 503,
      retryAfter: '30',
      body: underTest.error({ kind: 'timeout', status: 503, message: told, field: null, inQuery: false, requestId }),
    });
  },
);

it('an export that takes the database too long is refused with 503 before its first byte', async () => {
  const answer = await server.inject({
    method: 'GET',
    url: '/export/contacts.csv',
    headers: { authorization: `Bearer ${workspace.secret}` },
  });
  expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
    status: 503,
    body: {
      error: {
        code: 'TIMEOUT',
        message:
          'The database took too long for this: ask for less, such as by a narrower filter or without a total, or try again later',
        requestId: answer.headers['x-request-id'],
      },
    },
  });
});

it('GraphQL tells it in its own words', async () => {
  const payload = { query: '{ contacts { totalCount } }' };
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${workspace.secret}` },
    payload,
  });
  expect({ status: answer.statusCode, body: answer.json<unknown>() }).toMatchObject({
    status: 200,
    body: {
      errors: [
        {
          message:
            'The database took too long for this: ask for less, such as by a narrower filter or without a total, or try again later',
          path: ['contacts'],
          extensions: { code: 'TIMEOUT', retryAfter: 30 },
        },
      ],
    },
  });
});

it('so is every API where the look for the key takes too long', async () => {
  await close();
  ({ server, close } = await startHurried('api_key'));
  for (const [underTest, url] of [
    [orgcrm, '/api/v1/contacts'],
    [pathbound, '/v1/contacts'],
    [whautomate, '/v1/contacts'],
    [pristinesend, '/api/v1/contacts'],
    [pylon, '/contacts'],
  ] as const) {
    const answer = await inject(server, {
      method: 'GET',
      url,
      headers: underTest.headers(workspace.secret, workspace),
    });
    const requestId = String(answer.headers['x-request-id']);
    expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
      status: 503,
      body: underTest.error({
        kind: 'timeout',
        status: 503,
        message: messageOfChange,
        field: null,
        inQuery: false,
        requestId,
      }),
    });
  }
  const later = 'The database took too long for this: try again later';
  const headers = { authorization: `Bearer ${workspace.secret}` };
  const ofGraphql = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query: '{ __typename }' },
  });
  expect({ status: ofGraphql.statusCode, body: ofGraphql.json<unknown>() }).toMatchObject({
    status: 503,
    body: { errors: [{ message: later, extensions: { code: 'TIMEOUT' } }] },
  });
  const ofExport = await server.inject({ method: 'GET', url: '/export/contacts.csv', headers });
  expect({ status: ofExport.statusCode, body: ofExport.json<unknown>() }).toMatchObject({
    status: 503,
    body: { error: { code: 'TIMEOUT', message: later } },
  });
});
