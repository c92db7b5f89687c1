import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { findPortalRole } from '../../../src/domain/portal-roles/lookup.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

it('finds a portal role of the workspace by its id or its slug', async () => {
  const { store } = await gateway();
  const { workspaceId } = await createWorkspace();
  const id = newId();
  await store.prisma.portalRole.create({ data: { workspaceId, id, slug: 'billing', name: 'Billing' } });
  expect(await findPortalRole(store, workspaceId, { slug: 'billing' })).toMatchObject({
    id,
    slug: 'billing',
    name: 'Billing',
  });
  expect(await findPortalRole(store, workspaceId, { id })).toMatchObject({ id });
  expect(await findPortalRole(store, workspaceId, { slug: 'member' })).toBeNull();
  expect(await findPortalRole(store, workspaceId, { id: 'nonsense' })).toBeNull();
  const other = await createWorkspace();
  expect(await findPortalRole(store, other.workspaceId, { id })).toBeNull();
  expect(await findPortalRole(store, other.workspaceId, { slug: 'billing' })).toBeNull();
});
