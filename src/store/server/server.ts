import { PrismaPg } from '@prisma/adapter-pg';
import { openConnections, type Connections } from './connections.ts';
import { JoinedTransactions } from '../joined-transactions.ts';
import { openPrisma } from '../open-prisma.ts';
import { findPooler, type Pooler } from './pooler.ts';
import type { MigrationConnection } from '../migrations.ts';
import { ownConnection, prepareServer, settingsBehind } from './prepare-server.ts';
import { PrismaPool, type StatementRunner } from './prisma-pool.ts';
import { assertReady } from '../readiness.ts';
import { openReplicas, type ReplicaOptions } from './replicas.ts';
import { openReplica } from './replica.ts';
import { retryCollisions } from '../retry.ts';
import type { ServerConnectionConfig } from './server-connection.ts';
import { createRun, type Run } from './run.ts';
import { StatementListeners } from '../statements/statement-listeners.ts';
import { statementName } from '../statements/statement-name.ts';
import type { Queryable, Store } from '../store.ts';
import { translateViolation } from '../violations.ts';
import { property } from '../temporary-failure.ts';

/** So many writes share a connection, which commits one after the other; more of them go where they do not wait for each other. */
const maxSharing = 16;

/** The lock was not to be had in time, where the statement was run or where, just before on the same connection, it was prepared: nothing was done. */
function lockTimedOut(error: unknown): boolean {
  return ['55P03', '26000'].includes(String(property(error, 'code')));
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
  /** Replicas, which are reached as the server is (`pooler`); none, as without them. */
  replicas?: ReplicaOptions;
}

/** What would keep others waiting for a lock changed nothing, and waits on a connection of its own. */
function createWrite(run: Run, { single, sharedWrites }: Connections): Store['write'] {
  return async (statement) => {
    if (sharedWrites.fewestInProgress >= maxSharing) return run(single, statement);
    try {
      return await run(sharedWrites, statement);
    } catch (error) {
      if (!lockTimedOut(error)) throw error;
      return run(single, statement);
    }
  };
}

/** Makes the function that does work in a transaction, which SQL and Prisma Client share. */
function createTransactions(
  run: Run,
  connect: Connections['connect'],
  prisma: Store['prisma'],
  joined: JoinedTransactions<StatementRunner>,
): Store['transaction'] {
  return async (work) => {
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
}

/** Opens Prisma Client over the connections. */
function openPrismaOn(
  { reads, single, connect }: Connections,
  joined: JoinedTransactions<StatementRunner>,
  schema: string,
  nameOf: (text: string) => string | undefined,
): Store['prisma'] {
  const retried = (on: StatementRunner): StatementRunner => ({
    query: (config) => retryCollisions(() => on.query(config)),
  });
  const pool = new PrismaPool({ reads: retried(reads), others: retried(single), connect, joined });
  return openPrisma(
    new PrismaPg(pool, {
      schema,
      statementNameGenerator: ({ sql }) => (listOfValues.test(sql) ? '' : (nameOf(sql) ?? '')),
    }),
  );
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
  replicas,
}: ServerOptions): Promise<Store> {
  const pooler = known ?? (await findPooler(ownConnection(url, 'none')));
  const { schema, keepsNames } = await prepareServer(url, pooler, mayMigrate);
  const nameOf = keepsNames ? statementName : () => undefined;
  const listeners = new StatementListeners();
  const configOf = (address: string, lock?: number): ServerConnectionConfig => ({
    ...settingsBehind[pooler](address, { statement: statementTimeout, ...(lock === undefined ? {} : { lock }) }),
    listeners,
    connectionTimeoutMillis: connectionTimeout * 1_000,
    query_timeout: answerTimeout(statementTimeout),
    // Shared connections are never closed for idleness: one that is cut off silently is noticed.
    keepAlive: true,
  });
  const connections = openConnections(poolSize, (lock) => configOf(url, lock));
  const { single, reads, readiness, connect } = connections;

  const joined = new JoinedTransactions<StatementRunner>();
  const prisma = openPrismaOn(connections, joined, schema, nameOf);

  const run = createRun(nameOf);
  const write = createWrite(run, connections);
  const transaction = createTransactions(run, connect, prisma, joined);
  const store: Store = {
    kind: 'server',
    pooler,
    concurrency: connections.own,
    replicas: null,
    prisma,
    query: (statement) => retryCollisions(() => run(single, statement)),
    read: (statement) => retryCollisions(() => run(reads, statement)),
    write: (statement) => retryCollisions(() => write(statement)),
    transaction: (work) => retryCollisions(() => transaction(work)),
    onStatement: (listener) => listeners.add(listener),
    onStatementEnd: (listener) => listeners.addForEnds(listener),
    usage: connections.usage,
    bytes: () => Promise.resolve(null),
    async check() {
      const rows: MigrationConnection['rows'] = async (text, values) =>
        (await readiness.query({ text, ...(values && { values }) })).rows;
      await assertReady({ rows }, 'silent');
    },
    async close() {
      await prisma.$disconnect();
      await connections.close();
    },
  };
  if (replicas === undefined) return store;
  return openReplicas(store, replicas, (address) => openReplica(address, poolSize, configOf(address), run));
}
