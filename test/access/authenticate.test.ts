import { expect, it } from 'vitest';
import { authenticate, hashSecret, isViewer, scopes } from '../../src/access/index.ts';
import { newId } from '../../src/values/ids.ts';
import { gateway, statementsOf } from '../support/gateway.ts';
import { createKey } from '../support/keys.ts';
import { createWorkspace } from '../support/workspace.ts';

async function ask(secret: string | null, workspace: string | null = null) {
  const { store } = await gateway();
  const result = await authenticate(store, { secret, workspace });
  return isViewer(result)
    ? {
        workspace: result.workspace.id,
        member: result.member?.id ?? null,
        scopes: [...result.scopes],
        dataScope: result.dataScope,
      }
    : result.reason;
}

async function revoke(id: string): Promise<void> {
  const { store } = await gateway();
  await store.prisma.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
}

it('refuses no key, an unknown one, an expired one and a revoked one, at once', async () => {
  const { workspaceId } = await createWorkspace();
  const expired = await createKey({ workspaceId, expiresAt: new Date(Date.now() - 1) });
  const expiring = await createKey({ workspaceId, expiresAt: new Date(Date.now() + 60_000) });
  const revoked = await createKey({ workspaceId });

  expect(await ask(null)).toBe('unauthenticated');
  expect(await ask('')).toBe('unauthenticated');
  expect(await ask('nobody has this')).toBe('unauthenticated');
  expect(await ask(expired.secret)).toBe('unauthenticated');
  expect(await ask(expiring.secret)).toMatchObject({ workspace: workspaceId });
  expect(await ask(revoked.secret)).toMatchObject({ workspace: workspaceId });
  await revoke(revoked.id);
  expect(await ask(revoked.secret)).toBe('unauthenticated');
});

it("binds a workspace's key to its workspace, whatever X-Org-Id asks for", async () => {
  const [own, other] = [await createWorkspace(), await createWorkspace()];
  const { secret } = await createKey({ workspaceId: own.workspaceId, scopes });
  const viewer = { workspace: own.workspaceId, member: null, scopes: [...scopes], dataScope: 'ALL' };

  expect(await ask(secret)).toEqual(viewer);
  expect(await ask(secret, own.workspaceId)).toEqual(viewer);
  expect(await ask(secret, own.workspaceId.toUpperCase())).toEqual(viewer);
  expect(await ask(secret, own.slug)).toEqual(viewer);
  expect(await ask(secret, other.workspaceId)).toBe('workspace-refused');
  expect(await ask(secret, other.slug)).toBe('workspace-refused');
  expect(await ask(secret, newId())).toBe('workspace-refused');
});

it("lets X-Org-Id choose among the workspaces of a key's user, and asks for it", async () => {
  const [first, second, foreign] = [await createWorkspace(), await createWorkspace(), await createWorkspace()];
  const { memberId, userId } = await first.member({ role: 'ADMIN' });
  const { store } = await gateway();
  const secondMember = newId();
  await store.prisma.member.create({
    data: { workspaceId: second.workspaceId, id: secondMember, userId, role: 'MEMBER', dataScope: 'ASSIGNED' },
  });
  const { secret } = await createKey({ userId, scopes });

  expect(await ask(secret)).toBe('workspace-missing');
  expect(await ask(secret, first.slug)).toEqual({
    workspace: first.workspaceId,
    member: memberId,
    scopes: [...scopes],
    dataScope: 'ALL',
  });
  expect(await ask(secret, second.workspaceId)).toEqual({
    workspace: second.workspaceId,
    member: secondMember,
    scopes: ['contacts:read', 'contacts:write', 'contacts:delete'],
    dataScope: 'ASSIGNED',
  });
  expect(await ask(secret, foreign.slug)).toBe('workspace-refused');
  expect(await ask(secret, 'nowhere')).toBe('workspace-refused');
});

it("lets a member's key act as the member without X-Org-Id, for as long as they are one", async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const { secret } = await createKey({
    workspaceId: workspace.workspaceId,
    userId: member.userId,
    scopes: ['contacts:read', 'settings:write'],
  });

  expect(await ask(secret)).toEqual({
    workspace: workspace.workspaceId,
    member: member.memberId,
    scopes: ['contacts:read'],
    dataScope: 'ASSIGNED',
  });
  expect(await ask(secret, (await createWorkspace()).slug)).toBe('workspace-refused');
  const { store } = await gateway();
  await store.prisma.member.delete({
    where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: member.memberId } },
  });
  expect(await ask(secret)).toBe('unauthenticated');
});

it("never gives a key more rights than the member's role", async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const [owner, admin, member] = [
    await workspace.member({ role: 'OWNER' }),
    await workspace.member({ role: 'ADMIN' }),
    await workspace.member({ role: 'MEMBER' }),
  ];
  const scopesOf = async (userId: string, granted: (typeof scopes)[number][]) =>
    ask((await createKey({ workspaceId, userId, scopes: granted })).secret);

  expect(await scopesOf(owner.userId, ['admin'])).toMatchObject({ scopes: [...scopes] });
  expect(await scopesOf(admin.userId, ['admin'])).toMatchObject({ scopes: [...scopes] });
  expect(await scopesOf(admin.userId, ['settings:write'])).toMatchObject({ scopes: ['settings:write'] });
  expect(await scopesOf(member.userId, ['admin'])).toMatchObject({
    scopes: ['contacts:read', 'contacts:write', 'contacts:delete'],
  });
  expect(await scopesOf(member.userId, ['contacts:write', 'settings:write'])).toMatchObject({
    scopes: ['contacts:write'],
  });
  expect(await scopesOf(member.userId, ['settings:write'])).toMatchObject({ scopes: [] });
});

it('takes secrets of any form, and stores only their hash', async () => {
  const { workspaceId } = await createWorkspace();
  const secret = `legacy.${newId()}:äöü==`;
  const { id } = await createKey({ workspaceId, secret });
  expect(await ask(secret)).toMatchObject({ workspace: workspaceId });
  expect(await ask(secret.toUpperCase())).toBe('unauthenticated');
  const { store } = await gateway();
  const stored = await store.prisma.apiKey.findUniqueOrThrow({ where: { id } });
  expect(stored.hash).toBe(hashSecret(secret));
  expect(JSON.stringify(stored)).not.toContain(secret);
});

it('finds the viewer by one statement, also among many workspaces', async () => {
  const workspace = await createWorkspace();
  const { userId } = await workspace.member();
  const { store } = await gateway();
  for (let count = 0; count < 5; count++) {
    const { workspaceId } = await createWorkspace();
    await store.prisma.member.create({ data: { workspaceId, id: newId(), userId } });
  }
  const { secret } = await createKey({ userId });
  expect(await statementsOf(() => ask(secret, workspace.slug))).toHaveLength(1);
});
