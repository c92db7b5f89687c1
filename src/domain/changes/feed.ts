import type { Viewer } from '../../access/viewer.ts';
import { visibleContacts } from '../contact/index.ts';
import type { Direction, OrderTerm } from '../../query/pagination/index.ts';
import { sql, type Sql } from '../../store/index.ts';

/**
 * The events that the viewer may hear of, as a condition over `outbox_event o`: those of the workspace, and for a member
 * restricted to assigned data those of contacts that are assigned to them, or were when it happened. So they hear of a
 * deletion, and of a contact that goes to somebody else.
 */
export function audibleChanges(viewer: Viewer): Sql {
  const ofWorkspace = sql`o.workspace_id = ${viewer.workspace.id}::uuid`;
  if (viewer.dataScope === 'ALL') return ofWorkspace;
  return sql`${ofWorkspace} AND (o.assigned_to_id = ${viewer.member?.id ?? null}::uuid
    OR EXISTS (SELECT 1 FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = o.contact_id))`;
}

/** The events that have a place in the feed (number-feed.ts), as a condition over `outbox_event o`. */
export const numbered = sql`o.seq IS NOT NULL`;

/** No transaction that writes events takes longer. */
const maxTransactionTime = sql`interval '10 minutes'`;

/**
 * The events that were written at this time or later, as a condition over `outbox_event o`. Their places in the feed are
 * behind that of an event which was written so much earlier that it had been committed, so that the feed is not walked
 * from its start.
 */
export function writtenSince(since: Date, { workspace }: Viewer): Sql {
  const time = sql`${since.toISOString()}::timestamptz`;
  return sql`o.created_at >= ${time} AND o.seq > coalesce((
    SELECT e.seq FROM outbox_event e
    WHERE e.workspace_id = ${workspace.id}::uuid AND e.created_at < ${time} - ${maxTransactionTime}
    ORDER BY e.created_at DESC, e.id DESC LIMIT 1), 0)`;
}

/** The order of the feed. */
export function feedOrder(direction: Direction): OrderTerm[] {
  return [{ name: 'SEQ', expression: sql`o.seq`, type: 'bigint', nullable: false, direction, nulls: 'LAST' }];
}
