import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { lastPage, open, type Contact, type Page } from './scene.ts';

describe('GET /contacts', () => {
  it('lists the newest first, in pages that a cursor joins', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const name of ['One', 'Two', 'Three']) created.unshift(await create({ name }));
    expect(told(await send('GET', '/contacts'))).toEqual(lastPage(created));
    expect(told(await send('GET', '/pylon/contacts?limit=999&cursor=&unknown=ignored'))).toEqual(lastPage(created));
    const first = await send('GET', '/contacts?limit=2');
    expect(told(first)).toEqual({
      status: 200,
      body: {
        data: created.slice(0, 2),
        pagination: { cursor: expect.stringMatching(/^\S+$/) as unknown, has_next_page: true },
        request_id: anyUuid,
      },
    });
    const { cursor } = (first.body as Page).pagination;
    expect(told(await send('GET', `/contacts?limit=2&cursor=${cursor}`))).toEqual(lastPage(created.slice(2)));
  });

  it('reads a limit of 1000 as 999, as clients send it', async () => {
    const { send, create } = await open();
    const contact = await create();
    expect(told(await send('GET', '/contacts?limit=1000'))).toEqual(lastPage([contact]));
    expect(told(await send('POST', '/contacts/search', { limit: 1000 }))).toEqual(lastPage([contact]));
  });

  it('lists 100 where no limit is given', async () => {
    const { send, create } = await open();
    for (let batch = 0; batch < 6; batch++) await Promise.all(Array.from({ length: 17 }, () => create()));
    expect((await send('GET', '/contacts')).body).toMatchObject({
      data: { length: 100 },
      pagination: { has_next_page: true },
    });
    expect((await send('POST', '/contacts/search')).body).toMatchObject({
      data: { length: 100 },
      pagination: { has_next_page: true },
    });
  });

  it('reads contacts, accounts and roles by one statement, whatever the page size, and custom fields by none once they are known', async () => {
    const { send, create, createAccount, createRole, defineField } = await open();
    await defineField('tier', 'TEXT');
    const fields = {
      portal_role_id: await createRole('billing'),
      custom_fields: [{ slug: 'tier', value: 'gold' }],
      external_ids: [],
    };
    for (let number = 0; number < 5; number++)
      await create({ ...fields, account_id: await createAccount(`Account ${number}`) });
    const key = 1;
    expect(await statementsOf(() => send('GET', '/contacts?limit=1'))).toHaveLength(key + 1);
    expect(await statementsOf(() => send('GET', '/contacts?limit=100'))).toHaveLength(key + 1);
    expect(
      await statementsOf(() => send('POST', '/contacts/search', { filter: { tier: { equals: 'gold' } } })),
    ).toHaveLength(key + 1);
  });

  it('answers 400 to a cursor of another workspace and of another filter', async () => {
    const { send, create } = await open();
    const other = await open();
    for (const each of [create, other.create]) for (const name of ['One', 'Two']) await each({ name });
    const cursorOf = async (sender: typeof send): Promise<string> =>
      ((await sender('GET', '/contacts?limit=1')).body as Page).pagination.cursor;
    const foreign = await cursorOf(other.send);
    const refusal = {
      status: 400,
      body: {
        errors: [expect.stringMatching(/^cursor: ".*…? is not a cursor of this list/) as unknown],
        request_id: anyUuid,
        code: 'invalid_request',
      },
    };
    expect(told(await send('GET', `/contacts?cursor=${foreign}`))).toEqual(refusal);
    expect(told(await send('POST', '/contacts/search', { cursor: foreign }))).toEqual(refusal);
    expect(told(await send('POST', '/contacts/search', { cursor: await cursorOf(send), search_text: 'o' }))).toEqual(
      refusal,
    );
  });
});
