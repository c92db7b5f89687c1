import { open } from 'node:fs/promises';
import type { Store } from '../store.ts';
import { folderSize } from './folder-size.ts';
import { isListening, pathOfOpened } from './folder-socket.ts';
import { socketFolder, socketName, socketPort } from './lent-socket.ts';

/** Statements wait for each other in the process that has the database: more connections would gain nothing. */
const connections = 2;

/**
 * Opens the embedded store of a folder by way of the process that has it, where that lends it (lend-store.ts).
 * @returns null where no process does
 */
export async function borrowStore(dataDir: string): Promise<Store | null> {
  const folder = socketFolder(dataDir);
  const opened = await open(folder).catch(() => null);
  if (opened === null) return null;
  try {
    if ((await isListening(folder, socketName)) !== true) {
      await opened.close();
      return null;
    }
    const address = new URLSearchParams({ host: pathOfOpened(folder, opened), sslmode: 'disable' });
    const { openServer } = await import('../server/server.ts');
    const store = await openServer({
      url: `postgres://command@localhost:${socketPort}/postgres?${address.toString()}`,
      poolSize: connections,
      // Its sessions are all the one that the embedded database has: nothing may stay in it.
      pooler: 'transaction',
      mayMigrate: false,
    });
    return {
      ...store,
      kind: 'embedded',
      pooler: 'none',
      concurrency: 1,
      bytes: folderSize(dataDir),
      async close() {
        await store.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
