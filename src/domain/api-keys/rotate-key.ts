import type { ApiKey, Store } from '../../store/index.ts';
import { insertKey } from './insert-key.ts';
import { scopesOf } from './checks.ts';

/** A key that was replaced, and the one that takes its place with its secret, which nobody can read again. */
export interface RotatedKey {
  old: ApiKey;
  key: ApiKey;
  secret: string;
}

/**
 * Makes a key with the name, the rights and the expiry of another one, which it takes the place of.
 * @param worksUntil when the old key stops working; null: it is revoked at once
 * @returns null if there is no such key, or it does not work anymore: what was taken away is not given back
 */
export function rotateKey(store: Store, id: string, worksUntil: Date | null): Promise<RotatedKey | null> {
  return store.transaction(async (transaction) => {
    const now = new Date();
    const worksStill = { id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
    const [old] = await transaction.prisma.apiKey.findMany({ where: worksStill });
    if (old === undefined) return null;
    const ends =
      worksUntil !== null && old.expiresAt !== null && old.expiresAt < worksUntil ? old.expiresAt : worksUntil;
    const data = ends === null ? { revokedAt: now } : { expiresAt: ends };
    // Only while it still works: of two that rotate it at once, the second one finds it ended or waits for its end.
    const { count } = await transaction.prisma.apiKey.updateMany({
      where: { ...worksStill, expiresAt: old.expiresAt },
      data,
    });
    if (count === 0) return null;
    const { workspaceId, userId, name, expiresAt } = old;
    const made = await insertKey(transaction, { workspaceId, userId, name, scopes: scopesOf(old), expiresAt });
    if (made === null) throw new Error('a new secret is known already');
    return { old: { ...old, ...data }, ...made };
  });
}
