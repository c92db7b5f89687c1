import { describe, expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

const failure = `... on UserError { code path message } ... on ConflictError { existingUuid }`;
const create = `mutation ($input: CreateMemberInput!) { createMember(input: $input) {
  __typename ... on CreateMemberSuccess { member { uuid role dataScope user { uuid email firstName lastName } } } ${failure} } }`;
const update = `mutation ($input: UpdateMemberInput!) { updateMember(input: $input) {
  __typename ... on UpdateMemberSuccess { member { uuid role dataScope } } ... on UserError { code path message } } }`;
const remove = `mutation ($input: DeleteMemberInput!) { deleteMember(input: $input) {
  __typename ... on DeleteMemberSuccess { id uuid } ... on UserError { code path message } } }`;

interface Answer {
  __typename: string;
  member?: { uuid: string; user: { uuid: string } };
}
const createMember = async (client: Client, input: object) =>
  (await client.graphql<{ createMember: Answer }>(create, { input })).createMember;
const updateMember = async (client: Client, input: object) =>
  (await client.graphql<{ updateMember: Answer }>(update, { input })).updateMember;
const deleteMember = async (client: Client, id: string) =>
  (await client.graphql<{ deleteMember: Answer }>(remove, { input: { id } })).deleteMember;

/** Contacts assigned to a member; returns their ids. */
async function assignContacts({ workspaceId }: TestWorkspace, memberId: string, count: number): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ id: string }>(sql`
    INSERT INTO contact (workspace_id, id, name, assigned_to_id, updated_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Contact ' || n, ${memberId}::uuid, '2020-01-01' FROM generate_series(1, ${count}::int) AS n RETURNING id`),
  );
  return rows.map(({ id }) => id).toSorted();
}

it('makes a user a member, with a user that it creates or finds', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const email = `Ada.${newId()}@Example.com`;
  const created = await createMember(workspace, { email, firstName: ' Ada ', lastName: '', dataScope: 'ASSIGNED' });
  const user = { uuid: created.member?.user.uuid, email: email.toLowerCase(), firstName: 'Ada', lastName: null };
  expect(created).toEqual({
    __typename: 'CreateMemberSuccess',
    member: { uuid: created.member?.uuid, role: 'MEMBER', dataScope: 'ASSIGNED', user },
  });

  const elsewhere = await createMember(other, { email: email.toUpperCase(), firstName: 'Somebody', role: 'ADMIN' });
  expect(elsewhere).toEqual({
    __typename: 'CreateMemberSuccess',
    member: { uuid: elsewhere.member?.uuid, role: 'ADMIN', dataScope: 'ALL', user },
  });
});

it('refuses a user who is a member already, and wrong input', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member();
  expect(await createMember(workspace, { email: member.email.toUpperCase() })).toEqual({
    __typename: 'ConflictError',
    code: 'CONFLICT',
    path: ['input', 'email'],
    message: `"${member.email.toUpperCase()}" is a member of the workspace already`,
    existingUuid: member.memberId,
  });
  expect(await createMember(workspace, { email: 'ada@', firstName: 'x'.repeat(101) })).toEqual({
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path: ['input', 'email'],
    message: 'email: "ada@" is not a valid email address: name@example.com, at most 254 characters',
  });
});

it('lists and finds members of the workspace alone', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const [first, second] = [
    await workspace.member({ role: 'OWNER' }),
    await workspace.member({ dataScope: 'ASSIGNED' }),
  ];
  const foreign = await other.member();
  const reader = await workspace.clientWith('contacts:read');
  expect(await reader.graphql('{ members { uuid role dataScope user { email } } }')).toEqual({
    members: [
      { uuid: first.memberId, role: 'OWNER', dataScope: 'ALL', user: { email: first.email } },
      { uuid: second.memberId, role: 'MEMBER', dataScope: 'ASSIGNED', user: { email: second.email } },
    ],
  });
  const find = 'query ($id: ID!, $node: ID!) { member(id: $id) { uuid } node(id: $node) { ... on Member { uuid } } }';
  const ask = (id: string) => reader.graphql(find, { id, node: encodeGlobalId('Member', id) });
  expect(await ask(first.memberId)).toEqual({ member: { uuid: first.memberId }, node: { uuid: first.memberId } });
  expect(await ask(foreign.memberId)).toEqual({ member: null, node: null });
  expect(await ask('nonsense')).toEqual({ member: null, node: null });
});

