import { PGlite } from '@electric-sql/pglite';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openConfiguredStore } from '../../src/cli/with-store.ts';
import { pendingMigrations } from '../../src/store/migrations.ts';
import { runCommand } from '../support/command-line.ts';
import { emptyStoreEnvironment } from '../support/database.ts';

/** Runs statements in the store's database, past the gateway. Returns what the last one answers. */
async function ask(environment: Record<string, string>, ...statements: string[]): Promise<unknown[] | undefined> {
  const { DATABASE_URL: url, DATA_DIR: folder = '' } = environment;
  const script = statements.join(';');
  if (url === undefined) {
    const database = await PGlite.create(join(folder, 'postgres'));
    const answers = await database.exec(script);
    await database.close();
    return answers.at(-1)?.rows;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answers = await client.query(script);
  await client.end();
  return [answers].flat().at(-1)?.rows;
}

const tables =
  "SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

// The embedded store is opened three times, which takes seconds on a busy machine.
it(
  'a store that an earlier version made is refused in one line that says how its contacts move, before anything is changed',
  { timeout: 60_000 },
  async () => {
    const { environment, remove } = await emptyStoreEnvironment();
    try {
      await ask(
        environment,
        'DROP SCHEMA public CASCADE',
        'CREATE SCHEMA public',
        'CREATE TABLE _prisma_migrations (migration_name text, checksum text, finished_at timestamptz, rolled_back_at timestamptz)',
        `INSERT INTO _prisma_migrations VALUES ('20261121090000_init', 'a', now()), ('20261204140000_versions', 'b', now())`,
      );
      expect(await runCommand(() => openConfiguredStore(environment), ['workspace', 'list'])).toEqual({
        exitCode: 1,
        out: '',
        error: expect.stringMatching(
          /^error: (DATABASE_URL|the embedded store in DATA_DIR) .+ cannot be opened: .+ another version.+ \(20261121090000_init\): .+`npm run cli -- export .+`npm run cli -- import .+\n$/,
        ) as string,
      });
      expect(await ask(environment, tables)).toEqual([{ name: '_prisma_migrations' }]);
    } finally {
      await remove();
    }
  },
);

it('migrations that do not lead on from those of the store are refused by what is wrong with them', async () => {
  const ours = ['0_init', '1_next', '2_last'].map((name) => ({ name, script: '', checksum: `of ${name}` }));
  const pending = (applied: Record<string, string>): Promise<unknown> => {
    const rows = Object.entries(applied).map(([name, checksum]) => ({ migration_name: name, checksum }));
    return pendingMigrations(
      { rows: (text) => Promise.resolve(text.includes('to_regclass') ? [{ name: '_prisma_migrations' }] : rows) },
      ours,
    );
  };
  expect(await pending({})).toEqual(ours);
  expect(await pending({ '0_init': 'of 0_init', '1_next': 'of 1_next' })).toEqual([ours[2]]);
  await expect(pending({ '0_init': 'of another text', '1_next': 'of 1_next' })).rejects.toThrow(
    /^its tables were made by another version.* \(0_init\)/,
  );
  await expect(pending({ '0_init': 'of 0_init', '1_next': 'of another text' })).rejects.toThrow(
    'migration 1_next was changed after it had been applied; restore its file',
  );
  await expect(pending({ '0_init': 'of 0_init', '3_newer': '' })).rejects.toThrow(
    'the database has migrations that this version does not know (3_newer); start the version that made them, or a newer one',
  );
});
