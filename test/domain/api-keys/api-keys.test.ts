import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createKey } from '../../support/keys.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename
  ... on CreateApiKeySuccess { secret apiKey { uuid name prefix scopes expiresAt revoked revokedAt lastUsedAt member { uuid } } }
  ... on UserError { code path message }
} }`;
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  __typename ... on RevokeApiKeySuccess { apiKey { uuid revoked revokedAt } } ... on UserError { code path message } } }`;

interface Answer {
  __typename: string;
  secret: string;
  apiKey: { uuid: string; revoked: boolean; revokedAt: string | null };
}
const createApiKey = async (client: Client, input: object) =>
  (await client.graphql<{ createApiKey: Answer }>(create, { input })).createApiKey;
const revokeApiKey = async (client: Client, id: string) =>
  (await client.graphql<{ revokeApiKey: Answer }>(revoke, { input: { id } })).revokeApiKey;

async function statusOf(secret: string): Promise<number> {
  const { url } = await gateway();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret },
    body: JSON.stringify({ query: '{ viewer { dataScope } }' }),
  });
  return response.status;
}

it('creates a key of the workspace, and shows its secret once', async () => {
  const workspace = await createWorkspace();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const { secret, ...created } = await createApiKey(workspace, {
    name: ' Sync ',
    scopes: ['CONTACTS_READ', 'CONTACTS_READ', 'CONTACTS_WRITE'],
    expiresAt,
  });
  expect(secret).toMatch(/^cg_[\w-]{32}$/);
  expect(created).toEqual({
    __typename: 'CreateApiKeySuccess',
    apiKey: {
      uuid: created.apiKey.uuid,
      name: 'Sync',
      prefix: secret.slice(0, 8),
      scopes: ['CONTACTS_READ', 'CONTACTS_WRITE'],
      expiresAt,
      revoked: false,
      revokedAt: null,
      lastUsedAt: null,
      member: null,
    },
  });
  expect(await statusOf(secret)).toBe(200);
  expect(JSON.stringify(await workspace.graphql('{ apiKeys { id uuid name prefix } }'))).not.toContain(secret);
});

it('creates a key with which a member acts, within their role', async () => {
  const workspace = await createWorkspace();
  const { memberId } = await workspace.member({ role: 'MEMBER', dataScope: 'ASSIGNED' });
  const { secret, apiKey } = await createApiKey(workspace, {
    name: 'Mei',
    scopes: ['CONTACTS_READ'],
    memberId: encodeGlobalId('Member', memberId),
  });
  expect(apiKey).toMatchObject({ member: { uuid: memberId } });
  const { url } = await gateway();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret },
    body: JSON.stringify({ query: '{ viewer { member { uuid } scopes dataScope } }' }),
  });
  expect(await answer.json()).toEqual({
    data: { viewer: { member: { uuid: memberId }, scopes: ['CONTACTS_READ'], dataScope: 'ASSIGNED' } },
  });

  expect(await createApiKey(workspace, { name: 'Mei', scopes: ['CONTACTS_READ', 'ADMIN'], memberId })).toEqual({
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path: ['input', 'scopes'],
    message: 'scopes: ["admin"] is beyond the rights of a MEMBER',
  });
});

it('refuses wrong input', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { memberId } = await other.member();
  const refusal = async (input: object) =>
    createApiKey(workspace, { name: 'Key', scopes: ['CONTACTS_READ'], ...input });
  expect(await refusal({ name: ' ' })).toMatchObject({
    path: ['input', 'name'],
    message: 'name: "" has 0 characters: 1 to 100 are allowed',
  });
  expect(await refusal({ scopes: [] })).toMatchObject({
    path: ['input', 'scopes'],
    message: 'scopes: [] has no scope: at least one is needed',
  });
  expect(await refusal({ expiresAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
    path: ['input', 'expiresAt'],
    message: 'expiresAt: "2020-01-01T00:00:00.000Z" has passed: a time in the future is allowed',
  });
  expect(await refusal({ memberId })).toEqual({
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path: ['input', 'memberId'],
    message: `memberId: "${memberId}" is not a member of this workspace`,
  });
});

it('revokes a key at once, and for good', async () => {
  const workspace = await createWorkspace();
  const { secret, apiKey } = await createApiKey(workspace, { name: 'Key', scopes: ['CONTACTS_READ'] });
  expect(await statusOf(secret)).toBe(200);
  const revoked = await revokeApiKey(workspace, encodeGlobalId('ApiKey', apiKey.uuid));
  expect(revoked).toMatchObject({ __typename: 'RevokeApiKeySuccess', apiKey: { uuid: apiKey.uuid, revoked: true } });
  expect(await statusOf(secret)).toBe(401);
  expect(await revokeApiKey(workspace, apiKey.uuid)).toEqual(revoked);
});

it('neither finds, lists nor revokes keys of another workspace, or of a user', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { userId } = await workspace.member();
  const foreign = [await createKey({ workspaceId: other.workspaceId }), await createKey({ userId })];
  const { apiKeys } = await workspace.graphql<{ apiKeys: { uuid: string }[] }>('{ apiKeys { uuid } }');
  expect(apiKeys).toHaveLength(2);
  for (const { id } of foreign) {
    expect(apiKeys.map(({ uuid }) => uuid)).not.toContain(id);
    expect(
      await workspace.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: encodeGlobalId('ApiKey', id) }),
    ).toEqual({ node: null });
    expect(await revokeApiKey(workspace, id)).toEqual({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
      path: ['input', 'id'],
      message: `no key has the id "${id}"`,
    });
    const { store } = await gateway();
    expect(await store.prisma.apiKey.findUniqueOrThrow({ where: { id } })).toMatchObject({ revokedAt: null });
  }
});

