import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { version, type Store } from '../../store/index.ts';
import { formatVersion, type Header } from './format.ts';
import { readStore } from './read-store.ts';
import { lastMigration } from './tables.ts';

/**
 * Writes everything in a store to a file, gzipped (format.ts), while others may write to the store. It is written under
 * the same name with `.part`, so that a file of the name is always a whole backup.
 * @returns how many tables and rows there were
 */
export async function writeBackup(store: Store, path: string): Promise<{ tables: number; rows: number }> {
  const part = `${path}.part`;
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600 }));
  let failure: unknown;
  written.catch((error: unknown) => (failure = error));
  const put = async (lines: readonly string[]): Promise<void> => {
    if (!gzip.write(`${lines.join('\n')}\n`)) await Promise.race([once(gzip, 'drain'), written]);
  };
  try {
    const counts = await readStore(store, async (transaction) => {
      const migration = await lastMigration(transaction);
      const createdAt = new Date().toISOString();
      const header: Header = { format: 'contacts-gateway-backup', formatVersion, version, migration, createdAt };
      await put([JSON.stringify(header)]);
      return {
        table: ({ name, columns }) =>
          put([JSON.stringify({ table: name, columns: columns.map((column) => column.name) })]),
        rows: put,
      };
    });
    await put([JSON.stringify({ end: counts })]);
    gzip.end();
    await written;
    await rename(part, path);
    return counts;
  } catch (error) {
    // The file's own failure, which the transaction takes for one of the connection.
    const cause = failure ?? error;
    gzip.destroy();
    await written.catch(() => undefined);
    await rm(part, { force: true });
    throw cause;
  }
}
