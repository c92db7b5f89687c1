import { expect, it } from 'vitest';
import { authenticate, isViewer, scopes } from '../../src/access/index.ts';
import { newId } from '../../src/values/ids.ts';
import type { Store } from '../../src/store/index.ts';
import { registerBootstrapKey } from '../../src/process/bootstrap-key.ts';
import { openEmptyStore } from '../support/database.ts';

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openEmptyStore();
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function viewerOf(store: Store, secret: string) {
  const result = await authenticate(store, { secret, workspace: null });
  return isViewer(result)
    ? {
        workspace: result.workspace.slug,
        role: result.member?.role,
        email: result.member?.email,
        scopes: [...result.scopes],
        dataScope: result.dataScope,
      }
    : result.reason;
}

const counts = async ({ prisma }: Store) => ({
  workspaces: await prisma.workspace.count(),
  members: await prisma.member.count(),
  users: await prisma.user.count(),
  keys: await prisma.apiKey.count(),
});

it('makes the workspace demo with an owner, as whom the secret acts, once', async () => {
  await withStore(async (store) => {
    await Promise.all([
      registerBootstrapKey(store, 'bootstrap-secret-1'),
      registerBootstrapKey(store, 'bootstrap-secret-1'),
    ]);
    await registerBootstrapKey(store, 'bootstrap-secret-1');
    expect(await counts(store)).toEqual({ workspaces: 1, members: 1, users: 1, keys: 1 });
    expect(await viewerOf(store, 'bootstrap-secret-1')).toEqual({
      workspace: 'demo',
      role: 'OWNER',
      email: 'owner@example.com',
      scopes: [...scopes],
      dataScope: 'ALL',
    });

    await registerBootstrapKey(store, 'bootstrap-secret-2');
    expect(await counts(store)).toEqual({ workspaces: 1, members: 1, users: 1, keys: 2 });
    expect(await viewerOf(store, 'bootstrap-secret-1')).toMatchObject({ role: 'OWNER' });
    expect(await viewerOf(store, 'bootstrap-secret-2')).toMatchObject({ role: 'OWNER' });
  });
});

it('acts as the owner that the workspace demo has, and leaves a revoked secret revoked', async () => {
  await withStore(async (store) => {
    const [workspaceId, userId] = [newId(), newId()];
    await store.prisma.workspace.create({ data: { id: workspaceId, slug: 'demo', name: 'Ours', cursorSecret: 'x' } });
    await store.prisma.user.create({ data: { id: userId, email: 'olivia@example.com' } });
    await store.prisma.member.create({ data: { workspaceId, id: newId(), userId, role: 'OWNER' } });
    await registerBootstrapKey(store, 'bootstrap-secret-1');
    expect(await viewerOf(store, 'bootstrap-secret-1')).toMatchObject({ email: 'olivia@example.com' });

    await store.prisma.apiKey.updateMany({ data: { revokedAt: new Date() } });
    await registerBootstrapKey(store, 'bootstrap-secret-1');
    expect(await viewerOf(store, 'bootstrap-secret-1')).toBe('unauthenticated');
    expect(await counts(store)).toEqual({ workspaces: 1, members: 1, users: 1, keys: 1 });
  });
});
