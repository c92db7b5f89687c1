import { expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { addressesOf, plainClient } from '../support/plain-client.ts';
import { underTest } from './under-test.ts';

interface Contact {
  id: string;
  name: string;
}

// What the page of the vendor shows, in its order.
it.each(addressesOf(underTest))('serves a client of the vendor that is pointed at %s', async (_name, base) => {
  const call = await plainClient(underTest, base);
  expect(await call('GET', '/contacts')).toMatchObject({
    status: 200,
    body: { data: [], pagination: { cursor: '', has_next_page: false }, request_id: anyUuid },
  });

  const created = await call('POST', '/contacts', {
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    avatar_url: 'https://example.com/ada.png',
    phone_numbers: ['15551234567', '15557654321'],
    primary_phone_number: '15557654321',
    portal_role: 'member',
  });
  expect(created).toMatchObject({
    status: 200,
    body: { data: { name: 'Ada Lovelace', primary_phone_number: '15557654321', portal_role: 'member' } },
  });
  const { data: ada } = created.body as { data: Contact };
  await call('POST', '/contacts', { name: 'Bob' });

  const first = await call('GET', '/contacts?limit=1');
  expect(first).toMatchObject({ status: 200, body: { data: [{ name: 'Bob' }], pagination: { has_next_page: true } } });
  const { cursor } = (first.body as { pagination: { cursor: string } }).pagination;
  const second = await call('GET', `/contacts?limit=1&cursor=${encodeURIComponent(cursor)}`);
  expect(second).toMatchObject({
    status: 200,
    body: { data: [ada], pagination: { cursor: '', has_next_page: false } },
  });

  expect(await call('GET', `/contacts/${ada.id}?limit=100`)).toMatchObject({ status: 200, body: { data: ada } });
  const changed = await call('PATCH', `/contacts/${ada.id}`, {
    name: 'Ada King',
    email: 'ada@king.example',
    portal_role: 'admin',
  });
  expect(changed).toMatchObject({
    status: 200,
    body: {
      data: { ...ada, name: 'Ada King', email: 'ada@king.example', emails: ['ada@king.example'], portal_role: 'admin' },
    },
  });

  const filter = {
    operator: 'and',
    subfilters: [
      { field: 'email', operator: 'string_contains', value: '@king' },
      { field: 'id', operator: 'in', values: [ada.id] },
    ],
  };
  expect(await call('POST', '/contacts/search', { filter, limit: 10 })).toMatchObject({
    status: 200,
    body: { data: [{ id: ada.id }], pagination: { cursor: '', has_next_page: false } },
  });

  expect(await call('DELETE', `/contacts/${ada.id}`)).toMatchObject({ status: 200, body: { request_id: anyUuid } });
  expect(await call('GET', `/contacts/${ada.id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
