import { describe, expect, it } from 'vitest';
import { createKey } from '../../support/keys.ts';
import { anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';
import { open, refusal } from './open.ts';

describe('GET /v1/auth/status', () => {
  it('tells whose key it is', async () => {
    const { workspace } = await open();
    const member = await workspace.member();
    expect(told(await as({ authorization: `Bearer ${member.secret}` })('GET', '/v1/auth/status'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        authenticated: true,
        user: {
          user_id: member.userId,
          email: member.email,
          first_name: 'Test',
          last_name: 'Member',
          tenant_id: workspace.workspaceId,
        },
        auth_type: 'api_key',
        key_id: anyUuid,
        scopes: ['contacts:read', 'contacts:write', 'contacts:delete'],
      },
    });
    expect(told(await as({ authorization: `Bearer ${workspace.secret}` })('GET', '/v1/auth/status'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        authenticated: true,
        user: { user_id: anyUuid, email: null, first_name: null, last_name: null, tenant_id: workspace.workspaceId },
        auth_type: 'api_key',
        key_id: anyUuid,
        scopes: ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write', 'admin'],
      },
    });
  });

  it('shows the id that the user has here, if there is one', async () => {
    const { workspace } = await open();
    const member = await workspace.member();
    const userId = async (): Promise<string> =>
      (
        (await as({ authorization: `Bearer ${member.secret}` })('GET', '/v1/auth/status')).body as {
          user: { user_id: string };
        }
      ).user.user_id;
    const give = (externalIds: object[]) =>
      workspace.graphql(
        'mutation ($id: ID!, $externalIds: [ExternalIdInput!]) { updateMember(input: { id: $id, externalIds: $externalIds }) { __typename } }',
        { id: member.memberId, externalIds },
      );
    await give([{ label: 'crm', externalId: 'crm-1' }]);
    expect(await userId()).toBe(member.userId);
    await give([
      { label: 'crm', externalId: 'crm-1' },
      { label: 'pathbound', externalId: 'usr_1' },
    ]);
    expect(await userId()).toBe('usr_1');
  });

  it('needs X-Org-Id with the key of a user, and answers for that workspace', async () => {
    const { workspace } = await open();
    const member = await workspace.member();
    const { secret } = await createKey({ userId: member.userId });
    const authorization = `Bearer ${secret}`;
    expect(told(await as({ authorization })('GET', '/v1/auth/status'))).toEqual(
      refusal(400, 'X-Org-Id is needed with this key: the id or slug of a workspace'),
    );
    for (const org of [workspace.slug, workspace.workspaceId]) {
      expect(await as({ authorization, 'x-org-id': org })('GET', '/v1/auth/status')).toMatchObject({
        status: 200,
        body: { user: { user_id: member.userId, tenant_id: workspace.workspaceId } },
      });
    }
    expect(
      told(await as({ authorization, 'x-org-id': (await open()).workspace.slug })('GET', '/v1/auth/status')),
    ).toEqual(refusal(403, 'the workspace in X-Org-Id does not exist, or this key does not belong to it'));
  });

  it('answers 401 without a key, as every endpoint does', async () => {
    expect(told(await as({})('GET', '/v1/auth/status'))).toEqual(refusal(401, 'Unauthorized'));
    expect(told(await as({ authorization: 'Bearer wrong' })('GET', '/v1/contacts'))).toEqual(
      refusal(401, 'Unauthorized'),
    );
  });
});
