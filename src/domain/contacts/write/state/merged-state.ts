import { setRule, settableFields, type SettableField } from '../../../../query/contact-fields/index.ts';
import { emailKey, phoneKey, phoneKeys } from '../../../../values/index.ts';
import type { ContactState } from './state.ts';

function union<Value>(own: Value[], other: Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return [...own, ...other].filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
}

/** Equal for the writings of one phone number; a text that is none is itself. */
const sameNumber = (phone: string): string => phoneKey(phone) ?? phone;

const filledFields = ['locationId', 'accountId', 'assignedToId', 'email', 'phone'] as const;

/** What becomes of the fields that depend on no other. */
function mergedPlainly(own: ContactState, other: ContactState): Partial<ContactState> {
  const merged = settableFields.map((field) => {
    const { merge } = setRule<SettableField>(field);
    return [
      field,
      merge === 'as one name'
        ? own[field]
        : (merge as (own: unknown, other: unknown) => unknown)(own[field], other[field]),
    ];
  });
  return Object.fromEntries(merged) as Partial<ContactState>;
}

/** What the contact that stays becomes when another one is merged into it: see the description of mergeContacts. */
export function mergedState(own: ContactState, other: ContactState): ContactState {
  const filled = Object.fromEntries(filledFields.map((field) => [field, own[field] ?? other[field]])) as Pick<
    ContactState,
    (typeof filledFields)[number]
  >;
  const { name, firstName, lastName } = own.name === null ? other : own;
  const phones = union(own.phones, other.phones, sameNumber);
  return {
    ...own,
    ...filled,
    ...mergedPlainly(own, other),
    name,
    firstName,
    lastName,
    emails: union(own.emails, other.emails, emailKey),
    phones,
    phoneKeys: phoneKeys(phones),
    phone: phones.find((phone) => filled.phone !== null && sameNumber(phone) === sameNumber(filled.phone)) ?? null,
    externalIds: union(own.externalIds, other.externalIds, ({ label, externalId }) =>
      JSON.stringify([label, externalId]),
    ),
    visitorIds: union(own.visitorIds, other.visitorIds, (visitorId) => visitorId),
    properties: { ...other.properties, ...own.properties },
    customValues: { ...other.customValues, ...own.customValues },
  };
}