it('needs admin; a reader sees their own key and no other', async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete', 'settings:write');
  const { apiKey } = await createApiKey(workspace, { name: 'Key', scopes: ['CONTACTS_READ'] });
  const refused = [{ extensions: { code: 'FORBIDDEN' } }];
  expect((await client.send('{ apiKeys { uuid } }')).errors).toMatchObject(refused);
  expect((await client.send(create, { input: { name: 'Key', scopes: ['CONTACTS_READ'] } })).errors).toMatchObject(
    refused,
  );
  expect((await client.send(revoke, { input: { id: apiKey.uuid } })).errors).toMatchObject(refused);
  const node = 'query ($id: ID!) { node(id: $id) { id } viewer { apiKey { name } } }';
  expect(await client.graphql(node, { id: encodeGlobalId('ApiKey', apiKey.uuid) })).toEqual({
    node: null,
    viewer: { apiKey: { name: 'test' } },
  });
});

it("keeps an owner's rights from an admin", async () => {
  const workspace = await createWorkspace();
  const owner = await workspace.member({ role: 'OWNER' });
  const admin = await workspace.member({ role: 'ADMIN' });
  const refused = [{ extensions: { code: 'FORBIDDEN' } }];
  const ownerKey = await createKey({ workspaceId: workspace.workspaceId, userId: owner.userId });
  expect(
    (await admin.send(create, { input: { name: 'Key', scopes: ['CONTACTS_READ'], memberId: owner.memberId } })).errors,
  ).toMatchObject(refused);
  expect((await admin.send(create, { input: { name: 'Key', scopes: ['ADMIN'] } })).errors).toMatchObject(refused);
  expect((await admin.send(revoke, { input: { id: ownerKey.id } })).errors).toMatchObject(refused);
  expect(await createApiKey(admin, { name: 'Key', scopes: ['SETTINGS_WRITE'] })).toMatchObject({
    __typename: 'CreateApiKeySuccess',
  });
  expect(await createApiKey(admin, { name: 'Key', scopes: ['ADMIN'], memberId: admin.memberId })).toMatchObject({
    __typename: 'CreateApiKeySuccess',
  });
  expect(await createApiKey(owner, { name: 'Key', scopes: ['ADMIN'] })).toMatchObject({
    __typename: 'CreateApiKeySuccess',
  });
  expect(await revokeApiKey(owner, ownerKey.id)).toMatchObject({ __typename: 'RevokeApiKeySuccess' });
});

it('lists keys with their members by one statement a level', async () => {
  const workspace = await createWorkspace();
  const members = [await workspace.member(), await workspace.member(), await workspace.member()];
  const list = () =>
    workspace.graphql<{ apiKeys: { name: string; member: { uuid: string } | null }[] }>(
      '{ apiKeys { name member { uuid } } }',
    );
  expect(await statementsOf(list)).toHaveLength(3);
  expect((await list()).apiKeys).toEqual([
    { name: 'test', member: null },
    ...members.map(({ memberId }) => ({ name: 'test', member: { uuid: memberId } })),
  ]);
});

it('lets nobody who is restricted to assigned data make or revoke a key that sees more, by whichever way', async () => {
  const workspace = await createWorkspace();
  const restricted = await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' });
  const [seesAll, another] = [await workspace.member(), await workspace.member({ dataScope: 'ASSIGNED' })];
  const workspaceKey = await createKey({ workspaceId: workspace.workspaceId, scopes: ['contacts:read'] });
  const memberKey = await createKey({ workspaceId: workspace.workspaceId, userId: seesAll.userId });
  const { store } = await gateway();
  const keys = () =>
    store.prisma.apiKey.findMany({
      where: { workspaceId: workspace.workspaceId },
      select: { id: true, revokedAt: true },
      orderBy: { id: 'asc' },
    });
  const before = await keys();
  for (const scopes of [['CONTACTS_READ'], ['ADMIN']]) {
    for (const memberId of [undefined, null, seesAll.memberId, another.memberId]) {
      expect({
        scopes,
        memberId,
        ...(await restricted.send(create, {
          input: {
            name: 'Key',
            scopes: memberId === undefined || memberId === null ? scopes : ['CONTACTS_READ'],
            memberId,
          },
        })),
      }).toMatchObject({ scopes, memberId, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
  }
  for (const id of [workspaceKey.id, memberKey.id])
    expect((await restricted.send(revoke, { input: { id } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  expect(await keys()).toEqual(before);

  const own = await createApiKey(restricted, { name: 'Mine', scopes: ['ADMIN'], memberId: restricted.memberId });
  expect(own).toMatchObject({ __typename: 'CreateApiKeySuccess', apiKey: { member: { uuid: restricted.memberId } } });
  const { url } = await gateway();
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': own.secret },
    body: JSON.stringify({ query: '{ viewer { dataScope } }' }),
  });
  expect(await answer.json()).toEqual({ data: { viewer: { dataScope: 'ASSIGNED' } } });
  expect(await revokeApiKey(restricted, own.apiKey.uuid)).toMatchObject({ __typename: 'RevokeApiKeySuccess' });
});

it('lets an admin revoke keys of the workspace, but for those that may do everything', async () => {
  const workspace = await createWorkspace();
  const admin = await workspace.member({ role: 'ADMIN' });
  const [all, some] = [
    await createKey({ workspaceId: workspace.workspaceId, scopes: ['admin'] }),
    await createKey({ workspaceId: workspace.workspaceId, scopes: ['settings:write'] }),
  ];
  expect((await admin.send(revoke, { input: { id: all.id } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(await revokeApiKey(admin, some.id)).toMatchObject({ __typename: 'RevokeApiKeySuccess' });
  expect(await revokeApiKey(workspace, all.id)).toMatchObject({ __typename: 'RevokeApiKeySuccess' });
});
