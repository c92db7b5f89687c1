import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { open, refusal } from './scene.ts';

describe('DELETE /v1/contacts/{contactId}', () => {
  it('answers {"success": true}, and 404 the second time', async () => {
    const { send, create } = await open();
    const { id } = await create({ id: 'wa-1' });
    expect(told(await send('DELETE', `/v1/contacts/${id}`))).toEqual({ status: 200, body: { success: true } });
    expect(told(await send('DELETE', `/v1/contacts/${id}`))).toEqual(refusal(404, 'no contact has the id "wa-1"'));
    expect(told(await send('GET', `/v1/contacts/${id}`))).toEqual(refusal(404, 'no contact has the id "wa-1"'));
    expect(told(await send('GET', '/v1/contacts'))).toEqual({ status: 200, body: [] });
  });
});
