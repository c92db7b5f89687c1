import { expect, it } from 'vitest';
import { addressesOf, plainClient } from '../support/plain-client.ts';
import { underTest } from './under-test.ts';

interface Contact {
  id: string;
}

// What the page of the vendor shows, in its order.
it.each(addressesOf(underTest))('serves a client of the vendor that is pointed at %s', async (_name, base) => {
  const call = await plainClient(underTest, base);
  expect(await call('GET', '/v1/contacts?limit=10&page=1&tags=vip&searchText=ada')).toMatchObject({
    status: 200,
    body: [],
  });

  const created = await call('POST', '/v1/contacts', {
    id: 'crm-7',
    name: 'Ada Lovelace',
    phoneNumber: '15551234567',
    stage: 'Lead',
    notes: 'likes tea',
    customFields: { plan: 'pro' },
    tags: ['vip'],
  });
  expect(created).toMatchObject({ status: 200, body: { id: 'crm-7', stage: 'Lead' } });
  // The vendor's own readers take a missing location as absent, never as null.
  expect(created.body).not.toHaveProperty('location');
  const { id } = created.body as Contact;

  expect(await call('GET', '/v1/contacts?tags=vip')).toMatchObject({ status: 200, body: [created.body] });
  expect(await call('GET', `/v1/contacts/${id}`)).toMatchObject({ status: 200, body: created.body as object });

  const changed = await call('PUT', `/v1/contacts/${id}`, { ...(created.body as object), stage: 'Customer' });
  expect(changed).toMatchObject({
    status: 200,
    body: { id, stage: 'Customer', notes: 'likes tea', customFields: { plan: 'pro' }, tags: ['vip'] },
  });

  expect(await call('POST', `/v1/contacts/${id}/tags/add`, { tags: ['new'] })).toMatchObject({
    status: 200,
    body: { id, tags: ['vip', 'new'] },
  });
  expect(await call('POST', `/v1/contacts/${id}/tags/remove`, { tags: ['vip'] })).toMatchObject({
    status: 200,
    body: { id, tags: ['new'] },
  });

  expect(await call('DELETE', `/v1/contacts/${id}`)).toMatchObject({ status: 200, body: { success: true } });
  expect(await call('GET', `/v1/contacts/${id}`)).toMatchObject({
    status: 404,
    body: { error: expect.any(String) as string },
  });
});
