import type { Viewer } from '../../access/viewer.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { empty, ForeignKeyViolation, raw, sql, type Prisma, type Sql } from '../../store/index.ts';

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
    AND EXISTS (SELECT 1 FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${table}.contact_id)`;
}

/** As visibleContacts, for Prisma. */
function visible({ dataScope, workspace, member }: Viewer): Prisma.ContactWhereInput & { workspaceId: string } {
  const assigned = dataScope === 'ALL' ? {} : { assignedToId: { in: member === null ? [] : [member.id] } };
  return { workspaceId: workspace.id, ...assigned };
}

/** As ofVisibleContacts, for Prisma. */
export function whereContactIsVisible(viewer: Viewer): { workspaceId: string; contact?: Prisma.ContactWhereInput } {
  const { workspaceId, ...assigned } = visible(viewer);
  return viewer.dataScope === 'ALL' ? { workspaceId } : { workspaceId, contact: { workspaceId, ...assigned } };
}

/**
 * Writes what hangs on a contact, which its foreign key holds to be there. Only a restricted viewer costs a look at the contact.
 * @param notFound what to throw where there is no such contact, or none for this viewer
 */
export async function writeOfContact<Result>(
  { store, viewer }: ViewerContext,
  contactId: string,
  notFound: () => Error,
  write: () => Promise<Result>,
): Promise<Result> {
  if (viewer.dataScope === 'ASSIGNED') {
    const contact = await store.prisma.contact.findFirst({
      where: { ...visible(viewer), id: contactId },
      select: { id: true },
    });
    if (contact === null) throw notFound();
  }
  try {
    return await write();
  } catch (error) {
    throw error instanceof ForeignKeyViolation ? notFound() : error;
  }
}
