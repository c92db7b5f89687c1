import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openConfiguredStore } from '../../src/cli/with-store.ts';
import { copyStore } from '../../src/process/backup/copy.ts';
import { seedDemo } from '../../src/process/demo/seed.ts';
import { raw, sql, type Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { emptyServerDatabase, emptyStoreEnvironment, openEmptyStore } from '../support/database.ts';
import { rowsAs } from '../support/rows-as.ts';

let folder: string;
let store: Store;
let file: string;

const command = (on: Store, ...args: string[]): Promise<CommandResult> =>
  runCommand(() => Promise.resolve({ ...on, close: () => Promise.resolve() }), args);

/** The tables of the store by PostgreSQL's own list, each with all of its rows as text, in one order. */
async function contentsOf(of: Store): Promise<Map<string, string[]>> {
  const tables = await of.query(
    rowsAs<{ name: string }>(
      sql`SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY tablename`,
    ),
  );
  const contents = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await of.query(rowsAs<{ row: string }>(sql`SELECT t::text AS row FROM ${raw(`"${name}"`)} t`));
    contents.set(name, rows.map(({ row }) => row).toSorted());
  }
  return contents;
}

/** Puts one row at least into each table that the demo leaves empty, so that a table which is forgotten is missed. */
async function fillTheRest(): Promise<void> {
  const [ids] = await store.query(
    rowsAs<{ workspace: string; key: string; contact: string }>(sql`
    SELECT w.id AS workspace, k.id AS key, c.id AS contact FROM workspace w JOIN api_key k ON k.workspace_id = w.id JOIN contact c ON c.workspace_id = w.id LIMIT 1`),
  );
  const { workspace: workspaceId = '', key: apiKeyId = '', contact: id = '' } = ids ?? {};
  const owned = { workspaceId, label: 'old "system"\n', externalId: '[1,\t2]' };
  const { prisma } = store;
  const first = { where: { workspaceId }, select: { id: true } };
  const now = new Date();
  await prisma.apiKeyUse.create({ data: { apiKeyId, lastUsedAt: now } });
  await prisma.idempotencyRecord.create({
    data: {
      workspaceId,
      apiKeyId,
      pathHash: 'p',
      key: 'k',
      claimId: randomUUID(),
      requestHash: 'r',
      body: '\\N',
      expiresAt: now,
    },
  });
  await prisma.recentWrite.create({ data: { workspaceId, until: now } });
  await prisma.legacyUse.create({
    data: {
      workspaceId,
      apiKeyId,
      dialect: 'pylon',
      endpoint: 'getContact',
      requests: 9_007_199_254_740_993n,
      firstUsedAt: now,
      lastUsedAt: now,
    },
  });
  await prisma.accountExternalId.create({
    data: { ...owned, accountId: (await prisma.account.findFirstOrThrow(first)).id },
  });
  await prisma.locationExternalId.create({
    data: { ...owned, locationId: (await prisma.location.findFirstOrThrow(first)).id },
  });
  await prisma.memberExternalId.create({
    data: { ...owned, memberId: (await prisma.member.findFirstOrThrow(first)).id },
  });
  await prisma.tagExternalId.create({ data: { ...owned, tagId: (await prisma.tag.findFirstOrThrow(first)).id } });
  await prisma.customFieldExternalId.create({
    data: { ...owned, customFieldId: (await prisma.customField.findFirstOrThrow(first)).id },
  });
  await prisma.portalRoleExternalId.create({
    data: { ...owned, portalRoleId: (await prisma.portalRole.findFirstOrThrow(first)).id },
  });
  await prisma.job.create({
    data: {
      workspaceId,
      id: randomUUID(),
      kind: 'REMOVE_CUSTOM_VALUES',
      payload: { key: 'old' },
      total: 3,
      finishedAt: now,
    },
  });
  await prisma.jobInput.create({
    data: { workspaceId, jobId: randomUUID(), place: 1, content: '[["a, \\u0000"]]', createdAt: now },
  });
  await prisma.feed.create({ data: { workspaceId, lastSeq: 1n } });
  await prisma.outboxEvent.create({
    data: { workspaceId, id: randomUUID(), type: 'contact.created', contactId: id, seq: 1n },
  });
  await store.query(sql`
    UPDATE contact SET properties = '{"exact": 12345678901234567890.123456789, "nothing": null}', notes = ${'a "b"\\n\n\t☃, {} '}
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
  file = join(folder, 'backup.gz');
  store = await openEmptyStore();
  await seedDemo(store, { contacts: 450, demoKey: { secret: 'a-secret-for-the-tests' } });
  await fillTheRest();
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('restores all rows of every table from a backup, into an empty store alone', async () => {
  const before = await contentsOf(store);
  expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([]);
  const rows = [...before.values()].flat().length;
  const backup = await command(store, 'backup', file, '--json');
  expect({ ...backup, out: JSON.parse(backup.out) as unknown }).toMatchObject({
    exitCode: 0,
    out: { tables: before.size, rows },
    error: '',
  });

  const empty = await openEmptyStore();
  try {
    expect((await command(empty, 'restore', file)).out).toMatch(/^Restored [\d,]+ rows of \d+ tables in [\d.]+ s\.\n$/);
    expect(await contentsOf(empty)).toEqual(before);
    expect(await command(empty, 'restore', file)).toEqual({
      exitCode: 1,
      out: '',
      error: expect.stringMatching(
        /^error: .*backup\.gz: the store that it is to go to is not empty \(there are rows in \w+\): .*\n$/,
      ) as string,
    });
    expect(await contentsOf(empty)).toEqual(before);
  } finally {
    await empty.close();
  }
});

it('copies all rows of every table to a store of the other kind and back', { timeout: 120_000 }, async () => {
  const other = join(folder, 'other');
  expect(await command(store, 'copy', '--to', other)).toMatchObject({ exitCode: 0, error: '' });
  const copied = await openConfiguredStore({ DATA_DIR: other });
  const back = await openEmptyStore();
  try {
    expect(await contentsOf(copied)).toEqual(await contentsOf(store));
    await copyStore(copied, back);
    expect(await contentsOf(back)).toEqual(await contentsOf(store));
  } finally {
    await copied.close();
    await back.close();
  }
  expect((await command(store, 'copy', '--to', other)).error).toMatch(
    /^error: --to: the store that it is to go to is not empty/,
  );
});

it.skipIf(inject('emptyDatabase').kind === 'embedded')('copies to a server by its address', async () => {
  const url = await emptyServerDatabase();
  expect(await command(store, 'copy', '--to', url)).toMatchObject({ exitCode: 0, error: '' });
  const copied = await openConfiguredStore({ DATABASE_URL: url });
  expect(await contentsOf(copied)).toEqual(await contentsOf(store));
  await copied.close();
});

it('writes nothing of a backup that is cut off, is of other tables, or is none', async () => {
  await command(store, 'backup', file);
  const whole = await readFile(file);
  const lines = gunzipSync(whole).toString().split('\n');
  const other = lines[0]?.replace(/"migration":"[^"]*"/, '"migration":"99990101000000_later"') ?? '';
  const broken: [Buffer, RegExp][] = [
    [whole.subarray(0, whole.length / 2), /it is not a whole gzip file/],
    [gzipSync(lines.slice(0, -2).join('\n')), /it ends too early|rows instead of/],
    [
      gzipSync([other, ...lines.slice(1)].join('\n')),
      /it was written by version .*99990101000000_later.*: restore it with that version/,
    ],
    [gzipSync('name,email\nAda,ada@example.com\n'), /it is not a backup that this command line wrote/],
    [Buffer.from('name,email\n'), /it is not a whole gzip file/],
  ];
  const { environment, remove } = await emptyStoreEnvironment();
  const empty = await openConfiguredStore(environment);
  try {
    for (const [content, message] of broken) {
      await writeFile(file, content);
      const { exitCode, error } = await command(empty, 'restore', file);
      expect([exitCode, error]).toEqual([1, expect.stringMatching(message)]);
    }
    expect((await command(empty, 'restore', join(folder, 'nothing'))).error).toMatch(
      /^error: cannot read .*nothing: there is no such file\n$/,
    );
    expect((await command(empty, 'backup', join(folder, 'nothing', 'here'))).error).toMatch(
      /^error: cannot write .*: there is no such file\n$/,
    );
    expect([...(await contentsOf(empty)).values()].flat()).toEqual([]);
  } finally {
    await empty.close();
    await remove();
  }
});

it('makes no sequence, whose state a backup would have to hold', async () => {
  expect(
    await store.query(
      sql`SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace`,
    ),
  ).toEqual([]);
});
