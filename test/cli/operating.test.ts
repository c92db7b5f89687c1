import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { openConfiguredStore } from '../../src/cli/with-store.ts';
import { raw, sql, version, type Store } from '../../src/store/index.ts';
import { seedDemo } from '../../src/process/demo/seed.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { commandOutput } from '../support/process.ts';
import { rowsAs } from '../support/rows-as.ts';

/** Runs commands on a store that stays open between them. */
async function withStore(
  work: (store: Store, command: (...args: string[]) => ReturnType<typeof runCommand>) => Promise<void>,
): Promise<void> {
  const store = await openEmptyStore();
  try {
    await work(store, (...args) =>
      runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args),
    );
  } finally {
    await store.close();
  }
}

const none = (): Promise<never> => Promise.reject(new Error('this command needs no store'));

it('deletes a workspace with all that is in it, once it is told so twice, and leaves the others', () =>
  withStore(async (store, command) => {
    await seedDemo(store, { contacts: 50, demoKey: { secret: 'a-secret-for-the-tests' } });
    await command('workspace', 'create', 'Other', '--owner', 'ada@example.com');
    expect(await command('workspace', 'delete', 'demo')).toEqual({
      exitCode: 1,
      out: '',
      error: 'error: this deletes the workspace demo (Demo) with its 50 contacts for good: repeat it with --yes\n',
    });
    expect(await store.prisma.contact.count()).toBe(50);
    expect((await command('workspace', 'delete', 'demo', '--yes')).out).toMatch(
      /^Deleted the workspace demo \(.*\) with its 50 contacts\.\n$/,
    );
    const tables = await store.query(
      rowsAs<{ table: string }>(sql`
      SELECT table_name AS table FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'workspace_id' AND table_name <> 'member'`),
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { table } of tables)
      expect({ table, rows: await store.query(sql`SELECT workspace_id FROM ${raw(`"${table}"`)} LIMIT 1`) }).toEqual({
        table,
        rows: [],
      });
    expect(
      (JSON.parse((await command('workspace', 'list', '--json')).out) as { slug: string }[]).map(({ slug }) => slug),
    ).toEqual(['other']);
  }));

it('says that the store has all migrations', () =>
  withStore(async (_store, command) => {
    expect((await command('migrate')).out).toMatch(
      /^The store is up to date\. The last of its migrations \(\d+ in all\) is \d+_\w+\.\n$/,
    );
  }));

it(
  'prints its version, the schema and the OpenAPI documents without a store, also when it is built',
  { timeout: 120_000 },
  async () => {
    expect((await runCommand(none, ['--version'])).out).toBe(`${version}\n`);
    expect((await runCommand(none, ['schema'])).out).toBe(await readFile(join(root, 'schema.graphql'), 'utf8'));
    expect(JSON.parse((await runCommand(none, ['openapi', 'pylon'])).out)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: '/pylon' }, { url: '/' }],
    });
    expect((await runCommand(none, ['openapi', 'nobody'])).exitCode).toBe(2);
    expect(await commandOutput(['schema'])).toBe(await readFile(join(root, 'schema.graphql'), 'utf8'));
    expect(await commandOutput(['complete', '--', 'member', ''])).toMatch(/^add\t.*\nlist\t.*\nremove\t/);
  },
);

// Makes a second store, to compare the indexes with.
it('says of the database what is well, and how to mend a missing and an invalid index', { timeout: 120_000 }, () =>
  withStore(async (store, command) => {
    await store.query(sql`DROP INDEX contact_search_idx`);
    await store.query(
      sql`UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'contact_tag_newest_idx'::regclass`,
    );
    const { exitCode, out } = await command('doctor');
    expect(exitCode).toBe(1);
    expect(out).toMatch(
      /^ok +configuration +valid; .*\nok +database +PostgreSQL [\d.]+.*\nok +privileges .*\nok +locale .*\n(ok +pooler .*\nok +connections .*\n)?ok +clocks .*\nwrong /,
    );
    const [, ...wrong] = out.split(/^wrong +/m);
    expect(wrong).toEqual([
      expect.stringMatching(
        /^index +contact_search_idx of contact is missing\n +to mend it: CREATE INDEX contact_search_idx ON .*contact USING gin .*;\n$/,
      ),
      expect.stringMatching(
        /^index +contact_tag_newest_idx of contact_tag is invalid: .*\n +to mend it: REINDEX INDEX CONCURRENTLY "contact_tag_newest_idx";\n$/,
      ),
    ]);
  }),
);

it('says what is wrong with each setting, and that the server cannot be reached', async () => {
  const settings = await runCommand(none, ['doctor', '--json'], { environment: { PORT: 'many', LOG_LEVEL: 'loud' } });
  expect(settings.exitCode).toBe(1);
  expect(JSON.parse(settings.out)).toMatchObject([
    { check: 'configuration', ok: false, found: expect.stringMatching(/^PORT is "many", but it takes /) as string },
    {
      check: 'configuration',
      ok: false,
      found: expect.stringMatching(/^LOG_LEVEL is "loud", but it takes /) as string,
    },
  ]);
  const environment = { DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/none' };
  const away = await runCommand(() => openConfiguredStore(environment), ['doctor', '--json'], { environment });
  expect(away.exitCode).toBe(1);
  expect(JSON.parse(away.out)).toMatchObject([
    { ok: true },
    {
      check: 'database',
      ok: false,
      found: expect.stringContaining('ada:***@127.0.0.1:1/none cannot be opened') as string,
    },
  ]);
});
