import { z } from 'zod';
import { defineEndpoint, type ArgumentPath, type Endpoint } from '../core/endpoint.ts';
import { query, text } from '../core/fields.ts';
import { inDialect } from '../core/result-mapping.ts';
import { orNotFound } from '../core/rest-error.ts';
import { accountEndpoints } from './account.ts';
import { contactInput, createBody, locationOf, tagsBody, updateBody } from './bodies.ts';
import { chosenId, chosenIdFields } from './chosen-id.ts';
import { contactExample, createExample } from './examples.ts';
import { listLocations } from './locations.ts';
import {
  WhautomateAddTagsDocument,
  WhautomateCreateContactDocument,
  WhautomateDeleteContactDocument,
  WhautomateGetContactDocument,
  WhautomateGetSegmentDocument,
  WhautomateGetShownDocument,
  WhautomateListContactsDocument,
  WhautomateRemoveTagsDocument,
  WhautomateUpdateContactDocument,
} from './operations.generated.ts';
import { pageOf, paging } from './paging.ts';
import { listSegments } from './segments.ts';
import { contactSchema, contactShape, successSchema, taggedSchema, taggedShape } from './shapes.ts';
import { tagEndpoints } from './tags.ts';

const label = 'whautomate';
const examplePath = { contactId: contactExample.id };

const nameOfField = {
  'input.name': 'name',
  'input.phone': 'phoneNumber',
  'input.email': 'email',
  'input.notes': 'notes',
  'input.stage': 'stage',
  'input.customValues': 'customFields',
  'input.tags': 'tags',
  ...chosenIdFields,
};

function fieldNames(path: ArgumentPath, { body }: { body: Parameters<typeof locationOf>[0] }) {
  return inDialect(path, { ...nameOfField, 'input.location': locationOf(body).at });
}

const listContacts = defineEndpoint(
  WhautomateListContactsDocument,
  WhautomateGetSegmentDocument,
)({
  name: 'searchContacts',
  method: 'GET',
  path: '/v1/contacts',
  summary: 'Search contacts, newest first',
  query: query({
    ...paging,
    tags: text().optional().describe('Names of tags, comma separated: contacts that have any of them.'),
    locationId: text().optional().describe('Only contacts of this location, by its id in whautomate or its UUID.'),
    channel: text().optional().describe('Only contacts that came in by this channel.'),
    searchText: text()
      .optional()
      .describe('Only contacts whose name, phone number or email contains this, without case.'),
    search: text().optional().describe('The same as searchText, which counts where both are given.'),
    segmentId: text().optional().describe('Only contacts of this segment.'),
  }),
  fieldNames: { view: '?segmentId' },
  beforeVariables: ({ query: { segmentId } }) => (segmentId === undefined ? null : { id: segmentId }),
  variables: (
    { query: { limit, page, tags, locationId, channel, search, searchText = search, segmentId } },
    before,
  ) => {
    // As an unknown location has no contacts, so has an unknown segment.
    const isKnown = before === null || before.view !== null;
    const names =
      tags
        ?.split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [];
    return {
      ...pageOf({ limit, page }),
      segment: isKnown ? segmentId : undefined,
      filter: {
        id: isKnown ? undefined : { in: [] },
        tags: names.length === 0 ? undefined : { any: names },
        locationLegacyId: locationId ? { label, eq: locationId } : undefined,
        channel: channel ? { eq: channel } : undefined,
      },
      search: searchText ? { text: searchText, fields: ['NAME', 'PHONE', 'EMAIL'] } : undefined,
    };
  },
  encode: ({ contacts }) => ({ status: 200, body: contacts.nodes.map(contactShape) }),
  answers: { 200: { description: 'A page of contacts.', schema: z.array(contactSchema) } },
  example: {
    query: { limit: '10', page: '1', tags: 'vip', channel: 'Whatsapp', searchText: 'lovelace' },
    answer: [contactExample],
  },
});

const createContact = defineEndpoint(
  WhautomateCreateContactDocument,
  WhautomateGetShownDocument,
)({
  name: 'addContact',
  method: 'POST',
  path: '/v1/contacts',
  summary: 'Add a contact',
  body: createBody,
  problems: ['not-found'],
  fieldNames,
  beforeVariables: ({ body: { id } }) => (id ? { id } : null),
  variables: ({ body: { id, name, phoneNumber, ...given } }, before) => ({
    input: {
      ...contactInput(given),
      name,
      phone: phoneNumber,
      externalIds: chosenId(id, before?.contact, 'contact'),
      source: 'api',
      requireCustomFields: false,
    },
  }),
  encode: ({ createContact: { contact } }) => ({ status: 200, body: contactShape(contact) }),
  answers: { 200: { description: 'The new contact.', schema: contactSchema } },
  example: { body: createExample, answer: contactExample },
});

