import './contact.ts';
export { ContactConnection, contactGlobalId, ContactType } from './contact.ts';
export {
  ContactOrderInput,
  contactOrderTerms,
  ContactOrderTermType,
  customFieldKeysOfOrder,
  newestFirst,
  type ContactOrderValue,
} from './contact-order.ts';
export { deleteAndDetach } from './detach.ts';
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
export { ofVisibleContacts, visibleContacts, whereContactIsVisible, writeOfContact } from './scope.ts';
export type { ContactListArguments, ContactSelection } from './selection.ts';
