import { expect, it } from 'vitest';
import { findAccountId } from '../../src/accounts/lookup.ts';
import { encodeGlobalId, newId } from '../../src/graphql/ids.ts';
import { findLocationId } from '../../src/locations/lookup.ts';
import { findMemberId } from '../../src/members/lookup.ts';
import { findPortalRole } from '../../src/portal-roles/lookup.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';

async function workspaceWithEverything() {
  const { store } = await gateway();
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const [account, second, location, role] = [newId(), newId(), newId(), newId()];
  await store.prisma.account.createMany({ data: [{ workspaceId, id: account, name: 'Acme' }, { workspaceId, id: second, name: 'Second' }] });
  await store.prisma.accountExternalId.createMany({
    data: [
      { workspaceId, label: 'pylon', externalId: 'acme', accountId: account },
      { workspaceId, label: 'zeta', externalId: 'acme', accountId: second },
    ],
  });
  await store.prisma.location.create({ data: { workspaceId, id: location, title: 'Main' } });
  await store.prisma.portalRole.create({ data: { workspaceId, id: role, slug: 'billing', name: 'Billing' } });
  const { memberId } = await workspace.member();
  return { store, workspaceId, account, second, location, role, memberId };
}

it('finds an account by UUID, global id, and external id with and without a label', async () => {
  const { store, workspaceId, account, second } = await workspaceWithEverything();
  expect(await findAccountId(store, workspaceId, { id: account })).toBe(account);
  expect(await findAccountId(store, workspaceId, { id: account.toUpperCase() })).toBe(account);
  expect(await findAccountId(store, workspaceId, { id: encodeGlobalId('Account', account) })).toBe(account);
  expect(await findAccountId(store, workspaceId, { id: encodeGlobalId('Location', account) })).toBeNull();
  expect(await findAccountId(store, workspaceId, { id: 'acme' })).toBeNull();
  expect(await findAccountId(store, workspaceId, { externalId: 'acme' })).toBe(account);
  expect(await findAccountId(store, workspaceId, { externalId: 'acme', label: 'zeta' })).toBe(second);
  expect(await findAccountId(store, workspaceId, { externalId: 'acme', label: 'orgcrm' })).toBeNull();
  expect(await findAccountId(store, workspaceId, { externalId: 'ACME' })).toBeNull();
  expect(await findAccountId(store, workspaceId, { legacyId: { id: second, label: 'pylon' } })).toBe(second);
  expect(await findAccountId(store, workspaceId, { legacyId: { id: 'acme', label: 'zeta' } })).toBe(second);
  expect(await findAccountId(store, workspaceId, { legacyId: { id: 'acme', label: 'orgcrm' } })).toBeNull();
  expect(await findAccountId(store, workspaceId, { legacyId: { id: 'acme', label: 'orgcrm', anyLabel: true } })).toBe(account);
});

it('finds locations, portal roles and members', async () => {
  const { store, workspaceId, location, role, memberId } = await workspaceWithEverything();
  expect(await findLocationId(store, workspaceId, { id: encodeGlobalId('Location', location) })).toBe(location);
  expect(await findLocationId(store, workspaceId, { id: newId() })).toBeNull();
  expect(await findPortalRole(store, workspaceId, { slug: 'billing' })).toMatchObject({ id: role, slug: 'billing', name: 'Billing' });
  expect(await findPortalRole(store, workspaceId, { id: role })).toMatchObject({ id: role });
  expect(await findPortalRole(store, workspaceId, { slug: 'member' })).toBeNull();
  expect(await findPortalRole(store, workspaceId, { id: 'nonsense' })).toBeNull();
  expect(await findMemberId(store, workspaceId, { id: memberId })).toBe(memberId);
  expect(await findMemberId(store, workspaceId, { id: 'nonsense' })).toBeNull();
});

it('finds nothing of another workspace', async () => {
  const { store, account, location, role, memberId } = await workspaceWithEverything();
  const { workspaceId } = await createWorkspace();
  expect(await findAccountId(store, workspaceId, { id: account })).toBeNull();
  expect(await findAccountId(store, workspaceId, { externalId: 'acme' })).toBeNull();
  expect(await findLocationId(store, workspaceId, { id: location })).toBeNull();
  expect(await findPortalRole(store, workspaceId, { id: role })).toBeNull();
  expect(await findPortalRole(store, workspaceId, { slug: 'billing' })).toBeNull();
  expect(await findMemberId(store, workspaceId, { id: memberId })).toBeNull();
});
