import type { Viewer } from '../../../access/viewer.ts';
import { formatValue } from '../../../values/issues.ts';
import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { sql, timeOfWrite, type Queryable, typed } from '../../../store/index.ts';
import { lockContacts } from '../lock.ts';

/** What is wrong with a visitor id that a contact out of the viewer's sight has. */
export function visitorIdTaken(visitorId: string): string {
  return `another contact, which you may not see, has the visitor id ${formatValue(visitorId)}: it can only move between contacts that you see`;
}

/** Lets one transaction at a time move any of these visitor ids, in an order in which two cannot wait for each other. */
async function lockVisitorIds(
  transaction: Queryable,
  workspaceId: string,
  visitorIds: readonly string[],
): Promise<void> {
  await transaction.query(sql`
    SELECT pg_advisory_xact_lock(wanted.key) FROM (
      SELECT DISTINCT hashtextextended(${workspaceId}::text || ' ' || value, 0) AS key
      FROM unnest(${visitorIds}::text[]) AS value ORDER BY key) AS wanted`);
}

/**
 * Takes visitor ids off the contacts that have them, so that the contact which the transaction writes next can claim them:
 * a visitor id belongs to one contact, and moves to the one that was recognised last. Each contact that loses one is a
 * `contact.updated` event. Those of contacts that the viewer does not see stay where they are; claiming them is a conflict.
 * @param ownId the contact that is written, which is locked with the others; null for a new one
 */
export async function takeVisitorIds(
  transaction: Queryable,
  viewer: Viewer,
  visitorIds: readonly string[],
  ownId: string | null,
): Promise<void> {
  const workspaceId = viewer.workspace.id;
  await lockVisitorIds(transaction, workspaceId, visitorIds);
  const holders = await transaction.query(typed({ id: 'uuid' })`
    SELECT DISTINCT i.contact_id AS id FROM contact_identifier i
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = 'VISITOR_ID' AND i.label = ''
      AND i.value = ANY(${visitorIds}::text[])
      AND i.contact_id IS DISTINCT FROM ${ownId}::uuid`);
  const locked = await lockContacts(transaction, viewer, [
    ...(ownId === null ? [] : [ownId]),
    ...holders.map(({ id }) => id),
  ]);
  // Whoever waited for a contact that is gone by now must leave the others as they are.
  if (ownId !== null && !locked.delete(ownId)) return;
  const losing = [...locked];
  const events = sql`SELECT DISTINCT released.contact_id, ${JSON.stringify({ fields: ['visitorIds'] })}::jsonb AS payload
    FROM released`;
  await transaction.query(sql`
    WITH released AS (
        DELETE FROM contact_identifier i
        WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = 'VISITOR_ID' AND i.label = ''
          AND i.value = ANY(${visitorIds}::text[])
          AND i.contact_id = ANY(${losing}::uuid[])
        RETURNING i.contact_id),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.updated', events)})
    UPDATE contact c
    SET updated_at = ${timeOfWrite()}, version = c.version + 1, visitor_ids = ARRAY(
      SELECT kept.value FROM unnest(c.visitor_ids) WITH ORDINALITY AS kept(value, place)
      WHERE kept.value <> ALL(${visitorIds}::text[]) ORDER BY kept.place)
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id IN (SELECT released.contact_id FROM released)`);
}
