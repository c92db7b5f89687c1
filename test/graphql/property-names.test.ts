import { describe, expect, it } from 'vitest';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

/** Names that JavaScript gives a meaning. As text: a literal would set the prototype. */
const properties =
  '{"__proto__":{"polluted":1,"__proto__":[2]},"constructor":{"prototype":{"polluted":3}},"toString":4}';
const literal =
  '{ __proto__: { polluted: 1, __proto__: [2] }, constructor: { prototype: { polluted: 3 } }, toString: 4 }';

function nothingPolluted(): void {
  expect([({} as { polluted?: unknown }).polluted, Object.keys(Object.prototype), typeof {}.toString]).toEqual([
    undefined,
    [],
    'function',
  ]);
}

/** A field of the only contact, as the JSON text that came. */
async function shown(workspace: TestWorkspace, field: string): Promise<string> {
  const { contacts } = await workspace.graphql<{ contacts: { nodes: Record<string, unknown>[] } }>(
    `{ contacts { nodes { ${field} } } }`,
  );
  nothingPolluted();
  return sorted(JSON.stringify(contacts.nodes[0]));
}

/** The database orders keys in its own way. */
function sorted(json: string): string {
  return Array.from(json).toSorted().join('');
}

async function post(
  workspace: TestWorkspace,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await workspace.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': workspace.secret, ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

describe('a property that has the name of something in JavaScript is a property like any other', () => {
  it('in a literal, as in a variable', async () => {
    for (const query of [
      { query: `mutation { createContact(input: { properties: ${literal} }) { __typename } }`, variables: '{}' },
      {
        query: 'mutation ($p: JSONObject!) { createContact(input: { properties: $p }) { __typename } }',
        variables: `{"p":${properties}}`,
      },
      {
        query:
          'mutation ($p: JSON) { createContact(input: { properties: { __proto__: $p, constructor: { prototype: { polluted: 3 } }, toString: 4 } }) { __typename } }',
        variables: '{"p":{"polluted":1,"__proto__":[2]}}',
      },
    ]) {
      const workspace = await createWorkspace();
      const answer = await post(
        workspace,
        '/graphql',
        `{"query":${JSON.stringify(query.query)},"variables":${query.variables}}`,
      );
      expect(answer).toEqual({
        status: 200,
        body: { data: { createContact: { __typename: 'CreateContactSuccess' } } },
      });
      expect(await shown(workspace, 'properties')).toBe(sorted(`{"properties":${properties}}`));
    }
  });

  it('in the data of an event', async () => {
    const workspace = await createWorkspace();
    await workspace.graphql('mutation { createContact(input: { email: "ada@example.com" }) { __typename } }');
    await workspace.graphql(
      `mutation { createEvent(input: { contact: { email: "ada@example.com" }, type: "page_view", data: ${literal} }) { __typename } }`,
    );
    expect(await shown(workspace, 'events(first: 1) { data }')).toBe(sorted(`{"events":[{"data":${properties}}]}`));
  });

  it.each([
    ['pathbound', '/pathbound/v1/contacts', 'properties'],
    ['pristinesend', '/pristinesend/api/v1/contacts', 'properties'],
    ['whautomate', '/whautomate/v1/contacts', 'customFields'],
  ])('in a body of %s', async (_dialect, path, field) => {
    const workspace = await createWorkspace();
    const { status, body } = await post(
      workspace,
      path,
      `{"email":"ada@example.com","name":"Ada","phoneNumber":"+15550100200","${field}":${properties}}`,
    );
    expect(status).toBeLessThan(300);
    expect(JSON.stringify(body)).toContain('"__proto__":{');
    const column = field === 'customFields' ? 'customValues' : 'properties';
    expect(await shown(workspace, column)).toBe(sorted(`{"${column}":${properties}}`));
  });

  it.each([
    ['JSON', `[{"email":"ada@example.com","properties":${properties}}]`],
    ['NDJSON', `{"email":"ada@example.com","properties":${properties}}\n`],
    ['CSV', 'email,properties.__proto__.polluted,properties.constructor\nada@example.com,1,2\n'],
  ])('in an import of %s, and in the export', async (format, text) => {
    const workspace = await createWorkspace();
    const exported = async (): Promise<string> => (await workspace.fetch('/export/contacts.ndjson')).text();
    const { importContacts } = await workspace.graphql<{ importContacts: unknown }>(
      'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { ... on ImportContactsSuccess { created failed } ... on UserError { message } } }',
      { input: { text, format } },
    );
    expect(importContacts).toEqual({ created: 1, failed: 0 });
    const expected = format === 'CSV' ? '{"__proto__":{"polluted":"1"},"constructor":"2"}' : properties;
    expect(await shown(workspace, 'properties')).toBe(sorted(`{"properties":${expected}}`));
    expect(await exported()).toContain('"__proto__":{');
  });
});

it.each([
  ['properties: { e: ENUMISH }', 'ENUMISH'],
  ['properties: { a: [{ b: [1, ENUMISH] }] }', 'ENUMISH'],
  ['customValues: ENUMISH', 'ENUMISH'],
])('refuses an enum value in JSON, and names it: %s', async (input, value) => {
  const workspace = await createWorkspace();
  const { errors } = await workspace.send(`mutation { createContact(input: { ${input} }) { __typename } }`);
  expect(errors).toMatchObject([
    { message: expect.stringContaining(value) as string, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
});
