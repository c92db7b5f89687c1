import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { JoinedTransactions } from '../joined-transactions.ts';
import { openPrisma } from '../open-prisma.ts';
import { findPooler, type Pooler } from './pooler.ts';
import type { MigrationConnection } from '../migrations.ts';
import { ownConnection, prepareServer, settingsBehind } from './prepare-server.ts';
import { PrismaPool, type StatementRunner } from './prisma-pool.ts';
import { assertReady, readinessTimeout } from '../readiness.ts';
import { retryCollisions } from '../retry.ts';
import { ServerConnection, type ServerConnectionConfig } from './server-connection.ts';
import { SharedConnections } from './shared-connections.ts';
import { boundValues, type Sql } from '../statements/sql.ts';
import type { RowOf } from '../statements/typed.ts';
import { StatementListeners } from '../statements/statement-listeners.ts';
import { Overloaded } from '../temporary-failure.ts';
import { statementName } from '../statements/statement-name.ts';
import type { Queryable, Store } from '../store.ts';
import { valueParsers } from '../value-parsers.ts';
import { translateViolation } from '../violations.ts';

/** Which parts of the connections are kept for short reads, and for short writes, which share them. */
const shares = { reads: 0.4, writes: 0.2 };

/** For how long a write may wait for a lock while others wait behind it, in seconds. */
const maxSharedWait = 0.02;
/** So many writes share a connection, which commits one after the other; more of them go where they do not wait for each other. */
const maxSharing = 16;

/** The lock was not to be had in time, where the statement was run or where, just before on the same connection, it was prepared: nothing was done. */
function lockTimedOut(error: unknown): boolean {
  return ['55P03', '26000'].includes(String((error as { code?: unknown } | null)?.code));
}

/**
 * How long to wait for the answer to a statement, in milliseconds: the server ends one that takes too long by itself, so
 * one that says nothing for as long again, or 5 seconds more, is gone. Its connection is closed. Without a limit for the
 * server there is none here.
 */
function answerTimeout(statementTimeout: number): number | undefined {
  return statementTimeout === 0 ? undefined : (statementTimeout + Math.min(statementTimeout, 5)) * 1_000;
}

