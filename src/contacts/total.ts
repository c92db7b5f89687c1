import type { Viewer } from '../access/viewer.ts';
import { sql, type Sql } from '../store/index.ts';

/** How many contacts the viewer may see, as SQL that counts none of them: writes keep it. Nothing where only counting tells. */
export function knownTotal({ workspace, dataScope }: Viewer): { total?: Sql } {
  if (dataScope !== 'ALL') return {};
  return { total: sql`(SELECT coalesce(sum(t.contacts), 0)::bigint FROM contact_total t WHERE t.workspace_id = ${workspace.id}::uuid)` };
}
