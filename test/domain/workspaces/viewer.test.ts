import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

const everything = `{ viewer {
  workspace { id uuid slug name defaultPortalRole createdAt }
  member { id uuid role dataScope user { uuid email firstName lastName } }
  user { uuid email firstName lastName }
  scopes dataScope
  apiKey { uuid name prefix scopes expiresAt revoked revokedAt }
} }`;

it('shows the workspace, member, user, rights and key of a member', async () => {
  const workspace = await createWorkspace();
  const { workspaceId, slug } = workspace;
  const member = await workspace.member({ role: 'MEMBER', dataScope: 'ASSIGNED' });
  const { store } = await gateway();
  const key = await store.prisma.apiKey.findFirstOrThrow({ where: { workspaceId, userId: member.userId } });
  const { createdAt } = await store.prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const user = { uuid: member.userId, email: member.email, firstName: 'Test', lastName: 'Member' };

  expect(await member.graphql(everything)).toEqual({
    viewer: {
      workspace: {
        id: encodeGlobalId('Workspace', workspaceId),
        uuid: workspaceId,
        slug,
        name: 'Test',
        defaultPortalRole: 'NO_ACCESS',
        createdAt: createdAt.toISOString(),
      },
      member: {
        id: encodeGlobalId('Member', member.memberId),
        uuid: member.memberId,
        role: 'MEMBER',
        dataScope: 'ASSIGNED',
        user,
      },
      user,
      scopes: ['CONTACTS_READ', 'CONTACTS_WRITE', 'CONTACTS_DELETE'],
      dataScope: 'ASSIGNED',
      apiKey: {
        uuid: key.id,
        name: 'test',
        prefix: member.secret.slice(0, 8),
        scopes: ['CONTACTS_READ', 'CONTACTS_WRITE', 'CONTACTS_DELETE', 'SETTINGS_WRITE', 'ADMIN'],
        expiresAt: null,
        revoked: false,
        revokedAt: null,
      },
    },
  });
});

it("shows neither member nor user for a workspace's own key", async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:read');
  expect(
    await client.graphql(
      '{ viewer { workspace { uuid } member { uuid } user { uuid } scopes dataScope apiKey { member { uuid } } } }',
    ),
  ).toEqual({
    viewer: {
      workspace: { uuid: workspace.workspaceId },
      member: null,
      user: null,
      scopes: ['CONTACTS_READ'],
      dataScope: 'ALL',
      apiKey: { member: null },
    },
  });
});

it('costs no statement for what authentication knows', async () => {
  const member = await (await createWorkspace()).member();
  expect(await statementsOf(() => member.graphql('{ viewer { user { email } scopes dataScope } }'))).toHaveLength(1);
  expect(
    await statementsOf(() => member.graphql('{ viewer { workspace { name } member { role } apiKey { name } } }')),
  ).toHaveLength(4);
});

it('shows no secret of a workspace or key', async () => {
  const client = await createWorkspace();
  const { workspace, apiKey } = await client.graphql<Record<string, { fields: { name: string }[] }>>(
    '{ workspace: __type(name: "Workspace") { fields { name } } apiKey: __type(name: "ApiKey") { fields { name } } }',
  );
  const names = [...(workspace?.fields ?? []), ...(apiKey?.fields ?? [])].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['slug', 'prefix']));
  expect(names.filter((name) => /hash|secret|demoKey/i.test(name))).toEqual([]);
});
