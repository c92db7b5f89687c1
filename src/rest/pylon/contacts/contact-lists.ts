import { defineEndpoint } from '../../core/endpoint.ts';
import { body, jsonObject, query, text } from '../../core/fields.ts';
import { contactFilter } from './contact-filter.ts';
import { contactPage, contactShape } from './contact-shape.ts';
import { examplePage, pageBody } from '../envelope.ts';
import { contactExample } from '../examples.ts';
import { placeInFilter } from '../filter/filter.ts';
import {
  PylonListContactsDocument,
  PylonListCustomFieldsDocument,
  PylonSearchContactsDocument,
} from '../operations.generated.ts';
import { optional } from '../optional.ts';
import { defaultLimit, pageFields, pageQuery } from '../paging.ts';

export const listContacts = defineEndpoint(PylonListContactsDocument)({
  name: 'listContacts',
  method: 'GET',
  path: '/contacts',
  summary: 'List contacts, newest first',
  bucket: 'list',
  query: query(pageQuery('contacts')),
  fieldNames: { after: '?cursor' },
  variables: ({ query: { limit, cursor } }) => ({ first: limit, after: cursor }),
  encode: ({ contacts: { nodes, pageInfo } }, request) => ({
    status: 200,
    body: pageBody(nodes.map(contactShape), pageInfo, request),
  }),
  answers: { 200: { description: 'A page of contacts.', schema: contactPage } },
  example: {
    query: { limit: '10' },
    answer: examplePage(contactExample),
  },
});

export const searchContacts = defineEndpoint(
  PylonSearchContactsDocument,
  PylonListCustomFieldsDocument,
)({
  name: 'searchContacts',
  method: 'POST',
  path: '/contacts/search',
  summary: 'Search contacts, newest first',
  bucket: 'search',
  body: body({
    filter: optional(jsonObject()).describe(
      'A tree: {field, operator, value} or {field, operator, values}, joined by {operator: "and" or "or", subfilters: […]}, 3 deep at most. ' +
        'Fields are id, name, email, account_id, and the slugs of custom fields. In short: {"email": {"string_contains": "x"}}.',
    ),
    ...pageFields('contacts'),
    search_text: optional(text()).describe(
      'Only contacts whose name, email or phone number contains this, without case.',
    ),
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
    after: cursor,
    filter: before === null ? undefined : contactFilter(filter, before.customFields),
    search: searchText !== undefined ? { text: searchText, fields: ['NAME', 'EMAIL', 'PHONE'] } : undefined,
  }),
  encode: ({ contacts: { nodes, pageInfo } }, request) => ({
    status: 200,
    body: pageBody(nodes.map(contactShape), pageInfo, request),
  }),
  answers: { 200: { description: 'A page of contacts.', schema: contactPage } },
  example: {
    body: {
      filter: { operator: 'and', subfilters: [{ field: 'email', operator: 'string_contains', value: '@example.com' }] },
      limit: 10,
    },
    answer: examplePage(contactExample),
  },
});