/** In Prisma's statements a list of values has a parameter for each, so there are many texts: a connection would keep a plan of each. */
const listOfValues = / IN \(\$\d+,/;

/** So many may wait for a connection of their own. Those that come then would hardly get one in time. */
const maxWaiting = 500;

export interface ServerOptions {
  /** postgres://user:password@host:port/database */
  url: string;
  /** Most connections at once. Four in ten of them are shared by reads, two by writes. */
  poolSize: number;
  /** How long the server may work on a statement, in seconds, migrations aside; 0, as without it: no limit. Longer ones throw StatementTimeout. */
  statementTimeout?: number;
  /** How long to wait for a connection, in seconds; 10, as without it. */
  connectionTimeout?: number;
  /** The pooler in front of the server; null, as without it: as it is found to be. */
  pooler?: Pooler | null;
  /** Whether pending migrations are applied, as without it; if not, they are refused. */
  mayMigrate?: boolean;
}

/**
 * Opens a PostgreSQL server (15 or newer) and applies the pending migrations.
 * Throws when it cannot be reached, lacks what is needed (assertUsable), or a migration fails.
 */
export async function openServer({
  url,
  poolSize,
  statementTimeout = 0,
  connectionTimeout = 10,
  pooler: known = null,
  mayMigrate = true,
}: ServerOptions): Promise<Store> {
  const pooler = known ?? (await findPooler(ownConnection(url, 'none')));
  const { schema, keepsNames } = await prepareServer(url, pooler, mayMigrate);
  const nameOf = keepsNames ? statementName : () => undefined;
  const listeners = new StatementListeners();

  const connection = (lock?: number): ServerConnectionConfig => ({
    ...settingsBehind[pooler](url, { statement: statementTimeout, ...(lock === undefined ? {} : { lock }) }),
    listeners,
    connectionTimeoutMillis: connectionTimeout * 1_000,
    query_timeout: answerTimeout(statementTimeout),
    // Shared connections are never closed for idleness: one that is cut off silently is noticed.
    keepAlive: true,
  });
  const [readers, writers] = [Math.floor(poolSize * shares.reads), Math.floor(poolSize * shares.writes)];
  const pool = new pg.Pool({ ...connection(), max: poolSize - readers - writers, Client: ServerConnection });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const share = (count: number, lock?: number): SharedConnections =>
    new SharedConnections(async () => {
      const client = new ServerConnection(connection(lock));
      await client.connect();
      return client;
    }, count);
  const [sharedReads, sharedWrites] = [share(readers), share(writers, maxSharedWait)];
  // Of its own, so that it waits for nothing that requests do.
  const readiness = new SharedConnections(async () => {
    const client = new ServerConnection({
      ...connection(),
      connectionTimeoutMillis: readinessTimeout,
      query_timeout: readinessTimeout,
    });
    await client.connect();
    return client;
  }, 1);
  const assertRoom = (): void => {
    if (pool.waitingCount >= maxWaiting) throw new Overloaded();
  };
  const single: StatementRunner = {
    query: async (config) => {
      assertRoom();
      return pool.query(config);
    },
  };
  const connect = async (): Promise<pg.PoolClient> => {
    assertRoom();
    try {
      return await pool.connect();
    } catch (error) {
      throw translateViolation(error);
    }
  };

  // A store with hardly any connections keeps none for these alone.
  const reads: StatementRunner = readers === 0 ? single : sharedReads;

  const joined = new JoinedTransactions<StatementRunner>();
  const retried = (on: StatementRunner): StatementRunner => ({
    query: (config) => retryCollisions(() => on.query(config)),
  });
  const prismaPool = new PrismaPool({ reads: retried(reads), others: retried(single), connect, joined });
  const prisma = openPrisma(
    new PrismaPg(prismaPool, {
      schema,
      statementNameGenerator: ({ sql }) => (listOfValues.test(sql) ? '' : (nameOf(sql) ?? '')),
    }),
  );

  const run = async <Statement extends Sql>(on: StatementRunner, statement: Statement): Promise<RowOf<Statement>[]> => {
    const text = statement.text;
    try {
      const { rows } = await on.query({
        name: nameOf(text),
        text,
        values: boundValues(statement),
        types: valueParsers,
      });
      return rows as RowOf<Statement>[];
    } catch (error) {
      throw translateViolation(error);
    }
  };

  /** What would keep others waiting for a lock changed nothing, and waits on a connection of its own. */
  const write: Store['write'] = async (statement) => {
    if (sharedWrites.fewestInProgress >= maxSharing) return run(single, statement);
    try {
      return await run(sharedWrites, statement);
    } catch (error) {
      if (!lockTimedOut(error)) throw error;
      return run(single, statement);
    }
  };

  const inTransaction = async <Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> => {
    const client = await connect();
    const { models, leave } = joined.join(prisma, client);
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const query: Queryable['query'] = (statement) => run(client, statement);
      const result = await work({ query, write: query, prisma: models });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw translateViolation(error);
    } finally {
      await leave();
      client.release(broken);
    }
  };

  return {
    kind: 'server',
    pooler,
    concurrency: poolSize - readers - writers,
    prisma,
    query: (statement) => retryCollisions(() => run(single, statement)),
    read: (statement) => retryCollisions(() => run(reads, statement)),
    write: (statement) => retryCollisions(() => write(statement)),
    transaction: (work) => retryCollisions(() => inTransaction(work)),
    onStatement: (listener) => listeners.add(listener),
    onStatementEnd: (listener) => listeners.addForEnds(listener),
    usage: () => [
      { pool: 'own', inUse: pool.totalCount - pool.idleCount, max: pool.options.max, waiting: pool.waitingCount },
      { pool: 'reads', ...sharedReads.usage },
      { pool: 'writes', ...sharedWrites.usage },
    ],
    bytes: () => Promise.resolve(null),
    async check() {
      const rows: MigrationConnection['rows'] = async (text, values) =>
        (await readiness.query({ text, ...(values && { values }) })).rows;
      await assertReady({ rows }, 'silent');
    },
    async close() {
      await prisma.$disconnect();
      await Promise.all([readiness.close(), sharedReads.close(), sharedWrites.close(), pool.end()]);
    },
  };
}
