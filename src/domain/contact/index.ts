import './contact.ts';
export { ContactConnection, ContactType } from './contact.ts';
export {
  ContactOrderInput,
  contactOrderTerms,
  ContactOrderTermType,
  customFieldKeysOfOrder,
  newestFirst,
  type ContactOrderValue,
} from './contact-order.ts';
export { defineDeletionOfRelated } from './delete-related.ts';
export {
  BuiltInPortalRoleEnum,
  EnrichmentStatusEnum,
  fieldTypes,
  LifecycleStageEnum,
  SubscriptionStatusEnum,
} from './enums.ts';
export {
  contactByEmail,
  contactByExternalId,
  contactById,
  contactColumns,
  requestedContact,
  type StoredContact,
} from './loaders.ts';
export { defineListsOfContacts } from './lists.ts';
export {
  checkReference,
  ContactReferenceInput,
  contactIdOf,
  findContact,
  noSuchContact,
  requirementOf,
  uuidOf,
  type ContactReference,
  LegacyContactReference,
} from './reference.ts';
export { defineRelated } from './related.ts';
export { ofVisibleContacts, visibleContacts, whereContactIsVisible, writeOfContact } from './scope.ts';
export type { ContactListArguments, ContactSelection } from './selection.ts';
