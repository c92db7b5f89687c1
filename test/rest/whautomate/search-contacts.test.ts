import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';
import { blank, open, refusal } from './scene.ts';

describe('GET /v1/contacts', () => {
  it('lists the newest first as a bare array, in pages', async () => {
    const { create, names, send } = await open();
    for (const number of [1, 2, 3]) await create({ name: `C${number}` });
    expect(await names('')).toEqual(['C3', 'C2', 'C1']);
    expect(await names('limit=2')).toEqual(['C3', 'C2']);
    expect(await names('limit=2&page=2')).toEqual(['C1']);
    expect(told(await send('GET', '/v1/contacts?limit=2&page=2147483647'))).toEqual({ status: 200, body: [] });
  });

  it('lists 50 where no limit is given, and 200 at most', async () => {
    const { names, workspace } = await open();
    await insertContacts(
      workspace.workspaceId,
      Array.from({ length: 201 }, (_, number) => ({ name: `C${number}` })),
    );
    expect(await names('')).toHaveLength(50);
    expect(await names('limit=100000&page=1')).toHaveLength(200);
    expect(await names('limit=100000&page=2')).toHaveLength(1);
    expect(await names('limit=200&page=2&unknown=ignored')).toHaveLength(1);
  });

  it('takes 0 as no limit and no page', async () => {
    const { names, workspace } = await open();
    await insertContacts(
      workspace.workspaceId,
      Array.from({ length: 51 }, (_, number) => ({ name: `C${number}` })),
    );
    expect(await names('limit=0&page=0')).toHaveLength(50);
    expect(await names('limit=0&page=2')).toHaveLength(1);
    expect(await names('limit=2&page=00')).toEqual(await names('limit=2'));
  });

  it('filters by any of the tags, by location, by channel and by text', async () => {
    const { create, names, createLocation } = await open();
    const locationId = await createLocation('Main');
    await create({ name: 'Ada', tags: ['VIP', 'new'], locationId });
    await create({ name: 'Bob', tags: ['new'], phoneNumber: '+49 30 1234' });
    await create({ name: 'Cy' });
    expect(await names('tags=vip,%20new,')).toEqual(['Bob', 'Ada']);
    expect(await names('tags=nobody')).toEqual([]);
    expect(await names(`locationId=${locationId}`)).toEqual(['Ada']);
    expect(await names('channel=Whatsapp')).toEqual(['Cy', 'Bob', 'Ada']);
    expect(await names('searchText=aDa')).toEqual(['Ada']);
    expect(await names('searchText=30%201234')).toEqual(['Bob']);
    expect(await names('searchText=301234')).toEqual(['Bob']);
    expect(await names('searchText=%25')).toEqual([]);
    expect(await names('searchText=&tags=&locationId=&channel=')).toEqual(['Cy', 'Bob', 'Ada']);
    expect(await names('tags=vip,new&searchText=B')).toEqual(['Bob']);
    expect(await names('search=aDa')).toEqual(['Ada']);
    expect(await names('search=aDa&searchText=bob')).toEqual(['Bob']);
    expect(await names('search=aDa&searchText=')).toEqual(['Ada']);
  });

  it('finds nobody for an unknown location or channel', async () => {
    const { create, names } = await open();
    await create({});
    expect(await names('locationId=nowhere')).toEqual([]);
    expect(await names(`locationId=${newId()}`)).toEqual([]);
    expect(await names('channel=Pigeon')).toEqual([]);
  });

  it('names the parameter that is wrong', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/v1/contacts?limit=-1'))).toEqual(
      refusal(400, 'limit is -1, but takes a whole number from 1 to 200'),
    );
    expect(told(await send('GET', '/v1/contacts?page=x'))).toEqual(
      refusal(400, 'page is "x", but takes a whole number, 1 or more'),
    );
  });

  it('shows contacts that other APIs made, with empty texts for what they lack', async () => {
    const { send, workspace } = await open();
    await as({ authorization: `Bearer ${workspace.secret}` })('POST', '/api/v1/contacts', { email: 'ada@example.com' });
    expect(told(await send('GET', '/v1/contacts?searchText=ADA%40ex'))).toEqual({
      status: 200,
      body: [{ id: anyUuid, name: '', phoneNumber: '', ...blank }],
    });
  });
});