it('changes role and data scope, from the next request on', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member();
  expect(
    await updateMember(workspace, { id: encodeGlobalId('Member', member.memberId), dataScope: 'ASSIGNED' }),
  ).toEqual({
    __typename: 'UpdateMemberSuccess',
    member: { uuid: member.memberId, role: 'MEMBER', dataScope: 'ASSIGNED' },
  });
  expect(await member.graphql('{ viewer { dataScope member { role } } }')).toEqual({
    viewer: { dataScope: 'ASSIGNED', member: { role: 'MEMBER' } },
  });
  expect(await updateMember(workspace, { id: member.memberId, role: 'ADMIN' })).toMatchObject({
    member: { role: 'ADMIN', dataScope: 'ASSIGNED' },
  });
  expect(await member.graphql('{ viewer { scopes } }')).toMatchObject({
    viewer: { scopes: expect.arrayContaining(['ADMIN']) as string[] },
  });
});

it('keeps the last owner', async () => {
  const workspace = await createWorkspace();
  const [first, second] = [await workspace.member({ role: 'OWNER' }), await workspace.member({ role: 'OWNER' })];
  const refusal = (path: string[]) => ({
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path,
    message: `${path.at(-1)}: "${second.email}" is the last owner of the workspace: make another member OWNER first`,
  });
  expect(await updateMember(second, { id: first.memberId, role: 'MEMBER' })).toMatchObject({
    member: { role: 'MEMBER' },
  });
  expect(await updateMember(second, { id: second.memberId, role: 'ADMIN' })).toEqual(refusal(['input', 'role']));
  expect(await deleteMember(second, second.memberId)).toEqual(refusal(['input', 'id']));
  expect(await updateMember(second, { id: second.memberId, dataScope: 'ASSIGNED' })).toMatchObject({
    member: { role: 'OWNER', dataScope: 'ASSIGNED' },
  });
});

it('keeps one of two owners who remove each other at once', async () => {
  const workspace = await createWorkspace();
  const [first, second] = [await workspace.member({ role: 'OWNER' }), await workspace.member({ role: 'OWNER' })];
  await Promise.allSettled([deleteMember(first, second.memberId), deleteMember(second, first.memberId)]);
  const { store } = await gateway();
  expect(await store.prisma.member.count({ where: { workspaceId: workspace.workspaceId, role: 'OWNER' } })).toBe(1);
});

it('lets no admin make, change or remove an owner', async () => {
  const workspace = await createWorkspace();
  const owner = await workspace.member({ role: 'OWNER' });
  await workspace.member({ role: 'OWNER' });
  const admin = await workspace.member({ role: 'ADMIN' });
  const colleague = await workspace.member();
  const refused = [
    {
      message:
        'Only an OWNER may create, change or remove an OWNER, the keys of one, or a key of the workspace with the scope admin.',
      extensions: { code: 'FORBIDDEN' },
    },
  ];
  expect((await admin.send(create, { input: { email: 'x@example.com', role: 'OWNER' } })).errors).toMatchObject(
    refused,
  );
  expect((await admin.send(update, { input: { id: admin.memberId, role: 'OWNER' } })).errors).toMatchObject(refused);
  expect((await admin.send(update, { input: { id: owner.memberId, dataScope: 'ASSIGNED' } })).errors).toMatchObject(
    refused,
  );
  expect((await admin.send(remove, { input: { id: owner.memberId } })).errors).toMatchObject(refused);
  expect(await updateMember(admin, { id: colleague.memberId, role: 'ADMIN' })).toMatchObject({
    member: { role: 'ADMIN' },
  });
});

it('unassigns the contacts of a removed member, records it, and refuses their keys', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const [member, other] = [await workspace.member(), await workspace.member()];
  const contacts = await assignContacts(workspace, member.memberId, 3);
  const [kept] = await assignContacts(workspace, other.memberId, 1);
  const { store } = await gateway();
  await store.prisma.view.create({ data: { workspaceId, id: newId(), name: 'Mine', createdById: member.memberId } });

  expect(await deleteMember(workspace, member.memberId)).toEqual({
    __typename: 'DeleteMemberSuccess',
    id: encodeGlobalId('Member', member.memberId),
    uuid: member.memberId,
  });

  const after = await store.prisma.contact.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } });
  expect(after.filter(({ assignedToId }) => assignedToId === null).map(({ id }) => id)).toEqual(contacts);
  expect(after.filter(({ updatedAt }) => updatedAt.getUTCFullYear() === 2020).map(({ id }) => id)).toEqual([kept]);
  const events = await store.prisma.outboxEvent.findMany({ where: { workspaceId } });
  expect(events.map(({ contactId }) => contactId).toSorted()).toEqual(contacts);
  expect(events.map(({ type, payload, assignedToId }) => ({ type, payload, assignedToId }))).toEqual(
    contacts.map(() => ({
      type: 'contact.updated',
      payload: { fields: ['assignedToId'] },
      assignedToId: member.memberId,
    })),
  );
  expect(await store.prisma.view.findMany({ where: { workspaceId } })).toMatchObject([
    { name: 'Mine', createdById: null },
  ]);
  expect(await store.prisma.user.count({ where: { id: member.userId } })).toBe(1);
  expect((await member.send('{ viewer { dataScope } }')).status).toBe(401);

  await store.prisma.member.create({ data: { workspaceId, id: newId(), userId: member.userId } });
  expect((await member.send('{ viewer { dataScope } }')).status).toBe(401);
});

