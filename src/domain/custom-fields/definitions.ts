import { LRUCache } from 'lru-cache';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineLoader, manyForEach, mayUseCache } from '../../graphql/loader.ts';
import { columns, originOf, type CustomField, type Store, typed } from '../../store/index.ts';

/** The select list of a field's whole row, over `custom_field f`. */
export const customFieldColumns = columns('CustomField', 'f');

const definitionsOfWorkspace = defineLoader<string, readonly CustomField[]>(async (workspaceIds, { store }) => {
  const rows = await store.read(typed('CustomField')`
      SELECT ${customFieldColumns} FROM custom_field f
      WHERE f.workspace_id = ANY(${workspaceIds}::uuid[]) ORDER BY f.position, f.id`);
  return manyForEach(workspaceIds, rows, (row) => row.workspaceId);
});

/** How many workspaces have their definitions kept. */
const maxKept = 1_000;

/** Of each store, the definitions of workspaces with the version that they have. */
const keptByStore = new WeakMap<object, LRUCache<string, { version: number; definitions: readonly CustomField[] }>>();

/** What is kept of a store. */
function keptOf(store: Store): LRUCache<string, { version: number; definitions: readonly CustomField[] }> {
  const origin = originOf(store);
  let kept = keptByStore.get(origin);
  if (kept === undefined) keptByStore.set(origin, (kept = new LRUCache({ max: maxKept })));
  return kept;
}

/** The definitions, where an earlier request has read them and they have not changed since; else null. */
function keptDefinitions(context: ViewerContext): readonly CustomField[] | null {
  const { id, customFieldsVersion } = context.viewer.workspace;
  const kept = mayUseCache(context) ? keptOf(context.store).get(id) : undefined;
  return kept?.version === customFieldsVersion ? kept.definitions : null;
}

/**
 * All definitions of the viewer's workspace in their saved order. They are kept for later requests: the check of each
 * request's key tells the version that they have now.
 */
export async function customFieldDefinitions(context: ViewerContext): Promise<readonly CustomField[]> {
  const kept = keptDefinitions(context);
  if (kept !== null) return kept;
  const { id, customFieldsVersion } = context.viewer.workspace;
  const definitions = await definitionsOfWorkspace(context).load(id);
  // Read after the version: they are that version's or, where somebody changes them just now, newer ones, which serve as well.
  if (customFieldsVersion !== null && mayUseCache(context))
    keptOf(context.store).set(id, { version: customFieldsVersion, definitions });
  return definitions;
}

/**
 * What `use` makes of the definitions: at once where they are kept, so that a page of contacts needs no promise for each.
 */
export function fromDefinitions<Result>(
  context: ViewerContext,
  use: (definitions: readonly CustomField[]) => Result,
): Result | Promise<Result> {
  const kept = keptDefinitions(context);
  return kept === null ? customFieldDefinitions(context).then(use) : use(kept);
}
