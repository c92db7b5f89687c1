import type { ViewerContext } from '../graphql/context.ts';
import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, oneOf, sql, type View } from '../store/index.ts';

export const viewColumns = columns('View', 'v');

/** A view by its bare id; null where there is none. */
export const viewById = defineLoader<string, View | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<View>(
    sql`SELECT ${viewColumns} FROM view v WHERE v.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`v.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});

/** All views of the workspace, in their saved order. */
export function viewsInOrder({ store, viewer }: ViewerContext): Promise<View[]> {
  return store.read<View>(sql`SELECT ${viewColumns} FROM view v WHERE v.workspace_id = ${viewer.workspace.id}::uuid ORDER BY v.position, v.id`);
}
