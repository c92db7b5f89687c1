import { excessOver, type Rights, type Viewer } from '../../access/index.ts';
import { forbidden, invalid } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { sql, type Queryable } from '../../store/index.ts';
import { memberRow, withUser, type MemberRow } from './loaders.ts';

const excesses = {
  role: 'Only an OWNER may create, change or remove an OWNER, the keys of one, or a key of the workspace with the scope admin.',
  'data scope':
    'A member whose data scope is ASSIGNED may not create, change or remove a member or a key that sees all contacts.',
};

/** Throws FORBIDDEN if a member or key with these rights may do or see more than the viewer: nobody grants or takes away what they do not have. */
export function assertMayManage(viewer: Viewer, rights: Rights): void {
  const excess = excessOver(viewer, rights);
  if (excess !== null) throw forbidden(excesses[excess]);
}

/**
 * The member of a UUID, for a change, with the members of the workspace locked against others until the transaction ends;
 * null if there is none. Throws FORBIDDEN where the viewer may not manage them.
 */
export async function memberToChange(transaction: Queryable, viewer: Viewer, id: string): Promise<MemberRow | null> {
  // One lock for all members, which Prisma cannot ask for: of two owners who remove each other at once, the second must see that the first is gone.
  await transaction.query(sql`SELECT id FROM workspace WHERE id = ${viewer.workspace.id}::uuid FOR NO KEY UPDATE`);
  const found = await transaction.prisma.member.findUnique({
    where: { workspaceId_id: { workspaceId: viewer.workspace.id, id } },
    include: withUser,
  });
  if (found === null) return null;
  assertMayManage(viewer, found);
  return memberRow(found);
}

/** Throws ValidationFailure where the member is the only owner of the workspace. Call it with the members locked. */
export async function assertNotLastOwner(transaction: Queryable, member: MemberRow, path: string[]): Promise<void> {
  if (member.role !== 'OWNER') return;
  const other = await transaction.prisma.member.findFirst({
    where: { workspaceId: member.workspaceId, role: 'OWNER', id: { not: member.id } },
    select: { id: true },
  });
  if (other === null)
    throw invalid(
      path,
      'LAST_OWNER',
      `${formatValue(member.email)} is the last owner of the workspace: make another member OWNER first`,
    );
}
