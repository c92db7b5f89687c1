import { describe, expect, it } from 'vitest';
import { anyTime } from '../support/matchers.ts';
import { send as sendRaw, told } from '../support/request.ts';
import { blank, invalid, open, refused } from './open.ts';
import { underTest } from './under-test.ts';

const path = '/api/v1/contacts';
const none = (id: string) => refused(404, `no contact has the id "${id}"`);

describe('GET /api/v1/contacts/{contact_id}', () => {
  it('answers the bare contact, and 404 where there is none in the workspace', async () => {
    const [{ send, create }, other] = [await open(), await open()];
    const ada = await create({ name: 'Ada', tags: ['vip'] });
    expect(told(await send('GET', `${path}/${ada.id}`))).toEqual({ status: 200, body: ada });
    expect(told(await send('GET', `/orgcrm${path}/${ada.id.toUpperCase()}`))).toEqual({ status: 200, body: ada });
    expect(told(await other.send('GET', `${path}/${ada.id}`))).toEqual(none(ada.id));
    expect(told(await send('GET', `${path}/nobody`))).toEqual(none('nobody'));
  });
});

describe('PATCH /api/v1/contacts/{contact_id}', () => {
  it('changes what is given and nothing else: tags replace, custom values merge', async () => {
    const { send, create, done } = await open();
    for (const key of ['plan', 'city', 'mood']) await done(201, 'POST', '/api/v1/custom-fields', { key, type: 'text' });
    const ada = await create({
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      tags: ['vip', 'old'],
      custom: { plan: 'pro', city: 'London' },
    });
    const change = {
      last_name: 'King',
      phone: 'ask',
      dnc: true,
      tags: ['new', 'VIP'],
      custom: { city: null, mood: 'good' },
    };
    const changed = {
      ...ada,
      name: 'Ada King',
      last_name: 'King',
      phone: 'ask',
      dnc: true,
      tags: ['vip', 'new'],
      custom: { plan: 'pro', mood: 'good' },
      updated_at: anyTime,
    };
    expect(
      told(await send('PATCH', `${path}/${ada.id}`, { ...change, unknown: 1, id: 'mine', created_at: 'x' })),
    ).toEqual({ status: 200, body: changed });
    expect(await send('GET', `${path}/${ada.id}`)).toMatchObject({ status: 200, body: changed });
  });

  it('clears what is null', async () => {
    const { send, create, done, workspace } = await open();
    const { memberId } = await workspace.member();
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text' });
    const { id } = await create({
      name: 'Ada',
      email: 'ada@example.com',
      phone: '1',
      company: 'Engines',
      source: 'fair',
      notes: 'n',
      dnc: true,
      tags: ['vip'],
      custom: { plan: 'pro' },
      assigned_to: memberId,
    });
    const cleared = {
      name: null,
      email: null,
      phone: null,
      company: null,
      source: null,
      notes: null,
      dnc: null,
      tags: null,
      custom: null,
      assigned_to: null,
    };
    expect(told(await send('PATCH', `${path}/${id}`, cleared))).toEqual({
      status: 200,
      body: { ...blank, id, source: null },
    });
  });

  it('takes a blank phone number as none', async () => {
    const { send, create } = await open();
    const { id } = await create({ name: 'Ada', phone: '1' });
    expect(await send('PATCH', `${path}/${id}`, { phone: '' })).toMatchObject({ status: 200, body: { phone: null } });
  });

  it('changes nothing where nothing changes', async () => {
    const { send, create } = await open();
    const ada = await create({ name: 'Ada', email: 'ada@example.com', tags: ['vip'] });
    for (const body of [{}, { name: 'Ada', tags: ['VIP'] }, { email: 'ADA@example.com' }, { custom: {} }]) {
      expect(told(await send('PATCH', `${path}/${ada.id}`, body))).toEqual({ status: 200, body: ada });
    }
  });

  it('refuses the email of another contact, and what is invalid, and changes nothing', async () => {
    const { send, create } = await open();
    await create({ email: 'bob@example.com' });
    const ada = await create({ name: 'Ada' });
    expect(told(await send('PATCH', `${path}/${ada.id}`, { company: 'Acme', email: 'BOB@example.com' }))).toEqual(
      refused(
        409,
        'email: another contact has the email "BOB@example.com": each belongs to one contact of the workspace',
      ),
    );
    expect(told(await send('PATCH', `${path}/${ada.id}`, { company: 'Acme', dnc: 'no' }))).toEqual(
      invalid(['body', 'dnc'], 'dnc is "no", but takes true or false'),
    );
    expect(told(await send('GET', `${path}/${ada.id}`))).toEqual({ status: 200, body: ada });
  });

  it('does not ask for custom fields that are required: those bind new contacts', async () => {
    const { send, create, done } = await open();
    const { id } = await create({ name: 'Ada' });
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text', required: true });
    expect(await send('PATCH', `${path}/${id}`, { company: 'Acme' })).toMatchObject({
      status: 200,
      body: { company: 'Acme', custom: {} },
    });
  });
});

describe('DELETE /api/v1/contacts/{contact_id}', () => {
  it('answers 204 without a body, and 404 the second time', async () => {
    const { create, workspace } = await open();
    const { id } = await create({ name: 'Ada', email: 'ada@example.com' });
    const remove = () =>
      sendRaw({
        method: 'DELETE',
        path: `${path}/${id}`,
        headers: { ...underTest.headers(workspace.secret, workspace), 'content-type': 'application/json' },
      });
    expect(told(await remove())).toEqual({ status: 204, body: null });
    expect(told(await remove())).toEqual(none(id));
    expect(await create({ email: 'ada@example.com' })).toMatchObject({ email: 'ada@example.com' });
  });
});

describe('the id of a contact', () => {
  it('is the one that orgcrm gave, where there is one, in paths and answers; the UUID finds it too', async () => {
    const { send, done, workspace } = await open();
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text' });
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation { createContact(input: { name: "Ada", externalIds: [{ label: "pylon", externalId: "py-1" }, { label: "orgcrm", externalId: "org/1 é" }] }) {
        ... on CreateContactSuccess { contact { uuid } } } }`,
    );
    const id = 'org/1 é';
    for (const known of [encodeURIComponent(id), createContact.contact.uuid]) {
      const at = `${path}/${known}`;
      expect(await send('GET', at)).toMatchObject({ status: 200, body: { id, name: 'Ada' } });
      expect(await send('PATCH', at, { company: known })).toMatchObject({ status: 200, body: { id, company: known } });
      expect(told(await send('POST', `${at}/tags`, { tag: 'vip' }))).toEqual({
        status: 200,
        body: { id, tags: ['vip'] },
      });
      expect(await send('DELETE', `${at}/tags/vip`)).toMatchObject({ status: 204 });
      expect(told(await send('PUT', `${at}/custom/plan`, { value: 'pro' }))).toEqual({
        status: 200,
        body: { key: 'plan', value: 'pro' },
      });
      expect(told(await send('GET', `${at}/opportunities`))).toEqual({ status: 200, body: { items: [] } });
    }
    expect(await send('GET', path)).toMatchObject({ body: { items: [{ id }] } });
    expect(await send('POST', `${path}/search`, { query: { groups: [] } })).toMatchObject({
      body: { items: [{ id }] },
    });
    expect(told(await send('GET', `${path}/py-1`))).toEqual(none('py-1'));
    expect(await send('DELETE', `${path}/${encodeURIComponent(id)}`)).toMatchObject({ status: 204 });
    expect(await send('GET', path)).toMatchObject({ body: { total: 0 } });
  });
});
