import { defineEndpoint, type Endpoint } from '../core/endpoint.ts';
import { body, choiceOf, jsonObject, text } from '../core/fields.ts';
import { orNotFound } from '../core/rest-error.ts';
import { checkOwnEmail } from './email.ts';
import { listContacts } from './list.ts';
import {
  PristinesendCreateContactDocument,
  PristinesendDeleteContactDocument,
  PristinesendGetContactDocument,
  PristinesendGetEmailDocument,
  PristinesendUpdateContactDocument,
} from './operations.generated.ts';
import { contactExample, contactSchema, contactShape, statuses } from './shapes.ts';

const fieldNames = {
  'input.email': 'email',
  'input.firstName': 'first_name',
  'input.lastName': 'last_name',
  'input.subscriptionStatus': 'status',
  'input.properties': 'properties',
};

/** What POST and PATCH share: absent leaves a field, null clears it. */
const writable = {
  first_name: text().nullish(),
  last_name: text().nullish(),
  status: choiceOf(statuses)
    .nullish()
    .describe('Whether the contact takes part in mailings; subscribed where it is not given on creation.'),
  properties: jsonObject().optional().describe('Free properties.'),
};

const getContact = defineEndpoint(PristinesendGetContactDocument)({
  name: 'getContact',
  method: 'GET',
  path: '/api/v1/contacts/:id',
  summary: 'Get a contact',
  variables: ({ path: { id } }) => ({ id }),
  encode: ({ contact }, { path: { id } }) => ({ status: 200, body: contactShape(orNotFound(contact, 'contact', id)) }),
  answers: { 200: { description: 'The contact.', schema: contactSchema } },
  example: { path: { id: contactExample.id }, answer: contactExample },
});

const createContact = defineEndpoint(PristinesendCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/api/v1/contacts',
  summary: 'Create a contact',
  body: body({ email: text().describe('Unique in the workspace, without case.'), ...writable }),
  fieldNames,
  variables: ({ body: { email, first_name, last_name, status, properties } }) => ({
    input: {
      email,
      firstName: first_name,
      lastName: last_name,
      subscriptionStatus: status,
      properties,
      source: 'api',
      requireCustomFields: false,
    },
  }),
  encode: ({ createContact: { contact } }) => ({ status: 201, body: contactShape(contact) }),
  answers: { 201: { description: 'The new contact.', schema: contactSchema } },
  example: {
    body: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', properties: { plan: 'pro' } },
    answer: contactExample,
  },
});

const updateContact = defineEndpoint(
  PristinesendUpdateContactDocument,
  PristinesendGetEmailDocument,
)({
  name: 'updateContact',
  method: 'PATCH',
  path: '/api/v1/contacts/:id',
  summary: 'Change a contact',
  description: 'Only the given fields change. Properties are merged into the existing ones, key by key.',
  body: body({
    email: text().nullish().describe('The email that the contact has: it cannot be changed.'),
    ...writable,
  }),
  fieldNames,
  beforeVariables: ({ path: { id }, body: { email } }) => (email === undefined ? null : { id }),
  variables: ({ path: { id }, body: { email, first_name, last_name, status, properties } }, before) => {
    if (before !== null) checkOwnEmail(email, orNotFound(before.contact, 'contact', id).email ?? '');
    return {
      input: {
        contact: { legacyId: { id, label: 'pristinesend', hasEmail: true } },
        firstName: first_name,
        lastName: last_name,
        subscriptionStatus: status,
        properties,
      },
    };
  },
  encode: ({ updateContact: { contact } }) => ({ status: 200, body: contactShape(contact) }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactSchema } },
  example: {
    path: { id: contactExample.id },
    body: { status: 'unsubscribed', properties: { seats: 3 } },
    answer: { ...contactExample, status: 'unsubscribed', properties: { plan: 'pro', seats: 3 } },
  },
});

const deleteContact = defineEndpoint(PristinesendDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/api/v1/contacts/:id',
  summary: 'Delete a contact for good',
  variables: ({ path: { id } }) => ({ id }),
  encode: () => ({ status: 204 }),
  answers: { 204: { description: 'The contact is gone.' } },
  example: { path: { id: contactExample.id } },
});

export const endpoints: Endpoint[] = [listContacts, createContact, getContact, updateContact, deleteContact];
