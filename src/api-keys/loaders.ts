import { hasScope } from '../access/index.ts';
import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, sql, type ApiKey } from '../store/index.ts';

/** The select list of a key's whole row, over `api_key k`. */
export const apiKeyColumns = columns('ApiKey', 'k');

/** A key by UUID: the viewer's own, or with the scope `admin` any of the workspace; null for another. */
export const apiKeyById = defineLoader<string, ApiKey | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<ApiKey>(sql`
    SELECT ${apiKeyColumns} FROM api_key k
    WHERE k.id = ANY(${ids}::uuid[]) AND (k.id = ${viewer.keyId}::uuid OR (${hasScope(viewer, 'admin')} AND k.workspace_id = ${viewer.workspace.id}::uuid))`);
  return oneForEach(ids, rows, (row) => row.id);
});

/** When a key that the viewer is known to see was last used; null for never. */
export const lastUseOfKey = defineLoader<string, Date | null>(async (ids, { store }) => {
  const uses = await store.prisma.apiKeyUse.findMany({ where: { apiKeyId: { in: [...ids] } } });
  return oneForEach(ids, uses, (use) => use.apiKeyId).map((use) => use?.lastUsedAt ?? null);
});
