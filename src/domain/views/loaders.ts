import type { ViewerContext } from '../../graphql/context.ts';
import { defineLoaderById } from '../../graphql/loader.ts';
import type { View } from '../../store/index.ts';

/** The saved order of views. */
export const savedOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** A view by its bare id; null where there is none. */
export const viewById = defineLoaderById((where, { store }) => store.prisma.view.findMany({ where }));

/** All views of the workspace, in their saved order. */
export function viewsInOrder({ store, viewer }: ViewerContext): Promise<View[]> {
  return store.prisma.view.findMany({ where: { workspaceId: viewer.workspace.id }, orderBy: savedOrder });
}
