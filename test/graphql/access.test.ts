import { expect, it } from 'vitest';
import { gateway } from '../support/gateway.ts';
import { createKey } from '../support/keys.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

const mediaTypes = ['application/json', 'application/graphql-response+json'];

const needsKey = {
  errors: [
    {
      message: 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};
const badKey = {
  errors: [{ message: 'This API key is unknown, expired or revoked.', extensions: { code: 'UNAUTHENTICATED' } }],
};

async function post(headers: Record<string, string>, query = '{ __typename }'): Promise<Response> {
  const { url } = await gateway();
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

it.each(mediaTypes)('answers 401 in %s to a request without a key, and to one with a wrong key', async (accept) => {
  const cases: [Record<string, string>, object][] = [
    [{}, needsKey],
    [{ authorization: 'Bearer nobody' }, badKey],
    [{ 'x-api-key': 'nobody' }, badKey],
  ];
  for (const [key, answer] of cases) {
    const response = await post({ accept, ...key });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(await response.json()).toEqual(answer);
  }
});

it.each(mediaTypes)('answers 403 in %s to a key that does not open the workspace', async (accept) => {
  const workspace = await createWorkspace();
  const other = await createWorkspace();
  const response = await post({ accept, authorization: `Bearer ${workspace.secret}`, 'x-org-id': other.slug });
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({
    errors: [
      { message: 'This key does not open the workspace that X-Org-Id names.', extensions: { code: 'FORBIDDEN' } },
    ],
  });
});

it('answers 400 to a key of a user that names no workspace', async () => {
  const workspace = await createWorkspace();
  const { userId } = await workspace.member();
  const { secret } = await createKey({ userId });
  const response = await post({ 'x-api-key': secret });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  });
});

it('lets a key read the schema', async () => {
  const workspace = await createWorkspace();
  expect(await workspace.graphql('{ __schema { queryType { name } } }')).toEqual({
    __schema: { queryType: { name: 'Query' } },
  });
});

it('lets anybody read the schema of a demo store, and nothing else', async () => {
  const { secret } = await createWorkspace();
  const { server } = await createTestServer({ demoKey: secret });
  const ask = (query: string) => server.inject({ method: 'POST', url: '/graphql', payload: { query } });

  const schema = await ask('{ __schema { queryType { name } } }');
  expect({ status: schema.statusCode, body: schema.json<unknown>() }).toEqual({
    status: 200,
    body: { data: { __schema: { queryType: { name: 'Query' } } } },
  });

  const contacts = await ask('{ contacts { nodes { id } } }');
  expect(contacts.statusCode).toBe(401);
  expect(contacts.json()).toMatchObject({
    errors: [{ message: needsKey.errors[0]?.message, extensions: { code: 'UNAUTHENTICATED' } }],
  });
  await server.close();
});

it('answers errors of a missing scope beside the data, with a code', async () => {
  const workspace = await createWorkspace();
  const settings = await workspace.clientWith('settings:write');
  const { status, errors } = await settings.send('{ contacts { nodes { id } } }');
  expect(status).toBe(200);
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'This key lacks the scope contacts:read.',
      path: ['contacts'],
      extensions: { code: 'FORBIDDEN' },
    }),
  ]);
});

it('keeps the schema of a demo store from callers without a key where INTROSPECTION is keyed', async () => {
  const { secret } = await createWorkspace();
  const { server } = await createTestServer({ demoKey: secret, environment: { INTROSPECTION: 'keyed' } });
  const ask = async (headers: Record<string, string>, query: string) =>
    (await server.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })).json<unknown>();
  for (const query of ['{ __schema { queryType { name } } }', '{ contact { nam } }'])
    expect(await ask({}, query)).toEqual(needsKey);
  expect(await ask({ 'x-api-key': secret }, '{ __schema { queryType { name } } }')).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
  await server.close();
});

it('keeps the schema from everybody where INTROSPECTION is off, in suggestions too', async () => {
  const { secret } = await createWorkspace();
  const { server } = await createTestServer({ environment: { INTROSPECTION: 'off' } });
  const bodyOf = async (query: string, variables = {}, accept = 'application/json') =>
    (
      await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-api-key': secret, accept },
        payload: { query, variables },
      })
    ).body;
  expect(await bodyOf('{ __schema { queryType { name } } }')).toMatch(
    /"message":"GraphQL introspection has been disabled/,
  );

  const wrongName = await bodyOf('{ contacts { nodes { nickname } } }');
  const query = 'query ($orderBy: [ContactOrder!]) { contacts(orderBy: $orderBy) { totalCount } }';
  const wrongValue = await bodyOf(query, { orderBy: [{ field: 'NAM' }] });
  const inParts = query.replace('totalCount', 'totalCount ... @defer { pageInfo { hasNextPage } }');
  const wrongValueInParts = await bodyOf(inParts, { orderBy: [{ field: 'NAM' }] }, 'multipart/mixed');
  for (const [body, wrong] of [
    [wrongName, 'nickname'],
    [wrongValue, 'NAM'],
    [wrongValueInParts, 'NAM'],
  ] as const) {
    expect(body).toContain(wrong);
    expect(body).not.toContain('Did you mean');
  }
  await server.close();
});
