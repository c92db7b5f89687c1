import { defineLoader, defineLoaderById, oneForEach } from '../../graphql/loader.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import type { BuiltInPortalRole, PortalRole } from '../../store/index.ts';

/** A custom portal role of the viewer's workspace by UUID; null where there is none. */
export const portalRoleById = defineLoaderById((where, { store }) => store.prisma.portalRole.findMany({ where }));

/** A custom portal role of the viewer's workspace by its slug; null where there is none. */
export const portalRoleBySlug = defineLoader<string, PortalRole | null>(async (slugs, { store, viewer }) => {
  const rows = await store.prisma.portalRole.findMany({
    where: { workspaceId: viewer.workspace.id, slug: { in: [...slugs] } },
  });
  return oneForEach(slugs, rows, (row) => row.slug);
});

const defaultRoleOfWorkspace = defineLoader<string, BuiltInPortalRole>(async (workspaceIds, { store }) => {
  const rows = await store.prisma.workspace.findMany({
    where: { id: { in: [...workspaceIds] } },
    select: { id: true, defaultPortalRole: true },
  });
  return oneForEach(workspaceIds, rows, (row) => row.id).map((row) => row?.defaultPortalRole ?? 'NO_ACCESS');
});

/** The portal role of a contact that is created without one. */
export function defaultPortalRole(context: ViewerContext): Promise<BuiltInPortalRole> {
  return defaultRoleOfWorkspace(context).load(context.viewer.workspace.id);
}
