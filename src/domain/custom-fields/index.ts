import './contact/contact-custom-fields.ts';
import './mutations/create-custom-field.ts';
import './custom-field-folder.ts';
import './mutations/delete-custom-field.ts';
import './queries.ts';
import './mutations/set-contact-custom-value.ts';
import './mutations/update-custom-field.ts';
import './mutations/write-folder.ts';
export { checkCustomValue, type CustomValueContent, type ValueDefinition } from './check-value.ts';
export { customFieldDefinitions } from './definitions.ts';
export { customFieldKeysById } from './keys-by-external-id.ts';
export {
  changedCustomValues,
  checkCustomValues,
  missingRequired,
  type CustomValueChanges,
  type CustomValueRules,
} from './values.ts';
export { checkKey } from './keys.ts';
export { removedKeys, shownValues } from './removed-keys.ts';
export { customFieldExternalIds } from './external-ids.ts';
export { DeleteCustomFieldSuccess } from './mutations/delete-custom-field.ts';
