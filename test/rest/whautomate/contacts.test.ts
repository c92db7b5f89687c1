import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/graphql/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';

interface Contact {
  id: string;
  name: string;
  phoneNumber: string;
  tags: string[];
}

async function open() {
  const workspace = await createWorkspace();
  const send = as({ 'x-api-key': workspace.secret });
  const create = async (fields: Record<string, unknown>): Promise<Contact> => {
    const answer = await send('POST', '/v1/contacts', { name: 'Ada Lovelace', phoneNumber: '15551234567', ...fields });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return answer.body as Contact;
  };
  const createLocation = async (title: string): Promise<string> => {
    const { createLocation: created } = await workspace.graphql<{ createLocation: { location: { uuid: string } } }>(
      'mutation ($title: String!) { createLocation(input: { title: $title }) { ... on CreateLocationSuccess { location { uuid } } } }',
      { title },
    );
    return created.location.uuid;
  };
  const names = async (query: string): Promise<string[]> => ((await send('GET', `/v1/contacts?${query}`)).body as Contact[]).map(({ name }) => name);
  return { workspace, send, create, createLocation, names };
}

/** The answer that refuses: readers look at `error` or at `message`. */
function refusal(status: number, message: unknown) {
  return { status, body: { error: message, message } };
}

const blank = { location: null, stage: 'Subscriber', notes: '', customFields: {}, tags: [], channel: 'Whatsapp', createdAt: anyTime, updatedAt: anyTime };

describe('POST /v1/contacts', () => {
  it('answers 200 with the contact, bare, and with the defaults of what was not sent', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/v1/contacts', { name: 'Ada Lovelace', phoneNumber: '+1 (555) 123-45.67' }))).toEqual({
      status: 200,
      body: { id: anyUuid, name: 'Ada Lovelace', phoneNumber: '+1 (555) 123-45.67', ...blank },
    });
  });

  it('keeps all that is sent, custom fields that nobody defined included', async () => {
    const { send, createLocation } = await open();
    const locationId = await createLocation('Main');
    const sent = { stage: 'Sales qualified lead (SQL)', notes: 'likes tea', customFields: { tier: 'gold', deep: { list: [1, null] } }, tags: ['vip', 'New'] };
    const body = { id: 'wa-1', name: 'Ada', phoneNumber: '15551234567', ...sent, location: { id: locationId, title: 'Main' } };
    expect(told(await send('POST', '/v1/contacts', { ...body, unknown: 'is ignored' }))).toEqual({ status: 200, body: { ...blank, ...body } });
    expect(told(await send('GET', '/v1/contacts/wa-1'))).toEqual({ status: 200, body: { ...blank, ...body } });
  });

  it('takes the location as an object, as an id, or as locationId', async () => {
    const { create, createLocation } = await open();
    const id = await createLocation('Main');
    for (const fields of [{ location: { id } }, { location: id }, { locationId: id }]) {
      expect(await create(fields)).toMatchObject({ location: { id, title: 'Main' } });
    }
  });

  it('answers 409 where the chosen id is in use, as an id of this API or as a UUID', async () => {
    const { send, create } = await open();
    const first = await create({ id: 'wa-1' });
    const second = await create({});
    const again = { name: 'Bob', phoneNumber: '15551234568' };
    expect(told(await send('POST', '/v1/contacts', { ...again, id: first.id }))).toEqual(refusal(409, 'id is "wa-1", which another contact has: choose another, or none'));
    expect(told(await send('POST', '/v1/contacts', { ...again, id: second.id }))).toEqual(refusal(409, `id is "${second.id}", which another contact has: choose another, or none`));
    expect((await send('GET', '/v1/contacts')).body).toHaveLength(2);
  });

  it('does not ask for required custom fields, which its clients cannot know', async () => {
    const { create, workspace } = await open();
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "birthday", label: "Birthday", type: DATE, required: true }) { __typename } }',
    );
    expect(await create({})).toMatchObject({ customFields: {} });
  });

  it('checks the values of custom fields that are defined', async () => {
    const { send, workspace } = await open();
    await workspace.graphql('mutation { createCustomField(input: { key: "birthday", label: "Birthday", type: DATE }) { __typename } }');
    const answer = await send('POST', '/v1/contacts', { name: 'Ada', phoneNumber: '15551234567', customFields: { birthday: 'soon' } });
    expect(told(answer)).toEqual(refusal(400, expect.stringMatching(/^customFields\.birthday: .*"soon"/)));
    expect(await send('GET', '/v1/contacts')).toMatchObject({ body: [] });
  });
});

