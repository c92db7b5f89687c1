import type { ObjectRef } from '@pothos/core';
import { builder, nodeTypes, type SchemaTypes } from './builder.ts';
import type { ViewerContext } from './context.ts';
import type { NeededScopes } from './scopes.ts';
import { bareId, isUuid } from '../values/ids.ts';

/** The row of a UUID, as far as the viewer may see it. */
type LoaderById<Row> = (context: ViewerContext) => { load: (id: string) => Promise<Row | null> };

/**
 * Makes a type a Relay node: gives it its global `id`, and lets node(id:) and nodes(ids:) find it through the loader of
 * its concept, which keeps to the viewer's workspace and data scope.
 */
export function defineNode<Row extends { id: string }>(
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>,
  loader: LoaderById<Row>,
): void {
  nodeTypes.add(type.name);
  builder.nodeRef(type, {
    id: { resolve: (row: Row) => row.id },
    loadManyWithoutCache: (ids: string[], context) =>
      Promise.all(ids.map((id) => (isUuid(id) ? loader(context).load(id.toLowerCase()) : Promise.resolve(null)))),
  });
}

/** Defines the query of one object of a type by its id, global or not: `event(id:)`. */
export function defineQueryById<Row extends { id: string }>(
  name: string,
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>,
  loader: LoaderById<Row>,
  { description, scope }: { description: string; scope: NeededScopes },
): void {
  builder.queryField(name, (t) =>
    t.field({
      type,
      nullable: true,
      description,
      extensions: { scope },
      args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
      // The types of Pothos do not see through a generic row.
      resolve: ((_root: object, { id }: { id: string }, context: ViewerContext) => {
        const uuid = bareId(type.name, id);
        return uuid === null ? null : loader(context).load(uuid);
      }) as never,
    }),
  );
}
