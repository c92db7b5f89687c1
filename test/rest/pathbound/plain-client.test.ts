import { expect, it } from 'vitest';
import { addressesOf, plainClient } from '../support/plain-client.ts';
import { underTest } from './under-test.ts';

// What the page of the vendor shows, in its order; the status is the first call of its quick start.
it.each(addressesOf(underTest))('serves a client of the vendor that is pointed at %s', async (_name, base) => {
  const call = await plainClient(underTest, base);
  expect(await call('GET', '/v1/auth/status')).toMatchObject({
    status: 200,
    body: { status: 'success', authenticated: true },
  });

  const created = await call('POST', '/v1/contacts', {
    email: 'ada@example.com',
    properties: { firstname: 'Ada', plan: 'pro' },
    visitor_id: 'v1',
  });
  expect(created).toMatchObject({
    status: 201,
    body: { status: 'success', contact: { email: 'ada@example.com', visitor_ids: ['v1'] } },
  });
  const { contact } = created.body as { contact: { contact_id: string } };
  expect(await call('POST', '/v1/contacts', { email: 'ada@example.com' })).toMatchObject({
    status: 409,
    body: { status: 'error' },
  });

  expect(
    await call('GET', '/v1/contacts?page=1&limit=20&status=not_enriched&search=ada&sort_by=email&sort_dir=asc'),
  ).toMatchObject({
    status: 200,
    body: {
      status: 'success',
      contacts: [contact],
      pagination: { page: 1, limit: 20, total_pages: 1, total_items: 1 },
    },
  });
  expect(await call('GET', `/v1/contacts/${contact.contact_id}`)).toMatchObject({
    status: 200,
    body: { contact, unified_profile: null, actions: [], events: [] },
  });

  const changed = await call('PUT', `/v1/contacts/${contact.contact_id}`, {
    properties: { plan: 'free', seats: 3 },
    visitor_id: ['v2'],
  });
  expect(changed).toMatchObject({
    status: 200,
    body: { contact: { properties: { firstname: 'Ada', plan: 'free', seats: 3 }, visitor_ids: ['v1', 'v2'] } },
  });

  expect(
    await call('GET', `/v1/contacts/events/${contact.contact_id}?event_type=page_view&sort_dir=asc`),
  ).toMatchObject({
    status: 200,
    body: { status: 'success', events: [] },
  });
  expect(await call('DELETE', `/v1/contacts/${contact.contact_id}`)).toMatchObject({
    status: 200,
    body: { status: 'success' },
  });
  expect(await call('GET', `/v1/contacts/${contact.contact_id}`)).toMatchObject({
    status: 404,
    body: { status: 'error', details: [] },
  });
});