describe('GET /v1/contacts', () => {
  it('lists the newest first as a bare array, in pages', async () => {
    const { create, names, send } = await open();
    for (const number of [1, 2, 3]) await create({ name: `C${number}` });
    expect(await names('')).toEqual(['C3', 'C2', 'C1']);
    expect(await names('limit=2')).toEqual(['C3', 'C2']);
    expect(await names('limit=2&page=2')).toEqual(['C1']);
    expect(await names('limit=100000&page=1')).toHaveLength(3);
    expect(told(await send('GET', '/v1/contacts?limit=2&page=2147483647'))).toEqual({ status: 200, body: [] });
  });

  it('filters by any of the tags, by location, by channel and by text', async () => {
    const { create, names, createLocation } = await open();
    const locationId = await createLocation('Main');
    await create({ name: 'Ada', tags: ['VIP'], locationId });
    await create({ name: 'Bob', tags: ['new'], phoneNumber: '+49 30 1234' });
    await create({ name: 'Cy' });
    expect(await names('tags=vip,%20new,')).toEqual(['Bob', 'Ada']);
    expect(await names('tags=nobody')).toEqual([]);
    expect(await names(`locationId=${locationId}`)).toEqual(['Ada']);
    expect(await names('channel=Whatsapp')).toEqual(['Cy', 'Bob', 'Ada']);
    expect(await names('searchText=aDa')).toEqual(['Ada']);
    expect(await names('searchText=30%201234')).toEqual(['Bob']);
    expect(await names('searchText=301234')).toEqual(['Bob']);
    expect(await names('searchText=%25')).toEqual([]);
  });

  it('finds nobody for an unknown location or channel', async () => {
    const { create, names } = await open();
    await create({});
    expect(await names('locationId=nowhere')).toEqual([]);
    expect(await names(`locationId=${newId()}`)).toEqual([]);
    expect(await names('channel=Pigeon')).toEqual([]);
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts?limit=0'))).toEqual(refusal(400, 'limit is 0, but takes a whole number from 1 to 200'));
    expect(told(await send('GET', '/v1/contacts?page=x'))).toEqual(refusal(400, 'page is "x", but takes a whole number, 1 or more'));
  });

  it('shows contacts that other APIs made, with empty texts for what they lack', async () => {
    const { send, workspace } = await open();
    await as({ authorization: `Bearer ${workspace.secret}` })('POST', '/api/v1/contacts', { email: 'ada@example.com' });
    expect(told(await send('GET', '/v1/contacts'))).toEqual({ status: 200, body: [{ id: anyUuid, name: '', phoneNumber: '', ...blank }] });
  });
});

