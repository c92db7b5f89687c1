import { emailKey, phoneKeys } from '../../../../values/index.ts';
import type { CheckedInput } from '../input/check-input.ts';
import { phoneWriting } from '../input/checks.ts';
import { customValuesAfter } from '../custom-values.ts';
import { listAfter } from '../input/lists.ts';
import { namesAfter } from '../input/names.ts';
import { propertiesAfter } from '../input/properties.ts';
import { defaultState } from './state-columns.ts';
import type { ContactState } from './state.ts';

function plainAfter(before: ContactState, { plain }: CheckedInput): ContactState {
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...Object.fromEntries(given.map(([field, value]) => [field, value ?? defaultState[field as keyof ContactState]])),
  };
}

/** What a contact becomes by a checked input. It depends on nothing else, so that it can be worked out again when the contact has changed meanwhile. */
export function applyPatch(before: ContactState, checked: CheckedInput): ContactState {
  const emails = listAfter({ primary: before.email, all: before.emails }, checked.emails, emailKey);
  const phones = listAfter({ primary: before.phone, all: before.phones }, checked.phones, phoneWriting);
  return {
    ...plainAfter(before, checked),
    ...namesAfter(before, checked.names),
    ...checked.references,
    email: emails.primary,
    emails: emails.all,
    phone: phones.primary,
    phones: phones.all,
    phoneKeys: phoneKeys(phones.all),
    externalIds: checked.externalIds ?? before.externalIds,
    visitorIds: [...new Set([...(checked.visitorIds ?? before.visitorIds), ...checked.addedVisitorIds])],
    properties: propertiesAfter(before.properties, checked.properties.given, checked.properties.mode),
    customValues: customValuesAfter(before.customValues, checked.customValues),
  };
}
