import { describe, expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open } from './scene.ts';

describe('DELETE /contacts/{id}', () => {
  it('answers with the request id alone, once', async () => {
    const { send, create } = await open();
    const { id } = await create();
    expect(told(await send('DELETE', `/contacts/${id}`))).toEqual({ status: 200, body: { request_id: anyUuid } });
    expect(told(await send('DELETE', `/contacts/${id}`))).toEqual({
      status: 404,
      body: { errors: [`no contact has the id "${id}"`], request_id: anyUuid, code: 'not_found' },
    });
  });
});
