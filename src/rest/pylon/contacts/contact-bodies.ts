import { z } from 'zod';
import { formatValue } from '../../../values/issues.ts';
import { emailKey } from '../../../values/email.ts';
import { body, choice, idText, text } from '../../core/fields.ts';
import { refuseFields } from '../../core/rest-error.ts';
import { externalIdsField, externalIdsInput } from '../external-ids.ts';
import { optional, optionalOrEmpty } from '../optional.ts';
import { builtInRoles } from './contact-shape.ts';
import { keysOf } from '../../../values/objects/tables.ts';

const digits = text().regex(/^\d{1,15}$/, { error: '1 to 15 digits 0-9' });
const roleSlugs = keysOf(builtInRoles);
const anyRole = text().describe('no_access, member, admin, or the slug of a custom role.');

const customFields = z.array(
  z.object(
    {
      slug: text(),
      value: optional(text()).describe('The value as text. Neither value nor values: the field is cleared.'),
      values: optional(z.array(text(), { error: 'a list of texts' })).describe(
        'The values of a field that holds several.',
      ),
    },
    { error: 'a JSON object with slug and value or values' },
  ),
  { error: 'a list of {slug, value} or {slug, values}' },
);

const emails = z.array(
  z.object({ email: text(), is_primary: optional(z.boolean()) }, { error: 'a JSON object with email and is_primary' }),
  { error: 'a list of {email, is_primary}' },
);

/** What every body that writes a contact has. */
const writable = {
  account_id: optional(idText()).describe(
    'The account that the contact belongs to, by the id that it has in pylon or by its UUID.',
  ),
  account_external_id: optional(idText()).describe('An external id of the account. Not together with account_id.'),
  avatar_url: optional(text()).describe('An http(s) URL whose path ends in .png, .jpg or .jpeg.'),
  phone_numbers: optional(z.array(digits, { error: 'a list of texts of digits' })),
  primary_phone_number: optional(digits).describe('One of phone_numbers; the first where it is not given.'),
  portal_role_id: optional(idText()).describe(
    'A custom role, by the id that it has in pylon or by its UUID; wins over portal_role.',
  ),
  custom_fields: optional(customFields),
  external_ids: optional(externalIdsField).describe('All external ids of the contact.'),
};

const requiredName = text().regex(/\S/, { error: 'a text that is not empty' });

export const createBody = body({
  name: requiredName,
  email: optional(text()),
  ...writable,
  portal_role: optional(choice(roleSlugs)).describe('The default of the workspace where it is not given.'),
});

export const importBody = body({
  name: requiredName,
  email: text().describe('A contact that has it is changed.'),
  ...writable,
  portal_role: optional(anyRole),
});

export const updateBody = body({
  name: optionalOrEmpty(requiredName),
  email: optional(text()).describe('Replaces the primary email and keeps the others.'),
  emails: optional(emails).describe('All emails of the contact.'),
  ...writable,
  account_id: optionalOrEmpty(idText()).describe('The account to move the contact to; empty takes it off its account.'),
  portal_role: optional(anyRole),
});

type Written = Partial<z.output<typeof updateBody>>;

function customValues(given: NonNullable<Written['custom_fields']>): Record<string, string | string[] | null> {
  const values = new Map<string, string | string[] | null>();
  given.forEach(({ slug, value, values: list }, place) => {
    // Clients that fill in every field send an empty list beside a value.
    const several = value !== undefined && list?.length === 0 ? undefined : list;
    if (values.has(slug)) {
      const message = `custom_fields.${place}.slug is ${formatValue(slug)}, which the list has twice: name each field once`;
      throw refuseFields([{ where: 'body', path: ['custom_fields', place, 'slug'], message, code: 'INVALID_VALUE' }]);
    }
    if (value !== undefined && several !== undefined) {
      const message = `custom_fields.${place}.values is given beside value: give one of them`;
      throw refuseFields([
        { where: 'body', path: ['custom_fields', place, 'values'], message, code: 'CONFLICTING_ARGUMENTS' },
      ]);
    }
    values.set(slug, several ?? value ?? null);
  });
  return Object.fromEntries(values);
}

function account({ account_id: id, account_external_id: externalId }: Written) {
  if (id !== undefined && externalId !== undefined) {
    const message = 'account_external_id is given beside account_id: give one of them';
    throw refuseFields([{ where: 'body', path: ['account_external_id'], message, code: 'CONFLICTING_ARGUMENTS' }]);
  }
  if (id === '') return null;
  if (id !== undefined) return { legacyId: { id, label: 'pylon' } };
  return externalId === undefined ? undefined : { externalId };
}

/** The emails that a PATCH writes, with the primary one where the body names it. */
function emailInput({ email, emails: given }: Written) {
  const primaries = given?.flatMap((each, place) => (each.is_primary === true ? [{ ...each, place }] : [])) ?? [];
  const [first, second] = primaries;
  if (second !== undefined) {
    const message = `emails.${second.place}.is_primary is true, as that of emails.${first?.place} is: one email is primary`;
    throw refuseFields([
      { where: 'body', path: ['emails', second.place, 'is_primary'], message, code: 'CONFLICTING_ARGUMENTS' },
    ]);
  }
  if (email !== undefined && first !== undefined && emailKey(email) !== emailKey(first.email)) {
    const message = `email is ${formatValue(email)}, but the primary one of emails is ${formatValue(first.email)}: give one of them`;
    throw refuseFields([{ where: 'body', path: ['email'], message, code: 'CONFLICTING_ARGUMENTS' }]);
  }
  return { email: email ?? first?.email, emails: given?.map((each) => each.email) };
}

/** What a body writes, but for the phone numbers. */
export function contactInput(given: Written) {
  const { portal_role: role, portal_role_id: roleId } = given;
  return {
    name: given.name,
    ...emailInput(given),
    account: account(given),
    avatarUrl: given.avatar_url,
    portalRole:
      roleId !== undefined
        ? { legacyId: { id: roleId, label: 'pylon' } }
        : role === undefined
          ? undefined
          : { slug: role },
    customValues: given.custom_fields && customValues(given.custom_fields),
    convertCustomValues: true,
    externalIds: given.external_ids && externalIdsInput(given.external_ids),
  };
}

/** What fields of GraphQL's input are called in a body. */
export function fieldOfBody(
  path: readonly (string | number)[],
  { body: given }: { body: Written },
): { where: 'body'; path: (string | number)[] } {
  const [field, ...rest] = path.slice(path[1] === 'match' ? 2 : 1);
  const names: Record<string, string> = {
    phones: 'phone_numbers',
    phone: 'primary_phone_number',
    avatarUrl: 'avatar_url',
    account: given.account_id === undefined ? 'account_external_id' : 'account_id',
    portalRole: given.portal_role_id === undefined ? 'portal_role' : 'portal_role_id',
    customValues: 'custom_fields',
    externalIds: 'external_ids',
  };
  const below = rest.map((step) => (step === 'externalId' ? 'external_id' : step));
  const place = typeof field === 'string' ? (names[field] ?? field) : 'body';
  return { where: 'body', path: [place, ...below, ...(field === 'emails' && rest.length > 0 ? ['email'] : [])] };
}
