import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client/client.ts';
import { applyMigrations, pendingMigrations, readMigrations, type MigrationConnection } from './migrations.ts';
import { retryCollisions } from './retry.ts';
import { connectionOptions } from './server-options.ts';
import { SharedConnections } from './shared-connections.ts';
import type { Sql } from './sql.ts';
import { StatementListeners } from './statement-listeners.ts';
import { statementName } from './statement-name.ts';
import type { Queryable, Store } from './store.ts';
import { translateViolation } from './violations.ts';

/** 2026-01-31 12:00:00.123+00 as a Date. The session's time zone is UTC, so the text is ISO 8601 but for two characters. */
function parseTimestamp(text: string): Date {
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
}

const textArrayType = 1009;
const parseAnyTextArray = (pg.types.getTypeParser as (oid: number) => (text: string) => (string | null)[])(textArrayType);

/** {ada@example.com,"a, b"} as a list. Most need no look at each character: nothing in them is quoted, or NULL. */
function parseTextArray(text: string): (string | null)[] {
  if (text === '{}') return [];
  return text.includes('"') || text.includes('NULL') || text.includes('{', 1) || !text.startsWith('{') ? parseAnyTextArray(text) : text.slice(1, -1).split(',');
}

const parsers: Record<number, (text: string) => unknown> = {
  // Bigints (counts) as numbers: no table here comes near 2^53 rows.
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.TIMESTAMPTZ]: parseTimestamp,
  [textArrayType]: parseTextArray,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => parsers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

function migrationConnection(client: pg.PoolClient): MigrationConnection {
  return {
    rows: async (text, values) => (await client.query(text, values)).rows as Record<string, unknown>[],
    script: async (text) => {
      await client.query(text);
    },
  };
}

/** How many of the connections are kept for short reads, which share them. */
const shareOfReads = 0.4;

export interface ServerOptions {
  /** postgres://user:password@host:port/database */
  url: string;
  /** Most connections at once. Four in ten of them are shared by reads. */
  poolSize: number;
  /** How long the server may work on a statement, in seconds, migrations aside; 0, as without it: no limit. Longer ones throw StatementTimeout. */
  statementTimeout?: number;
}

/**
 * Opens a PostgreSQL server (15 or newer) and applies the pending migrations.
 * Throws when it cannot be reached, is too old, or a migration fails.
 */
export async function openServer({ url, poolSize, statementTimeout = 0 }: ServerOptions): Promise<Store> {
  const listeners = new StatementListeners();

  class ListenedClient extends pg.Client {
    // pg's many overloads of query end in one implementation: a text or a config object first.
    override query(...parameters: unknown[]): never {
      const first = parameters[0];
      listeners.notify(typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? ''));
      return (super.query as (...all: unknown[]) => never).apply(this, parameters);
    }
  }

  const connection: pg.ClientConfig = {
    ...connectionOptions(url, statementTimeout),
    connectionTimeoutMillis: 10_000,
  };
  const sharedCount = Math.floor(poolSize * shareOfReads);
  const pool = new pg.Pool({ ...connection, max: poolSize - sharedCount, Client: ListenedClient });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const shared = new SharedConnections(async () => {
    const client = new ListenedClient({ ...connection, pipeline: true });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }, sharedCount);
  // A store with hardly any connections keeps none for reads alone.
  const reads = sharedCount === 0 ? pool : shared;

  const run = async <Row>(on: Pick<SharedConnections, 'query'>, statement: Sql): Promise<Row[]> => {
    const text = statement.text;
    try {
      const { rows } = await on.query({ name: statementName(text), text, values: statement.values, types });
      return rows as Row[];
    } catch (error) {
      throw translateViolation(error);
    }
  };

  const inTransaction = async <Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work({ query: (statement) => run(client, statement) });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  try {
    const client = await pool.connect();
    try {
      const version = await client.query<{ server_version_num: string }>('SHOW server_version_num');
      if (Number(version.rows[0]?.server_version_num) < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
      // An index over a big table takes its time.
      await client.query('SET statement_timeout = 0');
      await applyMigrations(migrationConnection(client));
      await client.query('RESET statement_timeout');
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    kind: 'server',
    prisma: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' }) }),
    query: (statement) => retryCollisions(() => run(pool, statement)),
    read: (statement) => retryCollisions(() => run(reads, statement)),
    transaction: (work) => retryCollisions(() => inTransaction(work)),
    onStatement: (listener) => listeners.add(listener),
    async check() {
      const client = await pool.connect();
      try {
        const pending = await pendingMigrations(migrationConnection(client), await readMigrations());
        if (pending.length > 0) throw new Error(`migrations are pending: ${pending.map(({ name }) => name).join(', ')}`);
      } finally {
        client.release();
      }
    },
    async close() {
      await Promise.all([shared.close(), pool.end()]);
    },
  };
}
