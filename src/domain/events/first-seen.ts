import { sql, type Queryable, type Sql } from '../../store/index.ts';

/**
 * The WITH part that keeps `firstSeenAt` right (docs/contracts/pathbound.md, Contact: the earliest event, else the creation), in the statement
 * that changes events. The statement sees the events as they were before, so the changed ones are looked at beside them.
 * The contacts must be locked (lockContacts): of two writers the second must see what the first has written.
 * @param changed a query with the columns contact_id and occurred_at: a row for each changed event, the time null where it
 *   is deleted
 */
export function updateFirstSeen(workspaceId: string, changed: Sql): Sql {
  return sql`UPDATE contact c SET first_seen_at = coalesce(seen.earliest, c.created_at), version = c.version + 1
    FROM (
      SELECT changed.contact_id, least(min(changed.occurred_at), (
        SELECT min(e.occurred_at) FROM event e
        WHERE e.workspace_id = ${workspaceId}::uuid AND e.contact_id = changed.contact_id)) AS earliest
      FROM (${changed}) AS changed GROUP BY changed.contact_id) AS seen
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = seen.contact_id
      AND c.first_seen_at <> coalesce(seen.earliest, c.created_at)`;
}

/** Keeps `firstSeenAt` right after one of the contact's events was changed or deleted. The contact must be locked (lockEvent). */
export async function refreshFirstSeen(transaction: Queryable, workspaceId: string, contactId: string): Promise<void> {
  await transaction.query(
    updateFirstSeen(workspaceId, sql`SELECT ${contactId}::uuid AS contact_id, NULL::timestamptz AS occurred_at`),
  );
}
