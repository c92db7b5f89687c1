import type { ExternalIdValue } from '../contacts/contact.ts';
import { ConflictFailure, quoted } from '../graphql/failures.ts';
import { sql, type Queryable } from '../store/index.ts';

/**
 * Makes the given external ids those of the account, within the transaction that writes its row.
 * Throws ConflictFailure where another account has one of them.
 */
export async function writeExternalIds(transaction: Queryable, workspaceId: string, accountId: string, externalIds: ExternalIdValue[]): Promise<void> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(externalIds)}::jsonb) AS wanted(label text, "externalId" text)`;
  await transaction.query(sql`
    DELETE FROM account_external_id x WHERE x.workspace_id = ${workspaceId}::uuid AND x.account_id = ${accountId}::uuid
      AND NOT EXISTS (SELECT FROM ${wanted} WHERE wanted.label = x.label AND wanted."externalId" = x.external_id)`);
  if (externalIds.length === 0) return;
  // In the order of the key, so that two transactions that want the same ids wait for each other rather than deadlock.
  await transaction.query(sql`
    INSERT INTO account_external_id (workspace_id, label, external_id, account_id)
    SELECT ${workspaceId}::uuid, wanted.label, wanted."externalId", ${accountId}::uuid FROM ${wanted} ORDER BY wanted.label, wanted."externalId"
    ON CONFLICT DO NOTHING`);
  const taken = await transaction.query<ExternalIdValue & { accountId: string }>(sql`
    SELECT x.label, x.external_id AS "externalId", x.account_id AS "accountId"
    FROM ${wanted} JOIN account_external_id x ON x.workspace_id = ${workspaceId}::uuid AND x.label = wanted.label AND x.external_id = wanted."externalId"
    WHERE x.account_id <> ${accountId}::uuid`);
  const index = externalIds.findIndex((own) => taken.some((other) => isSame(own, other)));
  const own = externalIds[index];
  if (own === undefined) return;
  const owner = taken.find((other) => isSame(own, other));
  throw new ConflictFailure(
    `another account has the external id ${quoted(own.externalId)} with the label ${quoted(own.label)}`,
    ['input', 'externalIds', index],
    owner === undefined ? null : { type: 'Account', id: owner.accountId },
  );
}

function isSame(one: ExternalIdValue, other: ExternalIdValue): boolean {
  return one.label === other.label && one.externalId === other.externalId;
}
