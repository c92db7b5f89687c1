import './queries/contact-query.ts';
import './contact-tags.ts';
import './queries/contact-count-query.ts';
import './queries/contact-groups-query.ts';
import './queries/contacts-query.ts';
import './queries/view-contacts.ts';
import './mutations/create-contact.ts';
import './mutations/delete-contact.ts';
import './mutations/merge-contacts.ts';
import './mutations/tag-contacts.ts';
import './mutations/update-contact.ts';
import './mutations/upsert-contact.ts';
export { contactConditions } from './queries/contact-list.ts';
export { lockContacts } from './lock.ts';
export { PropertiesModeEnum, UnknownCustomFieldsEnum } from './write/input/input.ts';
export { namesAfter } from './write/input/names.ts';
export { checkInput, type CheckedInput, type ContactInput, type InputRules } from './write/input/check-input.ts';
export {
  identifierKey,
  identifiersOf,
  type Identifier,
  missingFrom,
  ownedBy,
  type OwnedIdentifier,
} from './write/identifiers.ts';
export { phoneWriting } from './write/input/checks.ts';
export type { KeyOf, PrimaryList, PrimaryListInput } from './write/input/lists.ts';
export { applyPatch } from './write/state/apply-patch.ts';
export { defaultState } from './write/state/state-columns.ts';
export { stateOf, type ContactState, changedFields } from './write/state/state.ts';
export { visitorIdTaken } from './write/visitor-ids.ts';
export { insertBulk, deleteIdentifiers, updateContacts, type BulkChange, type BulkContact } from './write/bulk.ts';
