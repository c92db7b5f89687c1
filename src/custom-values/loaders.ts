import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, sql, type CustomValue } from '../store/index.ts';

/** The select list of a custom value's whole row, over `custom_value v`. */
export const customValueColumns = columns('CustomValue', 'v');

/** A custom value by its key; null where there is none. */
export const customValueByKey = defineLoader<string, CustomValue | null>(async (keys, { store, viewer }) => {
  const rows = await store.read<CustomValue>(
    sql`SELECT ${customValueColumns} FROM custom_value v WHERE v.workspace_id = ${viewer.workspace.id}::uuid AND v.key = ANY(${keys}::text[])`,
  );
  return oneForEach(keys, rows, (row) => row.key);
});
