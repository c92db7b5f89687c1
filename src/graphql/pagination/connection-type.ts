import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';

/**
 * Defines the connection of a type, `EventConnection` with its `EventEdge`, for every field that lists it in pages.
 * @param nouns what a list has, and one of them: { many: 'events', one: 'an event' }
 */
export function defineConnection<Row extends object>(
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>,
  name: string,
  { many, one }: { many: string; one: string },
) {
  return builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: `A page of ${many}.`,
      fields: (t) => ({
        totalCount: t.int({
          description: `How many ${many} the whole list has. Counted only when it is selected.`,
          resolve: (connection) => (connection as unknown as { totalCount: number }).totalCount,
        }),
      }),
    },
    { name: `${name}Edge`, description: `${one.charAt(0).toUpperCase()}${one.slice(1)} in a list.` },
  );
}
