import { expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

async function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const workspace = await createWorkspace();
  return workspace.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

async function refusalOf(response: Response): Promise<{ status: number; body: unknown }> {
  return { status: response.status, body: await response.json() };
}

it('answers a query over GET', async () => {
  const workspace = await createWorkspace();
  const parameters = new URLSearchParams({
    query: 'query ($first: Int) { contacts(first: $first) { nodes { id } } }',
    variables: '{"first":1}',
  });
  const response = await workspace.fetch(`/graphql?${parameters}`);
  expect(await refusalOf(response)).toEqual({ status: 200, body: { data: { contacts: { nodes: [] } } } });
});

it('refuses a mutation over GET, and changes nothing', async () => {
  const workspace = await createWorkspace();
  const query = 'mutation { createContact(input: { name: "Ada" }) { __typename } }';
  const response = await workspace.fetch(`/graphql?${new URLSearchParams({ query })}`);
  expect(response.headers.get('allow')).toBe('POST');
  expect(await refusalOf(response)).toEqual({
    status: 405,
    body: {
      errors: [
        {
          message: 'Can only perform a mutation operation from a POST request.',
          extensions: { code: 'METHOD_NOT_ALLOWED' },
        },
      ],
    },
  });
  expect(await workspace.graphql('{ contacts { totalCount } }')).toEqual({ contacts: { totalCount: 0 } });
});

it('refuses other methods', async () => {
  const workspace = await createWorkspace();
  const response = await workspace.fetch('/graphql', { method: 'PUT' });
  expect(response.headers.get('allow')).toBe('GET, POST');
  expect(await refusalOf(response)).toEqual({
    status: 405,
    body: {
      errors: [{ message: 'GraphQL takes POST, and GET for queries.', extensions: { code: 'METHOD_NOT_ALLOWED' } }],
    },
  });
});

it('refuses batches', async () => {
  expect(await refusalOf(await post('[{"query":"{__typename}"}]'))).toEqual({
    status: 400,
    body: {
      errors: [
        {
          message: 'the body is an array, but batches are not taken: send each operation in a request of its own',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  });
});

it.each([
  ['{"query":', 'the body is not JSON: Unexpected end of JSON input'],
  ['', 'the body is empty: a JSON object with a query is needed'],
  ['{}', 'query is missing: the text of a GraphQL document is needed'],
  ['{"query":1}', 'query is 1, but must be the text of a GraphQL document'],
  ['{"query":"{__typename}","variables":[]}', 'variables is [], but must be an object'],
  ['{"query":"{__typename}","operationName":1}', 'operationName is 1, but must be a string'],
])('answers 400 to the body %s', async (body, message) => {
  expect(await refusalOf(await post(body))).toEqual({
    status: 400,
    body: { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
  });
});

it('refuses a body that is not JSON', async () => {
  expect(await refusalOf(await post('{ __typename }', { 'content-type': 'text/plain' }))).toEqual({
    status: 415,
    body: {
      errors: [
        {
          message: 'Content-Type must be application/json, in UTF-8, or multipart/form-data for files.',
          extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
        },
      ],
    },
  });
});

it('refuses to answer in another type than JSON', async () => {
  expect(await refusalOf(await post('{"query":"{__typename}"}', { accept: 'application/xml' }))).toEqual({
    status: 406,
    body: {
      errors: [
        {
          message: 'Accept must allow application/graphql-response+json or application/json, in UTF-8.',
          extensions: { code: 'NOT_ACCEPTABLE' },
        },
      ],
    },
  });
});

it('refuses a body over the limit, in the shape of GraphQL', async () => {
  const { server } = await createTestServer({ environment: { BODY_LIMIT: '2000' } });
  const { secret } = await createWorkspace();
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-api-key': secret, 'content-type': 'application/json' },
    payload: 'x'.repeat(2001),
  });
  expect({ status: answer.statusCode, body: answer.json<unknown>() }).toEqual({
    status: 413,
    body: { errors: [{ message: 'The body is larger than 2000 bytes.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }] },
  });
  await server.close();
});

it.each([
  ['{ contacts { nodes { id } }', {}, 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
  [
    '{ contacts { nodes { nickname } } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "nickname" on type "Contact". Did you mean "firstName", "lastName", or "name"?',
  ],
  [
    'query ($first: Int!) { contacts(first: $first) { nodes { id } } }',
    {},
    'BAD_USER_INPUT',
    'Variable "$first" of required type "Int!" was not provided.',
  ],
  [
    'query A { viewer { __typename } } query B { viewer { __typename } }',
    {},
    'BAD_REQUEST',
    'The document has several operations; name one of them in operationName: A, B.',
  ],
  [
    'query A { viewer { __typename } }',
    { operationName: 'B' },
    'BAD_REQUEST',
    'The document has no operation named "B"; it has A.',
  ],
])(
  'says what is wrong with %s, by 400 for the media type of the specification, by 200 for JSON',
  async (query, more, code, message) => {
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const response = await post(JSON.stringify({ query, ...more }), { accept });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ message, extensions: { code } }] });
    }
  },
);

it('executes the operation that operationName names', async () => {
  const query = 'query A { a: __typename } query B { b: __typename }';
  expect(await refusalOf(await post(JSON.stringify({ query, operationName: 'B' })))).toEqual({
    status: 200,
    body: { data: { b: 'Query' } },
  });
});

it('takes an empty operationName for none', async () => {
  expect(await refusalOf(await post(JSON.stringify({ query: '{ __typename }', operationName: '' })))).toEqual({
    status: 200,
    body: { data: { __typename: 'Query' } },
  });
});

it('skips a byte order mark before the body', async () => {
  expect(await refusalOf(await post('\uFEFF{"query":"{ __typename }"}'))).toEqual({
    status: 200,
    body: { data: { __typename: 'Query' } },
  });
});

it('answers at /graphql/ as at /graphql', async () => {
  const workspace = await createWorkspace();
  const headers = { 'content-type': 'application/json' };
  const answer = await workspace.fetch('/graphql/', { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
  expect(await refusalOf(answer)).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  expect(await refusalOf(await workspace.fetch('/graphql/?query={__typename}'))).toEqual({
    status: 200,
    body: { data: { __typename: 'Query' } },
  });
  expect((await workspace.fetch('/graphql/', { method: 'DELETE' })).status).toBe(405);
});
