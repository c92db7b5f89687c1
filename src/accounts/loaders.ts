import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, oneOf, sql, type Account } from '../store/index.ts';

/** The select list of an account's whole row, over `account a`. */
export const accountColumns = columns('Account', 'a');

/** An account of the viewer's workspace by UUID; null where there is none. */
export const accountById = defineLoader<string, Account | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<Account>(
    sql`SELECT ${accountColumns} FROM account a WHERE a.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`a.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});
