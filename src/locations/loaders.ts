import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, oneOf, sql, type Location } from '../store/index.ts';

/** The select list of a location's whole row, over `location l`. */
export const locationColumns = columns('Location', 'l');

/** A location of the viewer's workspace by UUID; null where there is none. */
export const locationById = defineLoader<string, Location | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<Location>(
    sql`SELECT ${locationColumns} FROM location l WHERE l.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`l.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});
