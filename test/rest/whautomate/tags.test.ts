import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { told } from '../support/request.ts';
import { open, refusal } from './scene.ts';
import { rowsAs } from '../../support/rows-as.ts';

describe('POST /v1/contacts/{contactId}/tags/add and /remove', () => {
  it('answers all tags that the contact has now', async () => {
    const { send, create } = await open();
    const { id } = await create({ id: 'wa-1', tags: ['a'] });
    const tags = async (action: string, body: unknown) =>
      told(await send('POST', `/v1/contacts/${id}/tags/${action}`, body));
    expect(await tags('add', { tags: ['vip', 'A'] })).toEqual({ status: 200, body: { id, tags: ['a', 'vip'] } });
    expect(await tags('add', { tag: 'one' })).toEqual({ status: 200, body: { id, tags: ['a', 'vip', 'one'] } });
    expect(await tags('remove', { tags: ['VIP', 'unknown'] })).toEqual({
      status: 200,
      body: { id, tags: ['a', 'one'] },
    });
    expect(await tags('remove', { tag: 'a' })).toEqual({ status: 200, body: { id, tags: ['one'] } });
  });

  it('takes a list and one tag together, and changes nothing where the contact has them already', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    expect(told(await send('POST', `/v1/contacts/${id}/tags/add`, { tags: ['a'], tag: 'b', unknown: 1 }))).toEqual({
      status: 200,
      body: { id, tags: ['a', 'b'] },
    });
    const before = await send('GET', `/v1/contacts/${id}`);
    expect(told(await send('POST', `/whautomate/v1/contacts/${id}/tags/add`, { tags: ['A', 'b'] }))).toEqual({
      status: 200,
      body: { id, tags: ['a', 'b'] },
    });
    expect(told(await send('POST', `/v1/contacts/${id}/tags/remove`, { tags: ['c'] }))).toEqual({
      status: 200,
      body: { id, tags: ['a', 'b'] },
    });
    expect(told(await send('GET', `/v1/contacts/${id}`))).toEqual(told(before));
  });

  it('gives one contact.tag_added event for each tag that is new to the contact', async () => {
    const { send, create, workspace } = await open();
    const { id } = await create({ tags: ['a'] });
    await send('POST', `/v1/contacts/${id}/tags/add`, { tags: ['a', 'b'] });
    await send('POST', `/v1/contacts/${id}/tags/add`, { tags: ['B'] });
    const { store } = await gateway();
    const events = await store.query(
      rowsAs<{ tag: string }>(
        sql`SELECT payload #>> '{tag,name}' AS "tag" FROM outbox_event WHERE workspace_id = ${workspace.workspaceId}::uuid AND type = 'contact.tag_added' ORDER BY id`,
      ),
    );
    expect(events).toEqual([{ tag: 'a' }, { tag: 'b' }]);
  });

  it('asks for tags where there are none, and for a contact that exists', async () => {
    const { send, create } = await open();
    const { id } = await create({});
    for (const action of ['add', 'remove']) {
      expect(told(await send('POST', `/v1/contacts/${id}/tags/${action}`, {}))).toEqual(
        refusal(400, 'tags is required: a list of texts, or one text in tag'),
      );
      expect(told(await send('POST', `/v1/contacts/nobody/tags/${action}`, { tags: ['a'] }))).toEqual(
        refusal(404, 'no contact has the id "nobody"'),
      );
    }
  });
});
