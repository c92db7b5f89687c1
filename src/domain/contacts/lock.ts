import type { Viewer } from '../../access/viewer.ts';
import { type Queryable, typed } from '../../store/index.ts';
import { visibleContacts } from '../contact/index.ts';

/**
 * Locks contacts against changes by others until the end of the transaction, in the order of their ids, so that two
 * transactions cannot wait for each other.
 * @returns the ids of those that exist and that the viewer may see
 */
export async function lockContacts(
  transaction: Queryable,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction.query(typed({ id: 'uuid' })`
    SELECT c.id FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ANY(${ids}::uuid[])
    ORDER BY c.id FOR NO KEY UPDATE OF c`);
  return new Set(rows.map(({ id }) => id));
}
