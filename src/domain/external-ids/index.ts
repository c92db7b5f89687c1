export { checkExternalIds } from './check.ts';
export { concepts, memberUserColumns, type ConceptName } from '../../query/external-id-concepts.ts';
export { defineExternalIds, type ExternalIds, type IdOrName } from './define.ts';
export {
  ExternalIdInput,
  ExternalIdReference,
  externalIdsInput,
  ExternalIdType,
  legacyIdFields,
  LegacyIdReference,
  uuidOrExternalId,
  type ExternalIdValue,
} from './external-id.ts';
export { defineQueryByReference } from './query-by-reference.ts';
export { assertOneGiven, defineReferenceInput, referenceArguments, targetFields, type Reference } from './reference.ts';
export { addExternalIds, writeExternalIds, type OwnedExternalId } from './write.ts';
