import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { open, refusal } from './open.ts';

describe('GET /v1/contacts', () => {
  it('lists the newest first in pages of 20, with the totals', async () => {
    const { send, create } = await open();
    const [first] = [await create({ email: 'c1@example.com' }), await create({ email: 'c2@example.com' })];
    const pagination = { page: 2, limit: 1, total_pages: 2, total_items: 2 };
    expect(told(await send('GET', '/v1/contacts?limit=1&page=2'))).toEqual({
      status: 200,
      body: { status: 'success', contacts: [first], pagination },
    });
    expect((await send('GET', '/v1/contacts?limit=1000')).body).toMatchObject({
      pagination: { page: 1, limit: 100, total_pages: 1, total_items: 2 },
    });
    expect((await send('GET', '/v1/contacts')).body).toMatchObject({
      pagination: { page: 1, limit: 20, total_pages: 1, total_items: 2 },
    });
  });

  it('has 0 pages when it is empty', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts?page=3'))).toEqual({
      status: 200,
      body: { status: 'success', contacts: [], pagination: { page: 3, limit: 20, total_pages: 0, total_items: 0 } },
    });
  });

  it('searches email, name, phone, company and every text of the properties, without case', async () => {
    const { create, list } = await open();
    await create({
      email: 'ada@example.com',
      properties: { firstname: 'Ada', lastname: 'Lovelace', company: 'Analytical' },
    });
    await create({
      email: 'bob@example.com',
      properties: { phone: '+49 30 1234', deep: { list: ['a', { note: 'Likes TEA' }] } },
    });
    for (const [search, found] of [
      ['ADA@', ['ada@example.com']],
      ['da love', ['ada@example.com']],
      ['analyt', ['ada@example.com']],
      ['30 12', ['bob@example.com']],
      ['likes tea', ['bob@example.com']],
      ['note', []],
      ['_', []],
    ] as const) {
      expect(await list(`search=${encodeURIComponent(search)}`)).toEqual(found);
    }
  });

  it('sorts by each field in both directions, contacts without a value last', async () => {
    const { create, list } = await open();
    await create({ email: 'b@example.com', properties: { firstname: 'Bea', lastname: 'A', company: 'X' } });
    await create({ email: 'a@example.com', properties: { firstname: 'adam', lastname: 'B', company: 'y' } });
    await create({ email: 'c@example.com' });
    expect(await list('sort_by=firstname&sort_dir=asc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(await list('sort_by=firstname')).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    expect(await list('sort_by=lastname&sort_dir=asc')).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    expect(await list('sort_by=company&sort_dir=desc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect(await list('sort_by=email&sort_dir=asc')).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    for (const field of ['created_at', 'createdate', 'updated_at', 'first_seen_at']) {
      expect(await list(`sort_by=${field}&sort_dir=asc`)).toEqual(['b@example.com', 'a@example.com', 'c@example.com']);
    }
  });

  it('goes by the id where what it sorts by is equal, so that pages neither repeat nor miss a contact', async () => {
    const { create, list } = await open();
    for (const number of [1, 2, 3, 4, 5])
      await create({ email: `c${number}@example.com`, properties: { company: 'Engines' } });
    const whole = await list('sort_by=company');
    const pages = await Promise.all([1, 2, 3].map((page) => list(`sort_by=company&limit=2&page=${page}`)));
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(5);
  });

  it('narrows a search by status, and takes % and _ as they are', async () => {
    const { create, list, workspace } = await open();
    await create({ email: 'ada@example.com', properties: { discount: '100%' } });
    await create({ email: 'bob@example.com', properties: { discount: '100 pounds' } });
    await workspace.graphql(
      'mutation { enrichContact(input: { contact: { email: "bob@example.com" }, data: {} }) { __typename } }',
    );
    expect(await list('search=100&status=not_enriched')).toEqual(['ada@example.com']);
    expect(await list('search=100%25')).toEqual(['ada@example.com']);
    expect(await list('search=a_a')).toEqual([]);
    expect(await list('search=&unknown=1')).toEqual(['bob@example.com', 'ada@example.com']);
  });

  it('filters by status', async () => {
    const { create, list, workspace } = await open();
    await create({ email: 'ada@example.com' });
    await create({ email: 'bob@example.com' });
    await workspace.graphql(
      'mutation { enrichContact(input: { contact: { email: "ada@example.com" }, data: { title: "Countess" } }) { __typename } }',
    );
    expect(await list('status=enriched')).toEqual(['ada@example.com']);
    expect(await list('status=not_enriched')).toEqual(['bob@example.com']);
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    const names = 'created_at, createdate, updated_at, first_seen_at, email, firstname, lastname, company';
    for (const [query, field, message] of [
      ['page=0', 'page', 'page is 0, but takes a whole number, 1 or more'],
      ['limit=0', 'limit', 'limit is 0, but takes a whole number from 1 to 100'],
      ['status=maybe', 'status', 'status is "maybe", but takes one of enriched, not_enriched'],
      ['sort_by=name', 'sort_by', `sort_by is "name", but takes one of ${names}`],
      ['sort_dir=up', 'sort_dir', 'sort_dir is "up", but takes one of asc, desc'],
      ['fields=all', 'fields', 'fields is "all", but takes one of summary'],
      ['count_only=yes', 'count_only', 'count_only is "yes", but takes one of true, false'],
      ['has_linkedin=1', 'has_linkedin', 'has_linkedin is "1", but takes one of true, false'],
      [
        'lifecycle_stage=boss',
        'lifecycle_stage',
        'lifecycle_stage is "boss", but takes one of lead, prospect, mql, sql, opportunity, customer, evangelist, subscriber, other',
      ],
    ] as const) {
      expect(told(await send('GET', `/v1/contacts?${query}`))).toEqual(refusal(400, message, [{ field, message }]));
    }
  });
});
