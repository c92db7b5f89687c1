import { expect, it } from 'vitest';
import { addressesOf, plainClient } from '../support/plain-client.ts';
import { underTest } from './under-test.ts';

interface Contact {
  id: string;
  email: string;
  first_name: string | null;
  properties: Record<string, unknown>;
}

// What the page of the vendor shows, in the order of its table.
it.each(addressesOf(underTest))('serves a client of the vendor that is pointed at %s', async (_name, base) => {
  const call = await plainClient(underTest, base);
  const created = await call('POST', '/api/v1/contacts', {
    email: 'ada@example.com',
    first_name: 'Ada',
    properties: { plan: 'free' },
  });
  expect(created.status).toBe(201);
  const { id } = created.body as Contact;

  const twice = await call('POST', '/api/v1/contacts', { email: 'ada@example.com' });
  expect(twice).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });

  const list = await call('GET', '/api/v1/contacts?limit=10&offset=0&status=subscribed&search=ada');
  expect(list).toMatchObject({ status: 200, body: { data: [{ id, email: 'ada@example.com' }], total: 1 } });

  const got = await call('GET', `/api/v1/contacts/${id}`);
  expect(got).toMatchObject({ status: 200, body: created.body as object });

  const changed = await call('PATCH', `/api/v1/contacts/${id}`, { last_name: 'Lovelace', properties: { seats: 3 } });
  expect(changed).toMatchObject({
    status: 200,
    body: { first_name: 'Ada', last_name: 'Lovelace', properties: { plan: 'free', seats: 3 } },
  });

  expect(await call('DELETE', `/api/v1/contacts/${id}`)).toMatchObject({ status: 204, body: null });
  expect(await call('GET', `/api/v1/contacts/${id}`)).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found' } },
  });
});
