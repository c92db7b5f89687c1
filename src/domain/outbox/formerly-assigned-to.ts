import { sql, type Sql } from '../../store/index.ts';

/**
 * To whom a contact was assigned when the statement began, as a subselect. A join would do the same, but may bring the
 * rows into another order, and events are numbered in the order in which they come.
 * @param contactId the column with the contact's id
 */
export function formerlyAssignedTo(workspaceId: string, contactId: Sql): Sql {
  return sql`(SELECT previous.assigned_to_id FROM contact previous
    WHERE previous.workspace_id = ${workspaceId}::uuid AND previous.id = ${contactId})`;
}
