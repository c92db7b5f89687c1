import { beforeAll, describe, expect, it } from 'vitest';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open, type Contact, type Opened } from './open.ts';

const path = '/api/v1/contacts/search';
const where = (field: string, op: string, value?: unknown) => ({
  field,
  op,
  ...(value === undefined ? {} : { value }),
});
const all = (...conditions: unknown[]) => ({ groups: [{ conditions }] });

let opened: Opened;
let contacts: Contact[];

beforeAll(async () => {
  opened = await open();
  const { done, create, workspace } = opened;
  const fields = {
    plan: 'select',
    seats: 'number',
    active: 'boolean',
    born: 'date',
    met: 'datetime',
    areas: 'multiselect',
  };
  for (const [key, type] of Object.entries(fields)) {
    await done(201, 'POST', '/api/v1/custom-fields', {
      key,
      type,
      options: type === 'select' ? ['pro', 'free'] : type === 'multiselect' ? ['a', 'b'] : [],
    });
  }
  contacts = [
    await create({
      name: 'Ada Lovelace',
      email: 'ada@Example.com',
      phone: '+1 555-0100',
      company: '50% Off_Ltd',
      source: 'fair',
      notes: 'Tea',
      dnc: true,
      tags: ['vip', 'new'],
      custom: {
        plan: 'pro',
        seats: 5,
        active: true,
        born: '1990-12-10',
        met: '2026-01-31T12:00:00.000Z',
        areas: ['a', 'b'],
      },
    }),
    await create({
      name: 'Bob',
      email: 'bob@other.example',
      notes: 'coffee',
      tags: ['VIP'],
      custom: { plan: 'free', seats: 10.5, active: false, born: '2000-01-01' },
    }),
    await create({ name: 'Eve', tags: [] }),
  ];
  await workspace.graphql(
    'mutation { updateContact(input: { contact: { email: "bob@other.example" }, customValues: { mood: "good" }, unknownCustomFields: KEEP }) { __typename ... on UserError { message } } }',
  );
});

const [ada, bob, eve] = ['Ada Lovelace', 'Bob', 'Eve'];
const day = () => contacts[0]?.created_at.slice(0, 10);

