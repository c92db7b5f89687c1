import type { PageSource } from '../pagination/index.ts';
import { empty, sql } from '../store/index.ts';

/** How many contacts a list has, as SQL that does not look for them. */
export type KnownTotal = Pick<PageSource, 'total' | 'countsTotal'>;

/** How many contacts there are: writes keep it. */
export function totalOfAll(workspaceId: string): KnownTotal {
  return { total: sql`(SELECT coalesce(sum(t.contacts), 0)::bigint FROM contact_total t WHERE t.workspace_id = ${workspaceId}::uuid)` };
}

/** How many of them have an email: those that have none are counted, by an index that has no others. */
export function totalWithEmail(workspaceId: string): KnownTotal {
  const without = sql`(SELECT count(*) FROM contact other WHERE other.workspace_id = ${workspaceId}::uuid AND other.email IS NULL)`;
  return { total: sql`(${totalOfAll(workspaceId).total ?? empty} - ${without})`, countsTotal: true };
}
