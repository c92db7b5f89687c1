import type { Scope } from '../../src/access/index.ts';
import { insertKey } from '../../src/domain/api-keys/insert-key.ts';
import { gateway } from './gateway.ts';

export interface TestKey {
  workspaceId?: string | null;
  userId?: string | null;
  scopes?: readonly Scope[];
  expiresAt?: Date | null;
  secret?: string;
}

/** Makes a key of any kind. */
export async function createKey({
  workspaceId = null,
  userId = null,
  scopes = ['contacts:read'],
  expiresAt = null,
  secret,
}: TestKey): Promise<{ id: string; secret: string }> {
  const { store } = await gateway();
  const made = await insertKey(store, {
    workspaceId,
    userId,
    name: 'A key',
    scopes,
    expiresAt,
    ...(secret === undefined ? {} : { secret }),
  });
  if (made === null) throw new Error('the secret is registered already');
  return { id: made.key.id, secret: made.secret };
}
