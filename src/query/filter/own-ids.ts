import { oneOf, sql, type Sql } from '../../store/index.ts';
import { concepts, type ConceptName } from '../external-id-concepts.ts';
import { operators } from './read/operators.ts';
import { readExternalId, readLegacyId, referenceOperators } from './read/relation-operators.ts';
import { hasExternalIdOf } from './sql/relation-sql.ts';
import type { ExternalIdCondition, ReferenceCondition } from './tree.ts';

/** A condition on the ids that the filtered objects themselves have: their own, or those that other systems gave them. */
export type OwnIdCondition = ReferenceCondition<'id'> | ExternalIdCondition<'externalId'>;

/** How the fields `id`, `externalId` and `legacyId` of a filter of these objects are read. */
export function ownIdReaders(type: ConceptName) {
  return {
    id: operators(referenceOperators('id', type)),
    externalId: readExternalId('externalId'),
    legacyId: readLegacyId('id', 'externalId', type),
  };
}

/** Such a condition as SQL, over the alias that the table has in `concepts`. */
export function ownIdCondition(type: ConceptName, condition: OwnIdCondition, workspaceId: string): Sql {
  const id = sql`${concepts[type].alias}.id`;
  if (condition.field === 'externalId') return hasExternalIdOf(type, id, workspaceId, condition);
  return condition.ids === null ? sql`true` : oneOf(id, condition.ids, 'uuid');
}
