import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';

/** The total of what a field with a connection returned (Connection in connection.ts), which the types of Pothos do not know. */
function totalOf(connection: object): { totalCount: number; totalCountIsEstimate: boolean } {
  return connection as ReturnType<typeof totalOf>;
}

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
          description:
            `How many ${many} the whole list has. Counted only when it is selected, and not past a limit of the gateway: ` +
            'beyond it, this is an estimate, which is larger than the limit.',
          resolve: (connection) => totalOf(connection).totalCount,
        }),
        totalCountIsEstimate: t.boolean({
          description: 'Whether `totalCount` is an estimate, because the list is too long to be counted.',
          resolve: (connection) => totalOf(connection).totalCountIsEstimate,
        }),
      }),
    },
    { name: `${name}Edge`, description: `${one.charAt(0).toUpperCase()}${one.slice(1)} in a list.` },
  );
}
