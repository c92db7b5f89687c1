import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAccess, createRateLimits, createWrongKeys } from '../../src/access/index.ts';
import type { Sql, Store } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { createKey } from '../support/keys.ts';
import { createWorkspace } from '../support/workspace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2030-01-01T00:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const wrongKeys = createWrongKeys(createRateLimits({ redisUrl: null, onUnreachable: () => undefined }), 0);
const isWrite = (statement: Sql): boolean => statement.text.includes('INSERT INTO api_key_use');

async function lastUseOf(id: string): Promise<string | null> {
  const { store } = await gateway();
  return (await store.prisma.apiKeyUse.findUnique({ where: { apiKeyId: id } }))?.lastUsedAt.toISOString() ?? null;
}

it('writes the last use of a key in the background, at most once a minute', async () => {
  const { store } = await gateway();
  const { workspaceId } = await createWorkspace();
  const [first, second] = [await createKey({ workspaceId }), await createKey({ workspaceId })];
  const writes: string[] = [];
  const access = createAccess(
    {
      ...store,
      query(statement) {
        if (!isWrite(statement)) return store.query(statement);
        for (const { id, at } of JSON.parse(String(statement.values[0])) as { id: string; at: string }[]) {
          writes.push(`${id === first.id ? 'first' : 'second'} ${at.slice(11, 19)}`);
        }
        return Promise.resolve([]);
      },
    },
    wrongKeys,
  );
  const use = (key: { secret: string }) => access.authenticate({ secret: key.secret, workspace: null }, null);
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  await use(first);
  expect(writes).toEqual([]);
  await pass(1);
  expect(writes).toEqual(['first 00:00:00']);

  for (let count = 0; count < 30; count++) {
    await use(first);
    await pass(1);
  }
  expect(writes).toEqual(['first 00:00:00']);

  await use(second);
  await pass(1);
  expect(writes).toEqual(['first 00:00:00', 'second 00:00:31']);
  await pass(60);
  expect(writes).toEqual(['first 00:00:00', 'second 00:00:31', 'first 00:00:30']);

  await pass(600);
  await access.close();
  expect(writes).toHaveLength(3);
});

it('loses no use at close', async () => {
  const { store } = await gateway();
  const { workspaceId } = await createWorkspace();
  const [first, second] = [await createKey({ workspaceId }), await createKey({ workspaceId })];
  const access = createAccess(store, wrongKeys);
  await access.authenticate({ secret: first.secret, workspace: null }, null);
  await access.authenticate({ secret: second.secret, workspace: null }, null);
  vi.setSystemTime(new Date('2030-01-01T00:00:05.000Z'));
  await access.authenticate({ secret: first.secret, workspace: null }, null);
  await access.close();
  expect(await lastUseOf(first.id)).toBe('2030-01-01T00:00:05.000Z');
  expect(await lastUseOf(second.id)).toBe('2030-01-01T00:00:00.000Z');
});

it('notes no use of a refused key', async () => {
  const { store } = await gateway();
  const { workspaceId } = await createWorkspace();
  const key = await createKey({ workspaceId });
  const access = createAccess(store, wrongKeys);
  expect(await access.authenticate({ secret: key.secret, workspace: 'elsewhere' }, null)).toEqual({
    reason: 'workspace-refused',
    keyId: key.id,
  });
  await access.close();
  expect(await lastUseOf(key.id)).toBeNull();
});

it('lets no failing write surface, and tries it again', async () => {
  const { store } = await gateway();
  const { workspaceId } = await createWorkspace();
  const key = await createKey({ workspaceId });
  let broken = true;
  const failing: Store = {
    ...store,
    query: (statement) =>
      broken && isWrite(statement) ? Promise.reject(new Error('no connection')) : store.query(statement),
  };
  const access = createAccess(failing, wrongKeys);
  await access.authenticate({ secret: key.secret, workspace: null }, null);
  await vi.advanceTimersByTimeAsync(1000);
  broken = false;
  expect(await lastUseOf(key.id)).toBeNull();
  await access.close();
  expect(await lastUseOf(key.id)).toBe('2030-01-01T00:00:00.000Z');
});
