import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, jsonObject, query, text } from '../../core/fields.ts';
import { orNotFound } from '../../core/rest-error.ts';
import { accountInput, createAccountBody, fieldOfAccount, updateAccountBody } from './account-bodies.ts';
import { accountFilter } from './account-filter.ts';
import { accountAnswer, accountPage, accountShape } from './account-shape.ts';
import {
  answerBody,
  deletedAnswer,
  deletedBody,
  exampleAnswer,
  exampleDeleted,
  examplePage,
  pageBody,
} from '../envelope.ts';
import { accountExample, createAccountExample } from '../examples.ts';
import { placeInFilter } from '../filter/filter.ts';
import {
  PylonCreateAccountDocument,
  PylonDeleteAccountDocument,
  PylonGetAccountDocument,
  PylonListAccountsDocument,
  PylonUpdateAccountDocument,
} from '../operations.generated.ts';
import { optional } from '../optional.ts';
import { defaultLimit, pageFields, pageQuery } from '../paging.ts';

const listAccounts = defineEndpoint(PylonListAccountsDocument)({
  name: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  summary: 'List accounts, newest first',
  bucket: 'listAccounts',
  query: query(pageQuery('accounts')),
  fieldNames: { after: '?cursor' },
  variables: ({ query: { limit, cursor } }) => ({ first: limit, after: cursor }),
  encode: ({ accounts: { nodes, pageInfo } }, request) => ({
    status: 200,
    body: pageBody(nodes.map(accountShape), pageInfo, request),
  }),
  answers: { 200: { description: 'A page of accounts.', schema: accountPage } },
  example: { query: { limit: '10' }, answer: examplePage(accountExample) },
});

const createAccount = defineEndpoint(PylonCreateAccountDocument)({
  name: 'createAccount',
  method: 'POST',
  path: '/accounts',
  summary: 'Create an account',
  bucket: 'createAccount',
  body: createAccountBody,
  fieldNames: fieldOfAccount,
  variables: ({ body: given }) => ({ input: { name: given.name, ...accountInput(given) } }),
  encode: ({ createAccount: { account } }, request) => ({
    status: 200,
    body: answerBody(accountShape(account), request),
  }),
  answers: { 200: { description: 'The new account.', schema: accountAnswer } },
  example: { body: createAccountExample, answer: exampleAnswer(accountExample) },
});

const getAccount = defineEndpoint(PylonGetAccountDocument)({
  name: 'getAccount',
  method: 'GET',
  path: '/accounts/:account_id',
  summary: 'Get an account by its id or an external id',
  bucket: 'getAccount',
  variables: ({ path: { account_id: id } }) => ({ id }),
  encode: ({ account }, request) => ({
    status: 200,
    body: answerBody(accountShape(orNotFound(account, 'account', request.path.account_id)), request),
  }),
  answers: { 200: { description: 'The account.', schema: accountAnswer } },
  example: { path: { account_id: accountExample.id }, answer: exampleAnswer(accountExample) },
});

const updateAccount = defineEndpoint(PylonUpdateAccountDocument)({
  name: 'updateAccount',
  method: 'PATCH',
  path: '/accounts/:account_id',
  summary: 'Change an account',
  description: 'Only the given fields change; external ids replace all.',
  bucket: 'updateAccount',
  body: updateAccountBody,
  fieldNames: fieldOfAccount,
  variables: ({ path: { account_id: id }, body: given }) => ({
    input: { legacyId: { id, label: 'pylon', anyLabel: true }, name: given.name, ...accountInput(given) },
  }),
  encode: ({ updateAccount: { account } }, request) => ({
    status: 200,
    body: answerBody(accountShape(account), request),
  }),
  answers: { 200: { description: 'The account as it is now.', schema: accountAnswer } },
  example: {
    path: { account_id: accountExample.id },
    body: { name: 'Acme Ltd' },
    answer: exampleAnswer({ ...accountExample, name: 'Acme Ltd' }),
  },
});

const deleteAccount = defineEndpoint(PylonDeleteAccountDocument)({
  name: 'deleteAccount',
  method: 'DELETE',
  path: '/accounts/:account_id',
  summary: 'Delete an account; its contacts stay, without an account',
  bucket: 'deleteAccount',
  variables: ({ path: { account_id: id } }) => ({ id }),
  encode: (_result, request) => ({ status: 200, body: deletedBody(request) }),
  answers: { 200: { description: 'The account is gone.', schema: deletedAnswer } },
  example: { path: { account_id: accountExample.id }, answer: exampleDeleted },
});

const searchAccounts = defineEndpoint(PylonListAccountsDocument)({
  name: 'searchAccounts',
  method: 'POST',
  path: '/accounts/search',
  summary: 'Search accounts, newest first',
  bucket: 'searchAccounts',
  body: body({
    filter: optional(jsonObject()).describe(
      'As in the search of contacts. Fields are id, name, domains, external_ids, and tags and owner_id, which no account has.',
    ),
    ...pageFields('accounts'),
    search_text: optional(text()).describe('Only accounts whose name or domain contains this, without case.'),
  }),
  fieldNames: ([argument, ...below], { body: { filter } }) => {
    if (argument === 'filter') return { where: 'body', path: placeInFilter(filter, below) };
    return { where: 'body', path: [argument === 'after' ? 'cursor' : 'search_text'] };
  },
  variables: ({ body: { filter, limit = defaultLimit, cursor, search_text: search } }) => ({
    first: limit,
    after: cursor,
    filter: accountFilter(filter),
    search,
  }),
  encode: ({ accounts: { nodes, pageInfo } }, request) => ({
    status: 200,
    body: pageBody(nodes.map(accountShape), pageInfo, request),
  }),
  answers: { 200: { description: 'A page of accounts.', schema: accountPage } },
  example: {
    body: {
      filter: {
        operator: 'or',
        subfilters: [
          { field: 'domains', operator: 'contains', value: 'acme.example' },
          { field: 'name', operator: 'string_contains', value: 'acme' },
        ],
      },
    },
    answer: examplePage(accountExample),
  },
});

export const accountEndpoints: Endpoint[] = [
  listAccounts,
  createAccount,
  getAccount,
  updateAccount,
  deleteAccount,
  searchAccounts,
];
