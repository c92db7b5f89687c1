import { expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { addressesOf, plainClient } from '../support/plain-client.ts';
import { underTest } from './under-test.ts';

interface Shown {
  id: string;
}

// What the page of the vendor shows, in the order of its tables.
it.each(addressesOf(underTest))('serves a client of the vendor that is pointed at %s', async (_name, base) => {
  const call = await plainClient(underTest, base);
  expect(await call('GET', '/api/v1/contacts')).toMatchObject({
    status: 200,
    body: { items: [], total: 0, limit: 50, offset: 0 },
  });

  const created = await call('POST', '/api/v1/contacts', {
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone: '+1 555 1234',
    company: 'Engines',
    tags: ['replied-interested'],
  });
  expect(created.status).toBe(201);
  const { id } = created.body as Shown;
  expect(
    await call('POST', '/api/v1/contacts/import', {
      contacts: [
        { name: 'Bob', email: 'bob@example.com' },
        { name: 'Ada Lovelace', email: 'ada@example.com' },
      ],
    }),
  ).toMatchObject({
    status: 200,
    body: { total: 2, created: 1, updated: 1, skipped: 0, failed: 0, errors: [] },
  });
  expect(await call('GET', '/api/v1/contacts?q=love&tag=replied-interested')).toMatchObject({
    status: 200,
    body: { items: [{ id }], total: 1 },
  });

  expect(
    await call('POST', '/api/v1/contacts/search', {
      query: { groups: [{ conditions: [{ field: 'tags', op: 'contains', value: 'replied-interested' }] }] },
      q: 'ada',
      limit: 50,
      offset: 0,
    }),
  ).toMatchObject({
    status: 200,
    body: { items: [{ id, name: 'Ada Lovelace', tags: ['replied-interested'] }], total: 1, limit: 50, offset: 0 },
  });
  expect(
    await call('POST', '/api/v1/contacts/search', {
      query: { groups: [{ conditions: [{ field: 'mood', op: 'eq', value: 1 }] }] },
    }),
  ).toMatchObject({ status: 422 });

  const query = { groups: [{ conditions: [{ field: 'dnc', op: 'eq', value: false }] }] };
  const saved = await call('PUT', '/api/v1/contacts/views', { views: [{ name: 'Reachable', query }] });
  expect(saved).toMatchObject({ status: 200, body: { items: [{ id: anyUuid, name: 'Reachable', query }] } });
  expect(await call('GET', '/api/v1/contacts/views')).toMatchObject({ status: 200, body: saved.body as object });

  expect(await call('GET', `/api/v1/contacts/${id}`)).toMatchObject({ status: 200, body: created.body as object });
  expect(await call('PATCH', `/api/v1/contacts/${id}`, { dnc: true })).toMatchObject({
    status: 200,
    body: { id, name: 'Ada Lovelace', dnc: true },
  });
  expect(await call('GET', `/api/v1/contacts/${id}/opportunities`)).toMatchObject({ status: 200, body: { items: [] } });

  const tag = await call('POST', '/api/v1/tags', { name: 'vip', color: '#ff0000' });
  expect(tag).toMatchObject({
    status: 201,
    body: { id: anyUuid, name: 'vip', color: '#ff0000', contact_count: 0, created_at: anyTime },
  });
  expect(await call('POST', `/api/v1/contacts/${id}/tags`, { tags: ['vip'] })).toMatchObject({
    status: 200,
    body: { id, tags: ['replied-interested', 'vip'] },
  });
  expect(await call('DELETE', `/api/v1/contacts/${id}/tags/replied-interested`)).toMatchObject({
    status: 204,
    body: null,
  });
  expect(await call('GET', '/api/v1/tags')).toMatchObject({
    status: 200,
    body: {
      items: [
        { name: 'replied-interested', contact_count: 0 },
        { name: 'vip', contact_count: 1 },
      ],
    },
  });
  expect(await call('DELETE', `/api/v1/tags/${(tag.body as Shown).id}`)).toMatchObject({ status: 204, body: null });

  const field = await call('POST', '/api/v1/custom-fields', { key: 'plan', label: 'Plan', type: 'text' });
  expect(field).toMatchObject({ status: 201, body: { id: anyUuid, key: 'plan', type: 'text' } });
  const fieldPath = `/api/v1/custom-fields/${(field.body as Shown).id}`;
  expect(await call('PATCH', fieldPath, { label: 'The plan' })).toMatchObject({
    status: 200,
    body: { key: 'plan', label: 'The plan' },
  });
  expect(await call('PUT', `/api/v1/contacts/${id}/custom/plan`, { value: 'pro' })).toMatchObject({
    status: 200,
    body: { key: 'plan', value: 'pro' },
  });
  expect(
    await call('POST', '/api/v1/contacts/search', {
      query: { groups: [{ conditions: [{ field: 'custom.plan', op: 'eq', value: 'pro' }] }] },
    }),
  ).toMatchObject({
    status: 200,
    body: { items: [{ id, custom: { plan: 'pro' } }], total: 1 },
  });
  expect(await call('GET', '/api/v1/custom-fields')).toMatchObject({
    status: 200,
    body: { items: [{ key: 'plan', label: 'The plan' }] },
  });
  expect(await call('DELETE', fieldPath)).toMatchObject({ status: 204, body: null });

  expect(await call('PUT', '/api/v1/custom-values/opener', { value: 'Hi there' })).toMatchObject({
    status: 200,
    body: { key: 'opener', value: 'Hi there' },
  });
  expect(await call('GET', '/api/v1/custom-values')).toMatchObject({
    status: 200,
    body: { items: [{ key: 'opener', value: 'Hi there', updated_at: anyTime }] },
  });
  expect(await call('DELETE', '/api/v1/custom-values/opener')).toMatchObject({ status: 204, body: null });

  expect(await call('DELETE', `/api/v1/contacts/${id}`)).toMatchObject({ status: 204, body: null });
  expect(await call('GET', `/api/v1/contacts/${id}`)).toMatchObject({
    status: 404,
    body: { detail: `no contact has the id "${id}"` },
  });
});
