import { join, raw, sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { rowsAs } from '../../support/rows-as.ts';

/** What a request may change without changing anything that a client knows of. */
const bookkeeping = new Set(['api_key', 'idempotency_record', 'legacy_use']);

let tables: string[] | undefined;

async function tablesOfWorkspaces(): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ name: string }>(sql`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'workspace_id' ORDER BY 1`),
  );
  return rows.map(({ name }) => name).filter((name) => !bookkeeping.has(name));
}

/** How far the database has come with writing: where it is the same, nothing was written, in whatever workspace. */
async function progress(): Promise<unknown> {
  const { store } = await gateway();
  const [row] = await store.query(
    rowsAs<{ next: string }>(sql`SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next`),
  );
  return row?.next;
}

/** Watches a workspace: each call of the returned function tells whether anything in it changed since the one before. */
export async function watch(workspaceId: string): Promise<() => Promise<boolean>> {
  let [before, reached] = [await fingerprint(workspaceId), await progress()];
  return async () => {
    const now = await progress();
    // Most requests write nothing, and cost no look at all tables then.
    if (now === reached) return false;
    reached = now;
    const after = await fingerprint(workspaceId);
    const changed = after !== before;
    before = after;
    return changed;
  };
}

/** All that is stored in a workspace, as one text: equal texts, nothing changed. */
export async function fingerprint(workspaceId: string): Promise<string> {
  tables ??= await tablesOfWorkspaces();
  const { store } = await gateway();
  const parts = tables.map(
    (table) => sql`SELECT ${table} AS name, count(*) AS rows, md5(string_agg(r::text, '' ORDER BY r::text)) AS hash
      FROM ${raw(`"${table}"`)} r WHERE r.workspace_id = ${workspaceId}::uuid`,
  );
  return JSON.stringify(await store.query(sql`${join(parts, ' UNION ALL ')}`));
}
