import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

async function insertContact(
  { workspaceId }: TestWorkspace,
  ids: { email?: string; external?: [label: string, id: string][]; assignedTo?: string } = {},
): Promise<string> {
  const { store } = await gateway();
  const id = newId();
  await store.query(
    sql`INSERT INTO contact (workspace_id, id, assigned_to_id) VALUES (${workspaceId}::uuid, ${id}::uuid, ${ids.assignedTo ?? null}::uuid)`,
  );
  const identifiers = [
    ...(ids.email === undefined ? [] : [['EMAIL', '', ids.email]]),
    ...(ids.external ?? []).map(([label, value]) => ['EXTERNAL_ID', label, value]),
  ];
  for (const [kind, label, value] of identifiers) {
    await store.query(sql`
      INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
      VALUES (${workspaceId}::uuid, ${kind}::"IdentifierKind", ${label}, ${value}, ${id}::uuid)`);
  }
  return id;
}

const find = async (client: Pick<TestWorkspace, 'graphql'>, reference: string): Promise<string | null> =>
  (await client.graphql<{ contact: { uuid: string } | null }>(`{ contact(${reference}) { uuid } }`)).contact?.uuid ??
  null;

it('finds a contact by its global id, UUID, email or external id', async () => {
  const workspace = await createWorkspace();
  const id = await insertContact(workspace, { email: 'ada@example.com', external: [['crm', 'A-1']] });

  expect(await find(workspace, `id: "${encodeGlobalId('Contact', id)}"`)).toBe(id);
  expect(await find(workspace, `id: "${id.toUpperCase()}"`)).toBe(id);
  expect(await find(workspace, 'email: " ADA@example.com"')).toBe(id);
  expect(await find(workspace, 'externalId: { label: "crm", externalId: "A-1" }')).toBe(id);
  expect(await find(workspace, 'externalId: { label: "other", externalId: "A-1" }')).toBeNull();
  expect(await find(workspace, `externalId: { label: "crm", externalId: "${id}" }`)).toBeNull();
});

it('finds a contact by a legacy id: the UUID first, then the label, then any label where the client allows it', async () => {
  const workspace = await createWorkspace();
  const byUuid = await insertContact(workspace);
  const own = await insertContact(workspace, {
    external: [
      ['pylon', 'x'],
      ['pylon', byUuid],
    ],
  });
  const other = await insertContact(workspace, {
    external: [
      ['crm', 'x'],
      ['crm', 'y'],
    ],
  });

  expect(await find(workspace, `legacyId: { id: "${byUuid}", label: "pylon" }`)).toBe(byUuid);
  expect(await find(workspace, 'legacyId: { id: "x", label: "pylon" }')).toBe(own);
  expect(await find(workspace, 'legacyId: { id: "x", label: "pylon", anyLabel: true }')).toBe(own);
  expect(await find(workspace, 'legacyId: { id: "x", label: "whautomate", anyLabel: true }')).toBe(other);
  expect(await find(workspace, 'legacyId: { id: "y", label: "pylon" }')).toBeNull();
});

it('finds no contact of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const id = await insertContact(workspace, { external: [['crm', 'x']] });
  const assigned = await insertContact(workspace, { external: [['crm', 'y']], assignedTo: restricted.memberId });

  expect(await find(stranger, 'legacyId: { id: "x", label: "crm" }')).toBeNull();
  expect(await find(stranger, `legacyId: { id: "${id}", label: "crm" }`)).toBeNull();
  expect(await find(restricted, 'legacyId: { id: "x", label: "crm" }')).toBeNull();
  expect(await find(restricted, 'legacyId: { id: "y", label: "crm" }')).toBe(assigned);
});

it('reads many references of a kind by one statement', async () => {
  const workspace = await createWorkspace();
  const id = await insertContact(workspace, {
    external: [
      ['crm', 'a'],
      ['crm', 'b'],
    ],
  });
  let answer: unknown;

  const statements = await statementsOf(async () => {
    answer = await workspace.graphql(`{
      a: contact(legacyId: { id: "a", label: "crm" }) { uuid }
      b: contact(legacyId: { id: "b", label: "crm" }) { uuid }
      c: contact(legacyId: { id: "c", label: "crm" }) { uuid }
    }`);
  });

  expect(answer).toEqual({ a: { uuid: id }, b: { uuid: id }, c: null });
  expect(statements).toHaveLength(2);
});

it('refuses a reference that names a contact in two ways, or in none', async () => {
  const workspace = await createWorkspace();
  const issues = [
    {
      path: [],
      code: 'CONFLICTING_ARGUMENTS',
      message: 'give exactly one of id, email, externalId, visitorId and legacyId',
    },
  ];

  const none = await workspace.send('{ contact { uuid } }');
  const two = await workspace.send('{ contact(id: "a", email: "b") { uuid } }');

  for (const answer of [none, two])
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'VALIDATION_ERROR', issues });
});

it('deletes the contact that a reference names, and says which id names none', async () => {
  const workspace = await createWorkspace();
  const id = await insertContact(workspace, { external: [['pylon', 'p1']] });
  const remove = (reference: unknown) =>
    workspace.graphql(
      `mutation ($contact: ContactReference!) { deleteContact(input: { contact: $contact }) {
        ... on DeleteContactSuccess { uuid } ... on NotFoundError { path message } } }`,
      { contact: reference },
    );

  expect(await remove({ legacyId: { id: 'p1', label: 'pylon' } })).toEqual({ deleteContact: { uuid: id } });
  expect(await remove({ legacyId: { id: 'p1', label: 'pylon' } })).toEqual({
    deleteContact: { path: ['input', 'contact', 'legacyId'], message: 'no contact has the id "p1"' },
  });
  expect(await remove({ id })).toEqual({
    deleteContact: { path: ['input', 'contact', 'id'], message: `no contact has the id "${id}"` },
  });
});

it('refuses a variable that names a contact in two ways', async () => {
  const workspace = await createWorkspace();
  const id = await insertContact(workspace);

  const answer = await workspace.send(
    'mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { __typename } }',
    { input: { contact: { id, email: 'a@example.com' } } },
  );

  expect(answer.errors).toMatchObject([
    {
      message: expect.stringContaining(
        'Exactly one key must be specified for OneOf type "ContactReference".',
      ) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(await find(workspace, `id: "${id}"`)).toBe(id);
});

it('finds contacts by their visitor ids by one statement', async () => {
  const workspace = await createWorkspace();
  const stranger = await createWorkspace();
  const { store } = await gateway();
  const [ada, grace, other] = [
    await insertContact(workspace),
    await insertContact(workspace),
    await insertContact(stranger),
  ];
  for (const [{ workspaceId }, contactId, visitorId] of [
    [workspace, ada, 'v1'],
    [workspace, grace, 'v2'],
    [stranger, other, 'v3'],
  ] as const) {
    await store.query(sql`
      INSERT INTO contact_identifier (workspace_id, kind, value, contact_id) VALUES (${workspaceId}::uuid, 'VISITOR_ID', ${visitorId}, ${contactId}::uuid)`);
  }
  let found;
  const statements = await statementsOf(async () => {
    found = await workspace.graphql(
      '{ a: contact(visitorId: "v1") { uuid } b: contact(visitorId: "v2") { uuid } c: contact(visitorId: "v3") { uuid } }',
    );
  });

  expect(found).toEqual({ a: { uuid: ada }, b: { uuid: grace }, c: null });
  expect(statements.filter((text) => text.includes('contact_identifier'))).toHaveLength(1);
});
