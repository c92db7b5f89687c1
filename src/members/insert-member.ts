import { newId } from '../graphql/ids.ts';
import { sql, type DataScope, type MemberRole, type Queryable } from '../store/index.ts';

export interface NewMember {
  workspaceId: string;
  userId: string;
  role: MemberRole;
  dataScope: DataScope;
}

/** Makes the user a member of the workspace. Returns the member's UUID; null where the user is a member already. */
export async function insertMember(queryable: Queryable, { workspaceId, userId, role, dataScope }: NewMember): Promise<string | null> {
  const [member] = await queryable.query<{ id: string }>(sql`
    INSERT INTO member (workspace_id, id, user_id, role, data_scope)
    VALUES (${workspaceId}::uuid, ${newId()}::uuid, ${userId}::uuid, ${role}::"MemberRole", ${dataScope}::"DataScope")
    ON CONFLICT (workspace_id, user_id) DO NOTHING RETURNING id`);
  return member?.id ?? null;
}
