import { defineLoader, defineLoaderWithArguments, oneForEach } from '../graphql/loader.ts';
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

/**
 * An account by an external id, of any label where none is given; null where there is none. An id that several labels
 * have is that of the first label in the alphabet.
 */
export const accountByExternalId = defineLoaderWithArguments<{ label: string | null }, string, Account | null>(
  async (externalIds, { label }, { store, viewer }) => {
    const rows = await store.read<Account & { sought: string }>(sql`
      SELECT DISTINCT ON (x.external_id) ${accountColumns}, x.external_id AS "sought"
      FROM account_external_id x JOIN account a ON a.workspace_id = x.workspace_id AND a.id = x.account_id
      WHERE x.workspace_id = ${viewer.workspace.id}::uuid AND x.external_id = ANY(${externalIds}::text[])
        AND (${label}::text IS NULL OR x.label = ${label}::text)
      ORDER BY x.external_id, x.label`);
    return oneForEach(externalIds, rows, (row) => row.sought);
  },
);
