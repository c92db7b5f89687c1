import { ContactType, requestedContact } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode, defineQueryById } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { eventById } from './loaders.ts';

/** Something that a contact did. */
export const EventType = builder.prismaObject('Event', {
  description: 'Something that a contact did: a page view, a form, a message.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    contactUuid: t.exposeID('contactId', { description: 'The UUID of the contact.' }),
    contact: t.field({
      type: ContactType,
      nullable: true,
      description: 'The contact; null only where it was deleted since the event was read.',
      extensions: reads('contactId'),
      resolve: (event, _args, context, info) => requestedContact(context, info, event.contactId),
    }),
    type: t.exposeString('type', {
      description: 'What happened, as the sender names it: page_view, form_submitted, …',
    }),
    url: t.exposeString('url', { nullable: true, description: 'The page on which it happened.' }),
    domain: t.exposeString('domain', {
      nullable: true,
      description: 'The domain of the page; the host of the URL where none was given.',
    }),
    data: t.expose('data', {
      type: 'JSONObject',
      description: 'What else the sender told: any JSON object, as it came.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the event was recorded.' }),
  }),
});

defineNode(EventType, eventById);
defineQueryById('event', EventType, eventById, {
  description: 'One event; null where there is none.',
  scope: 'contacts:read',
});

/** The connection of events. */
export const EventConnection = defineConnection(EventType, 'Event', { many: 'events', one: 'an event' });