const getContact = defineEndpoint(WhautomateGetContactDocument)({
  name: 'getContact',
  method: 'GET',
  path: '/v1/contacts/:contactId',
  summary: 'Get a contact',
  variables: ({ path: { contactId } }) => ({ id: contactId }),
  encode: ({ contact }, { path: { contactId } }) => ({
    status: 200,
    body: contactShape(orNotFound(contact, 'contact', contactId)),
  }),
  answers: { 200: { description: 'The contact.', schema: contactSchema } },
  example: { path: examplePath, answer: contactExample },
});

const updateContact = defineEndpoint(
  WhautomateUpdateContactDocument,
  WhautomateGetShownDocument,
)({
  name: 'updateContact',
  method: 'PUT',
  path: '/v1/contacts/:contactId',
  summary: 'Change a contact',
  description:
    'Only the given fields change, so that a body that was read can be put back. Tags replace the set; custom fields are merged by key.',
  body: updateBody,
  fieldNames,
  beforeVariables: ({ path: { contactId }, body: { phoneNumber } }) => (phoneNumber ? { id: contactId } : null),
  variables: ({ path: { contactId }, body: { name, phoneNumber, ...given } }, before) => {
    const shown = before === null ? null : orNotFound(before.contact, 'contact', contactId).phone;
    return {
      input: {
        contact: { legacyId: { id: contactId, label } },
        ...contactInput(given),
        name: name?.trim() === '' ? undefined : name,
        phone: !phoneNumber || phoneNumber === shown ? undefined : phoneNumber,
      },
    };
  },
  encode: ({ updateContact: { contact } }) => ({ status: 200, body: contactShape(contact) }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactSchema } },
  example: {
    path: examplePath,
    body: { stage: 'Customer', tags: ['vip', 'new'], customFields: { plan: null, seats: 3 } },
    answer: { ...contactExample, stage: 'Customer', tags: ['vip', 'new'], customFields: { seats: 3 } },
  },
});

const deleteContact = defineEndpoint(WhautomateDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/v1/contacts/:contactId',
  summary: 'Delete a contact for good',
  variables: ({ path: { contactId } }) => ({ id: contactId }),
  encode: () => ({ status: 200, body: { success: true } }),
  answers: { 200: { description: 'The contact is gone.', schema: successSchema } },
  example: { path: examplePath, answer: { success: true } },
});

function tagNames({ tags, tag }: z.output<typeof tagsBody>): string[] {
  return [...(tags ?? []), ...(tag === undefined ? [] : [tag])];
}

const tagFields = { 'input.tags': 'tags' };

const addTags = defineEndpoint(WhautomateAddTagsDocument)({
  name: 'addTags',
  method: 'POST',
  path: '/v1/contacts/:contactId/tags/add',
  summary: 'Add tags to a contact',
  description: 'Unknown tags are created; one that the contact has already changes nothing.',
  body: tagsBody,
  fieldNames: tagFields,
  variables: ({ path: { contactId }, body }) => ({ id: contactId, tags: tagNames(body) }),
  encode: ({ addContactTags: { contact } }) => ({ status: 200, body: taggedShape(contact) }),
  answers: { 200: { description: 'All tags of the contact.', schema: taggedSchema } },
  example: { path: examplePath, body: { tags: ['new'] }, answer: { id: contactExample.id, tags: ['vip', 'new'] } },
});

const removeTags = defineEndpoint(WhautomateRemoveTagsDocument)({
  name: 'removeTags',
  method: 'POST',
  path: '/v1/contacts/:contactId/tags/remove',
  summary: 'Take tags off a contact',
  description: 'One that the contact does not have changes nothing.',
  body: tagsBody,
  fieldNames: tagFields,
  variables: ({ path: { contactId }, body }) => ({ id: contactId, tags: tagNames(body) }),
  encode: ({ removeContactTags: { contact } }) => ({ status: 200, body: taggedShape(contact) }),
  answers: { 200: { description: 'All tags of the contact.', schema: taggedSchema } },
  example: { path: examplePath, body: { tags: ['vip'] }, answer: { id: contactExample.id, tags: [] } },
});

export const endpoints: Endpoint[] = [
  listContacts,
  createContact,
  getContact,
  updateContact,
  deleteContact,
  addTags,
  removeTags,
  listLocations,
  ...tagEndpoints,
  listSegments,
  ...accountEndpoints,
];
