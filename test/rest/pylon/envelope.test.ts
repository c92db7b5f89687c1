import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { anyUuid } from '../support/matchers.ts';
import { as, send as sendRequest, told } from '../support/request.ts';
import { open } from './scene.ts';

describe('the envelope', () => {
  it('shows the X-Request-Id where that is a UUID, else a UUID of its own', async () => {
    const { workspace } = await open();
    const ask = async (id: string) =>
      sendRequest({
        method: 'GET',
        path: '/me',
        headers: { authorization: `Bearer ${workspace.secret}`, 'x-request-id': id },
      });
    const id = newId();
    expect((await ask(id)).body).toMatchObject({ request_id: id });
    const answer = await ask('mine');
    expect(answer.headers.get('x-request-id')).toBe('mine');
    expect(answer.body).toMatchObject({ request_id: anyUuid });
  });

  it('tells a missing or malformed header from a wrong key', async () => {
    const refusal = (code: string, message: string) => ({
      status: 401,
      body: { errors: [message], request_id: anyUuid, code },
    });
    for (const headers of [{}, { authorization: 'Basic x' }, { authorization: 'Bearer' }] as Record<string, string>[]) {
      expect(told(await as(headers)('GET', '/contacts'))).toEqual(
        refusal('invalid_authorization_header', 'the API key is missing'),
      );
    }
    expect(told(await as({ authorization: 'Bearer wrong' })('GET', '/pylon/contacts'))).toEqual(
      refusal('invalid_api_token', 'the API key is wrong'),
    );
  });
});
