import type { Viewer } from '../access/viewer.ts';
import { visibleContacts } from '../contacts/index.ts';
import type { Direction, OrderTerm } from '../pagination/index.ts';
import { sql, type Queryable, type Sql } from '../store/index.ts';

/** A transaction id of 32 bits, as the activity view has it, beside the next one of 64. */
const behindNext = sql`mod(mod(clock.next, 4294967296) - running.backend_xid::text::bigint + 4294967296, 4294967296)`;

/**
 * The end of the feed: the oldest transaction that still runs in this database, or else the next one. What it, or a later one,
 * has written is not shown yet. So whoever reads on from a cursor misses nothing: what commits late comes late in the feed.
 * The price is that a change waits for every writing transaction that began before its own, even one that takes long.
 *
 * Read it by a statement of its own, before the page: a transaction that ends in between is then seen by the page.
 * Other databases of the server do not count, unlike in the xmin of a snapshot.
 *
 * Transaction ids are those of one database server. After moving the data to another one by a dump,
 * `UPDATE outbox_event SET transaction_id = 0` brings the old changes before the new ones; readers begin anew, by `since`.
 */
export async function readFeedEnd(queryable: Queryable): Promise<number> {
  const [feed] = await queryable.query<{ end: number }>(sql`
    SELECT least(clock.next, min(clock.next - ${behindNext}) FILTER (WHERE ${behindNext} < 2147483648)) AS "end"
    FROM (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next) AS clock
    LEFT JOIN pg_stat_activity running ON running.datname = current_database() AND running.backend_xid IS NOT NULL
    GROUP BY clock.next`);
  return feed?.end ?? 0;
}

/**
 * The events that the viewer may hear of, as a condition over `outbox_event o`: those of the workspace, and for a member
 * restricted to assigned data those of contacts that are assigned to them, or were when it happened. So they hear of a
 * deletion, and of a contact that goes to somebody else.
 */
export function audibleChanges(viewer: Viewer): Sql {
  const ofWorkspace = sql`o.workspace_id = ${viewer.workspace.id}::uuid`;
  if (viewer.dataScope === 'ALL') return ofWorkspace;
  return sql`${ofWorkspace} AND (o.assigned_to_id = ${viewer.member?.id ?? null}::uuid
    OR EXISTS (SELECT FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = o.contact_id))`;
}

/** The order of the feed: by transaction, and within it in the order of recording. */
export function feedOrder(direction: Direction): OrderTerm[] {
  const term = { type: 'bigint', nullable: false, direction, nulls: 'LAST' } as const;
  return [
    { name: 'TRANSACTION', expression: sql`o.transaction_id`, ...term },
    { name: 'POSITION', expression: sql`o.position`, ...term },
  ];
}
