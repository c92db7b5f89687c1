import { describe, expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';
import { blank, open, refusal } from './scene.ts';

describe('POST /v1/contacts', () => {
  it('answers 200 with the contact, bare, and with the defaults of what was not sent', async () => {
    const { send } = await open();
    expect(
      told(await send('POST', '/v1/contacts', { name: 'Ada Lovelace', phoneNumber: '+1 (555) 123-45.67' })),
    ).toEqual({
      status: 200,
      body: { id: anyUuid, name: 'Ada Lovelace', phoneNumber: '+1 (555) 123-45.67', ...blank },
    });
  });

  it('keeps all that is sent, custom fields that nobody defined included', async () => {
    const { send, createLocation } = await open();
    const locationId = await createLocation('Main');
    const sent = {
      stage: 'Sales qualified lead (SQL)',
      notes: 'likes tea',
      customFields: { tier: 'gold', deep: { list: [1, null] } },
      tags: ['vip', 'New'],
    };
    const body = {
      id: 'wa-1',
      name: 'Ada',
      phoneNumber: '15551234567',
      ...sent,
      location: { id: locationId, title: 'Main' },
    };
    expect(told(await send('POST', '/v1/contacts', { ...body, unknown: 'is ignored' }))).toEqual({
      status: 200,
      body: { ...blank, ...body },
    });
    expect(told(await send('GET', '/v1/contacts/wa-1'))).toEqual({ status: 200, body: { ...blank, ...body } });
  });

  it('takes the location as an object, as an id, or as locationId, which wins', async () => {
    const { create, createLocation } = await open();
    const [main, other] = [await createLocation('Main'), await createLocation('Other')];
    for (const fields of [
      { location: { id: main, title: 'ignored' } },
      { location: main },
      { locationId: main },
      { location: null, locationId: main },
      { location: { id: other }, locationId: main },
      { location: { id: main }, locationId: null },
    ]) {
      expect(await create(fields)).toEqual({
        ...blank,
        id: anyUuid,
        name: 'Ada Lovelace',
        phoneNumber: '15551234567',
        location: { id: main, title: 'Main' },
      });
    }
  });

  it('takes null as absent, and an empty id', async () => {
    const { create } = await open();
    const nothing = {
      id: null,
      stage: null,
      notes: null,
      customFields: null,
      tags: null,
      location: null,
      locationId: null,
    };
    for (const fields of [nothing, { id: '', notes: '', tags: [], customFields: {}, location: { id: null } }]) {
      expect(await create(fields)).toEqual({ ...blank, id: anyUuid, name: 'Ada Lovelace', phoneNumber: '15551234567' });
    }
  });

  it('takes every stage, and every usual writing of a number, and shows them as they came', async () => {
    const { create } = await open();
    const stages = [
      'Subscriber',
      'Engaged',
      'Lead',
      'Marketing qualified lead (MQL)',
      'Sales qualified lead (SQL)',
      'Opportunity',
      'Follow-up Required',
      'Customer',
      'Evangelist',
      'Other',
      'Lost',
      'Inactive',
    ];
    for (const stage of stages) expect((await create({ stage })).stage).toBe(stage);
    const numbers = ['12345', '123456789012345', '+49 30 1234-567', '(030) 1234.567', '[030] 12345', '+1(555)1234567'];
    for (const phoneNumber of numbers) expect((await create({ phoneNumber })).phoneNumber).toBe(phoneNumber);
  });

  it('is marked as coming from the API', async () => {
    const { create, workspace } = await open();
    const { id } = await create({});
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({
      contact: { source: 'api' },
    });
  });

  it('answers 409 where the chosen id is in use, as an id of this API or as a UUID', async () => {
    const { send, create } = await open();
    const first = await create({ id: 'wa-1' });
    const second = await create({});
    const again = { name: 'Bob', phoneNumber: '15551234568' };
    expect(told(await send('POST', '/v1/contacts', { ...again, id: first.id }))).toEqual(
      refusal(409, 'id is "wa-1", which another contact has: choose another, or none'),
    );
    expect(told(await send('POST', '/v1/contacts', { ...again, id: second.id }))).toEqual(
      refusal(409, `id is "${second.id}", which another contact has: choose another, or none`),
    );
    expect((await send('GET', '/v1/contacts')).body).toHaveLength(2);
  });

  it('keeps an email, by which other APIs know the contact, and answers 409 where another contact has it', async () => {
    const { send, create, workspace } = await open();
    const { id } = await create({ email: 'ada@example.com' });
    const other = await as({ authorization: `Bearer ${workspace.secret}` })(
      'GET',
      `/pristinesend/api/v1/contacts/${id}`,
    );
    expect(other).toMatchObject({ status: 200, body: { email: 'ada@example.com' } });
    const again = { name: 'Bob', phoneNumber: '15551234568', email: 'ADA@example.com' };
    expect(told(await send('POST', '/v1/contacts', again))).toEqual(refusal(409, expect.stringContaining('email: ')));
    expect(await create({ email: '' })).toMatchObject({ name: 'Ada Lovelace' });
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
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "birthday", label: "Birthday", type: DATE }) { __typename } }',
    );
    const answer = await send('POST', '/v1/contacts', {
      name: 'Ada',
      phoneNumber: '15551234567',
      customFields: { birthday: 'soon' },
    });
    expect(told(answer)).toEqual(refusal(400, expect.stringMatching(/^customFields\.birthday: .*"soon"/)));
    expect(await send('GET', '/v1/contacts')).toMatchObject({ body: [] });
  });
});
