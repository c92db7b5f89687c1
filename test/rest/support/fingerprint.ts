import { join, raw, sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';

/** What a request may change without changing anything that a client knows of. */
const bookkeeping = new Set(['api_key', 'idempotency_record']);

let tables: string[] | undefined;

async function tablesOfWorkspaces(): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query<{ name: string }>(sql`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'workspace_id' ORDER BY 1`);
  return rows.map(({ name }) => name).filter((name) => !bookkeeping.has(name));
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
