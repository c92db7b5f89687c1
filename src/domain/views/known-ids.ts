import { formatValue, type Issue } from '../../values/issues.ts';
import { bareId } from '../../values/ids.ts';
import { sql, type Queryable, type View } from '../../store/index.ts';
import { savedOrder } from './loaders.ts';

/** The views of the workspace in their order. Who else locks them waits for the end of the transaction. */
export async function lockViews(transaction: Queryable, workspaceId: string): Promise<View[]> {
  // The workspace stands for the whole list: views that do not exist yet cannot be locked. Prisma cannot ask for a lock.
  await transaction.query(sql`SELECT w.id FROM workspace w WHERE w.id = ${workspaceId}::uuid FOR NO KEY UPDATE`);
  return transaction.prisma.view.findMany({ where: { workspaceId }, orderBy: savedOrder });
}

/** The bare ids of views that exist, each named once; the issues of those that do not. */
export function knownViewIds(
  ids: readonly { id: string; path: Issue['path'] }[],
  views: readonly View[],
): { uuids: string[]; issues: Issue[] } {
  const known = new Set(views.map((view) => view.id));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { id, path } of ids) {
    const uuid = bareId('View', id) ?? '';
    if (!known.has(uuid))
      issues.push({ path, code: 'UNKNOWN_REFERENCE', problem: `no view has the id ${formatValue(id)}` });
    else if (seen.has(uuid))
      issues.push({ path, code: 'INVALID_VALUE', problem: `the view ${formatValue(id)} is named twice: name it once` });
    seen.add(uuid);
  }
  return { uuids: [...seen], issues };
}
