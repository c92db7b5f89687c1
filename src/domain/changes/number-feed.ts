import { sql, type Queryable, type Store, typed } from '../../store/index.ts';

/** So many events are numbered by one transaction: enough to be quick, and no longer than a moment for who waits for the feed's row. */
const eventsOfBatch = 10_000;

async function hasUnnumbered(store: Store, workspaceId: string): Promise<boolean> {
  const [found] = await store.read(typed({ any: 'boolean' })`
      SELECT EXISTS (SELECT 1 FROM outbox_event o WHERE o.workspace_id = ${workspaceId}::uuid AND o.seq IS NULL) AS "any"`);
  return found?.any === true;
}

/** Numbers the next events, in the order in which they were written. Returns how many. */
async function numberBatch(transaction: Queryable, workspaceId: string): Promise<number> {
  // Locks the row, or makes it. The next statement sees what was committed until then, the numbers of whoever had the lock before among it.
  const [feed] = await transaction.query(typed({ lastSeq: 'bigint' })`
    INSERT INTO feed AS f (workspace_id, last_seq) VALUES (${workspaceId}::uuid, 0)
    ON CONFLICT (workspace_id) DO UPDATE SET last_seq = f.last_seq RETURNING f.last_seq AS "lastSeq"`);
  const lastSeq = feed?.lastSeq ?? 0;
  const [numbered] = await transaction.query(typed({ events: 'bigint' })`
    WITH next AS (
        SELECT o.id, row_number() OVER (ORDER BY o.created_at, o.id) AS place FROM outbox_event o
        WHERE o.workspace_id = ${workspaceId}::uuid AND o.seq IS NULL ORDER BY o.created_at, o.id LIMIT ${eventsOfBatch}),
      numbered AS (
        UPDATE outbox_event o SET seq = ${lastSeq}::bigint + next.place FROM next
        WHERE o.workspace_id = ${workspaceId}::uuid AND o.id = next.id RETURNING o.id)
    SELECT count(*) AS events FROM numbered`);
  const events = numbered?.events ?? 0;
  await transaction.query(
    sql`UPDATE feed f SET last_seq = ${lastSeq + events}::bigint WHERE f.workspace_id = ${workspaceId}::uuid`,
  );
  return events;
}

/**
 * Numbers all events of a workspace that are committed, before its feed is read. What commits later gets later numbers, so
 * whoever reads on from a cursor misses nothing; writers wait for nobody. Of readers at once one numbers, and the others
 * wait for it.
 */
export async function numberFeed(store: Store, workspaceId: string): Promise<void> {
  if (!(await hasUnnumbered(store, workspaceId))) return;
  for (let events = eventsOfBatch; events === eventsOfBatch;)
    events = await store.transaction((transaction) => numberBatch(transaction, workspaceId));
}
