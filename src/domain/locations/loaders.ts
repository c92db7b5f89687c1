import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { Location } from '../../store/index.ts';

/** A location of the viewer's workspace by UUID; null where there is none. */
export const locationById = defineLoader<string, Location | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.location.findMany({
    where: { workspaceId: viewer.workspace.id, id: { in: [...ids] } },
  });
  return oneForEach(ids, rows, (row) => row.id);
});
