import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { body, jsonObject, query, queryNumber, text } from '../fields.ts';
import { optional } from './bodies.ts';
import { contactExample } from './examples.ts';
import { contactFilter, placeInFilter } from './filter.ts';
import { PylonListContactsDocument, PylonListCustomFieldsDocument, PylonSearchContactsDocument } from './operations.generated.ts';
import { pageAnswer, pageBody } from './shapes.ts';

const defaultLimit = 100;
const range = { from: 1, to: 999 };
const limitPhrase = `a whole number from ${range.from} to ${range.to}`;
const cursorMeaning = 'From the page before; empty for the first page.';

export const listContacts = defineEndpoint(PylonListContactsDocument)({
  name: 'listContacts',
  method: 'GET',
  path: '/contacts',
  summary: 'List contacts, newest first',
  scope: 'contacts:read',
  bucket: 'list',
  query: query({
    limit: queryNumber(range).default(defaultLimit).describe('The most contacts to return.'),
    cursor: text().optional().describe(cursorMeaning),
  }),
  fieldNames: { after: '?cursor' },
  variables: ({ query: { limit, cursor } }) => ({ first: limit, after: cursor }),
  encode: ({ contacts }, request) => ({ status: 200, body: pageBody(contacts, request) }),
  answers: { 200: { description: 'A page of contacts.', schema: pageAnswer } },
  example: {
    query: { limit: '10' },
    answer: { data: [contactExample], pagination: { cursor: '', has_next_page: false }, request_id: contactExample.id },
  },
});

export const searchContacts = defineEndpoint(PylonSearchContactsDocument, PylonListCustomFieldsDocument)({
  name: 'searchContacts',
  method: 'POST',
  path: '/contacts/search',
  summary: 'Search contacts, newest first',
  scope: 'contacts:read',
  bucket: 'search',
  body: body({
    filter: optional(jsonObject()).describe(
      'A tree: {field, operator, value} or {field, operator, values}, joined by {operator: "and" or "or", subfilters: […]}, 3 deep at most. ' +
        'Fields are id, email, account_id, and the slugs of custom fields. In short: {"email": {"string_contains": "x"}}.',
    ),
    cursor: optional(text()).describe(cursorMeaning),
    limit: optional(z.int({ error: limitPhrase }).min(range.from, { error: limitPhrase }).max(range.to, { error: limitPhrase })).describe('The most contacts to return; 100 where it is not given.'),
    search_text: optional(text()).describe('Only contacts whose name, email or phone number contains this, without case.'),
  }),
  fieldNames: (path, { body: { filter } }) => {
    const [argument, ...below] = path;
    if (argument === 'filter') return { where: 'body', path: placeInFilter(filter, below) };
    return { where: 'body', path: [argument === 'after' ? 'cursor' : 'search_text'] };
  },
  // The custom fields, by whose types the operators go, are read once a request: the contacts need them too.
  beforeVariables: ({ body: { filter } }) => (filter === undefined ? null : {}),
  variables: ({ body: { filter, cursor, limit, search_text: searchText } }, before) => ({
    first: limit ?? defaultLimit,
    after: cursor === '' ? undefined : cursor,
    filter: before === null ? undefined : contactFilter(filter, before.customFields),
    search: searchText ? { text: searchText, fields: ['NAME', 'EMAIL', 'PHONE'] } : undefined,
  }),
  encode: ({ contacts }, request) => ({ status: 200, body: pageBody(contacts, request) }),
  answers: { 200: { description: 'A page of contacts.', schema: pageAnswer } },
  example: {
    body: { filter: { operator: 'and', subfilters: [{ field: 'email', operator: 'string_contains', value: '@example.com' }] }, limit: 10 },
    answer: { data: [contactExample], pagination: { cursor: '', has_next_page: false }, request_id: contactExample.id },
  },
});
