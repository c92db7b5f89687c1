import { beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '../../src/values/ids.ts';
import { ExactNumber, numberOf } from '../../src/store/json/index.ts';
import {
  ForeignKeyViolation,
  jsonInput,
  sql,
  StatementTimeout,
  UniqueViolation,
  type Queryable,
  type Store,
} from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { gateway, statementsOf } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';
import { rowsAs } from '../support/rows-as.ts';

const isServer = inject('emptyDatabase').kind === 'server';
let store: Store;
let workspaceId: string;
beforeAll(async () => {
  ({ store } = await gateway());
  ({ workspaceId } = await createWorkspace());
});

const account = (name: string) => ({ workspaceId, id: newId(), name });
const names = async (queryable: Queryable) =>
  (
    await queryable.query(
      rowsAs<{ name: string }>(sql`SELECT name FROM account WHERE workspace_id = ${workspaceId}::uuid ORDER BY name`),
    )
  ).map(({ name }) => name);

describe('Prisma Client', () => {
  it('works in the transaction of the store: it sees what SQL wrote, and SQL what it wrote', async () => {
    const [seenBySql, seenByPrisma] = await store.transaction(async (transaction) => {
      const { id } = await transaction.prisma.account.create({ data: account('first') });
      const seen = await names(transaction);
      await transaction.query(
        sql`UPDATE account SET name = 'second' WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`,
      );
      return [seen, await transaction.prisma.account.findMany({ where: { workspaceId }, select: { name: true } })];
    });
    expect([seenBySql, seenByPrisma, await names(store)]).toEqual([['first'], [{ name: 'second' }], ['second']]);
  });

  it('writes nothing where the transaction fails', async () => {
    const before = await names(store);
    const failing = store.transaction(async ({ prisma }) => {
      await prisma.account.create({ data: account('undone') });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names(store)).toEqual(before);
  });

  it('reads for each transaction what that one wrote, where several run at once', async () => {
    const seen = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        store.transaction(async ({ prisma }) => {
          const { id } = await prisma.account.create({ data: account(`at once ${n}`) });
          return (await prisma.account.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } } })).name;
        }),
      ),
    );
    expect(seen).toEqual(seen.map((_, n) => `at once ${n}`));
  });

  it.each<[string, <Result>(work: (queryable: Queryable) => Promise<Result>) => Promise<Result>]>([
    ['in a transaction', (work) => store.transaction(work)],
    ['outside of one', (work) => work(store)],
  ])('throws the violations of the store, with the name of the constraint, %s', async (_where, run) => {
    const role = { workspaceId, id: newId(), slug: newId(), name: 'Partner' };
    await run(({ prisma }) => prisma.portalRole.create({ data: role }));
    const failure = (work: (queryable: Queryable) => Promise<unknown>) => run(work).catch((error: unknown) => error);
    const again = await failure(({ prisma }) => prisma.portalRole.create({ data: { ...role, id: newId() } }));
    expect(again).toBeInstanceOf(UniqueViolation);
    expect(again).toMatchObject({ constraint: 'portal_role_workspace_id_slug_key' });
    const orphan = await failure(({ prisma }) =>
      prisma.account.create({ data: { ...account('orphan'), workspaceId: newId() } }),
    );
    expect(orphan).toBeInstanceOf(ForeignKeyViolation);
    expect(orphan).toMatchObject({ constraint: 'account_workspace_id_fkey' });
  });

  it('keeps all digits of the numbers in JSON', async () => {
    const data = {
      numbers: [numberOf('4634343214213523454'), 1.5, { a: numberOf('0.1000000000000000055') }],
      text: '4634343214213523454',
    };
    const contact = await store.prisma.contact.create({
      data: { workspaceId, id: newId(), properties: jsonInput(data) },
    });
    const event = {
      workspaceId,
      id: newId(),
      contactId: contact.id,
      type: 'test',
      data: jsonInput(data),
      occurredAt: new Date(),
    };
    const written = await store.transaction(({ prisma }) => prisma.event.create({ data: event }));
    const [stored] = await store.query(
      rowsAs<{ data: string }>(
        sql`SELECT data::text AS "data" FROM event WHERE workspace_id = ${workspaceId}::uuid AND id = ${event.id}::uuid`,
      ),
    );
    expect(contact.properties).toEqual(data);
    expect(written.data).toEqual(data);
    expect((written.data as typeof data).numbers[0]).toBeInstanceOf(ExactNumber);
    expect(stored?.data).toContain('[4634343214213523454, 1.5, {"a": 0.1000000000000000055}]');
  });

  it('is heard by the listeners of the store, one statement for one operation', async () => {
    const [{ id: first }, { id: second }] = [account('heard'), account('heard, too')];
    const statements = await statementsOf(async () => {
      await store.transaction(async ({ prisma }) => {
        await prisma.account.create({ data: { ...account('heard'), id: first } });
        await prisma.account.create({ data: { ...account('heard, too'), id: second } });
      });
      await store.prisma.account.findMany({ where: { workspaceId, id: { in: [first, second] } } });
    });
    expect(statements.map((text) => text.split(' ')[0])).toEqual(['INSERT', 'INSERT', 'SELECT']);
  });
});

describe.runIf(isServer)('Prisma Client on a server', () => {
  it('does a transaction again that was ended in favour of another', async () => {
    const [one, other] = await Promise.all(
      [account('one'), account('other')].map((data) => store.prisma.account.create({ data })),
    );
    if (one === undefined || other === undefined) throw new Error('nothing was written');
    let [attempts, arrived] = [0, 0];
    const both = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (arrived < 2) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
    const rename = (ids: string[]) =>
      store.transaction(async ({ prisma }) => {
        attempts++;
        for (const id of ids) {
          await prisma.account.update({
            where: { workspaceId_id: { workspaceId, id } },
            data: { domain: 'example.com' },
          });
          arrived++;
          await both;
        }
      });
    await Promise.all([rename([one.id, other.id]), rename([other.id, one.id])]);
    // The one that is ended may be so quick to begin again that they meet once more.
    expect(attempts).toBeGreaterThanOrEqual(3);
  });

  it('takes no longer than a statement may', async () => {
    const url = await emptyServerDatabase();
    const [hurried, blocker] = await Promise.all([
      openServer({ url, poolSize: 5, statementTimeout: 0.3 }),
      openServer({ url, poolSize: 5 }),
    ]);
    const id = newId();
    await blocker.prisma.workspace.create({ data: { id, slug: 'slow', name: 'Slow', cursorSecret: 'x' } });
    const results = await blocker.transaction(async (transaction) => {
      await transaction.query(sql`SELECT id FROM workspace WHERE id = ${id}::uuid FOR UPDATE`);
      const rename = (queryable: Queryable) =>
        queryable.prisma.workspace.update({ where: { id }, data: { name: 'Hurried' } });
      return Promise.all(
        [rename(hurried), hurried.transaction(rename)].map((renamed) => renamed.catch((error: unknown) => error)),
      );
    });
    await Promise.all([hurried.close(), blocker.close()]);
    expect(results).toEqual([expect.any(StatementTimeout), expect.any(StatementTimeout)]);
  });
});
