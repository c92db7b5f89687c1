import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { ada, expectRefusal, open } from './scene.ts';

describe('DELETE /api/v1/contacts/:id', () => {
  it('answers 204 without a body, and the contact is gone', async () => {
    const { send, create } = await open();
    const { id } = await create(ada);
    expect(told(await send('DELETE', `/api/v1/contacts/${id}`))).toEqual({ status: 204, body: null });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expectRefusal(await send(method, `/api/v1/contacts/${id}`), 404, 'not_found', `no contact has the id "${id}"`);
    }
    expect(await send('GET', '/api/v1/contacts')).toMatchObject({ body: { total: 0 } });
  });
});
