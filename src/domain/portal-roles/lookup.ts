import { bareId } from '../../values/ids.ts';
import { columns, sql, type PortalRole, type Queryable, typed } from '../../store/index.ts';

const portalRoleColumns = columns('PortalRole', 'r');

/** How a caller names a custom portal role: by its global id or UUID, or by its slug. */
export type PortalRoleReference = { id: string } | { slug: string };

/**
 * The custom portal role that a reference names; null where the workspace has none such. In a transaction the role stays
 * until its end, by a lock that Prisma cannot ask for.
 */
export async function findPortalRole(
  queryable: Queryable,
  workspaceId: string,
  reference: PortalRoleReference,
): Promise<PortalRole | null> {
  const id = 'id' in reference ? bareId('PortalRole', reference.id) : null;
  const named = 'id' in reference ? sql`r.id = ${id}::uuid` : sql`r.slug = ${reference.slug}`;
  if ('id' in reference && id === null) return null;
  const [role] = await queryable.query(typed('PortalRole')`
      SELECT ${portalRoleColumns} FROM portal_role r WHERE r.workspace_id = ${workspaceId}::uuid AND ${named} FOR KEY SHARE`);
  return role ?? null;
}
