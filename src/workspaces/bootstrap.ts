import { scopes } from '../access/index.ts';
import { insertKey } from '../api-keys/insert-key.ts';
import { insertMember } from '../members/insert-member.ts';
import { ensureUser } from '../members/user.ts';
import { sql, type Queryable, type Store } from '../store/index.ts';
import { insertWorkspace } from './insert-workspace.ts';

const slug = 'demo';
const ownerEmail = 'owner@example.com';

/** The user of the workspace's first owner, who is created where it has none. */
async function ensureOwner(transaction: Queryable, workspaceId: string): Promise<string> {
  const [owner] = await transaction.query<{ userId: string }>(sql`
    SELECT user_id AS "userId" FROM member WHERE workspace_id = ${workspaceId}::uuid AND role = 'OWNER' ORDER BY created_at, id LIMIT 1`);
  if (owner !== undefined) return owner.userId;
  const { id: userId } = await ensureUser(transaction, { email: ownerEmail });
  if ((await insertMember(transaction, { workspaceId, userId, role: 'OWNER', dataScope: 'ALL' })) === null) {
    await transaction.query(
      sql`UPDATE member SET role = 'OWNER', data_scope = 'ALL', updated_at = now(), version = version + 1 WHERE workspace_id = ${workspaceId}::uuid AND user_id = ${userId}::uuid`,
    );
  }
  return userId;
}

/**
 * Makes the secret of BOOTSTRAP_KEY a key that may do everything in the workspace `demo`, as its owner; creates the
 * workspace and the owner where they are missing. Called at every start: a secret that is registered already stays as it
 * is, so one that was revoked stays revoked; another secret becomes another key.
 */
export async function registerBootstrapKey(store: Store, secret: string): Promise<void> {
  await store.transaction(async (transaction) => {
    await insertWorkspace(transaction, { name: 'Demo', slug });
    // Locked, so that of several servers that start at once one makes the owner.
    const [workspace] = await transaction.query<{ id: string }>(sql`SELECT id FROM workspace WHERE slug = ${slug} FOR NO KEY UPDATE`);
    if (workspace === undefined) throw new Error(`the workspace ${slug} was deleted meanwhile`);
    const userId = await ensureOwner(transaction, workspace.id);
    await insertKey(transaction, { workspaceId: workspace.id, userId, name: 'BOOTSTRAP_KEY', scopes, expiresAt: null, secret });
  });
}
