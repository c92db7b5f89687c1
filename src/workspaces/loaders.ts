import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, oneOf, sql, type Workspace } from '../store/index.ts';
import { openWorkspaces } from './open-workspaces.ts';

/** The select list of a workspace's whole row, over `workspace w`. */
export const workspaceColumns = columns('Workspace', 'w');

/** A workspace by UUID, of those that the viewer's key opens; null for another. */
export const workspaceById = defineLoader<string, Workspace | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<Workspace>(
    sql`SELECT ${workspaceColumns} FROM workspace w WHERE ${openWorkspaces(viewer)} AND ${oneOf(sql`w.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});
