import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { told } from '../support/request.ts';
import { expectRefusal, open, type Contact } from './scene.ts';

describe('GET /api/v1/contacts', () => {
  it('lists the newest first, in pages', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const number of [1, 2, 3]) created.unshift(await create({ email: `c${number}@example.com` }));

    expect(told(await send('GET', '/api/v1/contacts'))).toEqual({
      status: 200,
      body: { data: created, total: 3, limit: 50, offset: 0, has_more: false, next_cursor: null },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2'))).toEqual({
      status: 200,
      body: {
        data: created.slice(0, 2),
        total: 3,
        limit: 2,
        offset: 0,
        has_more: true,
        next_cursor: expect.any(String),
      },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2&offset=2&unknown=ignored'))).toEqual({
      status: 200,
      body: { data: created.slice(2), total: 3, limit: 2, offset: 2, has_more: false, next_cursor: null },
    });
    expect(told(await send('GET', '/api/v1/contacts?offset=9'))).toEqual({
      status: 200,
      body: { data: [], total: 3, limit: 50, offset: 9, has_more: false, next_cursor: null },
    });
  });

  it('filters by status, and by a substring of the email without case', async () => {
    const { send, create } = await open();
    const one = await create({ email: 'Ann_1@example.com', status: 'unsubscribed' });
    const two = await create({ email: 'ann2@example.com', first_name: 'EXAMPLE' });
    const three = await create({ email: 'bob@sample.net', first_name: 'ann' });
    const list = async (query: string): Promise<unknown> =>
      ((await send('GET', `/api/v1/contacts?${query}`)).body as { data: unknown }).data;

    expect(await list('status=unsubscribed')).toEqual([one]);
    expect(await list('status=subscribed')).toEqual([three, two]);
    expect(await list('search=EXAMPLE')).toEqual([two, one]);
    expect(await list('search=ANN&status=subscribed')).toEqual([two]);
    expect(await list('search=n_1')).toEqual([one]);
    expect(await list('search=%25')).toEqual([]);
    expect(await list('search=a_n')).toEqual([]);
    expect(await list('search=')).toEqual([three, two, one]);
  });

  it('lists 50 where no limit is given, and counts one above 200 as 200', async () => {
    const { send, workspace } = await open();
    await insertContacts(
      workspace.workspaceId,
      Array.from({ length: 201 }, (_, number) => ({ emails: [`c${number}@example.com`] })),
    );
    const page = async (query: string) => {
      const { data, next_cursor, ...rest } = (await send('GET', `/api/v1/contacts${query}`)).body as {
        data: unknown[];
        next_cursor: string | null;
        has_more: boolean;
      };
      expect(next_cursor !== null).toBe(rest.has_more);
      return { ...rest, count: data.length };
    };
    expect(await page('')).toEqual({ count: 50, total: 201, limit: 50, offset: 0, has_more: true });
    expect(await page('?limit=100000')).toEqual({ count: 200, total: 201, limit: 200, offset: 0, has_more: true });
    expect(await page('?limit=200&offset=1')).toEqual({
      count: 200,
      total: 201,
      limit: 200,
      offset: 1,
      has_more: false,
    });
    expect(await page('?limit=1&offset=2147483647')).toEqual({
      count: 0,
      total: 201,
      limit: 1,
      offset: 2147483647,
      has_more: false,
    });
  });

  it('shows an empty list as one', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/pristinesend/api/v1/contacts'))).toEqual({
      status: 200,
      body: { data: [], total: 0, limit: 50, offset: 0, has_more: false, next_cursor: null },
    });
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    const refusal = (param: string, message: string) => ({
      status: 400,
      body: {
        error: {
          code: 'invalid_request',
          message,
          param,
          request_id: expect.stringMatching(/^req_[0-9a-f]{24}$/) as unknown,
        },
      },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=0'))).toEqual(
      refusal('limit', 'limit is 0, but takes a whole number from 1 to 200'),
    );
    expect(told(await send('GET', '/api/v1/contacts?offset=-1'))).toEqual(
      refusal('offset', 'offset is -1, but takes a whole number, 0 or more'),
    );
    expect(told(await send('GET', '/api/v1/contacts?status=all'))).toEqual(
      refusal('status', 'status is "all", but takes one of subscribed, unsubscribed'),
    );
  });
});

interface Page {
  data: Contact[];
  total: number;
  has_more: boolean;
  next_cursor: string | null;
}

