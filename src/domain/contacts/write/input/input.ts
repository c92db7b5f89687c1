import type { InputFieldRef } from '@pothos/core';
import {
  contactFields,
  ofEach,
  setRule,
  settableFields,
  type SettableField,
} from '../../../../query/contact-fields/index.ts';
import { defineReferenceInput, ExternalIdInput, LegacyIdReference } from '../../../external-ids/index.ts';
import { builder, type SchemaTypes } from '../../../../graphql/builder.ts';
import type { InputBuilder } from '../../../../graphql/mutation.ts';
import type { Contact } from '../../../../store/index.ts';
import { phoneFormats, type PhoneFormat } from '../../../../values/index.ts';
import { fieldTypes } from '../../../contact/index.ts';
import { propertiesModes, type PropertiesMode } from './properties.ts';

function described<Name extends string>(values: Record<Name, string>): { [Key in Name]: { description: string } } {
  return Object.fromEntries(Object.entries<string>(values).map(([name, description]) => [name, { description }])) as {
    [Key in Name]: { description: string };
  };
}

const PhoneFormatEnum = builder.enumType('PhoneFormat', {
  description: 'Which texts are taken as phone numbers.',
  values: described<PhoneFormat>(phoneFormats),
});

export const PropertiesModeEnum = builder.enumType('PropertiesMode', {
  description: 'How an update treats the free properties.',
  values: described<PropertiesMode>(propertiesModes),
});

export const UnknownCustomFieldsEnum = builder.enumType('UnknownCustomFields', {
  description: 'What happens to custom values whose key is not that of a custom field.',
  values: {
    REFUSE: { description: 'The write is refused.' },
    KEEP: { description: 'They are kept as they came.' },
  } as const,
});

const ContactAccountInput = defineReferenceInput('ContactAccount', 'account', 'The account that a contact belongs to');
const ContactLocationInput = defineReferenceInput(
  'ContactLocation',
  'location',
  'The location that a contact belongs to',
);
const ContactAssigneeInput = defineReferenceInput('ContactAssignee', 'member', 'The member who looks after a contact');

const ContactPortalRoleInput = builder.inputType('ContactPortalRole', {
  description: 'The role of a contact in the customer portal: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The global id or the UUID of a custom role.' }),
    slug: t.string({ description: 'no_access, member, admin, or the slug of a custom role.' }),
    externalId: t.string({ description: 'An external id of a custom role, of any label.' }),
    legacyId: t.field({
      type: LegacyIdReference,
      description: 'The UUID or an external id of a custom role, for clients that cannot tell which they have.',
    }),
  }),
});

type PlainInputFields = {
  [Field in SettableField]: InputFieldRef<
    PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
    Contact[Field] | null | undefined
  >;
};

function plainInputFields(t: InputBuilder): PlainInputFields {
  return ofEach(settableFields, (field) =>
    t.field({ type: fieldTypes[contactFields[field].kind], description: setRule(field).description }),
  ) as unknown as PlainInputFields;
}

/** By what a contact is reached. */
function reachInputFields(t: InputBuilder) {
  return {
    email: t.string({
      description:
        'The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them.',
    }),
    emails: t.stringList({
      description: 'All emails, at most 50. The primary one stays, or is the first, where `email` is absent.',
    }),
    phone: t.string({
      description:
        'The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them.',
    }),
    phones: t.stringList({
      description: 'All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent.',
    }),
    phoneFormat: t.field({
      type: PhoneFormatEnum,
      description:
        'Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension.',
    }),
  };
}

/** What a contact belongs to. */
function relatedInputFields(t: InputBuilder) {
  return {
    portalRole: t.field({
      type: ContactPortalRoleInput,
      description: 'The role in the customer portal; null for the default of the workspace.',
    }),
    account: t.field({
      type: ContactAccountInput,
      description: 'The account that the contact belongs to; null takes it off its account.',
    }),
    location: t.field({
      type: ContactLocationInput,
      description: 'The location that the contact belongs to; null takes it off its location.',
    }),
    locationId: t.id({
      description: 'The same as location, by its global id or UUID alone. Not together with location.',
    }),
    assignedTo: t.field({
      type: ContactAssigneeInput,
      description: 'The member who looks after the contact; null for nobody.',
    }),
    assignedToId: t.id({
      description: 'The same as assignedTo, by their global id or UUID alone. Not together with assignedTo.',
    }),
  };
}

/** What can be written of a contact, the same in every mutation that writes one: absent leaves the field, null clears it. */
export function contactInputFields(t: InputBuilder) {
  return {
    ...plainInputFields(t),
    ...reachInputFields(t),
    ...relatedInputFields(t),
    externalIds: t.field({ type: [ExternalIdInput], description: 'All external ids, at most 50.' }),
    visitorIds: t.stringList({
      description:
        'All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict.',
    }),
    properties: t.field({ type: 'JSONObject', description: 'Free properties: any JSON object.' }),
    customValues: t.field({
      type: 'JSONObject',
      description: 'Values of custom fields by key. Those not named stay; null clears one.',
    }),
    convertCustomValues: t.boolean({
      description:
        'Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent.',
    }),
    unknownCustomFields: t.field({
      type: UnknownCustomFieldsEnum,
      description: 'What happens to customValues whose key is not that of a custom field: REFUSE where absent.',
    }),
    tags: t.stringList({ description: 'The names of all tags; unknown ones are created. Compared without case.' }),
  };
}
