import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { query } from '../../core/fields.ts';
import { orNotFound } from '../../core/rest-error.ts';
import { contactInput, createBody, fieldOfBody, importBody, updateBody } from './contact-bodies.ts';
import { listContacts, searchContacts } from './contact-lists.ts';
import { contactAnswer, contactShape } from './contact-shape.ts';
import { answerBody, deletedAnswer, deletedBody, exampleAnswer, exampleDeleted } from '../envelope.ts';
import { contactExample, createExample } from '../examples.ts';
import {
  PylonCreateContactDocument,
  PylonDeleteContactDocument,
  PylonGetContactDocument,
  PylonGetPhonesByEmailDocument,
  PylonGetPhonesDocument,
  PylonImportContactDocument,
  PylonUpdateContactDocument,
} from '../operations.generated.ts';
import { phoneInput, writesPhones } from './phones.ts';

const createContact = defineEndpoint(PylonCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/contacts',
  summary: 'Create a contact',
  bucket: 'create',
  body: createBody,
  fieldNames: fieldOfBody,
  variables: ({ body }) => ({
    input: { ...contactInput(body), ...phoneInput(body, []), source: 'api', requireCustomFields: false },
  }),
  encode: ({ createContact: { contact } }, request) => ({
    status: 200,
    body: answerBody(contactShape(contact), request),
  }),
  answers: { 200: { description: 'The new contact.', schema: contactAnswer } },
  example: { body: createExample, answer: exampleAnswer(contactExample) },
});

const anything = z.unknown().optional();

const getContact = defineEndpoint(PylonGetContactDocument)({
  name: 'getContact',
  method: 'GET',
  path: '/contacts/:id',
  summary: 'Get a contact',
  bucket: 'get',
  query: query({
    limit: anything.meta({ jsonSchema: { type: 'integer' } }).describe('Does nothing here.'),
    cursor: anything.meta({ jsonSchema: { type: 'string' } }).describe('Does nothing here.'),
  }),
  variables: ({ path: { id } }) => ({ id }),
  encode: ({ contact }, request) => ({
    status: 200,
    body: answerBody(contactShape(orNotFound(contact, 'contact', request.path.id)), request),
  }),
  answers: { 200: { description: 'The contact.', schema: contactAnswer } },
  example: { path: { id: contactExample.id }, answer: exampleAnswer(contactExample) },
});

const updateContact = defineEndpoint(
  PylonUpdateContactDocument,
  PylonGetPhonesDocument,
)({
  name: 'updateContact',
  method: 'PATCH',
  path: '/contacts/:id',
  summary: 'Change a contact',
  description: 'Only the given fields change. Custom fields are merged by slug; external ids replace all.',
  bucket: 'update',
  body: updateBody,
  fieldNames: fieldOfBody,
  beforeVariables: ({ path: { id }, body }) => (writesPhones(body) ? { id } : null),
  variables: ({ path: { id }, body }, before) => ({
    input: {
      contact: { legacyId: { id, label: 'pylon', anyLabel: true } },
      ...contactInput(body),
      ...phoneInput(body, before === null ? [] : orNotFound(before.contact, 'contact', id).phones),
    },
  }),
  encode: ({ updateContact: { contact } }, request) => ({
    status: 200,
    body: answerBody(contactShape(contact), request),
  }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactAnswer } },
  example: {
    path: { id: contactExample.id },
    body: { name: 'Ada King', portal_role: 'member' },
    answer: exampleAnswer({ ...contactExample, name: 'Ada King', portal_role: 'member' }),
  },
});

const deleteContact = defineEndpoint(PylonDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/contacts/:id',
  summary: 'Delete a contact for good',
  bucket: 'delete',
  variables: ({ path: { id } }) => ({ id }),
  encode: (_result, request) => ({ status: 200, body: deletedBody(request) }),
  answers: { 200: { description: 'The contact is gone.', schema: deletedAnswer } },
  example: { path: { id: contactExample.id }, answer: exampleDeleted },
});

const importContact = defineEndpoint(
  PylonImportContactDocument,
  PylonGetPhonesByEmailDocument,
)({
  name: 'importContact',
  method: 'POST',
  path: '/import/contacts',
  summary: 'Create a contact, or change the one that has the email',
  bucket: 'import',
  body: importBody,
  fieldNames: fieldOfBody,
  beforeVariables: ({ body: { email, ...given } }) => (writesPhones(given) ? { email } : null),
  variables: ({ body: { email, ...given } }, before) => ({
    input: {
      match: { email },
      ...contactInput(given),
      ...phoneInput(given, before?.contact?.phones ?? []),
      sourceIfCreated: 'import',
      requireCustomFields: false,
    },
  }),
  encode: ({ upsertContact: { contact } }, request) => ({
    status: 200,
    body: answerBody(contactShape(contact), request),
  }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactAnswer } },
  example: { body: createExample, answer: exampleAnswer(contactExample) },
});

export const contactEndpoints: Endpoint[] = [
  listContacts,
  createContact,
  getContact,
  updateContact,
  deleteContact,
  searchContacts,
  importContact,
];