it('finds no member of another workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { memberId } = await other.member();
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    path: ['input', 'id'],
    message: `no member has the id "${memberId}"`,
  };
  expect(await updateMember(workspace, { id: memberId, role: 'ADMIN' })).toEqual(notFound);
  expect(await deleteMember(workspace, memberId)).toEqual(notFound);
  expect(await deleteMember(workspace, 'nonsense')).toMatchObject({ __typename: 'NotFoundError' });
});

it('needs admin for every change', async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete', 'settings:write');
  const { memberId } = await workspace.member();
  for (const [query, input] of [
    [create, { email: 'x@example.com' }],
    [update, { id: memberId }],
    [remove, { id: memberId }],
  ] as const) {
    expect((await client.send(query, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

it('reads the members that contacts are assigned to by one statement, whatever the page size', async () => {
  const workspace = await createWorkspace();
  for (const _ of [1, 2, 3]) await assignContacts(workspace, (await workspace.member()).memberId, 10);
  await assignContacts(workspace, (await workspace.member()).memberId, 1);
  const list = (first: number) => () =>
    workspace.graphql(
      'query ($first: Int) { contacts(first: $first) { nodes { assignedTo { user { email } } again: assignedTo { role } } } }',
      { first },
    );
  expect(await statementsOf(list(2))).toHaveLength(3);
  expect(await statementsOf(list(31))).toHaveLength(3);
  expect(await statementsOf(() => workspace.graphql('{ members { user { email } } }'))).toHaveLength(2);
});

describe('whoever is restricted to assigned data', () => {
  const seesAll = [
    {
      message:
        'A member whose data scope is ASSIGNED may not create, change or remove a member or a key that sees all contacts.',
      extensions: { code: 'FORBIDDEN' },
    },
  ];

  it.each(['ADMIN', 'OWNER'] as const)(
    'as %s can neither lift their own restriction nor make, change or remove a member who sees more',
    async (role) => {
      const workspace = await createWorkspace();
      await workspace.member({ role: 'OWNER' });
      const [restricted, colleague] = [
        await workspace.member({ role, dataScope: 'ASSIGNED' }),
        await workspace.member(),
      ];
      const { store } = await gateway();
      const members = () =>
        store.prisma.member.findMany({ where: { workspaceId: workspace.workspaceId }, orderBy: { id: 'asc' } });
      const before = await members();
      for (const [query, input] of [
        [update, { id: restricted.memberId, dataScope: 'ALL' }],
        [update, { id: restricted.memberId, role, dataScope: 'ALL' }],
        [create, { email: 'x@example.com' }],
        [create, { email: 'x@example.com', role: 'MEMBER', dataScope: 'ALL' }],
        [update, { id: colleague.memberId, dataScope: 'ASSIGNED' }],
        [update, { id: colleague.memberId, role: 'ADMIN' }],
        [remove, { id: colleague.memberId }],
      ] as const) {
        expect({ input, errors: (await restricted.send(query, { input })).errors }).toMatchObject({
          input,
          errors: seesAll,
        });
      }
      expect(await members()).toEqual(before);
      expect(await store.prisma.user.count({ where: { email: 'x@example.com' } })).toBe(0);
    },
  );

  it('manages members who see no more, and stays restricted until somebody who sees all lifts it', async () => {
    const workspace = await createWorkspace();
    const restricted = await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' });
    const { member } = await createMember(restricted, {
      email: `${newId()}@example.com`,
      role: 'ADMIN',
      dataScope: 'ASSIGNED',
    });
    expect(await updateMember(restricted, { id: member?.uuid, role: 'MEMBER' })).toMatchObject({
      member: { role: 'MEMBER', dataScope: 'ASSIGNED' },
    });
    expect(await updateMember(restricted, { id: restricted.memberId })).toMatchObject({
      member: { dataScope: 'ASSIGNED' },
    });
    expect(await deleteMember(restricted, member?.uuid ?? '')).toMatchObject({ __typename: 'DeleteMemberSuccess' });
    expect(
      await updateMember(await workspace.member({ role: 'ADMIN' }), { id: restricted.memberId, dataScope: 'ALL' }),
    ).toMatchObject({ member: { dataScope: 'ALL' } });
    expect(await restricted.graphql('{ viewer { dataScope } }')).toEqual({ viewer: { dataScope: 'ALL' } });
  });
});
