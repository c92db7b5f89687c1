import type { PageSource } from '../../query/pagination/index.ts';
import { empty, integer, sql, type Sql } from '../../store/index.ts';

/** How many contacts a list has, as SQL that does not look for them. */
export type KnownTotal = Pick<PageSource, 'total' | 'countsTotal'>;

/** How many contacts there are: writes keep it. */
export function totalOfAll(workspaceId: string): KnownTotal {
  return {
    total: sql`(SELECT coalesce(sum(t.contacts), 0)::bigint FROM contact_total t WHERE t.workspace_id = ${workspaceId}::uuid)`,
  };
}

/** How many of them have an email: those that have none are counted, by an index that has no others. */
export function totalWithEmail(workspaceId: string): KnownTotal {
  const without = sql`(SELECT count(*) FROM contact other
    WHERE other.workspace_id = ${workspaceId}::uuid AND other.email IS NULL)`;
  return { total: sql`(${totalOfAll(workspaceId).total ?? empty} - ${without})`, countsTotal: true };
}

/** So many rows a workspace's total has at most: connections that write at once rarely wait for each other. */
const slots = 64;

/**
 * The WITH part that keeps the total in the statement that inserts or deletes contacts. The row of the connection is locked until
 * the transaction ends, so it is to be the first part that the statement does not read from, which PostgreSQL runs last.
 * @param change by how many the total changes
 */
export function countedContacts(workspaceId: string, change: Sql): Sql {
  return sql`counted AS (
    INSERT INTO contact_total AS t (workspace_id, slot, contacts)
    SELECT ${workspaceId}::uuid, pg_backend_pid() % ${integer(slots)}, change.contacts
    FROM (SELECT ${change}) AS change(contacts) WHERE change.contacts <> 0
    ON CONFLICT (workspace_id, slot) DO UPDATE SET contacts = t.contacts + excluded.contacts)`;
}
