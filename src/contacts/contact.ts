import { ExternalIdType, type ExternalIdValue } from '../external-ids/index.ts';
import { builder } from '../graphql/builder.ts';
import { encodeGlobalId } from '../graphql/ids.ts';
import { defineNode } from '../graphql/node.ts';
import { reads } from '../graphql/requested-columns.ts';
import { defineConnection } from '../pagination/index.ts';
import { BuiltInPortalRoleEnum, EnrichmentStatusEnum, LifecycleStageEnum, SubscriptionStatusEnum } from './enums.ts';
import { contactById } from './loaders.ts';

/** A contact. What hangs on it (tags, events, account, …) is added by the concept that it belongs to, each in its folder. */
export const ContactType = builder.prismaObject('Contact', {
  description: 'A person. Emails, external ids and visitor ids belong to one contact of a workspace each.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { nullable: true, description: 'The full name: as it was written, or the parts joined by a space.' }),
    firstName: t.exposeString('firstName', { nullable: true, description: 'The first name; the first word of a name that was written as one.' }),
    lastName: t.exposeString('lastName', { nullable: true, description: 'The last name; all but the first word of a name that was written as one.' }),
    email: t.exposeString('email', { nullable: true, description: 'The primary email, as it was written. Unique in the workspace without case.' }),
    emails: t.exposeStringList('emails', { description: 'All emails, in their order, the primary one included.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The primary phone number, as it was written.' }),
    phones: t.exposeStringList('phones', { description: 'All phone numbers, in their order, the primary one included.' }),
    company: t.exposeString('company', { nullable: true, description: 'The company by name. See also account.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'Free text.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where the contact came from.' }),
    doNotContact: t.exposeBoolean('doNotContact', { description: 'Whether nobody may contact the person.' }),
    subscriptionStatus: t.expose('subscriptionStatus', { type: SubscriptionStatusEnum, description: 'Whether the contact takes part in mailings.' }),
    enrichmentStatus: t.expose('enrichmentStatus', { type: EnrichmentStatusEnum, description: 'Whether enrichment has found a profile.' }),
    stage: t.expose('stage', { type: LifecycleStageEnum, description: 'How far the contact has come towards being a customer.' }),
    channel: t.exposeString('channel', { description: 'The messaging channel that the contact came in by.' }),
    avatarUrl: t.exposeString('avatarUrl', { nullable: true, description: 'The picture: an http(s) URL that ends in .png, .jpg or .jpeg.' }),
    builtInPortalRole: t.expose('portalRole', { type: BuiltInPortalRoleEnum, description: 'The built-in portal role; it has no effect while portalRole names a custom one.' }),
    externalIds: t.field({
      type: [ExternalIdType],
      description: 'The ids that other systems gave, in the order in which they came.',
      extensions: reads('externalIds'),
      resolve: (contact) => contact.externalIds as unknown as ExternalIdValue[],
    }),
    visitorIds: t.exposeStringList('visitorIds', { description: 'The website visitors that the contact was recognised as.' }),
    properties: t.expose('properties', { type: 'JSONObject', description: 'Free properties: any JSON object, as it came.' }),
    customValues: t.expose('customValues', {
      type: 'JSONObject',
      description: 'The raw values of custom fields by key, those of keys that no field defines included. See also customFields.',
    }),
    firstSeenAt: t.expose('firstSeenAt', { type: 'DateTime', description: 'The time of the earliest event; the creation where there is none.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the contact was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the contact was last changed.' }),
  }),
});

defineNode(ContactType, (context) => ({ load: (id) => contactById(context, id) }));

/** The global id of a contact. */
export function contactGlobalId(uuid: string): string {
  return encodeGlobalId('Contact', uuid);
}

/** The connection of contacts, on every field that lists contacts. */
export const ContactConnection = defineConnection(ContactType, 'Contact', { many: 'contacts', one: 'a contact' });
