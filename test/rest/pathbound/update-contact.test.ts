import { describe, expect, it } from 'vitest';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, refusal, refusedField, type Contact } from './open.ts';

describe('PUT /v1/contacts/:contact_id', () => {
  it('updates, adds and removes properties, and adds visitor ids', async () => {
    const { send, create } = await open();
    const contact = await create({
      email: 'ada@example.com',
      properties: { firstname: 'Ada', plan: 'pro', old: 1 },
      visitor_id: 'v1',
    });
    const body = {
      properties: { firstname: 'Augusta', lastname: 'King', plan: { tier: 2 }, old: null, fresh: [1] },
      visitor_id: ['v2', 'v1'],
    };
    expect(told(await send('PUT', `/v1/contacts/${contact.contact_id}`, body))).toEqual({
      status: 200,
      body: {
        status: 'success',
        contact: {
          ...contact,
          updated_at: anyTime,
          visitor_ids: ['v1', 'v2'],
          properties: {
            email: 'ada@example.com',
            firstname: 'Augusta',
            lastname: 'King',
            plan: { tier: 2 },
            fresh: [1],
          },
        },
      },
    });
  });

  it('lets a text take the place of another value of the same key, and the other way round', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com', properties: { firstname: 5, company: 'Engines' } });
    const put = async (properties: unknown) =>
      ((await send('PUT', `/v1/contacts/${contact_id}`, { properties })).body as { contact: Contact }).contact
        .properties;
    expect(await put({ firstname: 'Ada', company: 7 })).toEqual({
      email: 'ada@example.com',
      firstname: 'Ada',
      company: 7,
    });
    expect(await put({ firstname: null, company: null })).toEqual({ email: 'ada@example.com' });
  });

  it('changes the email by the properties: another one, but not to nothing', async () => {
    const { send, create } = await open();
    await create({ email: 'bob@example.com' });
    const { contact_id } = await create({ email: 'ada@example.com' });
    const put = async (email: unknown) =>
      told(await send('PUT', `/v1/contacts/${contact_id}`, { properties: { email } }));
    expect(await put('ADA@example.com')).toMatchObject({
      status: 200,
      body: { contact: { email: 'ada@example.com' } },
    });
    expect(await put('eve@example.com')).toMatchObject({
      status: 200,
      body: { contact: { email: 'eve@example.com' } },
    });
    expect(await put('bob@example.com')).toMatchObject({
      status: 409,
      body: { details: [{ field: 'properties.email' }] },
    });
    expect(await put('no address')).toMatchObject({ status: 400, body: { details: [{ field: 'properties.email' }] } });
    expect(await put(null)).toMatchObject({ status: 400, body: { details: [{ field: 'properties.email' }] } });
  });

  it('changes nothing where nothing is given', async () => {
    const { send, create } = await open();
    const contact = await create({ email: 'ada@example.com', properties: { plan: 'pro' }, visitor_id: 'v1' });
    for (const body of [
      {},
      { visitor_id: null },
      { visitor_id: [] },
      { properties: {} },
      { email: 'eve@example.com', tags: ['x'] },
      { properties: { email: 'ADA@example.com' } },
    ]) {
      expect(told(await send('PUT', `/v1/contacts/${contact.contact_id}`, body))).toEqual({
        status: 200,
        body: { status: 'success', contact },
      });
    }
  });

  it('moves a visitor id from the contact that had it, and names one that is wrong', async () => {
    const { send, create } = await open();
    const ada = await create({ email: 'ada@example.com', visitor_id: 'v1' });
    const bob = await create({ email: 'bob@example.com' });
    expect(await send('PUT', `/v1/contacts/${bob.contact_id}`, { visitor_id: 'v1' })).toMatchObject({
      body: { contact: { visitor_ids: ['v1'] } },
    });
    expect(await send('GET', `/v1/contacts/${ada.contact_id}`)).toMatchObject({
      body: { contact: { visitor_ids: [] } },
    });
    expect(told(await send('PUT', `/v1/contacts/${bob.contact_id}`, { visitor_id: '' }))).toEqual(
      refusedField(400, 'visitor_id', 'visitor_id: "" has 0 characters: 1 to 255 are allowed'),
    );
  });

  it('refuses properties that are no object', async () => {
    const { send, create } = await open();
    const { contact_id } = await create({ email: 'ada@example.com' });
    const message = 'properties is null, but takes a JSON object';
    expect(told(await send('PUT', `/v1/contacts/${contact_id}`, { properties: null }))).toEqual(
      refusal(400, message, [{ field: 'properties', message }]),
    );
  });
});
