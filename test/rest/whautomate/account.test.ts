import { expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { open, refusal } from './scene.ts';

it('GET /v1/account-info and /v1/account tell the name of the workspace, and the email of its first owner', async () => {
  const { send, workspace } = await open();
  const paths = ['/v1/account-info', '/v1/account'];
  for (const path of paths) expect(told(await send('GET', path))).toEqual({ status: 200, body: { name: 'Test' } });
  await workspace.member({ role: 'ADMIN' });
  const { email } = await workspace.member({ role: 'OWNER' });
  await workspace.member({ role: 'OWNER' });
  for (const path of paths)
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { name: 'Test', ownerEmail: email } });
});

it('the paths that whautomate alone has are its own without x-api-key too, and take a bearer token', async () => {
  const { workspace } = await open();
  const authorization = `Bearer ${workspace.secret}`;
  for (const path of ['/v1/account-info', '/v1/account', '/v1/locations', '/v1/contactTags', '/v1/segments']) {
    expect((await as({ authorization })('GET', path)).status).toBe(200);
    expect(told(await as({})('GET', path))).toEqual(refusal(403, 'Forbidden'));
  }
});
