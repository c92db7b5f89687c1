import { insertOutboxEventsFrom } from '../outbox/index.ts';
import { raw, sql, timeOfWrite, type Queryable, type Sql } from '../../store/index.ts';

/** What a contact may point to, with its table, the column that points there and the fields that events name. */
const references = {
  account: { table: 'account', column: 'account_id', fields: ['accountId'], reset: sql`account_id = NULL` },
  location: { table: 'location', column: 'location_id', fields: ['locationId'], reset: sql`location_id = NULL` },
  member: { table: 'member', column: 'assigned_to_id', fields: ['assignedToId'], reset: sql`assigned_to_id = NULL` },
  portalRole: {
    table: 'portal_role',
    column: 'portal_role_id',
    fields: ['portalRole', 'portalRoleId'],
    reset: sql`portal_role_id = NULL, portal_role = (SELECT w.default_portal_role FROM workspace w WHERE w.id = contact.workspace_id)`,
  },
} satisfies Record<string, { table: string; column: string; fields: string[]; reset: Sql }>;

/**
 * Takes all contacts of the workspace off an account, location, member or custom portal role that is about to be deleted,
 * whoever may see them; a contact of the portal role gets the default one of the workspace. By one statement, which
 * records `contact.updated` for each.
 * @returns whether there is such an account, location, member or role in the workspace
 */
export async function detachContacts(
  transaction: Queryable,
  workspaceId: string,
  kind: keyof typeof references,
  id: string,
): Promise<boolean> {
  const { table, column, fields, reset } = references[kind];
  // Locked first: a contact that is being pointed there is either seen below, or finds the target gone.
  const found = await transaction.query(
    sql`SELECT id FROM ${raw(table)} WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`,
  );
  if (found.length === 0) return false;
  await transaction.query(sql`
    WITH detached AS (
      UPDATE contact SET ${reset}, updated_at = ${timeOfWrite()}, version = version + 1 WHERE workspace_id = ${workspaceId}::uuid AND ${raw(column)} = ${id}::uuid RETURNING id)
    ${insertOutboxEventsFrom(workspaceId, 'contact.updated', sql`SELECT id AS contact_id, ${JSON.stringify({ fields })}::jsonb AS payload FROM detached`)}`);
  return true;
}
