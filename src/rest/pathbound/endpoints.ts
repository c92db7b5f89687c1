import { z } from 'zod';
import { defineEndpoint, type ArgumentPath, type Endpoint } from '../core/endpoint.ts';
import { body, choiceOf, idText, jsonObject, query, text, textUpTo } from '../core/fields.ts';
import { inDialect } from '../core/result-mapping.ts';
import { orNotFound, type FieldIssue } from '../core/rest-error.ts';
import { eventStream } from './event-stream.ts';
import { listContacts } from './list.ts';
import {
  PathboundCreateContactDocument,
  PathboundDeleteContactDocument,
  PathboundGetContactDocument,
  PathboundGetPersonDocument,
  PathboundUpdateContactDocument,
} from './operations.generated.ts';
import { changedEmail, changedProperties, checkNewEmail, newProperties, shownProperties } from './properties.ts';
import {
  actionSchema,
  actionShape,
  contactSchema,
  contactShape,
  directions,
  eventSchema,
  eventShape,
  success,
} from './shapes.ts';
import { getStatus } from './status.ts';

const label = 'pathbound';

const contactAnswer = z.object({ status: success, contact: contactSchema });

const fieldNames = {
  'input.email': 'email',
  'input.firstName': 'properties.firstname',
  'input.lastName': 'properties.lastname',
  'input.phone': 'properties.phone',
  'input.company': 'properties.company',
  'input.properties': 'properties',
  'input.account': 'company_id',
  'input.visitorIds': 'visitor_id',
  'input.addVisitorIds': 'visitor_id',
};

const visitorId = z
  .union([idText(), z.array(idText())], { error: 'a text or a list of texts' })
  .nullish()
  .describe(
    'Website visitors to associate; one that another contact has moves, unless the key may not see that contact: then it is a conflict.',
  );

type VisitorIds = z.output<typeof visitorId>;

function visitorIds(given: VisitorIds): string[] {
  return given == null ? [] : [given].flat();
}

/** Where in a body something stands: a visitor id that came alone has no place in a list. */
function placeIn(names: Readonly<Record<string, string>>) {
  return (
    path: ArgumentPath,
    { body: given }: { body: { visitor_id?: VisitorIds } },
  ): Pick<FieldIssue, 'where' | 'path'> => {
    const place = inDialect(path, names);
    return place.path[0] === 'visitor_id' && typeof given.visitor_id === 'string'
      ? { ...place, path: ['visitor_id'] }
      : place;
  };
}

const createContact = defineEndpoint(PathboundCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/v1/contacts',
  summary: 'Create a contact',
  body: body({
    email: text().describe('Unique in the workspace, without case.'),
    properties: jsonObject().optional(),
    visitor_id: visitorId,
    company_id: idText()
      .nullish()
      .describe('The company that the contact belongs to: its UUID, or the id that it has in pathbound.'),
  }),
  fieldNames: placeIn(fieldNames),
  variables: ({ body: { email, properties = {}, visitor_id, company_id } }) => {
    checkNewEmail(email, properties);
    const account = company_id == null ? undefined : { legacyId: { id: company_id, label } };
    return {
      input: {
        ...newProperties(properties),
        email,
        account,
        visitorIds: visitorIds(visitor_id),
        phoneFormat: 'TEXT',
        source: 'api',
        requireCustomFields: false,
      },
    };
  },
  encode: ({ createContact: { contact } }) => ({
    status: 201,
    body: { status: 'success', contact: contactShape(contact) },
  }),
  answers: { 201: { description: 'The new contact.', schema: contactAnswer } },
});

const getContact = defineEndpoint(PathboundGetContactDocument)({
  name: 'getContact',
  method: 'GET',
  path: '/v1/contacts/:contact_id',
  summary: 'Get a contact with its unified profile, its newest 10 actions and 20 events',
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: (result, { path: { contact_id } }) => {
    const contact = orNotFound(result.contact, 'contact', contact_id);
    return {
      status: 200,
      body: {
        status: 'success',
        contact: contactShape(contact),
        unified_profile: contact.unifiedProfile && { ...shownProperties(contact), ...contact.unifiedProfile.data },
        actions: contact.actions.map(actionShape),
        events: contact.events.map((event) => eventShape(event, contact)),
      },
    };
  },
  answers: {
    200: {
      description: 'The contact.',
      schema: z.object({
        status: success,
        contact: contactSchema,
        unified_profile: z
          .record(z.string(), z.unknown())
          .nullable()
          .describe('What enrichment found, over the properties of the contact.'),
        actions: z.array(actionSchema),
        events: z.array(eventSchema),
      }),
    },
  },
});

const updateContact = defineEndpoint(PathboundUpdateContactDocument)({
  name: 'updateContact',
  method: 'PUT',
  path: '/v1/contacts/:contact_id',
  summary: 'Change a contact',
  description: 'Properties are updated or added, key by key; null removes one. Visitor ids are added.',
  body: body({ properties: jsonObject().optional(), visitor_id: visitorId }),
  fieldNames: placeIn({ ...fieldNames, 'input.email': 'properties.email' }),
  variables: ({ path: { contact_id }, body: { properties = {}, visitor_id } }) => ({
    input: {
      contact: { legacyId: { id: contact_id, label, hasEmail: true } },
      ...changedProperties(properties),
      email: changedEmail(properties),
      propertiesMode: 'MERGE_WITHOUT_NULLS',
      addVisitorIds: visitorIds(visitor_id),
      phoneFormat: 'TEXT',
    },
  }),
  encode: ({ updateContact: { contact } }) => ({
    status: 200,
    body: { status: 'success', contact: contactShape(contact) },
  }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactAnswer } },
});

const deleteContact = defineEndpoint(PathboundDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/v1/contacts/:contact_id',
  summary: 'Delete a contact for good, with its events, actions and profile',
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: () => ({ status: 200, body: { status: 'success' } }),
  answers: { 200: { description: 'The contact is gone.', schema: z.object({ status: success }) } },
});

const listEvents = defineEndpoint(PathboundGetPersonDocument)({
  name: 'listContactEvents',
  method: 'GET',
  path: '/v1/contacts/events/:contact_id',
  summary: 'All events of a contact',
  query: query({
    event_type: textUpTo(100)
      .transform((type) => (type.trim() === '' ? undefined : type))
      .optional()
      .describe('Only events of this type.'),
    sort_dir: choiceOf(directions).default('DESC').describe('By time; desc where absent.'),
  }),
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: ({ contact }, { path: { contact_id }, query: { event_type, sort_dir }, execute }) => ({
    status: 200,
    stream: eventStream(
      { person: orNotFound(contact, 'contact', contact_id), type: event_type, direction: sort_dir },
      execute,
    ),
  }),
  answers: {
    200: {
      description: 'All of them, however many.',
      schema: z.object({ status: success, events: z.array(eventSchema) }),
    },
  },
});

export const endpoints: Endpoint[] = [
  createContact,
  listContacts,
  getContact,
  updateContact,
  deleteContact,
  listEvents,
  getStatus,
];
