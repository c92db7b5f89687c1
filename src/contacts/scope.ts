import type { Viewer } from '../access/viewer.ts';
import { empty, raw, sql, type Sql } from '../store/index.ts';

/**
 * The contacts that the viewer may see, as a condition over `contact c`: those of the workspace, and for a member
 * restricted to assigned data those assigned to them (docs/contracts/orgcrm.md, Data scope). Every read and write of contacts
 * carries it.
 */
export function visibleContacts(viewer: Viewer): Sql {
  const assigned = viewer.dataScope === 'ALL' ? empty : sql` AND c.assigned_to_id = ${viewer.member?.id ?? null}::uuid`;
  return sql`c.workspace_id = ${viewer.workspace.id}::uuid${assigned}`;
}

/**
 * The rows that hang on contacts which the viewer may see, as a condition over a table that has workspace_id and contact_id:
 * events, actions, opportunities. Only a restricted viewer costs a look at the contact.
 * @param alias of the table
 */
export function ofVisibleContacts(viewer: Viewer, alias: string): Sql {
  const table = raw(alias);
  if (viewer.dataScope === 'ALL') return sql`${table}.workspace_id = ${viewer.workspace.id}::uuid`;
  return sql`${table}.workspace_id = ${viewer.workspace.id}::uuid
    AND EXISTS (SELECT FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${table}.contact_id)`;
}
