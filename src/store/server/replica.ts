import type { Reader, PoolUsage } from '../store.ts';
import { openConnections } from './connections.ts';
import type { Run } from './run.ts';
import type { ServerConnectionConfig } from './server-connection.ts';

/** A copy of the database that PostgreSQL keeps up to date by streaming replication, for statements that only read. */
export interface Replica {
  /** Its address without user and password: what the log and the metrics call it. */
  readonly name: string;
  readonly reader: Reader;
  /**
   * Up to which place in the write-ahead log it has everything, in bytes.
   * @throws where it does not answer in time, or takes writes: then it follows no primary
   */
  replayed(): Promise<number>;
  usage(): PoolUsage[];
  close(): Promise<void>;
}

/** What the pools of a replica are called beside those of its primary. */
const poolNames: Partial<Record<PoolUsage['pool'], PoolUsage['pool']>> = {
  own: 'replica-own',
  reads: 'replica-reads',
};

/** Opens a replica. Connections are made when they are needed, so that it need not be there yet. */
export function openReplica(url: string, poolSize: number, config: ServerConnectionConfig, run: Run): Replica {
  const { host, pathname } = new URL(url);
  const connections = openConnections(poolSize, () => config, { reads: 0.5, writes: 0 });
  const { single, reads, readiness } = connections;
  return {
    name: `${host}${pathname}`,
    reader: { query: (statement) => run(single, statement), read: (statement) => run(reads, statement) },
    async replayed() {
      const { rows } = await readiness.query<{ replayed: string | null }>({
        text: "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() - '0/0' END AS replayed",
      });
      const replayed = rows[0]?.replayed ?? null;
      if (replayed === null) throw new Error('it is no replica: it takes writes');
      return Number(replayed);
    },
    usage: () =>
      connections.usage().flatMap(({ pool, ...used }) => {
        const name = poolNames[pool];
        return name === undefined ? [] : [{ pool: name, ...used }];
      }),
    close: () => connections.close(),
  };
}
