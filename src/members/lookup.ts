import { bareId } from '../graphql/ids.ts';
import { sql, type Queryable } from '../store/index.ts';

/**
 * The UUID of the member that a global id or UUID names; null where the workspace has none such. In a transaction the
 * member stays until its end.
 */
export async function findMemberId(queryable: Queryable, workspaceId: string, reference: { id: string }): Promise<string | null> {
  const id = bareId('Member', reference.id);
  if (id === null) return null;
  const [member] = await queryable.query<{ id: string }>(
    sql`SELECT id FROM member WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR KEY SHARE`,
  );
  return member?.id ?? null;
}
