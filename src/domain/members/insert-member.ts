import { newId } from '../../values/ids.ts';
import type { DataScope, MemberRole, Queryable } from '../../store/index.ts';

export interface NewMember {
  workspaceId: string;
  userId: string;
  role: MemberRole;
  dataScope: DataScope;
}

/** Makes the user a member of the workspace. Returns the member's UUID; null where the user is a member already. */
export async function insertMember(
  queryable: Queryable,
  { workspaceId, userId, role, dataScope }: NewMember,
): Promise<string | null> {
  const [member] = await queryable.prisma.member.createManyAndReturn({
    data: { workspaceId, id: newId(), userId, role, dataScope },
    skipDuplicates: true,
    select: { id: true },
  });
  return member?.id ?? null;
}
