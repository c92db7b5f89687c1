import { expect, it } from 'vitest';
import { createTestServer } from '../support/server.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';

async function ask(
  client: Client,
  accept: string,
  query: string,
  variables: object = {},
): Promise<{ status: number; type: string | null; text: string }> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The JSON of an answer's events, or of its parts. */
function jsonIn(text: string): unknown[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /^(?:data: )?(\{.*)$/.exec(line)?.[1] ?? [])
    .map((json) => JSON.parse(json) as unknown);
}

const create =
  'mutation { createContact(input: { name: "Ada" }) { ... on CreateContactSuccess { contact { name } } } }';

it('answers as server-sent events to a client that takes nothing else', async () => {
  const workspace = await createWorkspace();
  const answer = await ask(workspace, 'text/event-stream', create);
  expect(answer).toMatchObject({ status: 200, type: 'text/event-stream' });
  expect(answer.text).toContain('event: next');
  expect(answer.text).toContain('event: complete');
  expect(jsonIn(answer.text)).toEqual([{ data: { createContact: { contact: { name: 'Ada' } } } }]);
});

const deferred = '{ contactCount ... @defer { contacts { nodes { name } } } }';
const whole = { contactCount: 1, contacts: { nodes: [{ name: 'Ada' }] } };

it.each(['multipart/mixed', 'text/event-stream'])('sends what is deferred later, as %s', async (accept) => {
  const workspace = await createWorkspace();
  await workspace.graphql(create);
  const { status, type, text } = await ask(workspace, accept, deferred);
  expect([status, type?.split(';')[0]]).toEqual([200, accept]);
  const [first, ...parts] = jsonIn(text);
  expect(first).toEqual({ data: { contactCount: 1 }, hasNext: true });
  expect(parts).toMatchObject([{ incremental: [{ data: { contacts: whole.contacts }, path: [] }] }]);
});

it('streams the items of a list', async () => {
  const workspace = await createWorkspace();
  for (const name of ['a', 'b', 'c'])
    await workspace.graphql(`mutation { createTag(input: { name: "${name}" }) { __typename } }`);
  const { text } = await ask(
    workspace,
    'multipart/mixed',
    '{ tags(first: 3) { nodes @stream(initialCount: 1) { name } } }',
  );
  const [first, ...parts] = jsonIn(text) as [unknown, ...{ incremental?: { items: unknown[] }[] }[]];
  expect(first).toMatchObject({ data: { tags: { nodes: [{ name: 'a' }] } }, hasNext: true });
  expect(parts.flatMap(({ incremental = [] }) => incremental.flatMap(({ items }) => items))).toEqual([
    { name: 'b' },
    { name: 'c' },
  ]);
});

it('answers whole where the client takes no parts', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(create);
  const { type, text } = await ask(workspace, 'application/json', deferred);
  expect(type).toBe('application/json; charset=utf-8');
  expect(JSON.parse(text)).toEqual({ data: whole });
});

it('bounds, checks and masks deferred operations like all others', async () => {
  const workspace = await createWorkspace();
  const tooCostly = await ask(
    workspace,
    'multipart/mixed',
    '{ ... @defer { contacts(first: 1000) { nodes { events(first: 1000) { id } } } } }',
  );
  expect(tooCostly.text).toContain('LIMIT_EXCEEDED');
  const unstorable = await ask(
    workspace,
    'multipart/mixed',
    'query ($name: String!) { ... @defer { contacts(filter: { name: { eq: $name } }) { nodes { id } } } }',
    { name: '\u0000' },
  );
  expect(unstorable.text).toContain('BAD_USER_INPUT');

  const { server, log } = await createTestServer({ failing: /FROM contact c/ });
  const failed = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-api-key': workspace.secret, 'x-request-id': 'trace-9', accept: 'multipart/mixed' },
    payload: { query: '{ __typename ... @defer { contacts { nodes { id } } } }' },
  });
  expect(failed.body).toContain('Unexpected error; report it with request id trace-9.');
  expect(failed.body).not.toContain('fire');
  expect(log).toContainEqual(expect.objectContaining({ level: 50, requestId: 'trace-9' }));
  await server.close();
});
