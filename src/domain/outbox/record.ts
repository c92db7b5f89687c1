import { newId } from '../../values/ids.ts';
import { sql, type Sql } from '../../store/index.ts';
import { formerlyAssignedTo } from './formerly-assigned-to.ts';

/** What can happen to a contact (docs/contracts/README.md, One store; contact.merged is of GraphQL alone). */
export type OutboxEventType =
  | 'contact.created'
  | 'contact.updated'
  | 'contact.deleted'
  | 'contact.merged'
  | 'contact.tag_added'
  | 'contact.tag_removed';

export interface NewOutboxEvent {
  type: OutboxEventType;
  contactId: string;
  /** What whoever hears of it needs: the names of the changed fields, the tag. */
  payload: Record<string, unknown>;
}

/**
 * The INSERT that records events, in their order (docs/decisions/feed.md), to be run in the transaction of the change that causes them: as a statement of its own,
 * or as a WITH part of the change's statement. It ends before its WHERE, which the caller may add. To whom the contact is
 * assigned is read as the statement began: a deletion must ride in the statement that deletes. A contact that is created was
 * assigned to nobody, so that creations look nothing up: planned while the table is small, the look-up of each may stay a
 * scan of the whole workspace when it has grown.
 */
export function insertOutboxEvents(workspaceId: string, events: NewOutboxEvent[]): Sql {
  const rows = JSON.stringify(events.map((event) => ({ ...event, id: newId() })));
  const areCreations = events.every(({ type }) => type === 'contact.created');
  const formerly = areCreations ? sql`NULL::uuid` : formerlyAssignedTo(workspaceId, sql`e."contactId"`);
  return sql`INSERT INTO outbox_event (workspace_id, id, type, contact_id, payload, assigned_to_id)
    SELECT ${workspaceId}::uuid, e.id, e.type, e."contactId", e.payload, ${formerly}
    FROM jsonb_to_recordset(${rows}::jsonb) AS e(id uuid, type text, "contactId" uuid, payload jsonb)`;
}
