import { hashSecret, newSecret, secretPrefix, type Scope } from '../access/index.ts';
import { newId } from '../graphql/ids.ts';
import { columns, sql, type ApiKey, type Queryable } from '../store/index.ts';

const apiKeyColumns = columns('ApiKey', 'k');

export interface NewKey {
  /** The workspace alone: a workspace's key. The user alone: a user's. Both: a member's. */
  workspaceId: string | null;
  userId: string | null;
  name: string;
  scopes: readonly Scope[];
  expiresAt: Date | null;
  /** An old secret to register as it is; a new one is made where there is none. */
  secret?: string | undefined;
}

/**
 * Writes a key; of its secret only the hash. Returns the key with its secret, which nobody can read again; null where the
 * secret is registered already, whoever has it.
 */
export async function insertKey(queryable: Queryable, { workspaceId, userId, name, scopes, expiresAt, secret = newSecret() }: NewKey): Promise<{ key: ApiKey; secret: string } | null> {
  const [key] = await queryable.query<ApiKey>(sql`
    INSERT INTO api_key AS k (id, workspace_id, user_id, name, prefix, hash, scopes, expires_at)
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, ${userId}::uuid, ${name}, ${secretPrefix(secret)}, ${hashSecret(secret)}, ${[...scopes]}::text[],
      ${expiresAt}::timestamptz)
    ON CONFLICT (hash) DO NOTHING RETURNING ${apiKeyColumns}`);
  return key === undefined ? null : { key, secret };
}
