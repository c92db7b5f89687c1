import { contactFields, fieldNames, ofEach } from '../../query/contact-fields/index.ts';
import { ExternalIdType, type ExternalIdValue } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { BuiltInPortalRoleEnum, fieldTypes } from './enums.ts';
import { contactById } from './loaders.ts';

/** A contact. What hangs on it (tags, events, account, …) is added by the concept that it belongs to, each in its folder. */
export const ContactType = builder.prismaObject('Contact', {
  description: 'A person. Emails, external ids and visitor ids belong to one contact of a workspace each.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    ...ofEach(fieldNames, (field) => {
      const { kind, nullable, description } = contactFields[field];
      return t.expose(field, { type: fieldTypes[kind], nullable: nullable as true, description });
    }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'The primary email, as it was written. Unique in the workspace without case.',
    }),
    emails: t.exposeStringList('emails', { description: 'All emails, in their order, the primary one included.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The primary phone number, as it was written.' }),
    phones: t.exposeStringList('phones', {
      description: 'All phone numbers, in their order, the primary one included.',
    }),
    builtInPortalRole: t.expose('portalRole', {
      type: BuiltInPortalRoleEnum,
      description: 'The built-in portal role; it has no effect while portalRole names a custom one.',
    }),
    externalIds: t.field({
      type: [ExternalIdType],
      description: 'The ids that other systems gave, in the order in which they came.',
      extensions: reads('externalIds'),
      resolve: (contact) => contact.externalIds as unknown as ExternalIdValue[],
    }),
    visitorIds: t.exposeStringList('visitorIds', {
      description: 'The website visitors that the contact was recognised as.',
    }),
    properties: t.expose('properties', {
      type: 'JSONObject',
      description: 'Free properties: any JSON object, as it came.',
    }),
  }),
});

defineNode(ContactType, (context) => ({ load: (id) => contactById(context, id) }));

/** The connection of contacts, on every field that lists contacts. */
export const ContactConnection = defineConnection(ContactType, 'Contact', { many: 'contacts', one: 'a contact' });
