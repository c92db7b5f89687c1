import type { ObjectRef } from '@pothos/core';
import { builder, nodeTypes, type SchemaTypes } from './builder.ts';
import type { ViewerContext } from './context.ts';
import { isUuid } from '../values/ids.ts';

/**
 * Makes a type a Relay node: gives it its global `id`, and lets node(id:) and nodes(ids:) find it through the loader of
 * its concept, which keeps to the viewer's workspace and data scope.
 */
export function defineNode<Row extends { id: string }>(
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>,
  loader: (context: ViewerContext) => { load: (id: string) => Promise<Row | null> },
): void {
  nodeTypes.add(type.name);
  builder.nodeRef(type, {
    id: { resolve: (row: Row) => row.id },
    loadManyWithoutCache: (ids: string[], context) =>
      Promise.all(ids.map((id) => (isUuid(id) ? loader(context).load(id.toLowerCase()) : Promise.resolve(null)))),
  });
}
