import { newId } from '../../values/ids.ts';
import { sql, type Sql } from '../../store/index.ts';
import { formerlyAssignedTo } from './formerly-assigned-to.ts';
import type { OutboxEventType } from './record.ts';

/** The id of the event of a row: an id of the gateway with the number of the row at its end, so that ids are in the order of the rows. */
function idOfRow(row: Sql): Sql {
  return sql`encode(overlay(uuid_send(${newId()}::uuid) PLACING int4send(${row}) FROM 13), 'hex')::uuid`;
}

/**
 * The INSERT that records one event of the type for each row of a query with the columns contact_id and payload: for
 * changes of many contacts by one statement, whose events ride in it as a WITH part.
 */
export function insertOutboxEventsFrom(workspaceId: string, type: OutboxEventType, source: Sql): Sql {
  return sql`INSERT INTO outbox_event (workspace_id, id, type, contact_id, payload, assigned_to_id)
    SELECT ${workspaceId}::uuid, ${idOfRow(sql`(row_number() OVER ())::int`)}, ${type}::text, e.contact_id, e.payload,
      ${formerlyAssignedTo(workspaceId, sql`e.contact_id`)}
    FROM (${source}) AS e`;
}
