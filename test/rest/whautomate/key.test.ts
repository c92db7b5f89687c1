import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { open, refusal } from './scene.ts';

describe('the key', () => {
  it('comes as x-api-key or APPOINTO-TOKEN on the shared path, and also as a bearer token under the mount', async () => {
    const { workspace } = await open();
    for (const [path, headers] of [
      ['/v1/contacts', { 'x-api-key': workspace.secret }],
      ['/v1/contacts', { 'APPOINTO-TOKEN': workspace.secret }],
      ['/whautomate/v1/contacts', { 'x-api-key': workspace.secret }],
      ['/whautomate/v1/contacts', { authorization: `Bearer ${workspace.secret}` }],
    ] as const) {
      expect(told(await as(headers)('GET', path))).toEqual({ status: 200, body: [] });
    }
  });

  it('is answered by 403, where it is missing, wrong, or lacks the right', async () => {
    const { workspace } = await open();
    const { secret: readOnly } = await workspace.clientWith('contacts:read');
    for (const header of ['x-api-key', 'APPOINTO-TOKEN']) {
      expect(told(await as({ [header]: 'wrong' })('GET', '/v1/contacts'))).toEqual(refusal(403, 'Forbidden'));
      expect(told(await as({ [header]: '' })('GET', '/v1/contacts'))).toEqual(refusal(403, 'Forbidden'));
      expect(
        told(await as({ [header]: readOnly })('POST', '/v1/contacts', { name: 'Ada', phoneNumber: '15551234567' })),
      ).toEqual(refusal(403, 'Forbidden'));
    }
    expect(told(await as({})('GET', '/whautomate/v1/contacts'))).toEqual(refusal(403, 'Forbidden'));
    expect((await as({})('GET', '/v1/contacts')).status).toBe(401);
  });
});
