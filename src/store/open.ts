import { borrowStore } from './embedded/borrow-store.ts';
import type { Pooler } from './server/pooler.ts';
import type { ReplicaOptions } from './server/replicas.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** postgres://… of a server; null: the embedded store. */
  databaseUrl: string | null;
  /** Most connections to the server at once. */
  databasePoolSize: number;
  /** The pooler in front of the server; null: as it is found to be. */
  databasePooler?: Pooler | null;
  /** Replicas of the server, which lists, searches, counts and exports are read from; none, as without them. */
  databaseReplicas?: ReplicaOptions | null;
  /** How long a server may work on a statement, in seconds; 0, as without it: no limit. */
  statementTimeout?: number;
  /** The folder of the embedded store, created if missing. */
  dataDir: string;
  /** `lend`: commands may use the embedded store beside this process; `borrow`: that of a process which lends it will do. */
  sharing?: 'lend' | 'borrow';
}

/**
 * Opens the store that the configuration names and applies its pending migrations. Loads only the code of that kind.
 * Throws FolderInUse where another process has the folder, else what the database says.
 */
export async function openStore({
  databaseUrl,
  databasePoolSize,
  databasePooler = null,
  databaseReplicas = null,
  statementTimeout = 0,
  dataDir,
  sharing,
}: OpenOptions): Promise<Store> {
  if (databaseUrl === null) {
    const borrowed = sharing === 'borrow' ? await borrowStore(dataDir) : null;
    return borrowed ?? (await import('./embedded/embedded.ts')).openEmbedded({ dataDir, lend: sharing === 'lend' });
  }
  return (await import('./server/server.ts')).openServer({
    url: databaseUrl,
    poolSize: databasePoolSize,
    pooler: databasePooler,
    statementTimeout,
    ...(databaseReplicas && { replicas: databaseReplicas }),
  });
}
