import { describe, expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';

const create = (name = 'Ada', selection = 'contact { uuid name }') =>
  `mutation { createContact(input: { name: "${name}" }) { __typename ... on CreateContactSuccess { ${selection} } ... on UserError { code message } } }`;

interface Seen {
  status: number;
  body: unknown;
  replayed: string | null;
  retryAfter: string | null;
}

async function seen(response: Response): Promise<Seen> {
  return {
    status: response.status,
    body: await response.json(),
    replayed: response.headers.get('idempotency-replayed'),
    retryAfter: response.headers.get('retry-after'),
  };
}

/** Sends a body with an Idempotency-Key. */
async function post(client: Client, key: string, body: unknown, headers: Record<string, string> = {}): Promise<Seen> {
  const json = { 'content-type': 'application/json', 'idempotency-key': key, ...headers };
  return seen(
    await client.fetch('/graphql', {
      method: 'POST',
      headers: json,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

async function namesIn(client: Client): Promise<(string | null)[]> {
  const { contacts } = await client.graphql<{ contacts: { nodes: { name: string | null }[] } }>(
    '{ contacts(orderBy: [{ field: CREATED_AT }]) { nodes { name } } }',
  );
  return contacts.nodes.map(({ name }) => name);
}

const conflict = (message: string) => ({
  status: 409,
  body: { errors: [{ message, extensions: { code: 'CONFLICT' } }] },
  replayed: null,
});

describe('a mutation with an Idempotency-Key', () => {
  it('that is repeated is done once, and answered as the first time', async () => {
    const workspace = await createWorkspace();
    const first = await post(workspace, 'k', { query: create() });
    expect(first).toMatchObject({
      status: 200,
      replayed: null,
      body: { data: { createContact: { contact: { name: 'Ada' } } } },
    });
    expect(await post(workspace, 'k', { query: create() })).toEqual({ ...first, replayed: 'true' });
    expect(await post(workspace, 'k', { query: create() }, { accept: 'application/graphql-response+json' })).toEqual({
      ...first,
      replayed: 'true',
    });
    expect(await namesIn(workspace)).toEqual(['Ada']);
  });

  it('is refused with another body, be it other variables or another operation, and done with another key', async () => {
    const workspace = await createWorkspace();
    const query =
      'mutation A($name: String) { createContact(input: { name: $name }) { __typename } } mutation B($name: String) { createContact(input: { company: $name }) { __typename } }';
    const body = { query, operationName: 'A', variables: { name: 'Ada' } };
    expect(await post(workspace, 'k', body)).toMatchObject({ status: 200 });
    for (const other of [
      { ...body, variables: { name: 'Bob' } },
      { ...body, operationName: 'B' },
      { query: create() },
    ]) {
      expect(await post(workspace, 'k', other)).toMatchObject(
        conflict('this Idempotency-Key was used for a request with another body'),
      );
    }
    expect(await post(workspace, 'l', { ...body, variables: { name: 'Bob' } })).toMatchObject({
      status: 200,
      replayed: null,
    });
    expect(await namesIn(workspace)).toEqual(['Ada', 'Bob']);
  });

  it('gets errors that are data, wrong variables and a missing scope again too', async () => {
    const workspace = await createWorkspace();
    const writer = await workspace.clientWith('contacts:write');
    const cases: [key: string, client: Client, query: string, status: number, headers: Record<string, string>][] = [
      [
        'data',
        workspace,
        'mutation { createContact(input: { email: "no" }) { ... on UserError { code message } } }',
        200,
        {},
      ],
      [
        'variables',
        workspace,
        'mutation ($name: String!) { createContact(input: { name: $name }) { __typename } }',
        400,
        { accept: 'application/graphql-response+json' },
      ],
      ['scope', writer, create(), 200, {}],
    ];
    for (const [key, client, query, status, headers] of cases) {
      const first = await post(client, key, { query }, headers);
      expect(first).toMatchObject({ status, replayed: null });
      expect(await post(client, key, { query }, headers)).toEqual({ ...first, replayed: 'true' });
    }
    expect(await namesIn(workspace)).toEqual([]);
  });

  it('is done by one of many that come at once; the others are told when to ask again', async () => {
    const workspace = await createWorkspace();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(workspace, 'k', { query: create() })));
    const [done, ...others] = answers.filter(({ status, replayed }) => status === 200 && replayed === null);
    expect({ done, others }).toMatchObject({ done: { status: 200 }, others: [] });
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(answer).toMatchObject({
        ...conflict('a request with this Idempotency-Key is still in progress'),
        retryAfter: '1',
      });
    }
    expect(await namesIn(workspace)).toEqual(['Ada']);
    expect(await post(workspace, 'k', { query: create() })).toEqual({ ...done, replayed: 'true' });
  });

  it.each([
    ['', 'empty'],
    ['x'.repeat(256), 'too long'],
  ])('is refused where the key %j is %s', async (key) => {
    const workspace = await createWorkspace();
    expect(await post(workspace, key, { query: create() })).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            message: `Idempotency-Key has ${key.length} characters, but takes 1 to 255`,
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    });
    expect(await post(workspace, 'x'.repeat(255), { query: create() })).toMatchObject({ status: 200 });
    expect(await namesIn(workspace)).toEqual(['Ada']);
  });

  it('is kept for each API key and workspace apart, and apart from REST', async () => {
    const workspace = await createWorkspace();
    const other = await workspace.clientWith('contacts:read', 'contacts:write');
    for (const client of [workspace, other, await createWorkspace()])
      expect(await post(client, 'k', { query: create() })).toMatchObject({ status: 200, replayed: null });
    const rest = await workspace.fetch('/api/v1/contacts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
      body: '{"email":"ada@example.com"}',
    });
    expect(rest.status).toBe(201);
    expect(await namesIn(workspace)).toEqual(['Ada', 'Ada', null]);
  });

  it('that failed by our fault is not kept, where it makes one change: the next attempt does it', async () => {
    const workspace = await createWorkspace();
    const { server } = await createTestServer({ failing: /INSERT INTO contact AS/ });
    const fails = (query: string, key: string) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${workspace.secret}`, 'idempotency-key': key },
        payload: { query },
      });
    const failed = await fails(create(), 'k');
    expect(failed.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(await post(workspace, 'k', { query: create() })).toMatchObject({
      status: 200,
      replayed: null,
      body: { data: { createContact: { __typename: 'CreateContactSuccess' } } },
    });

    const two = `mutation { createTag(input: { name: "once" }) { __typename } createContact(input: { name: "Bob" }) { __typename } }`;
    const half = await fails(two, 'l');
    expect(await post(workspace, 'l', { query: two })).toMatchObject({
      status: 200,
      replayed: 'true',
      body: half.json(),
    });
    expect(await namesIn(workspace)).toEqual(['Ada']);
    await server.close();
  });

  it('with a file is the same whatever separates its parts, and another with another file', async () => {
    const workspace = await createWorkspace();
    const query =
      'mutation ($file: Upload) { importContacts(input: { file: $file }) { ... on ImportContactsSuccess { created updated } } }';
    const send = async (csv: string): Promise<Seen> => {
      const form = new FormData();
      form.set('operations', JSON.stringify({ query, variables: { file: null } }));
      form.set('map', '{"0":["variables.file"]}');
      form.set('0', new Blob([csv]), 'contacts.csv');
      return seen(
        await workspace.fetch('/graphql', { method: 'POST', headers: { 'idempotency-key': 'k' }, body: form }),
      );
    };
    const first = await send('email\nada@example.com\n');
    expect(first).toMatchObject({
      status: 200,
      replayed: null,
      body: { data: { importContacts: { created: 1, updated: 0 } } },
    });
    expect(await send('email\nada@example.com\n')).toEqual({ ...first, replayed: 'true' });
    expect(await send('email\nbob@example.com\n')).toMatchObject(
      conflict('this Idempotency-Key was used for a request with another body'),
    );
  });
});

it('queries ignore an Idempotency-Key, whatever it is', async () => {
  const workspace = await createWorkspace();
  const query = '{ contactCount }';
  expect(await post(workspace, 'k', { query })).toMatchObject({ body: { data: { contactCount: 0 } }, replayed: null });
  await workspace.graphql(create());
  expect(await post(workspace, 'k', { query })).toMatchObject({ body: { data: { contactCount: 1 } }, replayed: null });
  expect(await post(workspace, '', { query })).toMatchObject({ status: 200, replayed: null });
  const url = `/graphql?query=${encodeURIComponent(query)}`;
  expect(await seen(await workspace.fetch(url, { headers: { 'idempotency-key': 'k' } }))).toMatchObject({
    status: 200,
    replayed: null,
  });
  expect(await post(workspace, 'k', { query: create('Bob') })).toMatchObject({ status: 200, replayed: null });
});

it('a document that is wrong is refused before its key is looked at, and leaves it free', async () => {
  const workspace = await createWorkspace();
  expect(await post(workspace, 'k', { query: 'mutation { nothing }' })).toMatchObject({
    replayed: null,
    body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
  expect(await post(workspace, 'k', { query: create() })).toMatchObject({ status: 200, replayed: null });
});