describe('POST /api/v1/contacts/search', () => {
  it.each([
    [where('name', 'eq', 'ADA lovelace'), [ada]],
    [where('name', 'neq', 'bob'), [ada, eve]],
    [where('email', 'neq', 'ada@example.com'), [bob, eve]],
    [where('email', 'contains', 'EXAMPLE'), [ada, bob]],
    [where('email', 'not_contains', 'other'), [ada, eve]],
    [where('email', 'starts_with', 'ADA@'), [ada]],
    [where('email', 'ends_with', '.example'), [bob]],
    [where('email', 'in', ['ADA@example.com', 'x']), [ada]],
    [where('email', 'not_in', ['ADA@example.com']), [bob, eve]],
    [where('email', 'is_set'), [ada, bob]],
    [where('email', 'is_not_set'), [eve]],
    [where('email', 'is_not_set', 'whatever'), [eve]],
    [where('company', 'contains', '0%'), [ada]],
    [where('company', 'contains', 'f_l'), [ada]],
    [where('company', 'contains', '_f'), []],
    [where('company', 'contains', '\\'), []],
    [where('phone', 'contains', '555-01'), [ada]],
    [where('source', 'eq', 'FAIR'), [ada]],
    [where('notes', 'starts_with', 'te'), [ada]],
  ])('compares text: %o finds %o', async (condition, found) => {
    expect(await opened.found(all(condition))).toEqual(found);
  });

  it.each([
    [where('tags', 'contains', 'Vip'), [ada, bob]],
    [where('tags', 'not_contains', 'new'), [bob, eve]],
    [where('tags', 'in', ['new', 'none']), [ada]],
    [where('tags', 'all', ['vip', 'NEW']), [ada]],
    [where('tags', 'not_in', ['new', 'none']), [bob, eve]],
    [where('tags', 'is_set'), [ada, bob]],
    [where('tags', 'is_not_set'), [eve]],
  ])('compares tags: %o finds %o', async (condition, found) => {
    expect(await opened.found(all(condition))).toEqual(found);
  });

  it.each([
    [where('dnc', 'eq', true), [ada]],
    [where('dnc', 'neq', true), [bob, eve]],
    [where('dnc', 'is_set'), [ada, bob, eve]],
    [where('custom.active', 'eq', false), [bob]],
    [where('custom.active', 'neq', false), [ada, eve]],
    [where('custom.active', 'is_not_set'), [eve]],
    [where('custom.seats', 'eq', 5), [ada]],
    [where('custom.seats', 'neq', 5), [bob, eve]],
    [where('custom.seats', 'gt', 5), [bob]],
    [where('custom.seats', 'gte', 5), [ada, bob]],
    [where('custom.seats', 'lt', 10.5), [ada]],
    [where('custom.seats', 'lte', 10.5), [ada, bob]],
    [where('custom.seats', 'between', [5, 10.5]), [ada, bob]],
    [where('custom.seats', 'in', [5, 7]), [ada]],
    [where('custom.seats', 'not_in', [5]), [bob, eve]],
    [where('custom.seats', 'is_set'), [ada, bob]],
  ])('compares booleans and numbers: %o finds %o', async (condition, found) => {
    expect(await opened.found(all(condition))).toEqual(found);
  });

  it.each([
    [where('custom.born', 'eq', '1990-12-10'), [ada]],
    [where('custom.born', 'before', '2000-01-01'), [ada]],
    [where('custom.born', 'after', '1990-12-10'), [bob]],
    [where('custom.born', 'between', ['1990-12-10', '2000-01-01']), [ada, bob]],
    [where('custom.born', 'neq', '2000-01-01'), [ada, eve]],
    [where('custom.met', 'eq', '2026-01-31'), [ada]],
    [where('custom.met', 'gt', '2026-01-31T11:59:59Z'), [ada]],
    [where('custom.met', 'is_not_set'), [bob, eve]],
    [where('created_at', 'before', '2020-01-01'), []],
    [where('created_at', 'gte', '2020-01-01T00:00:00Z'), [ada, bob, eve]],
    [where('created_at', 'is_set'), [ada, bob, eve]],
    [where('created_at', 'is_not_set'), []],
  ])('compares times: %o finds %o', async (condition, found) => {
    expect(await opened.found(all(condition))).toEqual(found);
  });

  it('takes a day as the whole of it, and a time to the millisecond', async () => {
    expect(await opened.found(all(where('created_at', 'eq', day())))).toEqual([ada, bob, eve]);
    expect(await opened.found(all(where('created_at', 'eq', contacts[0]?.created_at)))).toEqual([ada]);
    expect(await opened.found(all(where('created_at', 'between', [day(), day()])))).toEqual([ada, bob, eve]);
    expect(await opened.found(all(where('created_at', 'after', day())))).toEqual([]);
  });

  it.each([
    [where('custom.plan', 'eq', 'PRO'), [ada]],
    [where('custom.plan', 'not_in', ['pro']), [bob, eve]],
    [where('custom.mood', 'eq', 'GOOD'), [bob]],
    [where('custom.mood', 'is_set'), [bob]],
    [where('custom.none', 'neq', 'x'), [ada, bob, eve]],
  ])(
    'compares texts of custom fields, and keys that are not defined as text: %o finds %o',
    async (condition, found) => {
      expect(await opened.found(all(condition))).toEqual(found);
    },
  );

  it('ANDs the conditions of a group, ORs the groups, and narrows by q', async () => {
    const groups = [
      { conditions: [where('tags', 'contains', 'vip'), where('dnc', 'eq', false)] },
      { conditions: [where('email', 'is_not_set')] },
    ];
    expect(await opened.found({ groups })).toEqual([bob, eve]);
    expect(await opened.found({ groups }, { q: 'BO' })).toEqual([bob]);
    expect(await opened.found({ groups: [] })).toEqual([ada, bob, eve]);
  });

  it('takes 20 groups of 20 conditions', async () => {
    const conditions = Array.from({ length: 20 }, () => where('email', 'is_set'));
    expect(await opened.found({ groups: Array.from({ length: 20 }, () => ({ conditions })) })).toEqual([ada, bob]);
  });

  it('answers whole contacts, newest first, in pages of 50; null is as if nothing were given', async () => {
    const [first, second, third] = contacts;
    const page = { total: 3, limit: 50, offset: 0 };
    const items = [third, { ...second, updated_at: anyTime }, first];
    for (const body of [
      {},
      { query: null, q: null, sort: null, limit: null, offset: null },
      { query: { groups: [] }, q: '', sort: [], unknown: 1 },
    ]) {
      expect(told(await opened.send('POST', path, body))).toEqual({ status: 200, body: { items, ...page } });
    }
    expect(told(await opened.send('POST', `/orgcrm${path}`, { limit: 1, offset: 2 }))).toEqual({
      status: 200,
      body: { items: [first], total: 3, limit: 1, offset: 2 },
    });
    expect(told(await opened.send('POST', path, { offset: 3, limit: 200 }))).toEqual({
      status: 200,
      body: { items: [], total: 3, limit: 200, offset: 3 },
    });
  });

  it.each([
    [[{ field: 'name' }], [ada, bob, eve]],
    [[{ field: 'name', dir: 'desc' }], [eve, bob, ada]],
    [[{ field: 'email', dir: null }], [ada, bob, eve]],
    [[{ field: 'email', dir: 'desc' }], [bob, ada, eve]],
    [[{ field: 'custom.seats', dir: 'desc' }], [bob, ada, eve]],
    [
      [
        { field: 'dnc', dir: 'desc' },
        { field: 'name', dir: 'desc' },
      ],
      [ada, eve, bob],
    ],
    [[{ field: 'created_at' }], [ada, bob, eve]],
  ])('sorts by %o, contacts without a value last', async (sort, found) => {
    const { items } = await opened.done<{ items: Contact[] }>(200, 'POST', path, { sort });
    expect(items.map(({ name }) => name)).toEqual(found);
  });

  it('answers 422 for an invalid filter, with the place of everything that is wrong', async () => {
    const groups = [
      { conditions: [where('name', 'gt', 1), where('dnc', 'eq', 'yes')] },
      { conditions: [where('created_at', 'between', ['2026-01-01'])] },
    ];
    expect(told(await opened.send('POST', path, { query: { groups } }))).toEqual({
      status: 422,
      body: {
        detail: [
          {
            loc: ['body', 'query', 'groups', 0, 'conditions', 0, 'op'],
            type: 'value_error',
            msg: 'query.groups.0.conditions.0.op is "gt", but takes one of eq, neq, contains, not_contains, starts_with, ends_with, in, not_in, is_set, is_not_set for name',
          },
          {
            loc: ['body', 'query', 'groups', 0, 'conditions', 1, 'value'],
            msg: 'query.groups.0.conditions.1.value is "yes", but takes true or false',
            type: 'value_error',
          },
          {
            loc: ['body', 'query', 'groups', 1, 'conditions', 0, 'value'],
            type: 'value_error',
            msg: 'query.groups.1.conditions.0.value is ["2026-01-01"], but takes a list of two values, from and to, both included',
          },
        ],
      },
    });
    expect(told(await opened.send('POST', path, { query: { groups: [{ conditions: [] }] } }))).toEqual(
      invalid(
        ['body', 'query', 'groups', 0, 'conditions'],
        'query.groups.0.conditions is [], but takes at least one condition',
      ),
    );
  });
});
