import './contact.ts';
import './contact-query.ts';
import './contact-tags.ts';
import './contact-count-query.ts';
import './contact-groups-query.ts';
import './contacts-query.ts';
import './create-contact.ts';
import './delete-contact.ts';
import './merge-contacts.ts';
import './tag-contacts.ts';
import './update-contact.ts';
import './upsert-contact.ts';
export { ContactConnection, contactGlobalId, ContactType } from './contact.ts';
export {
  ContactOrderInput, contactOrderTerms, ContactOrderTermType, customFieldKeysOfOrder, type ContactOrderValue,
} from './contact-order.ts';
export { contactConditions, contactCount, contactListArguments, contactListSource, costOfCount, type ContactListArguments, type ContactSelection } from './contact-list.ts';
export { contactByEmail, contactById, contactColumns, requestedContact, type StoredContact } from './loaders.ts';
export { lockContacts } from './lock.ts';
export { ContactReferenceInput, contactIdOf, findContact, noSuchContact, type ContactReference } from './reference.ts';
export { ofVisibleContacts, visibleContacts, whereContactIsVisible, writeOfContact } from './scope.ts';
export { PropertiesModeEnum } from './write/input.ts';
