import { describe, expect, it } from 'vitest';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { ada, expectRefusal, open } from './scene.ts';

describe('PATCH /api/v1/contacts/:id', () => {
  it('changes only what is given', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, { last_name: 'King', status: 'subscribed' });
    expect(told(answer)).toEqual({
      status: 200,
      body: { ...contact, last_name: 'King', status: 'subscribed', updated_at: anyTime },
    });
    expect(told(await send('GET', `/api/v1/contacts/${contact.id}`))).toEqual(told(answer));
  });

  it('merges properties key by key at the top level, and keeps null as null', async () => {
    const { send, create } = await open();
    const contact = await create({
      email: 'ada@example.com',
      properties: { plan: 'pro', nested: { a: 1 }, kept: true },
    });
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, {
      properties: { plan: null, nested: { b: 2 }, new: [] },
    });
    expect(told(answer)).toEqual({
      status: 200,
      body: { ...contact, properties: { plan: null, nested: { b: 2 }, new: [], kept: true }, updated_at: anyTime },
    });
  });

  it('clears a name by null, and a status to its default', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, {
      first_name: null,
      last_name: null,
      status: null,
    });
    expect(told(answer)).toEqual({
      status: 200,
      body: { ...contact, first_name: null, last_name: null, status: 'subscribed', updated_at: anyTime },
    });
  });

  it('refuses another email, and takes the own one in any case', async () => {
    const { send, create } = await open();
    const contact = await create({ email: 'Ada@example.com' });
    const path = `/api/v1/contacts/${contact.id}`;
    expectRefusal(
      await send('PATCH', path, { email: 'eve@example.com', first_name: 'Eve' }),
      400,
      'validation_error',
      'email is "eve@example.com", but takes only "Ada@example.com", the one that the contact has: it cannot be changed',
      'email',
    );
    expect(told(await send('PATCH', path, { email: 'ADA@EXAMPLE.COM' }))).toEqual({ status: 200, body: contact });
    expectRefusal(
      await send('PATCH', path, { email: null }),
      400,
      'validation_error',
      expect.stringContaining('email is null'),
      'email',
    );
  });
});
