import { setTimeout } from 'node:timers/promises';
import { pendingMigrations, readMigrations, type MigrationConnection } from './migrations.ts';
import { DatabaseUnavailable, type UnavailableReason } from './temporary-failure.ts';

/** How long the database may take to say that it is ready, in milliseconds: whoever asks waits for a second. */
export const readinessTimeout = 900;

/** Throws an error that names the pending migrations where there are any. */
export async function assertMigrated(connection: Pick<MigrationConnection, 'rows'>): Promise<void> {
  const pending = await pendingMigrations(connection, await readMigrations());
  if (pending.length > 0) throw new Error(`migrations are pending: ${pending.map(({ name }) => name).join(', ')}`);
}

/**
 * Resolves when the database answers in time, and every migration is applied.
 * @param reason what it means that the database does not answer in time
 * @throws DatabaseUnavailable, or an error that names the pending migrations
 */
export async function assertReady(
  connection: Pick<MigrationConnection, 'rows'>,
  reason: UnavailableReason,
): Promise<void> {
  const late = new AbortController();
  const timeout = async (): Promise<void> => {
    await setTimeout(readinessTimeout, undefined, { signal: late.signal });
    throw new DatabaseUnavailable(reason, new Error(`no answer within ${readinessTimeout} ms`));
  };
  try {
    await Promise.race([assertMigrated(connection), timeout()]);
  } finally {
    late.abort();
  }
}
