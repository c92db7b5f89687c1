import { bareId } from '../graphql/ids.ts';
import { sql, type Queryable } from '../store/index.ts';

/**
 * How a caller names an account: by its global id or UUID, by an external id, of any label where none is given, or by an id
 * that is either the UUID or an external id with the label (contracts README, rule 2).
 */
export type AccountReference =
  | { id: string }
  | { externalId: string; label?: string | null }
  | { legacyId: { id: string; label: string; anyLabel?: boolean | null | undefined } };

/**
 * The UUID of the account that a reference names; null where the workspace has none such. An external id that several
 * labels have is that of the first label in the alphabet. In a transaction the account stays until its end.
 */
export async function findAccountId(queryable: Queryable, workspaceId: string, reference: AccountReference): Promise<string | null> {
  if ('legacyId' in reference) {
    const { id, label, anyLabel } = reference.legacyId;
    const find = (named: AccountReference): Promise<string | null> => findAccountId(queryable, workspaceId, named);
    return (await find({ id })) ?? (await find({ externalId: id, label })) ?? (anyLabel === true ? find({ externalId: id }) : null);
  }
  if ('id' in reference) {
    const id = bareId('Account', reference.id);
    if (id === null) return null;
    const [account] = await queryable.query<{ id: string }>(
      sql`SELECT id FROM account WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR KEY SHARE`,
    );
    return account?.id ?? null;
  }
  const [account] = await queryable.query<{ id: string }>(sql`
    SELECT a.id FROM account_external_id x JOIN account a ON a.workspace_id = x.workspace_id AND a.id = x.account_id
    WHERE x.workspace_id = ${workspaceId}::uuid AND x.external_id = ${reference.externalId}
      AND (${reference.label ?? null}::text IS NULL OR x.label = ${reference.label ?? null}::text)
    ORDER BY x.label LIMIT 1 FOR KEY SHARE OF a`);
  return account?.id ?? null;
}
