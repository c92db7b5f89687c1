import { insertOutboxEventsFrom } from '../outbox/index.ts';
import { raw, sql, type Queryable, type Sql } from '../store/index.ts';

/** What a contact may point to, with the column that does and the fields that events name. */
const references = {
  account: { column: 'account_id', fields: ['accountId'], reset: sql`account_id = NULL` },
  location: { column: 'location_id', fields: ['locationId'], reset: sql`location_id = NULL` },
  member: { column: 'assigned_to_id', fields: ['assignedToId'], reset: sql`assigned_to_id = NULL` },
  portalRole: {
    column: 'portal_role_id',
    fields: ['portalRole', 'portalRoleId'],
    reset: sql`portal_role_id = NULL, portal_role = (SELECT w.default_portal_role FROM workspace w WHERE w.id = contact.workspace_id)`,
  },
} satisfies Record<string, { column: string; fields: string[]; reset: Sql }>;

/**
 * Takes all contacts of the workspace off an account, location, member or custom portal role that is about to be deleted,
 * whoever may see them; a contact of the portal role gets the default one of the workspace. By one statement, which
 * records `contact.updated` for each.
 */
export async function detachContacts(transaction: Queryable, workspaceId: string, kind: keyof typeof references, id: string): Promise<void> {
  const { column, fields, reset } = references[kind];
  await transaction.query(sql`
    WITH detached AS (
      UPDATE contact SET ${reset}, updated_at = now() WHERE workspace_id = ${workspaceId}::uuid AND ${raw(column)} = ${id}::uuid RETURNING id)
    ${insertOutboxEventsFrom(workspaceId, 'contact.updated', sql`SELECT id AS contact_id, ${JSON.stringify({ fields })}::jsonb AS payload FROM detached`)}`);
}
