import { afterEach, describe, expect, test } from 'vitest';
import { authenticate, scopes } from '../../src/access/index.ts';
import { buildDemo } from '../../src/process/demo/build.ts';
import { seedDemo, seedDemoOnEmptyStore } from '../../src/process/demo/seed.ts';
import { raw, sql, UniqueViolation, type Store } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { demoKey, plan } from './plan.ts';
import { rowsAs } from '../support/rows-as.ts';

const opened: Store[] = [];

/** A store of the test's own: a database can have the demo workspace once. */
async function emptyStore(): Promise<Store> {
  const store = await openEmptyStore();
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

async function count(store: Store, table: string): Promise<number> {
  const [row] = await store.query(rowsAs<{ count: number }>(sql`SELECT count(*) AS "count" FROM ${raw(`"${table}"`)}`));
  return row?.count ?? Number.NaN;
}

describe('seeding the demo workspace', () => {
  test('writes every row of the plan as it is, in few statements, and tells nobody', async () => {
    const store = await emptyStore();
    let statements = 0;
    const stop = store.onStatement(() => statements++);
    await seedDemo(store, { demoKey, now: plan.now });
    stop();
    expect(statements).toBeLessThan(25);

    const rows = await buildDemo(plan);
    const tables = Object.entries(rows) as [string, readonly object[]][];
    expect(await Promise.all(tables.map(async ([table]) => [table, await count(store, table)]))).toEqual(
      tables.map(([table, written]) => [table, written.length]),
    );
    expect(rows.contact).toHaveLength(2000);
    expect(await count(store, 'outbox_event')).toBe(0);

    const byId = <Row extends { id: string }>(list: readonly Row[]) =>
      list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const stored = <Row extends { id: string }>(list: readonly Row[]) =>
      byId(list).map((row) => ({ ...row, version: 1 }));
    expect(byId(await store.prisma.contact.findMany())).toEqual(stored(rows.contact));
    expect(byId(await store.prisma.event.findMany())).toEqual(stored(rows.event));
    expect(byId(await store.prisma.view.findMany())).toEqual(stored(rows.view));
    const opportunities = byId(await store.prisma.opportunity.findMany());
    expect(opportunities.map(({ value }) => value?.toNumber() ?? null)).toEqual(
      byId(rows.opportunity).map(({ value }) => (value === null ? null : Number(value))),
    );
  });

  test('gives the workspace a key that opens it as its owner, and a cursor secret of its own', async () => {
    const store = await emptyStore();
    await seedDemo(store, { demoKey, contacts: 1 });
    const [workspace, ...others] = await store.prisma.workspace.findMany();
    expect(others).toEqual([]);
    expect(workspace?.demoKey).toBe(demoKey.secret);
    expect(workspace?.cursorSecret).not.toBe(demoKey.secret);
    expect(await authenticate(store, { secret: demoKey.secret, workspace: null })).toEqual({
      keyId: expect.any(String),
      workspace: {
        id: workspace?.id,
        slug: 'demo',
        name: 'Demo',
        cursorSecret: workspace?.cursorSecret,
        customFieldsVersion: expect.any(Number),
        removedCustomFieldKeys: [],
      },
      member: {
        id: expect.any(String),
        userId: expect.any(String),
        role: 'OWNER',
        email: 'olivia@lumenworks.example',
        firstName: 'Olivia',
        lastName: 'Hart',
      },
      scopes: new Set(scopes),
      dataScope: 'ALL',
    });
  });

  test('has Ada Lovelace, who has some of everything', async () => {
    const store = await emptyStore();
    await seedDemo(store, { demoKey, contacts: 60 });
    const ada = await store.prisma.contact.findFirstOrThrow({
      where: { email: 'ada@example.com' },
      include: {
        tags: true,
        events: true,
        actions: true,
        opportunities: true,
        profile: true,
        account: true,
        location: true,
        assignedTo: true,
      },
    });
    expect(ada.events).toHaveLength(45);
    expect(ada.actions).toHaveLength(14);
    expect(ada.opportunities).toHaveLength(4);
    expect(ada.tags).toHaveLength(3);
    expect(ada.assignedTo?.dataScope).toBe('ASSIGNED');
    expect([ada.profile, ada.account, ada.location]).not.toContain(null);
    const fields = await store.prisma.customField.findMany();
    expect(Object.keys(ada.customValues as object)).toEqual(expect.arrayContaining(fields.map(({ key }) => key)));
  });

  test('refuses a store that has the workspace, and changes nothing', async () => {
    const store = await emptyStore();
    await seedDemo(store, { demoKey, contacts: 2 });
    await expect(seedDemo(store, { demoKey, contacts: 5 })).rejects.toThrow(UniqueViolation);
    expect(await count(store, 'contact')).toBe(2);
  });

  test('at a start fills an empty store once, however many servers start', async () => {
    const store = await emptyStore();
    const filled = await Promise.all([1, 2, 3].map(async () => seedDemoOnEmptyStore(store, { demoKey, contacts: 10 })));
    expect(filled.filter((byThisOne) => byThisOne)).toHaveLength(1);
    expect([await count(store, 'workspace'), await count(store, 'contact')]).toEqual([1, 10]);
  });

  test('at a start leaves a store alone that has a workspace', async () => {
    const store = await emptyStore();
    await store.query(
      sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (gen_random_uuid(), 'acme', 'Acme', 'not a secret')`,
    );
    expect(await seedDemoOnEmptyStore(store, { demoKey })).toBe(false);
    expect([await count(store, 'workspace'), await count(store, 'contact')]).toEqual([1, 0]);
  });
});
