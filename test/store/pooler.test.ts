import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { raw, sql, StatementTimeout, UniqueViolation, type Store } from '../../src/store/index.ts';
import { readMigrations } from '../../src/store/migrations.ts';
import { findPooler } from '../../src/store/server/pooler.ts';
import { openServer } from '../../src/store/server/server.ts';
import { ServerConnection } from '../../src/store/server/server-connection.ts';
import { settingsOfConnection } from '../../src/store/settings.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { databaseUrl } from '../support/global-setup.ts';
import { hasPooler, startPooler, type RunningPooler } from '../support/pooler.ts';
import { rowsAs } from '../support/rows-as.ts';

const isServer = inject('emptyDatabase').kind === 'server';

/** Runs one statement over a plain connection, closed afterwards. */
async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const find = (url: string) => findPooler(new ServerConnection(settingsOfConnection(url, { statement: 0 })));

it.runIf(isServer)('several servers that start at once over an empty database apply each migration once', async () => {
  const url = await emptyServerDatabase();
  await ask(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const stores = await Promise.all(Array.from({ length: 4 }, () => openServer({ url, poolSize: 1 })));
  await Promise.all(stores.map((store) => store.close()));
  // A migration's transaction starts before it has the lock, so the times of starting are in any order.
  const applied = await ask(url, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name');
  expect(applied).toEqual((await readMigrations()).map(({ name }) => ({ name })));
});

describe.runIf(isServer && hasPooler())('behind a transaction pooler', () => {
  let pooler: RunningPooler;
  let server: string;
  let url: string;
  let store: Store;
  beforeAll(async () => {
    server = await emptyServerDatabase();
    await ask(server, `ALTER DATABASE ${new URL(server).pathname.slice(1)} SET TimeZone = 'Asia/Tokyo'`);
    await ask(server, 'CREATE TABLE note (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
    pooler = await startPooler(server);
    url = databaseUrl(pooler.url, new URL(server).pathname.slice(1));
    store = await openServer({ url, poolSize: 10, statementTimeout: 1 });
  });
  afterAll(async () => {
    await store.close();
    await pooler.stop();
  });

  /** A statement by each way that the store has. */
  const ways = <Row>(): [way: string, run: (text: string) => Promise<Row[]>][] => [
    ['read', (text) => store.read(rowsAs<Row>(raw(text)))],
    ['query', (text) => store.query(rowsAs<Row>(raw(text)))],
    ['write', (text) => store.write(rowsAs<Row>(raw(text)))],
    ['transaction', (text) => store.transaction((transaction) => transaction.query(rowsAs<Row>(raw(text))))],
    ['prisma', (text) => store.prisma.$queryRawUnsafe<Row[]>(text)],
    ['$transaction', (text) => store.prisma.$transaction((transaction) => transaction.$queryRawUnsafe<Row[]>(text))],
  ];

  it('the pooler is noticed where it refuses settings at the start, and where it ignores them; a server is not taken for one', async () => {
    const ignoring = await startPooler(server, 'ignore_startup_parameters = options');
    expect([await find(url), await find(databaseUrl(ignoring.url, 'postgres')), await find(server)]).toEqual([
      'transaction',
      'transaction',
      'none',
    ]);
    await ignoring.stop();
  });

  it('each statement has our settings, and those of the address', async () => {
    const own = await openServer({
      url: `${url}?options=-c%20work_mem%3D5MB%20--search-path%3Dpg_catalog,public`,
      poolSize: 10,
    });
    const settings = (of: Store): Promise<unknown[]> =>
      of.query(
        raw(
          `SELECT current_setting('jit') AS jit, current_setting('work_mem') AS memory, current_setting('search_path') AS path`,
        ),
      );
    expect(await settings(own)).toEqual([{ jit: 'off', memory: '5MB', path: 'pg_catalog, public' }]);
    await own.close();
    for (const [way, run] of ways()) {
      const text = `SELECT current_setting('TimeZone') AS zone, current_setting('jit') AS jit, current_setting('statement_timeout') AS timeout`;
      expect([way, await run(text)]).toEqual([way, [{ zone: 'UTC', jit: 'off', timeout: '1s' }]]);
    }
  });

  it('options that are no settings are refused', async () => {
    await expect(openServer({ url: `${url}?options=endpoint%3Da`, poolSize: 1 })).rejects.toThrow(
      'options may be settings alone, such as -c random_page_cost=4, but are "endpoint=a"',
    );
  });

  it('no statement takes longer than it may', async () => {
    const results = await Promise.all(
      ways().map(([, run]) => run('SELECT pg_sleep(5)').catch((error: unknown) => error)),
    );
    expect(results).toEqual(Array.from({ length: 6 }, () => expect.any(StatementTimeout) as unknown));
  });

  it('times are read right', async () => {
    const at = new Date('2026-01-31T12:00:00.000Z');
    for (const [way, run] of ways<{ at: Date }>()) {
      expect([way, await run(`SELECT timestamptz '2026-01-31T12:00:00Z' AS at`)]).toEqual([way, [{ at }]]);
    }
  });

  it('statements that are sent without waiting for each other get each their own answer', async () => {
    const numbers = Array.from({ length: 500 }, (_, n) => n);
    const read = (n: number) =>
      store.read(rowsAs<{ n: number }>(n % 7 === 0 ? sql`SELECT 1 / ${0}::int AS n` : sql`SELECT ${n}::int AS n`));
    const answers = await Promise.all(
      numbers.map((n) =>
        read(n).then(
          ([row]) => row?.n,
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(answers).toEqual(numbers.map((n) => (n % 7 === 0 ? '22012' : n)));
  });

  it('what cannot be committed fails, and changes nothing', async () => {
    const twice = sql`INSERT INTO note (n) SELECT 1 FROM generate_series(1, 2)`;
    await expect(store.query(twice)).rejects.toBeInstanceOf(UniqueViolation);
    await expect(store.write(twice)).rejects.toBeInstanceOf(UniqueViolation);
    expect(await store.query(sql`SELECT n FROM note`)).toEqual([]);
  });

  it("nothing of ours stays on the server's connections", async () => {
    const left = `SELECT (SELECT count(*)::int FROM pg_prepared_statements) AS prepared, (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS locks,
      current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS timeout, pg_sleep(0.1)::text AS slept`;
    // As many at once as the pooler has connections: each is looked at.
    const connections = await Promise.all(Array.from({ length: 10 }, () => ask(url, left)));
    expect(connections.flat()).toEqual(
      connections.map(() => ({ prepared: 0, locks: 0, zone: 'Asia/Tokyo', timeout: '0', slept: '' })),
    );
  });
});
