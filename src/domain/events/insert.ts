import type { Viewer } from '../../access/viewer.ts';
import { newId } from '../../values/ids.ts';
import { oneForEach } from '../../graphql/loader.ts';
import { sql, timeOfWrite, type Event, type Queryable, typed } from '../../store/index.ts';
import { updateFirstSeen } from './first-seen.ts';
import type { EventContent } from './input.ts';
import { eventColumns } from './loaders.ts';

/** Inserts events of contacts that are locked (lockContacts), with what they make of `firstSeenAt`, by one statement. */
export async function insertEvents(
  transaction: Queryable,
  viewer: Viewer,
  events: readonly (EventContent & { contactId: string })[],
): Promise<Event[]> {
  const workspaceId = viewer.workspace.id;
  const rows = events.map((event) => ({ ...event, id: newId() }));
  const inserted = await transaction.query(typed('Event')`
    WITH given AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS g(id uuid, "contactId" uuid, type text, url text, domain text, data jsonb, "occurredAt" timestamptz)),
      inserted AS (
        INSERT INTO event AS e (workspace_id, id, contact_id, type, url, domain, data, occurred_at, created_at)
        SELECT ${workspaceId}::uuid, id, "contactId", type, url, domain, data, "occurredAt", ${timeOfWrite()} FROM given
        RETURNING ${eventColumns}),
      seen AS (${updateFirstSeen(workspaceId, sql`SELECT "contactId" AS contact_id, "occurredAt" AS occurred_at FROM given`)})
    SELECT * FROM inserted`);
  return oneForEach(
    rows.map(({ id }) => id),
    inserted,
    ({ id }) => id,
  ).filter((event) => event !== null);
}
