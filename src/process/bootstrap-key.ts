import { hashSecret, scopes } from '../access/index.ts';
import { insertKey } from '../domain/api-keys/index.ts';
import { insertMember, ensureUser } from '../domain/members/index.ts';
import { sql, type Queryable, type Store, typed } from '../store/index.ts';
import { insertWorkspace } from '../domain/workspaces/index.ts';

const slug = 'demo';
const ownerEmail = 'owner@example.com';

/** The user of the workspace's first owner, who is created where it has none. */
async function ensureOwner(transaction: Queryable, workspaceId: string): Promise<string> {
  const owner = await transaction.prisma.member.findFirst({
    where: { workspaceId, role: 'OWNER' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true },
  });
  if (owner !== null) return owner.userId;
  const { id: userId } = await ensureUser(transaction, { email: ownerEmail });
  if ((await insertMember(transaction, { workspaceId, userId, role: 'OWNER', dataScope: 'ALL' })) === null) {
    await transaction.prisma.member.update({
      where: { workspaceId_userId: { workspaceId, userId } },
      data: { role: 'OWNER', dataScope: 'ALL', version: { increment: 1 } },
    });
  }
  return userId;
}

/** Whether there is nothing to do, as at most starts. Asked in SQL: they do not wait for Prisma Client to load, which takes a quarter of a second. */
async function isRegistered(store: Store, secret: string): Promise<boolean> {
  const rows = await store.read(sql`
    SELECT k.id FROM api_key k JOIN workspace w ON w.id = k.workspace_id AND w.slug = ${slug}
    WHERE k.hash = ${hashSecret(secret)} AND EXISTS (SELECT 1 FROM member m WHERE m.workspace_id = w.id AND m.role = 'OWNER')`);
  return rows.length > 0;
}

/**
 * Makes the secret of BOOTSTRAP_KEY a key that may do everything in the workspace `demo`, as its owner; creates the
 * workspace and the owner where they are missing. Called at every start: a secret that is registered already stays as it
 * is, so one that was revoked stays revoked; another secret becomes another key.
 */
export async function registerBootstrapKey(store: Store, secret: string): Promise<void> {
  if (await isRegistered(store, secret)) return;
  await store.transaction(async (transaction) => {
    await insertWorkspace(transaction, { name: 'Demo', slug });
    // Locked, so that of several servers that start at once one makes the owner.
    const [workspace] = await transaction.query(
      typed({ id: 'uuid' })`SELECT id FROM workspace WHERE slug = ${slug} FOR NO KEY UPDATE`,
    );
    if (workspace === undefined) throw new Error(`the workspace ${slug} was deleted meanwhile`);
    const userId = await ensureOwner(transaction, workspace.id);
    await insertKey(transaction, {
      workspaceId: workspace.id,
      userId,
      name: 'BOOTSTRAP_KEY',
      scopes,
      expiresAt: null,
      secret,
    });
  });
}
