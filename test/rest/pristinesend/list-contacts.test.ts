import { describe, expect, it } from 'vitest';
import { insertContacts } from '../../support/contacts.ts';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, type Contact } from './scene.ts';

describe('GET /api/v1/contacts', () => {
  it('lists the newest first, in pages', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const number of [1, 2, 3]) created.unshift(await create({ email: `c${number}@example.com` }));

    expect(told(await send('GET', '/api/v1/contacts'))).toEqual({
      status: 200,
      body: { data: created, total: 3, limit: 50, offset: 0, has_more: false },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2'))).toEqual({
      status: 200,
      body: { data: created.slice(0, 2), total: 3, limit: 2, offset: 0, has_more: true },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2&offset=2&unknown=ignored'))).toEqual({
      status: 200,
      body: { data: created.slice(2), total: 3, limit: 2, offset: 2, has_more: false },
    });
    expect(told(await send('GET', '/api/v1/contacts?offset=9'))).toEqual({
      status: 200,
      body: { data: [], total: 3, limit: 50, offset: 9, has_more: false },
    });
  });

  it('filters by status, and by a substring of the email without case', async () => {
    const { send, create } = await open();
    const one = await create({ email: 'Ann_1@example.com', status: 'unsubscribed' });
    const two = await create({ email: 'ann2@example.com', first_name: 'EXAMPLE' });
    const three = await create({ email: 'bob@sample.net', first_name: 'ann' });
    const list = async (query: string): Promise<unknown> => ((await send('GET', `/api/v1/contacts?${query}`)).body as { data: unknown }).data;

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
    await insertContacts(workspace.workspaceId, Array.from({ length: 201 }, (_, number) => ({ emails: [`c${number}@example.com`] })));
    const page = async (query: string) => {
      const { data, ...rest } = (await send('GET', `/api/v1/contacts${query}`)).body as { data: unknown[] };
      return { ...rest, count: data.length };
    };
    expect(await page('')).toEqual({ count: 50, total: 201, limit: 50, offset: 0, has_more: true });
    expect(await page('?limit=100000')).toEqual({ count: 200, total: 201, limit: 200, offset: 0, has_more: true });
    expect(await page('?limit=200&offset=1')).toEqual({ count: 200, total: 201, limit: 200, offset: 1, has_more: false });
    expect(await page('?limit=1&offset=2147483647')).toEqual({ count: 0, total: 201, limit: 1, offset: 2147483647, has_more: false });
  });

  it('shows an empty list as one', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/pristinesend/api/v1/contacts'))).toEqual({ status: 200, body: { data: [], total: 0, limit: 50, offset: 0, has_more: false } });
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    const refusal = (param: string, message: string) => ({ status: 400, body: { error: { code: 'invalid_request', message, param, request_id: anyUuid } } });
    expect(told(await send('GET', '/api/v1/contacts?limit=0'))).toEqual(refusal('limit', 'limit is 0, but takes a whole number from 1 to 200'));
    expect(told(await send('GET', '/api/v1/contacts?offset=-1'))).toEqual(refusal('offset', 'offset is -1, but takes a whole number, 0 or more'));
    expect(told(await send('GET', '/api/v1/contacts?status=all'))).toEqual(refusal('status', 'status is "all", but takes one of subscribed, unsubscribed'));
  });
});
