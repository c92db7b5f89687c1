import type { ViewerContext } from '../../../graphql/context.ts';
import { insertOutboxEvents } from '../../outbox/index.ts';
import { join, raw, sql, timeOfWrite, type Queryable, typed } from '../../../store/index.ts';
import { addingParts } from '../../tags/index.ts';
import { contactColumns, type StoredContact, visibleContacts } from '../../contact/index.ts';
import { countedContacts } from '../total.ts';
import { mergedState } from './state/merged-state.ts';
import { stateFields } from './state/state-columns.ts';
import { changedFields, stateOf } from './state/state.ts';
import { updateContactRow } from './statements.ts';

const tablesThatMove = ['event', 'action', 'opportunity', 'contact_identifier'] as const;

/** Reads both contacts and keeps others from changing them until the transaction ends; in the order of their ids, so that two merges cannot wait for each other. */
async function lockBoth(transaction: Queryable, ids: string[], { viewer }: ViewerContext): Promise<StoredContact[]> {
  return transaction.query(typed('Contact')`
      SELECT ${contactColumns} FROM contact c
      WHERE ${visibleContacts(viewer)} AND c.id = ANY(${ids}::uuid[]) ORDER BY c.id FOR UPDATE`);
}

/**
 * Moves all that hangs on a contact to another one, and deletes it, with the events, by one statement. What the contact
 * that stays keeps by itself (when it was first seen, enrichment) becomes that of both.
 * @returns the contact that stays, with the columns of its own still to be merged, and whether tags came along
 */
async function moveAndDelete(
  transaction: Queryable,
  into: string,
  from: string,
  workspaceId: string,
): Promise<(StoredContact & { gotTags: boolean }) | undefined> {
  const at = timeOfWrite();
  const ofFrom = sql`workspace_id = ${workspaceId}::uuid AND contact_id = ${from}::uuid`;
  const moves = tablesThatMove.map(
    (table) => sql`${raw(`moved_${table}`)} AS (UPDATE ${raw(table)} SET contact_id = ${into}::uuid WHERE ${ofFrom})`,
  );
  const tagged = sql`tagged AS (
    SELECT t.*, row_number() OVER (ORDER BY ct.added_at, ct.position, t.id) AS place
    FROM contact_tag ct JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
    WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = ${from}::uuid)`;
  const events = insertOutboxEvents(workspaceId, [
    { type: 'contact.merged', contactId: into, payload: { from } },
    { type: 'contact.deleted', contactId: from, payload: { mergedInto: into } },
  ]);
  const [stayed] = await transaction.query(typed(['Contact', { gotTags: 'boolean' }])`
    WITH ${join(moves)},
      ${countedContacts(workspaceId, sql`-1::bigint`)},
      profiled AS (
        UPDATE unified_profile SET contact_id = ${into}::uuid WHERE ${ofFrom}
          AND NOT EXISTS (SELECT 1 FROM unified_profile own
            WHERE own.workspace_id = ${workspaceId}::uuid AND own.contact_id = ${into}::uuid)),
      chosen AS (SELECT c.id, c.created_at FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ${into}::uuid),
      recorded AS (${events} RETURNING id),
      ${addingParts(workspaceId, tagged, at, 'recorded')},
      deleted AS (DELETE FROM contact WHERE workspace_id = ${workspaceId}::uuid AND id = ${from}::uuid),
      stayed AS (
        UPDATE contact c SET
          first_seen_at = coalesce(
            (SELECT min(e.occurred_at) FROM event e
              WHERE e.workspace_id = ${workspaceId}::uuid AND e.contact_id IN (c.id, other.id)), c.created_at),
          enrichment_status = CASE WHEN 'ENRICHED' IN (c.enrichment_status, other.enrichment_status)
            THEN 'ENRICHED' ELSE c.enrichment_status END,
          updated_at = ${at}, version = c.version + 1
        FROM contact other
        WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ${into}::uuid
          AND other.workspace_id = ${workspaceId}::uuid AND other.id = ${from}::uuid
        RETURNING ${contactColumns})
    SELECT *, EXISTS (SELECT 1 FROM added) AS "gotTags" FROM stayed`);
  return stayed;
}

/**
 * Merges a contact into another one and deletes it, in one transaction: see the description of the mutation mergeContacts.
 * @returns the contact that stayed, as it is now
 */
export async function mergeContacts(
  into: string,
  from: string,
  context: ViewerContext,
): Promise<StoredContact | 'into is gone' | 'from is gone'> {
  const { store, viewer } = context;
  return store.transaction(async (transaction) => {
    const locked = await lockBoth(transaction, [into, from], context);
    const [target, source] = [into, from].map((id) => locked.find((contact) => contact.id === id));
    if (target === undefined) return 'into is gone';
    if (source === undefined) return 'from is gone';
    const moved = await moveAndDelete(transaction, into, from, viewer.workspace.id);
    if (moved === undefined) throw new Error('a contact is gone although it is locked');

    const after = mergedState(stateOf(target), stateOf(source));
    const fields: string[] = changedFields(stateOf(target), after);
    if (moved.gotTags) fields.push('tags');
    if (fields.length === 0) return moved;
    // The identifiers have moved already: before and after name the same ones.
    const written = await updateContactRow(transaction, viewer, {
      id: into,
      version: moved.version,
      before: after,
      after,
      written: stateFields,
      fields,
    });
    if (written === null) throw new Error('a contact changed although it is locked');
    return written;
  });
}
