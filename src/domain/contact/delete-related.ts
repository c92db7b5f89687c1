import { deletedIds, defineMutation } from '../../graphql/mutation.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import type { NeededScopes } from '../../graphql/scopes.ts';
import type { Queryable } from '../../store/index.ts';
import { targetFields, type ConceptName, type ExternalIds } from '../external-ids/index.ts';
import { ownJobField } from '../jobs/index.ts';
import { deleteAndDetach, type RelatedKind } from './detach.ts';

/** What a mutation that deletes something deletes, and from whom. */
interface Deletion {
  description: string;
  scope: NeededScopes;
  kind: RelatedKind;
  typeName: ConceptName;
  noun: string;
  externalIds: Pick<ExternalIds<unknown>, 'idOf' | 'notFound'>;
  /** See deleteAndDetach. @returns whether there is such an object */
  prepare?: (transaction: Queryable, id: string, context: ViewerContext, inBatches: boolean) => Promise<boolean>;
}

/** Defines the mutation that deletes what contacts point to, and resets them: an account, a location, a member, a custom portal role. */
export function defineDeletionOfRelated(
  name: string,
  { description, scope, kind, typeName, noun, externalIds, prepare = () => Promise.resolve(true) }: Deletion,
): void {
  defineMutation(name, {
    description,
    scope,
    errors: ['NotFoundError'],
    input: targetFields,
    resolve: async (input, context) => {
      const uuid = await externalIds.idOf(input, context);
      const { found, job } = await deleteAndDetach(context, kind, uuid, async (transaction, inBatches) => {
        if (!(await prepare(transaction, uuid, context, inBatches))) throw externalIds.notFound(input);
      });
      if (!found) throw externalIds.notFound(input);
      return { uuid, job };
    },
    success: (t) => ({ ...deletedIds(t, typeName, noun), job: t.expose('job', ownJobField) }),
  });
}
