import { validate as isUuid } from 'uuid';
import { of, sql, typed, type DataScope, type MemberRole, type Sql, type Store } from '../store/index.ts';
import { scopesWithin } from './rights.ts';
import { hashSecret } from './secret.ts';
import type { Scope, Viewer } from './viewer.ts';

/** Why a request has no viewer. */
export type Refusal =
  /** No key, or one that is unknown, expired or revoked. */
  | { reason: 'unauthenticated' }
  /** The key is good, but not for the workspace that X-Org-Id names; also where that does not exist. */
  | { reason: 'workspace-refused'; keyId: string }
  /** A user's key needs X-Org-Id, and there is none. */
  | { reason: 'workspace-missing'; keyId: string }
  /** The address has tried too many wrong keys: `perMinute` are allowed. To be tried again after so many seconds. */
  | { reason: 'too-many-wrong-keys'; perMinute: number; retryAfter: number };

export interface Credentials {
  secret: string | null;
  /** X-Org-Id: a workspace's id or slug. */
  workspace: string | null;
}

/**
 * A key with the workspace and the member for which it is valid. Where there is none, all of its columns are null: the caller
 * looks at `workspaceId` and `memberId` first.
 */
const keyRow = {
  keyId: 'uuid',
  ownWorkspaceId: 'uuid?',
  ownUserId: 'uuid?',
  scopes: of<Scope[]>('text[]'),
  workspaceId: 'uuid?',
  slug: of<string>('text?'),
  workspaceName: of<string>('text?'),
  cursorSecret: of<string>('text?'),
  customFieldsVersion: of<number>('bigint?'),
  removedCustomFieldKeys: of<string[]>('text[]?'),
  memberId: 'uuid?',
  userId: of<string>('uuid?'),
  role: of<MemberRole>('text?'),
  dataScope: of<DataScope | null>('text?'),
  email: of<string>('text?'),
  firstName: 'text?',
  lastName: 'text?',
} as const;

/**
 * Finds who asks, by one statement, at every request: so a revoked key is refused at once, whichever process revoked it.
 * A workspace's key sees all data. A user's or member's key acts as that member, within the rights of their role.
 */
export async function authenticate(
  store: Pick<Store, 'read'>,
  { secret, workspace }: Credentials,
): Promise<Viewer | Refusal> {
  if (secret === null || secret === '') return { reason: 'unauthenticated' };
  return findByKey(store, sql`k.hash = ${hashSecret(secret)}`, workspace);
}

/** The viewer of a key that was let into the workspace before, with the rights that it has now; null where it is refused. */
export async function findByKeyId(
  store: Pick<Store, 'read'>,
  keyId: string,
  workspaceId: string,
): Promise<Viewer | null> {
  const found = await findByKey(store, sql`k.id = ${keyId}::uuid`, workspaceId);
  return isViewer(found) ? found : null;
}

async function findByKey(store: Pick<Store, 'read'>, isKey: Sql, workspace: string | null): Promise<Viewer | Refusal> {
  const workspaceId = workspace !== null && isUuid(workspace) ? workspace : null;
  // A user's key meets one row for each membership, and takes the one that X-Org-Id names.
  const [row] = await store.read(typed(keyRow)`
    SELECT k.id AS "keyId", k.workspace_id AS "ownWorkspaceId", k.user_id AS "ownUserId", k.scopes,
      w.id AS "workspaceId", w.slug, w.name AS "workspaceName", w.cursor_secret AS "cursorSecret",
      w.custom_fields_version AS "customFieldsVersion", w.removed_custom_field_keys AS "removedCustomFieldKeys",
      m.id AS "memberId", m.user_id AS "userId", m.role, m.data_scope AS "dataScope",
      u.email, u.first_name AS "firstName", u.last_name AS "lastName"
    FROM api_key k
    LEFT JOIN member m ON m.user_id = k.user_id AND (k.workspace_id IS NULL OR m.workspace_id = k.workspace_id)
    LEFT JOIN "user" u ON u.id = m.user_id
    LEFT JOIN workspace w ON w.id = CASE WHEN k.user_id IS NULL THEN k.workspace_id ELSE m.workspace_id END
      AND CASE WHEN ${workspace}::text IS NULL THEN k.workspace_id IS NOT NULL
        ELSE w.id = ${workspaceId}::uuid OR w.slug = ${workspace} END
    WHERE ${isKey} AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
    ORDER BY w.id LIMIT 1`);
  if (row === undefined) return { reason: 'unauthenticated' };
  const boundToFormerMember = row.ownWorkspaceId !== null && row.ownUserId !== null && row.memberId === null;
  if (boundToFormerMember) return { reason: 'unauthenticated' };
  if (row.workspaceId === null) {
    return { reason: workspace === null ? 'workspace-missing' : 'workspace-refused', keyId: row.keyId };
  }
  return {
    keyId: row.keyId,
    workspace: {
      id: row.workspaceId,
      slug: row.slug,
      name: row.workspaceName,
      cursorSecret: row.cursorSecret,
      customFieldsVersion: row.customFieldsVersion,
      removedCustomFieldKeys: row.removedCustomFieldKeys,
    },
    member:
      row.memberId === null
        ? null
        : {
            id: row.memberId,
            userId: row.userId,
            role: row.role,
            email: row.email,
            firstName: row.firstName,
            lastName: row.lastName,
          },
    scopes: new Set(row.memberId === null ? row.scopes : scopesWithin(row.role, row.scopes)),
    dataScope: row.dataScope ?? 'ALL',
  };
}

/** Whether authentication found a viewer. */
export function isViewer(result: Viewer | Refusal): result is Viewer {
  return !('reason' in result);
}
