import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import type { ExternalIds } from './define.ts';
import { assertOneGiven, referenceArguments, type Reference } from './reference.ts';

/** Defines the query of one object, by its id or by one that another system gave it: `account(id:, externalId:, label:, legacyId:)`. */
export function defineQueryByReference<Row extends object>(
  noun: string,
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>,
  externalIds: ExternalIds<Row>,
): void {
  builder.queryField(noun, (t) =>
    t.field({
      type,
      nullable: true,
      description: `One ${noun}, by exactly one of id, externalId and legacyId; null where there is none.`,
      extensions: { scope: 'contacts:read' },
      args: referenceArguments(t.arg),
      // The types of Pothos do not see through a generic row.
      resolve: ((_root: object, { id, externalId, label, legacyId }: Reference, context: ViewerContext) => {
        assertOneGiven({ id, externalId, legacyId, label });
        return externalIds.find({ id, externalId, label, legacyId }, context);
      }) as never,
    }),
  );
}
