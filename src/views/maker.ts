import type { Viewer } from '../access/viewer.ts';
import { sql, type Sql } from '../store/index.ts';

/** The member who saves a view, as an SQL value: null for the key of a workspace, and for a member who has been deleted meanwhile. */
export function makerOf({ workspace, member }: Viewer): Sql {
  if (member === null) return sql`NULL::uuid`;
  return sql`(SELECT m.id FROM member m WHERE m.workspace_id = ${workspace.id}::uuid AND m.id = ${member.id}::uuid FOR KEY SHARE)`;
}
