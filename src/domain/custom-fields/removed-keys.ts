import type { ViewerContext } from '../../graphql/context.ts';
import { defineLoader, mayUseCache, oneForEach } from '../../graphql/loader.ts';

/** Reads what the check of the key did not tell, or told before the request changed it. */
const removedKeysOfWorkspace = defineLoader<string, readonly string[]>(async (ids, { store }) => {
  const workspaces = await store.prisma.workspace.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, removedCustomFieldKeys: true },
  });
  return oneForEach(ids, workspaces, ({ id }) => id).map((workspace) => workspace?.removedCustomFieldKeys ?? []);
});

/**
 * The keys of deleted custom fields whose values a job still removes; without a statement if the check of the request's key
 * has read them.
 */
export function removedKeys(context: ViewerContext): readonly string[] | Promise<readonly string[]> {
  const { id, removedCustomFieldKeys } = context.viewer.workspace;
  return removedCustomFieldKeys !== null && mayUseCache(context)
    ? removedCustomFieldKeys
    : removedKeysOfWorkspace(context).load(id);
}

function without(values: Record<string, unknown>, removed: readonly string[]): Record<string, unknown> {
  if (removed.length === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => !removed.includes(key)));
}

/** The custom values of a contact without those of fields that are deleted. */
export function shownValues(
  values: Record<string, unknown>,
  context: ViewerContext,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  // A contact without values costs no statement.
  if (Object.keys(values).length === 0) return values;
  const removed = removedKeys(context);
  return removed instanceof Promise ? removed.then((keys) => without(values, keys)) : without(values, removed);
}
