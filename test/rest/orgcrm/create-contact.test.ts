import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { blank, invalid, open, refused } from './open.ts';
import { underTest } from './under-test.ts';

const path = '/api/v1/contacts';

describe('POST /api/v1/contacts', () => {
  it('answers 201 with the bare contact, as it came', async () => {
    const { send, done, workspace } = await open();
    const { memberId } = await workspace.member();
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'select', options: ['pro', 'free'] });
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'seats', type: 'number' });
    const sent = {
      name: ' Ada  Lovelace',
      email: 'Ada@Example.com',
      phone: 'ask for Ada',
      company: 'Engines',
      source: 'fair',
      notes: 'First,\n"programmer"',
      dnc: true,
      tags: ['vip', 'Größe / XL'],
      custom: { plan: 'pro', seats: 1.5 },
      assigned_to: memberId,
    };
    expect(told(await send('POST', path, { ...sent, unknown: { is: 'ignored' } }))).toEqual({
      status: 201,
      body: { ...blank, ...sent, first_name: 'Ada', last_name: 'Lovelace' },
    });
  });

  it.each([
    [{ name: 'Ada' }, { name: 'Ada', first_name: 'Ada' }],
    [
      { first_name: 'Ada', last_name: 'Lovelace' },
      { name: 'Ada Lovelace', first_name: 'Ada', last_name: 'Lovelace' },
    ],
    [
      { name: 'Ada, Countess', first_name: 'Augusta', last_name: 'King' },
      { name: 'Ada, Countess', first_name: 'Augusta', last_name: 'King' },
    ],
    [{ email: ' ada@example.com ' }, { email: 'ada@example.com' }],
    [{ phone: '1' }, { phone: '1' }],
    [
      { name: 'Ada', phone: ' ' },
      { name: 'Ada', first_name: 'Ada' },
    ],
  ])('takes %o', async (sent, shown) => {
    const { send } = await open();
    expect(told(await send('POST', path, sent))).toEqual({ status: 201, body: { ...blank, ...shown } });
  });

  it('takes null for what is not given', async () => {
    const { send } = await open();
    const absent = {
      first_name: null,
      last_name: null,
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
    expect(told(await send('POST', path, { name: 'Ada', ...absent }))).toEqual({
      status: 201,
      body: { ...blank, name: 'Ada', first_name: 'Ada' },
    });
  });

  it('takes tags of one name once, in the writing of their creation', async () => {
    const { create } = await open();
    await create({ name: 'Ada', tags: ['VIP'] });
    expect(await create({ name: 'Bob', tags: ['vip', 'new', 'Vip', 'NEW'] })).toMatchObject({ tags: ['VIP', 'new'] });
  });

  it('needs one of name, email and phone', async () => {
    const { send } = await open();
    for (const body of [{}, { company: 'Acme', name: '' }]) {
      expect(told(await send('POST', path, body))).toEqual(
        invalid(['body'], 'the body has none of name, email and phone, but takes at least one of them'),
      );
    }
  });

  it('answers 409 where the email exists in the workspace, in any case, and only there', async () => {
    const [{ create, send }, other] = [await open(), await open()];
    await create({ email: 'ada@example.com' });
    await other.create({ email: 'ada@example.com' });
    expect(told(await send('POST', path, { name: 'Eve', email: 'ADA@example.com', tags: ['new'] }))).toEqual(
      refused(
        409,
        'email: another contact has the email "ADA@example.com": each belongs to one contact of the workspace',
      ),
    );
    expect(await send('GET', '/api/v1/tags')).toMatchObject({ body: { items: [] } });
  });

  it('needs a value for every custom field that is required', async () => {
    const { send, done } = await open();
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text', required: true });
    expect(told(await send('POST', path, { name: 'Ada' }))).toEqual(
      invalid(['body', 'custom', 'plan'], expect.stringMatching(/^custom\.plan: /)),
    );
    expect(await send('POST', path, { name: 'Ada', custom: { plan: 'pro' } })).toMatchObject({
      status: 201,
      body: { custom: { plan: 'pro' } },
    });
  });

  it('names everything that is wrong at once, and creates nothing', async () => {
    const { send } = await open();
    expect(
      told(
        await send('POST', path, {
          name: 'x'.repeat(201),
          email: 'nope',
          tags: ['ok', ' '],
          custom: { mood: 1 },
          assigned_to: 'nobody',
        }),
      ),
    ).toEqual({
      status: 422,
      body: {
        detail: [
          { loc: ['body', 'name'], msg: expect.stringContaining('201 characters'), type: 'value_error' },
          { loc: ['body', 'tags', 1], msg: expect.stringMatching(/^tags\.1: /), type: 'value_error' },
          {
            loc: ['body', 'email'],
            msg: 'email: "nope" is not a valid email address: name@example.com, at most 254 characters',
            type: 'value_error',
          },
          {
            loc: ['body', 'custom', 'mood'],
            msg: 'custom.mood: no custom field has the key "mood": none is defined',
            type: 'value_error',
          },
          {
            loc: ['body', 'assigned_to'],
            msg: 'assigned_to: "nobody" is not a member of this workspace',
            type: 'value_error',
          },
        ],
      },
    });
    expect(await send('GET', path)).toMatchObject({ body: { total: 0 } });
  });

  it('does a request with an Idempotency-Key once, under both addresses', async () => {
    const { workspace, send } = await open();
    const keyed = as({ ...underTest.headers(workspace.secret, workspace), 'idempotency-key': 'k' });
    const first = await keyed('POST', path, { name: 'Ada' });
    const again = await keyed('POST', `/orgcrm${path}`, { name: 'Ada' });
    expect(told(first)).toEqual({ status: 201, body: { ...blank, name: 'Ada', first_name: 'Ada' } });
    expect(told(again)).toEqual(told(first));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(told(await keyed('POST', path, { name: 'Eve' }))).toEqual(
      refused(409, 'this Idempotency-Key was used for a request with another body'),
    );
    expect(await send('GET', path)).toMatchObject({ body: { total: 1 } });
  });
});
