import type { Command } from 'commander';
import { typed } from '../../store/index.ts';
import { print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

async function migrate({ json }: { json?: boolean }, terminal: Terminal): Promise<void> {
  // Whoever opens the store applies what is pending.
  const applied = await withStore(
    terminal,
    (store) =>
      store.query(typed({ name: 'text', finishedAt: 'timestamptz' })`
        SELECT migration_name AS name, finished_at AS "finishedAt" FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`),
    { alone: true },
  );
  const last = applied.at(-1);
  const value = { migrations: applied.length, last: last?.name ?? null, finishedAt: last?.finishedAt ?? null };
  print(
    terminal,
    json,
    value,
    () => `The store is up to date. The last of its migrations (${applied.length} in all) is ${last?.name ?? 'none'}.`,
  );
}

/** Adds `migrate`. */
export function addMigrateCommand(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description(
      'apply the pending migrations, as a start of the gateway does, and make the store if there is none; not while a server runs on an embedded store',
    )
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => migrate(options, terminal));
}