describe('PUT /v1/contacts/{contactId}', () => {
  it('changes what is given and leaves the rest', async () => {
    const { send, create } = await open();
    const { id } = await create({ notes: 'likes tea', tags: ['a', 'b'], customFields: { one: 1, two: 2 } });
    expect(told(await send('PUT', `/v1/contacts/${id}`, { stage: 'Customer', tags: ['b', 'c'], customFields: { two: null, three: 3 } }))).toEqual({
      status: 200,
      body: {
        ...blank, id, name: 'Ada Lovelace', phoneNumber: '15551234567', notes: 'likes tea', stage: 'Customer', tags: ['b', 'c'],
        customFields: { one: 1, three: 3 },
      },
    });
  });

  it('takes back the whole body that was read, also of a contact whose number this API would refuse', async () => {
    const { send, workspace, createLocation } = await open();
    const locationId = await createLocation('Main');
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation ($locationId: ID!) { createContact(input: { phone: "call the front desk", phoneFormat: TEXT, locationId: $locationId, tags: ["vip"] }) {
        ... on CreateContactSuccess { contact { uuid } } } }`,
      { locationId },
    );
    const read = await send('GET', `/v1/contacts/${createContact.contact.uuid}`);
    expect(told(await send('PUT', `/v1/contacts/${createContact.contact.uuid}`, read.body))).toEqual(told(read));
  });

  it('clears with null, but for the number', async () => {
    const { send, create, createLocation } = await open();
    const { id } = await create({ notes: 'x', tags: ['a'], stage: 'Lead', locationId: await createLocation('Main') });
    const cleared = { notes: null, tags: null, stage: null, location: null, phoneNumber: null };
    expect(told(await send('PUT', `/v1/contacts/${id}`, cleared))).toEqual({
      status: 200,
      body: { ...blank, id, name: 'Ada Lovelace', phoneNumber: '15551234567' },
    });
  });

  it('answers 400 with the field, its value and what is allowed, and changes nothing', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    const stages = 'Subscriber, Lead, Marketing qualified lead (MQL), Sales qualified lead (SQL), Opportunity, Customer, Evangelist, Other';
    expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', stage: 'Boss' }))).toEqual(refusal(400, `stage is "Boss", but takes one of ${stages}`));
    expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', phoneNumber: '12' }))).toEqual(refusal(400, expect.stringMatching(/^phoneNumber: "12" is no phone number/)));
    expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', location: { id: 'nowhere' } }))).toEqual(refusal(400, expect.stringMatching(/^location: "nowhere" is no location/)));
    expect((await send('GET', `/v1/contacts/${id}`)).body).toMatchObject({ notes: '' });
  });
});

describe('DELETE /v1/contacts/{contactId}', () => {
  it('answers {"success": true}, and 404 the second time', async () => {
    const { send, create } = await open();
    const { id } = await create({ id: 'wa-1' });
    expect(told(await send('DELETE', `/v1/contacts/${id}`))).toEqual({ status: 200, body: { success: true } });
    expect(told(await send('DELETE', `/v1/contacts/${id}`))).toEqual(refusal(404, 'no contact has the id "wa-1"'));
    expect(told(await send('GET', `/v1/contacts/${id}`))).toEqual(refusal(404, 'no contact has the id "wa-1"'));
  });
});

describe('POST /v1/contacts/{contactId}/tags/add and /remove', () => {
  it('answers all tags that the contact has now', async () => {
    const { send, create } = await open();
    const { id } = await create({ id: 'wa-1', tags: ['a'] });
    const tags = async (action: string, body: unknown) => told(await send('POST', `/v1/contacts/${id}/tags/${action}`, body));
    expect(await tags('add', { tags: ['vip', 'A'] })).toEqual({ status: 200, body: { id, tags: ['a', 'vip'] } });
    expect(await tags('add', { tag: 'one' })).toEqual({ status: 200, body: { id, tags: ['a', 'vip', 'one'] } });
    expect(await tags('remove', { tags: ['VIP', 'unknown'] })).toEqual({ status: 200, body: { id, tags: ['a', 'one'] } });
    expect(await tags('remove', { tag: 'a' })).toEqual({ status: 200, body: { id, tags: ['one'] } });
  });

  it('gives one contact.tag_added event for each tag that is new to the contact', async () => {
    const { send, create, workspace } = await open();
    const { id } = await create({ tags: ['a'] });
    await send('POST', `/v1/contacts/${id}/tags/add`, { tags: ['a', 'b'] });
    await send('POST', `/v1/contacts/${id}/tags/add`, { tags: ['B'] });
    const { store } = await gateway();
    const events = await store.query<{ tag: string }>(
      sql`SELECT payload #>> '{tag,name}' AS "tag" FROM outbox_event WHERE workspace_id = ${workspace.workspaceId}::uuid AND type = 'contact.tag_added' ORDER BY id`,
    );
    expect(events).toEqual([{ tag: 'a' }, { tag: 'b' }]);
  });

  it('asks for tags where there are none, and for a contact that exists', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    expect(told(await send('POST', `/v1/contacts/${id}/tags/add`, {}))).toEqual(refusal(400, expect.stringMatching(/^tags/)));
    expect(told(await send('POST', '/v1/contacts/nobody/tags/add', { tags: ['a'] }))).toEqual(refusal(404, 'no contact has the id "nobody"'));
  });
});

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

  it('is missing or wrong: 401 in the shape of whautomate', async () => {
    expect(told(await as({ 'x-api-key': 'wrong' })('GET', '/v1/contacts'))).toEqual(refusal(401, expect.any(String)));
    expect(told(await as({})('GET', '/whautomate/v1/contacts'))).toEqual(refusal(401, expect.any(String)));
  });
});
