import type { Viewer } from '../access/index.ts';
import { sql, type Sql } from '../store/index.ts';

/**
 * The workspaces that the viewer's key opens, as a condition over `workspace w`: its own, or for a user's key all that
 * the user is a member of.
 */
export function openWorkspaces({ keyId, workspace, member }: Viewer): Sql {
  if (member === null) return sql`w.id = ${workspace.id}::uuid`;
  return sql`(w.id = ${workspace.id}::uuid OR (
    EXISTS (SELECT FROM api_key k WHERE k.id = ${keyId}::uuid AND k.workspace_id IS NULL)
    AND w.id IN (SELECT m.workspace_id FROM member m WHERE m.user_id = ${member.userId}::uuid)))`;
}
