import pg from 'pg';
import type { StatementRunner } from './prisma-pool.ts';
import { readinessTimeout } from '../readiness.ts';
import { ServerConnection, type ServerConnectionConfig } from './server-connection.ts';
import { SharedConnections } from './shared-connections.ts';
import type { Store } from '../store.ts';
import { Overloaded } from '../temporary-failure.ts';
import { translateViolation } from '../violations.ts';

/** Which parts of the connections are kept for short reads, and for short writes, which share them. */
const usualShares = { reads: 0.4, writes: 0.2 };

/** For how long a write may wait for a lock while others wait behind it, in seconds. */
const maxSharedWait = 0.02;

/** So many may wait for a connection of their own. Those that come then would hardly get one in time. */
const maxWaiting = 500;

/** The connections to a server, by what they are kept for. */
export interface Connections {
  /** Each statement on a connection of its own. */
  single: StatementRunner;
  /** Short reads, which share connections; a store with hardly any keeps none for these alone. */
  reads: StatementRunner;
  /** Short writes, which share connections. */
  sharedWrites: SharedConnections;
  /** For /readyz, so that it waits for nothing that requests do. */
  readiness: SharedConnections;
  /** How many there are for what takes one of its own. */
  own: number;
  /** Takes a connection, for a transaction. */
  connect: () => Promise<pg.PoolClient>;
  usage: Store['usage'];
  close: () => Promise<void>;
}

/**
 * Opens connections as they are needed.
 * @param configOf their configuration; with a limit for waiting for locks, in seconds, where one is given
 */
export function openConnections(
  poolSize: number,
  configOf: (lock?: number) => ServerConnectionConfig,
  shares = usualShares,
): Connections {
  const share = (count: number, config: ServerConnectionConfig): SharedConnections =>
    new SharedConnections(async () => {
      const client = new ServerConnection(config);
      await client.connect();
      return client;
    }, count);

  const [readers, writers] = [Math.floor(poolSize * shares.reads), Math.floor(poolSize * shares.writes)];
  const own = poolSize - readers - writers;
  const pool = new pg.Pool({ ...configOf(), max: own, Client: ServerConnection });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const sharedReads = share(readers, configOf());
  const sharedWrites = share(writers, configOf(maxSharedWait));
  const readiness = share(1, {
    ...configOf(),
    connectionTimeoutMillis: readinessTimeout,
    query_timeout: readinessTimeout,
  });

  const assertRoom = (): void => {
    if (pool.waitingCount >= maxWaiting) throw new Overloaded();
  };
  const single: StatementRunner = {
    query: async (config) => {
      assertRoom();
      return pool.query(config);
    },
  };
  return {
    single,
    reads: readers === 0 ? single : sharedReads,
    sharedWrites,
    readiness,
    own,
    async connect() {
      assertRoom();
      try {
        return await pool.connect();
      } catch (error) {
        throw translateViolation(error);
      }
    },
    usage: () => [
      { pool: 'own', inUse: pool.totalCount - pool.idleCount, max: pool.options.max, waiting: pool.waitingCount },
      { pool: 'reads', ...sharedReads.usage },
      { pool: 'writes', ...sharedWrites.usage },
    ],
    async close() {
      await Promise.all([readiness.close(), sharedReads.close(), sharedWrites.close(), pool.end()]);
    },
  };
}
