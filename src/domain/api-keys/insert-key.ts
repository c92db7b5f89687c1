import { hashSecret, newSecret, secretPrefix, type Scope } from '../../access/index.ts';
import { newId } from '../../values/ids.ts';
import type { ApiKey, Queryable } from '../../store/index.ts';

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

/** Writes keys, of their secrets only the hashes, by one statement. Returns those whose secret was not registered already, whoever has it. */
export async function insertKeys(
  queryable: Queryable,
  keys: readonly (NewKey & { secret: string })[],
): Promise<ApiKey[]> {
  if (keys.length === 0) return [];
  const data = keys.map(({ secret, scopes, ...key }) => ({
    ...key,
    scopes: [...scopes],
    id: newId(),
    prefix: secretPrefix(secret),
    hash: hashSecret(secret),
  }));
  return queryable.prisma.apiKey.createManyAndReturn({ data, skipDuplicates: true });
}

/**
 * Writes a key; of its secret only the hash. Returns the key with its secret, which nobody can read again; null where the
 * secret is registered already, whoever has it.
 */
export async function insertKey(
  queryable: Queryable,
  { secret = newSecret(), ...key }: NewKey,
): Promise<{ key: ApiKey; secret: string } | null> {
  const [inserted] = await insertKeys(queryable, [{ ...key, secret }]);
  return inserted === undefined ? null : { key: inserted, secret };
}