describe('GET /api/v1/contacts?cursor=', () => {
  it('goes on where the page before ended, however contacts come and go meanwhile, to a next_cursor of null', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const number of [1, 2, 3, 4, 5]) created.unshift(await create({ email: `c${number}@example.com` }));
    const page = async (query: string): Promise<Page> =>
      (await send('GET', `/api/v1/contacts?limit=2${query}`)).body as Page;

    const first = await page('');
    await create({ email: 'later@example.com' });
    await send('DELETE', `/api/v1/contacts/${created[0]?.id}`);
    const second = await page(`&cursor=${first.next_cursor}`);
    const third = await page(`&cursor=${second.next_cursor}`);
    expect([first.data, second.data, third.data]).toEqual([created.slice(0, 2), created.slice(2, 4), created.slice(4)]);
    expect(second).toEqual({
      data: created.slice(2, 4),
      total: 5,
      limit: 2,
      has_more: true,
      next_cursor: expect.any(String),
    });
    expect(third).toEqual({ data: created.slice(4), total: 5, limit: 2, has_more: false, next_cursor: null });
  });

  it('goes on from a page that was found by an offset', async () => {
    const { send, create } = await open();
    for (const number of [1, 2, 3, 4]) await create({ email: `c${number}@example.com` });
    const { next_cursor } = (await send('GET', '/api/v1/contacts?limit=1&offset=1')).body as Page;
    const { data } = (await send('GET', `/api/v1/contacts?limit=1&cursor=${next_cursor}`)).body as Page;
    expect(data.map(({ email }) => email)).toEqual(['c2@example.com']);
  });

  it('is refused where it is none, of another list, or beside an offset', async () => {
    const { send, create } = await open();
    const stranger = await open();
    for (const client of [{ create }, stranger])
      for (const number of [1, 2, 3]) await client.create({ email: `c${number}@example.com` });
    const { next_cursor } = (await send('GET', '/api/v1/contacts?limit=1')).body as Page;
    const foreign = ((await stranger.send('GET', '/api/v1/contacts?limit=1')).body as Page).next_cursor;
    for (const query of [
      'cursor=abc',
      `cursor=${foreign}`,
      `cursor=${next_cursor}&status=subscribed`,
      `cursor=${next_cursor}&search=c`,
    ]) {
      expectRefusal(
        await send('GET', `/api/v1/contacts?${query}`),
        400,
        'invalid_request',
        expect.stringContaining('cursor'),
        'cursor',
      );
    }
    expectRefusal(
      await send('GET', `/api/v1/contacts?cursor=${next_cursor}&offset=0`),
      400,
      'invalid_request',
      'cursor is given with an offset, but takes the place of one: give one of them',
      'cursor',
    );
    expect((await send('GET', `/api/v1/contacts?cursor=${next_cursor}&offset=`)).status).toBe(200);
  });
});

describe('GET /api/v1/contacts?segment_id=', () => {
  const createSegment = async (
    { workspace }: Awaited<ReturnType<typeof open>>,
    filter: Record<string, unknown> | null,
  ): Promise<string> => {
    const { createView } = await workspace.graphql<{ createView: { view: { uuid: string } } }>(
      'mutation ($filter: ContactFilter) { createView(input: { name: "S", filter: $filter }) { ... on CreateViewSuccess { view { uuid } } } }',
      { filter },
    );
    return createView.view.uuid;
  };

  it('lists the members of a saved view that have an email, which the other parameters narrow further, in pages', async () => {
    const opened = await open();
    const { send, create, workspace } = opened;
    await create({ email: 'ada@example.com', properties: { plan: 'pro' } });
    await create({ email: 'bob@example.com', properties: { plan: 'pro' }, status: 'unsubscribed' });
    await create({ email: 'cy@example.com' });
    await workspace.graphql(
      'mutation { createContact(input: { name: "Dora", properties: { plan: "pro" } }) { __typename } }',
    );
    const segment = await createSegment(opened, { property: { path: ['plan'], eq: 'pro' } });
    const list = async (query: string) => {
      const { data, total } = (await send('GET', `/api/v1/contacts?segment_id=${segment}${query}`)).body as Page;
      return [data.map(({ email }) => email.replace('@example.com', '')).join(' '), total];
    };
    expect(await list('')).toEqual(['bob ada', 2]);
    expect(await list('&status=subscribed')).toEqual(['ada', 1]);
    expect(await list('&search=bob')).toEqual(['bob', 1]);
    const { next_cursor } = (await send('GET', `/api/v1/contacts?segment_id=${segment}&limit=1`)).body as Page;
    expect(await list(`&limit=1&cursor=${next_cursor}`)).toEqual(['ada', 2]);
  });

  it('answers 404 for an unknown or foreign segment, and 400 for what is not a UUID', async () => {
    const { send } = await open();
    for (const segment of [newId(), await createSegment(await open(), null)]) {
      expectRefusal(
        await send('GET', `/api/v1/contacts?segment_id=${segment}`),
        404,
        'not_found',
        `no segment has the id "${segment}"`,
      );
    }
    expect(told(await send('GET', '/api/v1/contacts?segment_id=vip'))).toMatchObject({
      status: 400,
      body: {
        error: { code: 'invalid_request', message: 'segment_id is "vip", but takes a UUID', param: 'segment_id' },
      },
    });
  });
});
