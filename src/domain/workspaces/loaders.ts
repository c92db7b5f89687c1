import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { Workspace } from '../../store/index.ts';
import { openWorkspaces } from './open-workspaces.ts';

/** A workspace by UUID, of those that the viewer's key opens; null for another. */
export const workspaceById = defineLoader<string, Workspace | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.workspace.findMany({
    where: { AND: [openWorkspaces(viewer), { id: { in: [...ids] } }] },
  });
  return oneForEach(ids, rows, (row) => row.id);
});
