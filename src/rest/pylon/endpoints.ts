import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../endpoint.ts';
import { query } from '../fields.ts';
import { orNotFound } from '../problem.ts';
import { contactInput, createBody, fieldOfBody, importBody, updateBody } from './bodies.ts';
import { contactExample, createExample } from './examples.ts';
import {
  PylonCreateContactDocument, PylonDeleteContactDocument, PylonGetContactDocument, PylonGetPhonesByEmailDocument, PylonGetPhonesDocument,
  PylonGetViewerDocument, PylonImportContactDocument, PylonUpdateContactDocument,
} from './operations.generated.ts';
import { phoneInput, writesPhones } from './phones.ts';
import { bodyRequestId } from './request-id.ts';
import { listContacts, searchContacts } from './search.ts';
import { contactAnswer, contactBody, deletedAnswer, meAnswer, meBody } from './shapes.ts';

const requestId = '0197a3c4-6a02-7d11-8c55-1f2e3d4c5b6a';
const answerExample = { data: contactExample, request_id: requestId };

const createContact = defineEndpoint(PylonCreateContactDocument)({
  name: 'createContact',
  method: 'POST',
  path: '/contacts',
  summary: 'Create a contact',
  bucket: 'create',
  body: createBody,
  fieldNames: fieldOfBody,
  variables: ({ body }) => ({ input: { ...contactInput(body), ...phoneInput(body, []), source: 'api', requireCustomFields: false } }),
  encode: ({ createContact: { contact } }, request) => ({ status: 200, body: contactBody(contact, request) }),
  answers: { 200: { description: 'The new contact.', schema: contactAnswer } },
  example: { body: createExample, answer: answerExample },
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
  encode: ({ contact }, request) => ({ status: 200, body: contactBody(orNotFound(contact, 'contact', request.path.id), request) }),
  answers: { 200: { description: 'The contact.', schema: contactAnswer } },
  example: { path: { id: contactExample.id }, answer: answerExample },
});

const updateContact = defineEndpoint(PylonUpdateContactDocument, PylonGetPhonesDocument)({
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
  encode: ({ updateContact: { contact } }, request) => ({ status: 200, body: contactBody(contact, request) }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactAnswer } },
  example: {
    path: { id: contactExample.id },
    body: { name: 'Ada King', portal_role: 'member' },
    answer: { ...answerExample, data: { ...contactExample, name: 'Ada King', portal_role: 'member' } },
  },
});

const deleteContact = defineEndpoint(PylonDeleteContactDocument)({
  name: 'deleteContact',
  method: 'DELETE',
  path: '/contacts/:id',
  summary: 'Delete a contact for good',
  bucket: 'delete',
  variables: ({ path: { id } }) => ({ id }),
  encode: (_result, request) => ({ status: 200, body: { request_id: bodyRequestId(request.requestId) } }),
  answers: { 200: { description: 'The contact is gone.', schema: deletedAnswer } },
  example: { path: { id: contactExample.id }, answer: { request_id: requestId } },
});

const importContact = defineEndpoint(PylonImportContactDocument, PylonGetPhonesByEmailDocument)({
  name: 'importContact',
  method: 'POST',
  path: '/import/contacts',
  summary: 'Create a contact, or change the one that has the email',
  bucket: 'import',
  body: importBody,
  fieldNames: fieldOfBody,
  beforeVariables: ({ body: { email, ...given } }) => (writesPhones(given) ? { email } : null),
  variables: ({ body: { email, ...given } }, before) => ({
    input: { match: { email }, ...contactInput(given), ...phoneInput(given, before?.contact?.phones ?? []), sourceIfCreated: 'import', requireCustomFields: false },
  }),
  encode: ({ upsertContact: { contact } }, request) => ({ status: 200, body: contactBody(contact, request) }),
  answers: { 200: { description: 'The contact as it is now.', schema: contactAnswer } },
  example: { body: createExample, answer: answerExample },
});

const getMe = defineEndpoint(PylonGetViewerDocument)({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  summary: 'Tell whose key it is',
  bucket: 'get',
  variables: () => ({}),
  encode: ({ viewer }, request) => ({ status: 200, body: meBody(viewer, request) }),
  answers: { 200: { description: 'The workspace, and the user.', schema: meAnswer } },
  example: {
    answer: { data: { id: '0197a3c4-0000-7000-8000-000000000001', name: 'Test', user: { id: '', email: '' } }, request_id: requestId },
  },
});

export const endpoints: Endpoint[] = [listContacts, createContact, getContact, updateContact, deleteContact, searchContacts, importContact, getMe];
