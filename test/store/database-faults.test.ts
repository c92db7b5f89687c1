import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DatabaseUnavailable, sql, type Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { underTest as orgcrm } from '../rest/orgcrm/under-test.ts';
import { underTest as pathbound } from '../rest/pathbound/under-test.ts';
import { underTest as pristinesend } from '../rest/pristinesend/under-test.ts';
import { underTest as pylon } from '../rest/pylon/under-test.ts';
import { inject as send } from '../rest/support/inject.ts';
import { underTest as whautomate } from '../rest/whautomate/under-test.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { replaceGateway } from '../support/gateway.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

describe.runIf(inject('emptyDatabase').kind === 'server')('a database that fails', () => {
  let proxy: Proxy;
  let store: Store;
  let server: FastifyInstance;
  let log: Record<string, unknown>[];
  let workspace: TestWorkspace;
  let admin: pg.Client;
  let blocker: pg.Client;
  let end: () => Promise<void>;

  beforeAll(async () => {
    const url = await emptyServerDatabase();
    proxy = await startProxy(url);
    store = await openServer({ url: proxy.url, poolSize: 5, statementTimeout: 1, connectionTimeout: 1 });
    [admin, blocker] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
    await Promise.all([admin.connect(), blocker.connect()]);
    end = await replaceGateway(store);
    workspace = await createWorkspace();
    ({ server, log } = await createTestServer());
  });

  afterAll(async () => {
    await server.close();
    await end();
    await proxy.stop();
    await Promise.all([admin.end(), blocker.end()]);
  });

  const graphql = async (query: string) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-api-key': workspace.secret },
      payload: { query },
    });
    return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], body: answer.json<unknown>() };
  };
  const createTag = (name: string) => graphql(`mutation { createTag(input: { name: "${name}" }) { __typename } }`);
  const unavailable = 'The database is unavailable at the moment: try again later';
  const made = { data: { createTag: { __typename: 'CreateTagSuccess' } } };
  const waiting = async (): Promise<number[]> => {
    const result = await admin.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return result.rows.map(({ pid }) => pid);
  };
  const causes = () =>
    log
      .splice(0)
      .filter(({ level }) => Number(level) >= 40)
      .map(({ level, reason, err }) => ({ level, reason, stack: err !== undefined }));

  it('that is down is told with 503 and Retry-After in the shape of each API, and serves again as soon as it is back', async () => {
    await proxy.shut();
    for (const [underTest, url] of [
      [orgcrm, '/api/v1/contacts'],
      [pathbound, '/v1/contacts'],
      [whautomate, '/v1/contacts'],
      [pristinesend, '/api/v1/contacts'],
      [pylon, '/contacts'],
    ] as const) {
      const answer = await send(server, {
        method: 'GET',
        url,
        headers: underTest.headers(workspace.secret, workspace),
      });
      const problem = {
        kind: 'unavailable',
        status: 503,
        message: unavailable.replace('The', 'the'),
        field: null,
        inQuery: false,
        requestId: String(answer.headers['x-request-id']),
      } as const;
      expect({
        status: answer.statusCode,
        retryAfter: answer.headers['retry-after'],
        body: answer.json<unknown>(),
      }).toEqual({ status: 503, retryAfter: '5', body: underTest.error(problem) });
    }
    expect(await graphql('{ tags { totalCount } }')).toMatchObject({
      status: 503,
      retryAfter: '5',
      body: { errors: [{ message: unavailable, extensions: { code: 'UNAVAILABLE' } }] },
    });
    const answer = await server.inject({
      method: 'GET',
      url: '/export/contacts.csv',
      headers: { 'x-api-key': workspace.secret },
    });
    expect({
      status: answer.statusCode,
      retryAfter: answer.headers['retry-after'],
      body: answer.json<unknown>(),
    }).toMatchObject({ status: 503, retryAfter: '5', body: { error: { code: 'UNAVAILABLE' } } });
    expect(causes()).toEqual(Array.from({ length: 7 }, () => ({ level: 40, reason: 'unreachable', stack: false })));
    await proxy.restore();
    expect(await createTag('after the outage')).toMatchObject({ status: 200, body: made });
  });

  it('that breaks off in the middle of a write is told with the name of the field, and logged in one line', async () => {
    await blocker.query('BEGIN; LOCK TABLE tag IN EXCLUSIVE MODE');
    const answer = graphql(
      'mutation { first: setCustomValue(input: { key: "a", value: "1" }) { __typename } second: createTag(input: { name: "broken off" }) { __typename } }',
    );
    await expect.poll(waiting).not.toEqual([]);
    await admin.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [await waiting()]);
    await blocker.query('ROLLBACK');
    expect((await answer).body).toMatchObject({
      errors: [{ message: unavailable, path: ['second'], extensions: { code: 'UNAVAILABLE', retryAfter: 5 } }],
    });
    expect(causes()).toEqual([{ level: 40, reason: 'terminated', stack: false }]);
    expect(await createTag('broken off')).toMatchObject({ body: made });
  });

  it('that says nothing ends the wait of all that share a connection, and the connection', async () => {
    expect(await createTag('before the silence')).toMatchObject({ body: made });
    log.length = 0;
    proxy.warnInterval();
    const answers = await Promise.all(Array.from({ length: 20 }, () => graphql('{ tags { totalCount } }')));
    expect(answers.map(({ status, retryAfter }) => ({ status, retryAfter }))).toEqual(
      Array.from({ length: 20 }, () => ({ status: 503, retryAfter: '5' })),
    );
    const inTransaction = await store
      .transaction((transaction) => transaction.query(sql`SELECT 1`))
      .catch((error: unknown) => error);
    expect(inTransaction).toBeInstanceOf(DatabaseUnavailable);
    await proxy.restore();
    const told = causes();
    expect(told.map(({ reason }) => reason)).toContain('silent');
    expect(told.every(({ level, stack }) => level === 40 && !stack)).toBe(true);
    expect(await createTag('after the silence')).toMatchObject({ body: made });
  });

  it('that takes no writes still reads', async () => {
    await admin.query(
      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$",
    );
    proxy.cut();
    await expect
      .poll(() => createTag('read only'))
      .toMatchObject({
        status: 200,
        body: {
          errors: [
            {
              message: 'The database takes no changes at the moment: try again later',
              extensions: { code: 'UNAVAILABLE' },
            },
          ],
        },
      });
    expect(await graphql('{ tags(first: 1) { nodes { name } } }')).toMatchObject({
      body: { data: { tags: { nodes: [{}] } } },
    });
    await admin.query(
      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = off', current_database()); END $$",
    );
    proxy.cut();
    await expect.poll(() => createTag('no longer read only')).toMatchObject({ body: made });
  });

  it('that has no space left says so for the operator alone', async () => {
    await admin.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full USING MESSAGE = 'could not extend file "base/1/2": No space left on device'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON tag FOR EACH ROW EXECUTE FUNCTION full_disk()`);
    log.length = 0;
    const answer = await createTag('full');
    await admin.query('DROP TRIGGER full_disk ON tag; DROP FUNCTION full_disk');
    expect(answer).toMatchObject({ body: { errors: [{ message: unavailable, extensions: { code: 'UNAVAILABLE' } }] } });
    expect(log.find(({ reason }) => reason === 'full')?.['msg']).toContain('No space left on device');
  });

  it('whose connections are all taken is unavailable, after the time that a request may wait for one', async () => {
    const release: (() => void)[] = [];
    const holders = Array.from({ length: 2 }, () =>
      store.transaction(() => new Promise<void>((resolve) => release.push(resolve))),
    );
    await expect.poll(() => release.length).toBe(2);
    const failure = await store.query(sql`SELECT 1`).catch((error: unknown) => error);
    for (const resolve of release) resolve();
    await Promise.all(holders);
    expect(failure).toMatchObject({ name: 'DatabaseUnavailable', reason: 'busy' });
  });
});
