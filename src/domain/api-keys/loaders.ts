import { hasScope } from '../../access/index.ts';
import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { ApiKey } from '../../store/index.ts';

/** A key by UUID: the viewer's own, or with the scope `admin` any of the workspace; null for another. */
export const apiKeyById = defineLoader<string, ApiKey | null>(async (ids, { store, viewer }) => {
  const ofWorkspace = hasScope(viewer, 'admin') ? [{ workspaceId: viewer.workspace.id }] : [];
  const rows = await store.prisma.apiKey.findMany({
    where: { id: { in: [...ids] }, OR: [{ id: viewer.keyId }, ...ofWorkspace] },
  });
  return oneForEach(ids, rows, (row) => row.id);
});

/** When a key that the viewer is known to see was last used; null for never. */
export const lastUseOfKey = defineLoader<string, Date | null>(async (ids, { store }) => {
  const uses = await store.prisma.apiKeyUse.findMany({ where: { apiKeyId: { in: [...ids] } } });
  return oneForEach(ids, uses, (use) => use.apiKeyId).map((use) => use?.lastUsedAt ?? null);
});
