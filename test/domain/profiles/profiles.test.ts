import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

checkStatements();

const errors = '... on UserError { code message path }';
const ada = {
  name: 'Ada Lovelace',
  first_name: 'Ada',
  last_name: 'Lovelace',
  emails: ['ada@example.com'],
  properties: { plan: 'pro', social: { x: '@ada' }, email: 1 },
};

interface Answer {
  __typename: string;
  contact: { enrichmentStatus: string; updatedAt: string };
  unifiedProfile: { data: Record<string, unknown>; merged: Record<string, unknown> };
}

const enrich = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.graphql<{ enrichContact: Answer }>(
      `mutation ($input: EnrichContactInput!) { enrichContact(input: $input) { __typename
        ... on EnrichContactSuccess { contact { enrichmentStatus updatedAt } unifiedProfile { data merged } } ${errors} } }`,
      { input },
    )
  ).enrichContact;

const clear = async (client: Client, id: string) =>
  (
    await client.graphql<{ clearProfile: Answer }>(
      `mutation ($input: ClearProfileInput!) { clearProfile(input: $input) { __typename ... on ClearProfileSuccess { contact { enrichmentStatus updatedAt unifiedProfile { data } } } ${errors} } }`,
      { input: { contact: { id } } },
    )
  ).clearProfile;

const read = (client: Client, id: string) =>
  client.graphql<{ contact: Record<string, unknown> }>(
    'query ($id: ID) { contact(id: $id) { enrichmentStatus unifiedProfile { data merged } } }',
    { id },
  );

async function recorded({ workspaceId }: Client): Promise<unknown[]> {
  const { store } = await gateway();
  return store.query(
    sql`SELECT type, contact_id AS "contactId", payload FROM outbox_event WHERE workspace_id = ${workspaceId}::uuid ORDER BY created_at, id`,
  );
}

it("keeps what was found beside the contact's own, and shows it merged over that", async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [ada]);

  expect(await read(workspace, id)).toEqual({ contact: { enrichmentStatus: 'NOT_ENRICHED', unifiedProfile: null } });
  const data = { industry: 'Computing', lastname: 'King', social: { linkedin: 'ada' } };
  const merged = {
    email: 'ada@example.com',
    firstname: 'Ada',
    lastname: 'King',
    plan: 'pro',
    industry: 'Computing',
    social: { linkedin: 'ada' },
  };
  const { contact, ...answer } = await enrich(workspace, { contact: { email: 'ada@example.com' }, data });
  expect(answer).toEqual({ __typename: 'EnrichContactSuccess', unifiedProfile: { data, merged } });
  expect(contact).toEqual({ enrichmentStatus: 'ENRICHED', updatedAt: contact.updatedAt });
  expect(await read(workspace, id)).toEqual({
    contact: { enrichmentStatus: 'ENRICHED', unifiedProfile: { data, merged } },
  });
  expect(await recorded(workspace)).toEqual([
    { type: 'contact.updated', contactId: id, payload: { fields: ['enrichmentStatus', 'unifiedProfile'] } },
  ]);
});

it('merges into what was found before, or replaces it', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const found = async (data: Record<string, unknown>, mode?: string) =>
    (await enrich(workspace, { contact: { id }, data, mode })).unifiedProfile.data;

  expect(await found({ a: null, b: 1, c: { d: 1 } }, 'MERGE_WITHOUT_NULLS')).toEqual({ b: 1, c: { d: 1 } });
  expect(await found({ b: null, c: { e: null } })).toEqual({ b: null, c: { e: null } });
  expect(await found({ f: 1 })).toEqual({ b: null, c: { e: null }, f: 1 });
  expect(await found({ b: null, g: 1 }, 'MERGE_WITHOUT_NULLS')).toEqual({ c: { e: null }, f: 1, g: 1 });
  expect(await found({ h: null }, 'REPLACE')).toEqual({ h: null });
  expect(await found({}, 'REPLACE')).toEqual({});
  expect(await recorded(workspace)).toHaveLength(6);
});

it('gives back any JSON object as it came', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }), {
        noNullPrototype: true,
      }),
      async (data) => {
        const { unifiedProfile } = await enrich(workspace, { contact: { id }, data, mode: 'REPLACE' });
        expect(unifiedProfile.data).toEqual(JSON.parse(JSON.stringify(data)));
      },
    ),
    { numRuns: 40 },
  );
});

it('forgets what was found, and records nothing where there was nothing', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [ada]);
  const { contact: untouched } = await clear(workspace, id);
  expect(await recorded(workspace)).toEqual([]);
  await enrich(workspace, { contact: { id }, data: { a: 1 } });
  const { contact } = await clear(workspace, id);

  expect(contact).toEqual({ enrichmentStatus: 'NOT_ENRICHED', updatedAt: contact.updatedAt, unifiedProfile: null });
  expect(contact.updatedAt > untouched.updatedAt).toBe(true);
  expect((await clear(workspace, id)).contact.updatedAt).toBe(contact.updatedAt);
  expect(await recorded(workspace)).toEqual(
    Array.from({ length: 2 }, () => ({
      type: 'contact.updated',
      contactId: id,
      payload: { fields: ['enrichmentStatus', 'unifiedProfile'] },
    })),
  );
});

it('refuses what is too long, and finds no contact of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id = '', own = ''] = await insertContacts(workspace.workspaceId, [
    {},
    { assigned_to_id: restricted.memberId },
  ]);
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    message: `no contact has the id "${id}"`,
    path: ['input', 'contact', 'id'],
  };

  expect(await enrich(workspace, { contact: { id }, data: { text: 'x'.repeat(100_000) } })).toMatchObject({
    __typename: 'ValidationError',
    path: ['input', 'data'],
  });
  for (const client of [stranger, restricted]) {
    expect(await enrich(client, { contact: { id }, data: {} })).toEqual(notFound);
    expect(await clear(client, id)).toEqual(notFound);
  }
  expect(await enrich(restricted, { contact: { id: own }, data: {} })).toMatchObject({
    contact: { enrichmentStatus: 'ENRICHED' },
  });
  expect(await recorded(workspace)).toHaveLength(1);
});

it('reads the profiles of a page of contacts by one statement, under whatever aliases', async () => {
  const workspace = await createWorkspace();
  const contacts = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 20 }, () => ({})),
  );
  for (const id of contacts) await enrich(workspace, { contact: { id }, data: {} });
  const list = (first: number) => () =>
    workspace.graphql(
      'query ($first: Int) { contacts(first: $first) { nodes { unifiedProfile { data } again: unifiedProfile { merged updatedAt } } } }',
      { first },
    );

  for (const first of [2, 20]) expect(await statementsOf(list(first))).toHaveLength(3);
});
