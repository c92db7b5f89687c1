import type { Viewer } from '../../../access/viewer.ts';
import { type Queryable, typed } from '../../../store/index.ts';

/**
 * The member who saves a view: null for the key of a workspace, and for a member who has been deleted meanwhile. One who is
 * there stays until the transaction ends, by a lock that Prisma cannot ask for.
 */
export async function makerOf(transaction: Queryable, { workspace, member }: Viewer): Promise<string | null> {
  if (member === null) return null;
  const [maker] = await transaction.query(typed({ id: 'uuid' })`
    SELECT m.id FROM member m WHERE m.workspace_id = ${workspace.id}::uuid AND m.id = ${member.id}::uuid FOR KEY SHARE`);
  return maker?.id ?? null;
}
