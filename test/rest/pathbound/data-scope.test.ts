import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { open, refusal } from './open.ts';

describe('a member restricted to assigned data', () => {
  it('sees, changes and deletes the contacts that are assigned to them, and no other', async () => {
    const { create, workspace } = await open();
    const other = await create({ email: 'other@example.com', properties: { plan: 'secret' }, visitor_id: 'v1' });
    const member = await workspace.member({ dataScope: 'ASSIGNED' });
    const send = as({ authorization: `Bearer ${member.secret}` });

    const created = await send('POST', '/v1/contacts', { email: 'own@example.com' });
    const { contact } = created.body as { contact: { contact_id: string } };
    expect(created.status).toBe(201);
    expect(told(await send('GET', '/v1/contacts'))).toEqual({
      status: 200,
      body: {
        status: 'success',
        contacts: [contact],
        pagination: { page: 1, limit: 20, total_pages: 1, total_items: 1 },
      },
    });
    expect(await send('GET', '/v1/contacts?search=secret')).toMatchObject({
      body: { contacts: [], pagination: { total_items: 0 } },
    });

    const none = refusal(404, `no contact has the id "${other.contact_id}"`);
    expect(told(await send('GET', `/v1/contacts/${other.contact_id}`))).toEqual(none);
    expect(told(await send('PUT', `/v1/contacts/${other.contact_id}`, { properties: { plan: 'x' } }))).toEqual(none);
    expect(told(await send('DELETE', `/v1/contacts/${other.contact_id}`))).toEqual(none);
    expect(told(await send('GET', `/v1/contacts/events/${other.contact_id}`))).toEqual(none);
    expect(
      await as({ authorization: `Bearer ${workspace.secret}` })('GET', `/v1/contacts/${other.contact_id}`),
    ).toMatchObject({ status: 200, body: { contact: other } });

    expect(await send('PUT', `/v1/contacts/${contact.contact_id}`, { properties: { plan: 'x' } })).toMatchObject({
      status: 200,
    });
    expect(await send('DELETE', `/v1/contacts/${contact.contact_id}`)).toMatchObject({ status: 200 });
  });
});

describe('the id of a contact', () => {
  it('is the one that pathbound gave, where there is one, in paths and answers; the UUID finds it too', async () => {
    const { send, list, workspace } = await open();
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation { createContact(input: { email: "ada@example.com", externalIds: [{ label: "pylon", externalId: "py-1" }, { label: "pathbound", externalId: "pb/1 é" }] }) {
        ... on CreateContactSuccess { contact { uuid } } } }`,
    );
    const id = 'pb/1 é';
    const path = encodeURIComponent(id);
    for (const known of [path, createContact.contact.uuid]) {
      expect(await send('GET', `/v1/contacts/${known}`)).toMatchObject({
        status: 200,
        body: { contact: { contact_id: id, _id: id } },
      });
      expect(await send('PUT', `/pathbound/v1/contacts/${known}`, { visitor_id: 'v1' })).toMatchObject({
        status: 200,
        body: { contact: { contact_id: id } },
      });
      expect(await send('GET', `/v1/contacts/events/${known}`)).toMatchObject({ status: 200, body: { events: [] } });
    }
    expect(await send('GET', '/v1/contacts')).toMatchObject({ body: { contacts: [{ contact_id: id }] } });
    expect(told(await send('GET', '/v1/contacts/py-1'))).toEqual(refusal(404, 'no contact has the id "py-1"'));
    expect(await send('DELETE', `/v1/contacts/${path}`)).toMatchObject({ status: 200 });
    expect(await list('')).toEqual([]);
  });
});
