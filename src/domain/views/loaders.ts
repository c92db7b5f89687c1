import type { ViewerContext } from '../../graphql/context.ts';
import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { View } from '../../store/index.ts';

/** The saved order of views. */
export const savedOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** A view by its bare id; null where there is none. */
export const viewById = defineLoader<string, View | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.view.findMany({ where: { workspaceId: viewer.workspace.id, id: { in: [...ids] } } });
  return oneForEach(ids, rows, (row) => row.id);
});

/** All views of the workspace, in their saved order. */
export function viewsInOrder({ store, viewer }: ViewerContext): Promise<View[]> {
  return store.prisma.view.findMany({ where: { workspaceId: viewer.workspace.id }, orderBy: savedOrder });
}
