import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { one, open } from './scene.ts';

describe('GET /me', () => {
  it("tells the workspace of a workspace's key, and the user of a user's, as /users shows them", async () => {
    const { send, workspace } = await open();
    const data = { id: workspace.workspaceId, name: 'Test' };
    expect(told(await send('GET', '/me'))).toEqual(one({ ...data, user: { id: '', email: '' } }));
    const { secret, memberId, email } = await workspace.member();
    const user = { id: memberId, email };
    expect(told(await as({ authorization: `Bearer ${secret}` })('GET', '/pylon/me'))).toEqual(one({ ...data, user }));
    expect((await send('GET', `/users/${memberId}`)).body).toMatchObject({ data: user });
  });
});
