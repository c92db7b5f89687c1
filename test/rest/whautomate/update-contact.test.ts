import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { told } from '../support/request.ts';
import { blank, open, refusal } from './scene.ts';

describe('PUT /v1/contacts/{contactId}', () => {
  it('changes what is given and leaves the rest', async () => {
    const { send, create } = await open();
    const { id } = await create({ notes: 'likes tea', tags: ['a', 'b'], customFields: { one: 1, two: 2 } });
    expect(
      told(
        await send('PUT', `/v1/contacts/${id}`, {
          stage: 'Customer',
          tags: ['b', 'c'],
          customFields: { two: null, three: 3 },
        }),
      ),
    ).toEqual({
      status: 200,
      body: {
        ...blank,
        id,
        name: 'Ada Lovelace',
        phoneNumber: '15551234567',
        notes: 'likes tea',
        stage: 'Customer',
        tags: ['b', 'c'],
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

  it('moves the contact to another location, however it is named, also in a body that was read before', async () => {
    const { send, create, createLocation } = await open();
    const [main, other] = [await createLocation('Main'), await createLocation('Other')];
    const before = await create({});
    const put = async (fields: Record<string, unknown>) =>
      (await send('PUT', `/v1/contacts/${before.id}`, fields)).body as { location: unknown };
    expect((await put({ ...before, locationId: main })).location).toEqual({ id: main, title: 'Main' });
    expect((await put({ location: other })).location).toEqual({ id: other, title: 'Other' });
    expect((await put({ location: { title: 'Main' } })).location).toEqual({ id: other, title: 'Other' });
    expect((await put({ location: { id: null } })).location).toBeUndefined();
  });

  it('ignores what cannot be written, of any type, and a name and number that are empty', async () => {
    const { send, create } = await open();
    const before = await create({ id: 'wa-1' });
    const ignored = { id: 7, createdAt: 'never', updatedAt: {}, channel: [], unknown: 1, name: ' ', phoneNumber: '' };
    expect(told(await send('PUT', '/v1/contacts/wa-1', ignored))).toEqual({ status: 200, body: before });
    expect(told(await send('PUT', '/v1/contacts/wa-1', {}))).toEqual({ status: 200, body: before });
  });

  it('clears with null, but for the number', async () => {
    const { send, create, createLocation } = await open();
    const { id } = await create({
      notes: 'x',
      tags: ['a'],
      stage: 'Lead',
      customFields: { one: 1 },
      locationId: await createLocation('Main'),
    });
    const cleared = { notes: null, tags: null, stage: null, location: null, phoneNumber: null, customFields: null };
    expect(told(await send('PUT', `/v1/contacts/${id}`, cleared))).toEqual({
      status: 200,
      body: { ...blank, id, name: 'Ada Lovelace', phoneNumber: '15551234567' },
    });
  });

  it('answers 400 with the field, its value and what is allowed, and changes nothing', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    const stages =
      'Subscriber, Engaged, Lead, Marketing qualified lead (MQL), Sales qualified lead (SQL), Opportunity, Follow-up Required, Customer, Evangelist, Other, Lost, Inactive';
    expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', stage: 'Boss' }))).toEqual(
      refusal(400, `stage is "Boss", but takes one of ${stages}`),
    );
    expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', phoneNumber: '12' }))).toEqual(
      refusal(400, expect.stringMatching(/^phoneNumber: "12" is not a phone number/)),
    );
    expect((await send('GET', `/v1/contacts/${id}`)).body).toMatchObject({ notes: '' });
  });

  it('answers 404 for an unknown location, however it is named, and changes nothing', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    const elsewhere = await (await open()).createLocation('Main');
    for (const unknown of ['nowhere', newId(), elsewhere]) {
      for (const location of [{ location: { id: unknown } }, { location: unknown }, { locationId: unknown }]) {
        expect(told(await send('PUT', `/v1/contacts/${id}`, { notes: 'x', ...location }))).toEqual(
          refusal(404, 'Invalid locationId'),
        );
        expect(
          told(await send('POST', '/v1/contacts', { name: 'Bob', phoneNumber: '15557654321', ...location })),
        ).toEqual(refusal(404, 'Invalid locationId'));
      }
    }
    expect((await send('GET', '/v1/contacts')).body).toMatchObject([{ id, notes: '' }]);
  });

  it('keeps the email that it does not show: a given one replaces it, null clears it, and an empty one leaves it', async () => {
    const { send, create, workspace } = await open();
    const { id } = await create({ email: ' Ada@Example.com ' });
    const emailAfter = async (fields: Record<string, unknown>): Promise<unknown> => {
      const answer = await send('PUT', `/v1/contacts/${id}`, fields);
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.body).not.toHaveProperty('email');
      return (await workspace.graphql<{ contact: unknown }>('query ($id: ID!) { contact(id: $id) { email } }', { id }))
        .contact;
    };
    expect(await emailAfter({ notes: 'x' })).toEqual({ email: 'Ada@Example.com' });
    expect(await emailAfter({ email: ' ' })).toEqual({ email: 'Ada@Example.com' });
    expect(await emailAfter({ email: 'ada@work.example' })).toEqual({ email: 'ada@work.example' });
    expect(await emailAfter({ email: null })).toEqual({ email: null });
  });
});
