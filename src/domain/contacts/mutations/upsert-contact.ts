import { ExternalIdReference } from '../../external-ids/index.ts';
import { builder } from '../../../graphql/builder.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { ConflictFailure, throwIssues } from '../../../values/failures.ts';
import { type Issue } from '../../../values/issues.ts';
import { forgetLoaded } from '../../../graphql/loader.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { typed } from '../../../store/index.ts';
import {
  checkEmail,
  checkPhone,
  phoneKey,
  refused,
  unwrap,
  type Checked,
  type PhoneFormat,
} from '../../../values/index.ts';
import {
  ContactType,
  contactByEmail,
  contactByExternalId,
  contactColumns,
  type StoredContact,
  visibleContacts,
} from '../../contact/index.ts';
import type { ContactInput } from '../write/input/check-input.ts';
import { createContact } from '../write/create.ts';
import { contactInputFields, PropertiesModeEnum } from '../write/input/input.ts';
import { updateContact } from '../write/update.ts';

const ContactMatchInput = builder.inputType('ContactMatch', {
  description:
    'By what a contact is recognised: exactly one of its fields. A new contact gets the value, an email or phone number only where the input gives none.',
  isOneOf: true,
  fields: (t) => ({
    email: t.string({ description: 'An email, in any case.' }),
    phone: t.string({
      description:
        'A phone number of 5 to 15 digits, in any writing. Of several contacts that have it, the oldest is meant.',
    }),
    externalId: t.field({ type: ExternalIdReference, description: 'An external id with its label.' }),
  }),
});

interface ContactMatch {
  email?: string | null | undefined;
  phone?: string | null | undefined;
  externalId?: { label: string; externalId: string } | null | undefined;
}

/** A text that is not a phone number recognises nobody. */
function checkMatchingPhone(phone: string, format: PhoneFormat): Checked<string> {
  const checked = checkPhone(phone, format);
  return checked.ok && phoneKey(phone) === null
    ? refused(
        phone,
        'INVALID_FORMAT',
        'is not a phone number by which a contact can be recognised: 5 to 15 digits, not zeros alone, are needed',
      )
    : checked;
}

function checkMatch({ email, phone }: ContactMatch, phoneFormat: ContactInput['phoneFormat']): void {
  const issues: Issue[] = [];
  if (email != null) unwrap(checkEmail(email), ['input', 'match', 'email'], issues);
  if (phone != null)
    unwrap(checkMatchingPhone(phone, phoneFormat ?? 'INTERNATIONAL'), ['input', 'match', 'phone'], issues);
  throwIssues(issues);
}

async function matching(
  { email, phone, externalId }: ContactMatch,
  context: ViewerContext,
): Promise<StoredContact | null> {
  if (email != null) return contactByEmail(context, email.trim());
  if (externalId != null)
    return contactByExternalId(context, { label: externalId.label, anyLabel: false }, externalId.externalId);
  const [contact] = await context.store.query(typed('Contact')`
    SELECT ${contactColumns} FROM contact c
    WHERE ${visibleContacts(context.viewer)} AND c.phone_keys @> ARRAY[${phoneKey(phone ?? '')}]
    ORDER BY c.created_at, c.id LIMIT 1`);
  return contact ?? null;
}

/** What a new contact gets from the match, beside the input. */
function withMatch(input: ContactInput, { email, phone, externalId }: ContactMatch): ContactInput {
  if (email != null) return input.email == null && input.emails == null ? { ...input, email } : input;
  if (phone != null) return input.phone == null && input.phones == null ? { ...input, phone } : input;
  return externalId == null ? input : { ...input, externalIds: [...(input.externalIds ?? []), externalId] };
}

/** A conflict about what the match gave to the new contact names the match: the contact that has it is out of the caller's sight. */
function namingTheMatch(conflict: ConflictFailure, input: ContactInput, match: ContactMatch): ConflictFailure {
  const [, field, place] = conflict.issuePath;
  const isEmail = field === 'email' && match.email != null && input.email == null;
  const isExternalId = field === 'externalIds' && place === (input.externalIds ?? []).length;
  if (!isEmail && !isExternalId) return conflict;
  return new ConflictFailure(conflict.message, ['input', 'match', isEmail ? 'email' : 'externalId'], conflict.existing);
}

defineMutation('upsertContact', {
  description:
    'Changes the contact that the match recognises, or creates one. Two at once with the same email or external id give one contact.',
  scope: 'contacts:write',
  errors: ['ConflictError'],
  input: (t) => ({
    match: t.field({ type: ContactMatchInput, required: true, description: 'By what the contact is recognised.' }),
    ...contactInputFields(t),
    propertiesMode: t.field({
      type: PropertiesModeEnum,
      description: 'What becomes of the free properties that are not given: MERGE where absent.',
    }),
    sourceIfCreated: t.string({
      description: 'Where a new contact came from, if source is absent; an existing one keeps its own.',
    }),
    requireCustomFields: t.boolean({
      description: 'Whether required custom fields must have a value in a new contact. True where absent.',
    }),
  }),
  resolve: async ({ match, propertiesMode, requireCustomFields, sourceIfCreated, ...input }, context) => {
    checkMatch(match, input.phoneFormat);
    const path = ['input'];
    const changed = async (): Promise<StoredContact | null> => {
      const found = await matching(match, context);
      return found === null
        ? null
        : updateContact(
            found,
            input,
            { path, propertiesMode: propertiesMode ?? 'MERGE', requireCustomFields: false },
            context,
          );
    };

    const updated = await changed();
    if (updated !== null) return { contact: updated, created: false };
    try {
      const rules = { path, propertiesMode: 'REPLACE', requireCustomFields: requireCustomFields ?? true } as const;
      const source = input.source === undefined ? sourceIfCreated : input.source;
      return { contact: await createContact(withMatch({ ...input, source }, match), rules, context), created: true };
    } catch (error) {
      if (!(error instanceof ConflictFailure)) throw error;
      // Somebody created it between the look and the insert: then it is there to be changed.
      forgetLoaded(context);
      const contact = await changed();
      if (contact === null) throw namingTheMatch(error, input, match);
      return { contact, created: false };
    }
  },
  success: (t) => ({
    contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }),
    created: t.exposeBoolean('created', { description: 'Whether the contact is new.' }),
  }),
});
