import { z } from 'zod';
import { defineEndpoint, type ArgumentPath, type Endpoint } from '../endpoint.ts';
import { body, choiceOf, idText, jsonObject, query, queryNumber, text } from '../fields.ts';
import { inDialect } from '../outcome.ts';
import { orNotFound, type FieldIssue } from '../problem.ts';
import { eventStream } from './event-stream.ts';
import {
  PathboundCreateContactDocument, PathboundDeleteContactDocument, PathboundGetContactDocument, PathboundGetPersonDocument,
  PathboundListContactsDocument, PathboundUpdateContactDocument,
} from './operations.generated.ts';
import { changedEmail, changedProperties, checkNewEmail, newProperties, shownProperties } from './properties.ts';
import { actionSchema, actionShape, contactSchema, contactShape, enrichmentStatuses, eventSchema, eventShape } from './shapes.ts';
import { getStatus } from './status.ts';

const label = 'pathbound';
const largestOffset = 2_147_483_647;

const success = z.literal('success');
const contactAnswer = z.object({ status: success, contact: contactSchema });

const sortFields = {
  created_at: 'CREATED_AT',
  updated_at: 'UPDATED_AT',
  first_seen_at: 'FIRST_SEEN_AT',
  email: 'EMAIL',
  firstname: 'FIRST_NAME',
  lastname: 'LAST_NAME',
  company: 'COMPANY',
} as const;

const directions = { asc: 'ASC', desc: 'DESC' } as const;

const fieldNames = {
  'input.email': 'email',
  'input.firstName': 'properties.firstname',
  'input.lastName': 'properties.lastname',
  'input.phone': 'properties.phone',
  'input.company': 'properties.company',
  'input.properties': 'properties',
  'input.visitorIds': 'visitor_id',
  'input.addVisitorIds': 'visitor_id',
};

const visitorId = z.union([idText(), z.array(idText())], { error: 'a text or a list of texts' }).nullish().describe('Website visitors to associate; one that another contact has moves, unless the key may not see that contact: then it is a conflict.');

type VisitorIds = z.output<typeof visitorId>;

function visitorIds(given: VisitorIds): string[] {
  return given == null ? [] : [given].flat();
}

/** Where in a body something stands: a visitor id that came alone has no place in a list. */
function placeIn(names: Readonly<Record<string, string>>) {
  return (path: ArgumentPath, { body: given }: { body: { visitor_id?: VisitorIds } }): Pick<FieldIssue, 'where' | 'path'> => {
    const place = inDialect(path, names);
    return place.path[0] === 'visitor_id' && typeof given.visitor_id === 'string' ? { ...place, path: ['visitor_id'] } : place;
  };
}

const createContact = defineEndpoint(PathboundCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/v1/contacts',
  summary: 'Create a contact',
  body: body({ email: text().describe('Unique in the workspace, without case.'), properties: jsonObject().optional(), visitor_id: visitorId }),
  fieldNames: placeIn(fieldNames),
  variables: ({ body: { email, properties = {}, visitor_id } }) => {
    checkNewEmail(email, properties);
    return {
      input: { ...newProperties(properties), email, visitorIds: visitorIds(visitor_id), phoneFormat: 'TEXT', source: 'api', requireCustomFields: false },
    };
  },
  encode: ({ createContact: { contact } }) => ({ status: 201, body: { status: 'success', contact: contactShape(contact) } }),
  answers: { 201: { description: 'The new contact.', schema: contactAnswer } },
});

const listContacts = defineEndpoint(PathboundListContactsDocument)({
  name: 'listContacts',
  method: 'GET',
  path: '/v1/contacts',
  summary: 'List contacts',
  query: query({
    page: queryNumber({ from: 1 }).default(1).describe('Which page, from 1.'),
    limit: queryNumber({ from: 1, to: 100, clamp: true }).default(20).describe('The most contacts to return; above 100 counts as 100.'),
    status: choiceOf(enrichmentStatuses).optional().describe('Only contacts with, or without, a unified profile.'),
    search: text().optional().describe('Only contacts whose email, name, phone, company or any text of whose properties contains this, without case.'),
    sort_by: choiceOf(sortFields).default('CREATED_AT').describe('What to sort by: created_at where absent. Contacts without a value come last.'),
    sort_dir: choiceOf(directions).default('DESC').describe('desc where absent.'),
  }),
  fieldNames: { 'search.text': '?search' },
  variables: ({ query: { page, limit, status, search, sort_by, sort_dir } }) => ({
    first: limit,
    offset: Math.min((page - 1) * limit, largestOffset),
    filter: status === undefined ? undefined : { enrichmentStatus: { eq: status } },
    search: search ? { text: search } : undefined,
    orderBy: [{ field: sort_by, direction: sort_dir }],
  }),
  encode: ({ contacts: { nodes, totalCount } }, { query: { page, limit } }) => ({
    status: 200,
    body: {
      status: 'success',
      contacts: nodes.map(contactShape),
      pagination: { page, limit, total_pages: Math.ceil(totalCount / limit), total_items: totalCount },
    },
  }),
  answers: {
    200: {
      description: 'A page of contacts.',
      schema: z.object({
        status: success,
        contacts: z.array(contactSchema),
        pagination: z.object({
          page: z.int(),
          limit: z.int(),
          total_pages: z.int().describe('0 where the list is empty.'),
          total_items: z.int(),
        }),
      }),
    },
  },
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
        unified_profile: z.record(z.string(), z.unknown()).nullable().describe('What enrichment found, over the properties of the contact.'),
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
      contact: { legacyId: { id: contact_id, label } },
      ...changedProperties(properties),
      email: changedEmail(properties),
      propertiesMode: 'MERGE_WITHOUT_NULLS',
      addVisitorIds: visitorIds(visitor_id),
      phoneFormat: 'TEXT',
    },
  }),
  encode: ({ updateContact: { contact } }) => ({ status: 200, body: { status: 'success', contact: contactShape(contact) } }),
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
    event_type: text().max(100, { error: 'a text of at most 100 characters' }).transform((type) => (type.trim() === '' ? undefined : type)).optional().describe('Only events of this type.'),
    sort_dir: choiceOf(directions).default('DESC').describe('By time; desc where absent.'),
  }),
  variables: ({ path: { contact_id } }) => ({ id: contact_id }),
  encode: ({ contact }, { path: { contact_id }, query: { event_type, sort_dir }, execute }) => ({
    status: 200,
    stream: eventStream({ person: orNotFound(contact, 'contact', contact_id), type: event_type, direction: sort_dir }, execute),
  }),
  answers: { 200: { description: 'All of them, however many.', schema: z.object({ status: success, events: z.array(eventSchema) }) } },
});

export const endpoints: Endpoint[] = [createContact, listContacts, getContact, updateContact, deleteContact, listEvents, getStatus];
