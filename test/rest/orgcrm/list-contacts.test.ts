import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { blank, invalid, open, type Contact, type Opened } from './open.ts';

const path = '/api/v1/contacts';

async function names({ done }: Opened, query: string): Promise<unknown[]> {
  return (await done<{ items: Contact[] }>(200, 'GET', `${path}?${query}`)).items.map(({ name }) => name);
}

describe('GET /api/v1/contacts', () => {
  it('lists contacts newest first, 50 at a time, with the total', async () => {
    const { send, create } = await open();
    const [ada, bob] = [await create({ name: 'Ada' }), await create({ name: 'Bob' })];
    expect(told(await send('GET', path))).toEqual({
      status: 200,
      body: { items: [bob, ada], total: 2, limit: 50, offset: 0 },
    });
    expect(told(await send('GET', `/orgcrm${path}?limit=1&offset=1&unknown=1`))).toEqual({
      status: 200,
      body: { items: [ada], total: 2, limit: 1, offset: 1 },
    });
    expect(told(await send('GET', `${path}?limit=200&offset=2147483647`))).toEqual({
      status: 200,
      body: { items: [], total: 2, limit: 200, offset: 2_147_483_647 },
    });
  });

  it('is empty in an empty workspace', async () => {
    const { send } = await open();
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [], total: 0, limit: 50, offset: 0 } });
  });

  it('finds by a part of name, email, phone or company, without case, and by nothing else', async () => {
    const opened = await open();
    await opened.create({ name: 'Ada Lovelace', email: 'countess@Example.com', notes: 'tea', source: 'fair' });
    await opened.create({ name: 'Bob', phone: '+49 (30) 12-34', company: 'Engines 100%' });
    for (const [q, found] of [
      ['LOVE', ['Ada Lovelace']],
      ['countess@EX', ['Ada Lovelace']],
      ['(30) 12', ['Bob']],
      ['493012', ['Bob']],
      ['engines', ['Bob']],
      ['100%', ['Bob']],
      ['%', ['Bob']],
      ['_', []],
      ['tea', []],
      ['fair', []],
      ['', ['Bob', 'Ada Lovelace']],
    ] as const) {
      expect([q, await names(opened, `q=${encodeURIComponent(q)}`)]).toEqual([q, found]);
    }
  });

  it('finds by the name of a tag, in any case, and together with q', async () => {
    const opened = await open();
    await opened.create({ name: 'Ada', tags: ['Größe / XL'] });
    await opened.create({ name: 'Bob', tags: ['größe / xl', 'b'] });
    await opened.create({ name: 'Eve', tags: ['größe'] });
    const tag = encodeURIComponent('GRÖßE / XL');
    expect(await names(opened, `tag=${tag}`)).toEqual(['Bob', 'Ada']);
    expect(await names(opened, `tag=${tag}&q=ad`)).toEqual(['Ada']);
    expect(await names(opened, 'tag=nothing')).toEqual([]);
    expect(await names(opened, 'tag=')).toEqual(['Eve', 'Bob', 'Ada']);
  });

  it('names every parameter that is wrong', async () => {
    const { send } = await open();
    expect(told(await send('GET', `${path}?limit=201&offset=-1`))).toEqual({
      status: 422,
      body: {
        detail: [
          { loc: ['query', 'limit'], msg: 'limit is 201, but takes a whole number from 1 to 200', type: 'value_error' },
          { loc: ['query', 'offset'], msg: 'offset is -1, but takes a whole number, 0 or more', type: 'value_error' },
        ],
      },
    });
    expect(told(await send('GET', `${path}?tag=a&tag=b`))).toEqual(
      invalid(['query', 'tag'], 'tag is ["a","b"], but takes a text'),
    );
  });

  it('shows contacts of other APIs, with what orgcrm has a field for', async () => {
    const { send, workspace } = await open();
    await workspace.graphql(
      'mutation { createContact(input: { email: "ada@example.com", phones: ["+1 555 0100", "55501"], properties: { plan: "pro" }, customValues: { mood: 1 }, unknownCustomFields: KEEP }) { __typename } }',
    );
    expect(told(await send('GET', path))).toEqual({
      status: 200,
      body: {
        items: [{ ...blank, email: 'ada@example.com', phone: '+1 555 0100', source: null }],
        total: 1,
        limit: 50,
        offset: 0,
      },
    });
  });
});
