import DataLoader from 'dataloader';
import type { Context, ViewerContext } from './context.ts';

/** What each loader keeps of the requests that run. */
const kept = new Set<WeakMap<Context, unknown>>();

function keepByRequest<Value>(): WeakMap<ViewerContext, Value> {
  const byRequest = new WeakMap<ViewerContext, Value>();
  kept.add(byRequest);
  return byRequest;
}

/** Forgets all that the loaders have read for a request, as if it had read nothing: a mutation made it old. */
export function forgetLoaded(context: Context): void {
  for (const byRequest of kept) byRequest.delete(context);
}

/** Requests that know, or may have made, what is newer than when their key was checked. */
const bypassing = new WeakSet<ViewerContext>();

/** From now on the request takes nothing that was kept from earlier requests: it changes settings itself, or has learnt that somebody has. */
export function bypassCache(context: ViewerContext): void {
  bypassing.add(context);
}

/** The context of a part of a long request that reads all anew: nothing that it, or an earlier request, has read before is taken for the present. */
export function readingAnew(context: ViewerContext): ViewerContext {
  const anew = { ...context };
  bypassCache(anew);
  return anew;
}

/** Whether the request may use what earlier ones have kept. */
export function mayUseCache(context: ViewerContext): boolean {
  return !bypassing.has(context);
}

/**
 * Defines a batched read: all keys that one level of a query asks for become one call of `batch`, once a request.
 * `batch` returns a value for each key, in the order of the keys.
 * @returns the loader of a request: `const tagsOf = defineLoader(…)`, then `tagsOf(context).load(id)`.
 */
export function defineLoader<Key, Value>(
  batch: (keys: readonly Key[], context: ViewerContext) => Promise<ArrayLike<Value | Error>>,
): (context: ViewerContext) => DataLoader<Key, Value> {
  const loaders = keepByRequest<DataLoader<Key, Value>>();
  return (context) => {
    let loader = loaders.get(context);
    if (loader === undefined) {
      loader = new DataLoader((keys) => batch(keys, context));
      loaders.set(context, loader);
    }
    return loader;
  };
}

/** Which rows a loader asks Prisma for: those of the viewer's workspace with these UUIDs. */
interface RowsById {
  workspaceId: string;
  id: { in: string[] };
}

/**
 * Defines the loader of the rows of a table by their UUIDs; null where the viewer's workspace has none.
 * @param read asks for the rows: `(where, { store }) => store.prisma.tag.findMany({ where })`
 */
export function defineLoaderById<Row extends { id: string }>(
  read: (where: RowsById, context: ViewerContext) => Promise<Row[]>,
): (context: ViewerContext) => DataLoader<string, Row | null> {
  return defineLoader<string, Row | null>(async (ids, context) => {
    const rows = await read({ workspaceId: context.viewer.workspace.id, id: { in: [...ids] } }, context);
    return oneForEach(ids, rows, (row) => row.id);
  });
}

/**
 * As defineLoader, for a field with arguments: under aliases, each set of arguments has a batch of its own.
 * @returns `eventsOf(context, args).load(id)`
 */
export function defineLoaderWithArguments<Arguments, Key, Value>(
  batch: (keys: readonly Key[], args: Arguments, context: ViewerContext) => Promise<ArrayLike<Value | Error>>,
): (context: ViewerContext, args: Arguments) => DataLoader<Key, Value> {
  const loaders = keepByRequest<Map<string, DataLoader<Key, Value>>>();
  return (context, args) => {
    let byArguments = loaders.get(context);
    if (byArguments === undefined) loaders.set(context, (byArguments = new Map()));
    const name = JSON.stringify(args);
    let loader = byArguments.get(name);
    if (loader === undefined) {
      loader = new DataLoader((keys) => batch(keys, args, context));
      byArguments.set(name, loader);
    }
    return loader;
  };
}

/** Which fields of the rows a query asks for; null for all. */
export type RequestedFields = readonly string[] | null;

function unionOf(all: readonly RequestedFields[]): RequestedFields {
  const fields = new Set<string>();
  for (const one of new Set(all)) {
    if (one === null) return null;
    for (const field of one) fields.add(field);
  }
  return [...fields].toSorted();
}

/**
 * As defineLoaderWithArguments, for rows of which only the requested fields are read. Fields under aliases with the same
 * arguments that ask for different fields are still one call of `batch`, with all that any of them asks for.
 * @returns `eventsOfContact(context, args, requestedRowFields(info, 'Event')).load(contactId)`
 */
export function defineRequestedLoader<Arguments, Value>(
  batch: (
    ids: readonly string[],
    fields: RequestedFields,
    args: Arguments,
    context: ViewerContext,
  ) => Promise<ArrayLike<Value | Error>>,
): (context: ViewerContext, args: Arguments, fields: RequestedFields) => { load: (id: string) => Promise<Value> } {
  const loader = defineLoaderWithArguments<Arguments, { id: string; fields: RequestedFields }, Value>(
    async (keys, args, context) => {
      const ids = [...new Set(keys.map(({ id }) => id))];
      const values = await batch(ids, unionOf(keys.map(({ fields }) => fields)), args, context);
      const byId = new Map(ids.map((id, place) => [id, values[place] as Value | Error]));
      return keys.map(({ id }) => byId.get(id) as Value | Error);
    },
  );
  return (context, args, fields) => {
    const loaderOfArguments = loader(context, args);
    return { load: (id) => loaderOfArguments.load({ id, fields }) };
  };
}

/** Arranges rows in the order of the keys: the one row of each key, or null. */
export function oneForEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Arranges rows in the order of the keys: all rows of each key, in their order. */
export function manyForEach<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
