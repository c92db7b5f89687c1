import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body, jsonObject, query } from '../../core/fields.ts';
import { ownId } from '../../core/own-id.ts';
import { orNotFound } from '../../core/rest-error.ts';
import { answerBody, answerWith, exampleAnswer, examplePage, pageBody, pageWith } from '../envelope.ts';
import { placeInFilter, readFilter } from '../filter/filter.ts';
import { equality, ownFieldsOf } from '../filter/filter-operators.ts';
import { PylonGetUserDocument, PylonListUsersDocument, type PylonUserFragment } from '../operations.generated.ts';
import { optional } from '../optional.ts';
import { defaultLimit, pageFields, wholeQuery } from '../paging.ts';
import { roles, roleSchema } from './user-roles.ts';
import { pageOfWhole } from '../whole-list.ts';

const userSchema = z
  .object({
    id: z.string().describe('The id that the user has in pylon, or the UUID.'),
    name: z.string().describe('Empty where it is not known.'),
    email: z.string(),
    emails: z.array(z.string()).describe('The email.'),
    avatar_url: z.string().describe('Always empty.'),
    role_id: z.string(),
    role: roleSchema,
    status: z.literal('active'),
  })
  .meta({ id: 'User', description: 'A member of the workspace.' });

function userShape(member: PylonUserFragment): z.output<typeof userSchema> {
  const {
    role,
    user: { email, firstName, lastName },
  } = member;
  const name = [firstName, lastName].filter((part) => part !== null).join(' ');
  return {
    id: ownId(member, 'pylon'),
    name,
    email,
    emails: [email],
    avatar_url: '',
    role_id: roles[role].id,
    role: roles[role],
    status: 'active',
  };
}

const userExample = {
  id: '0197a3c4-8d20-7a44-9c33-2e6f1a5b7d02',
  name: 'Grace Hopper',
  email: 'grace@navy.example',
  emails: ['grace@navy.example'],
  avatar_url: '',
  role_id: 'admin',
  role: roles.ADMIN,
  status: 'active',
} as const;

/** The members in the order in which they came. */
function listOfUsers(members: readonly PylonUserFragment[], filter?: unknown) {
  return {
    list: `users ${JSON.stringify(filter ?? null)}`,
    items: members,
    place: ({ createdAt, uuid }: PylonUserFragment) => `${createdAt} ${uuid}`,
  };
}

const listUsers = defineEndpoint(PylonListUsersDocument)({
  name: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: 'List the members of the workspace',
  bucket: 'listUsers',
  query: query(wholeQuery('users')),
  variables: () => ({}),
  encode: ({ members }, request) => {
    const { shown, ...page } = pageOfWhole(listOfUsers(members), request.query, 'query', request.viewer);
    return { status: 200, body: pageBody(shown.map(userShape), page, request) };
  },
  answers: { 200: { description: 'A page of users.', schema: pageWith(userSchema) } },
  example: { answer: examplePage(userExample) },
});

const getUser = defineEndpoint(PylonGetUserDocument)({
  name: 'getUser',
  method: 'GET',
  path: '/users/:user_id',
  summary: 'Get a member of the workspace',
  bucket: 'getUser',
  variables: ({ path: { user_id: id } }) => ({ id }),
  encode: ({ member }, request) => ({
    status: 200,
    body: answerBody(userShape(orNotFound(member, 'user', request.path.user_id)), request),
  }),
  answers: { 200: { description: 'The user.', schema: answerWith(userSchema) } },
  example: { path: { user_id: userExample.id }, answer: exampleAnswer(userExample) },
});

const filterFields = ownFieldsOf({
  email: { operators: equality, condition: (is, operand) => ({ email: { [is]: operand } }) },
});

const searchUsers = defineEndpoint(PylonListUsersDocument)({
  name: 'searchUsers',
  method: 'POST',
  path: '/users/search',
  summary: 'Search the members of the workspace',
  bucket: 'searchUsers',
  body: body({
    filter: optional(jsonObject()).describe(
      'As in the search of contacts. The field is email, with equals, in and not_in.',
    ),
    ...pageFields('users'),
  }),
  fieldNames: ([, ...below], { body: { filter } }) => ({ where: 'body', path: placeInFilter(filter, below) }),
  variables: ({ body: { filter } }) => ({ filter: readFilter(filter, filterFields) }),
  encode: ({ members }, request) => {
    const { filter, limit = defaultLimit, cursor } = request.body;
    const { shown, ...page } = pageOfWhole(listOfUsers(members, filter), { limit, cursor }, 'body', request.viewer);
    return { status: 200, body: pageBody(shown.map(userShape), page, request) };
  },
  answers: { 200: { description: 'A page of users.', schema: pageWith(userSchema) } },
  example: {
    body: { filter: { field: 'email', operator: 'in', values: [userExample.email] } },
    answer: examplePage(userExample),
  },
});

export const userEndpoints: Endpoint[] = [listUsers, getUser, searchUsers];
