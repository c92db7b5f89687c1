import '../contact/contact.ts';
import './queries/contact-query.ts';
import './contact-tags.ts';
import './queries/contact-count-query.ts';
import './queries/contact-groups-query.ts';
import './queries/contacts-query.ts';
import './mutations/create-contact.ts';
import './mutations/delete-contact.ts';
import './mutations/merge-contacts.ts';
import './mutations/tag-contacts.ts';
import './mutations/update-contact.ts';
import './mutations/upsert-contact.ts';
export { ContactConnection, contactGlobalId, ContactType } from '../contact/contact.ts';
export {
  ContactOrderInput, contactOrderTerms, ContactOrderTermType, customFieldKeysOfOrder, type ContactOrderValue,
} from '../contact/contact-order.ts';
export { contactConditions, contactCount, contactListArguments, contactListSource, costOfCount, type ContactListArguments, type ContactSelection } from './queries/contact-list.ts';
export { contactByEmail, contactById, contactColumns, requestedContact, type StoredContact } from '../contact/loaders.ts';
export { lockContacts } from './lock.ts';
export { ContactReferenceInput, contactIdOf, findContact, noSuchContact, type ContactReference } from '../contact/reference.ts';
export { ofVisibleContacts, visibleContacts, whereContactIsVisible, writeOfContact } from '../contact/scope.ts';
export { PropertiesModeEnum } from './write/input/input.ts';
