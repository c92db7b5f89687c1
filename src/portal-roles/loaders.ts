import { defineLoader, oneForEach } from '../graphql/loader.ts';
import type { ViewerContext } from '../graphql/context.ts';
import { columns, oneOf, sql, type BuiltInPortalRole, type PortalRole } from '../store/index.ts';

/** The select list of a portal role's whole row, over `portal_role r`. */
export const portalRoleColumns = columns('PortalRole', 'r');

/** A custom portal role of the viewer's workspace by UUID; null where there is none. */
export const portalRoleById = defineLoader<string, PortalRole | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<PortalRole>(
    sql`SELECT ${portalRoleColumns} FROM portal_role r WHERE r.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`r.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});

/** A custom portal role of the viewer's workspace by its slug; null where there is none. */
export const portalRoleBySlug = defineLoader<string, PortalRole | null>(async (slugs, { store, viewer }) => {
  const rows = await store.read<PortalRole>(
    sql`SELECT ${portalRoleColumns} FROM portal_role r WHERE r.workspace_id = ${viewer.workspace.id}::uuid AND r.slug = ANY(${slugs}::text[])`,
  );
  return oneForEach(slugs, rows, (row) => row.slug);
});

const defaultRoleOfWorkspace = defineLoader<string, BuiltInPortalRole>(async (workspaceIds, { store }) => {
  const rows = await store.read<{ id: string; role: BuiltInPortalRole }>(
    sql`SELECT w.id, w.default_portal_role AS role FROM workspace w WHERE w.id = ANY(${workspaceIds}::uuid[])`,
  );
  return oneForEach(workspaceIds, rows, (row) => row.id).map((row) => row?.role ?? 'NO_ACCESS');
});

/** The portal role of a contact that is created without one. */
export function defaultPortalRole(context: ViewerContext): Promise<BuiltInPortalRole> {
  return defaultRoleOfWorkspace(context).load(context.viewer.workspace.id);
}
