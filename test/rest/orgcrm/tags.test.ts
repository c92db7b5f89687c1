import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open, refused } from './open.ts';

interface Tag {
  id: string;
  name: string;
}

const tag = { id: anyUuid, color: null, contact_count: 0, created_at: anyTime };

describe('GET /api/v1/tags', () => {
  it('lists all tags by name, without case, with the number of their contacts', async () => {
    const { send, create } = await open();
    await create({ name: 'Ada', tags: ['b', 'Zoo', 'a'] });
    await create({ name: 'Bob', tags: ['ZOO'] });
    expect(told(await send('GET', '/api/v1/tags'))).toEqual({
      status: 200,
      body: {
        items: [
          { ...tag, name: 'a', contact_count: 1 },
          { ...tag, name: 'b', contact_count: 1 },
          { ...tag, name: 'Zoo', contact_count: 2 },
        ],
      },
    });
  });

  it('has them all, however many', async () => {
    const { done, workspace } = await open();
    const { store } = await gateway();
    await store.query(
      sql`INSERT INTO tag (workspace_id, id, name) SELECT ${workspace.workspaceId}::uuid, gen_random_uuid(), 't' || lpad(n::text, 5, '0') FROM generate_series(1, 2100) AS n`,
    );
    const { items } = await done<{ items: Tag[] }>(200, 'GET', '/api/v1/tags');
    expect(items.map(({ name }) => name)).toEqual(
      Array.from({ length: 2100 }, (_, index) => `t${String(index + 1).padStart(5, '0')}`),
    );
  });
});

describe('POST /api/v1/tags', () => {
  it('answers 201 with the tag', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/tags', { name: ' VIP ', color: '#ff0000', unknown: 1 }))).toEqual({
      status: 201,
      body: { ...tag, name: 'VIP', color: '#ff0000' },
    });
    expect(told(await send('POST', '/orgcrm/api/v1/tags', { name: 'plain', color: null }))).toEqual({
      status: 201,
      body: { ...tag, name: 'plain' },
    });
  });

  it('answers 409 on a known name, in any case, and only in the workspace', async () => {
    const [{ send, done }, other] = [await open(), await open()];
    await done(201, 'POST', '/api/v1/tags', { name: 'VIP' });
    expect(told(await send('POST', '/api/v1/tags', { name: 'vip' }))).toEqual(
      refused(409, 'name: another tag is called "vip" already, names are compared without case: "VIP"'),
    );
    await other.done(201, 'POST', '/api/v1/tags', { name: 'vip' });
  });

  it('names what is wrong', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/tags', { name: ' ' }))).toEqual(
      invalid(['body', 'name'], expect.stringMatching(/^name: tag name "" has 0 characters: 1 to 100 are allowed$/)),
    );
    expect(told(await send('POST', '/api/v1/tags', { name: 'a', color: '' }))).toEqual(
      invalid(['body', 'color'], 'color: "" has 0 characters: 1 to 50 are allowed'),
    );
  });
});

describe('DELETE /api/v1/tags/{tag_id}', () => {
  it('takes the tag off every contact, and answers 404 the second time and in another workspace', async () => {
    const [{ send, create, done }, other] = [await open(), await open()];
    const ada = await create({ name: 'Ada', tags: ['vip', 'new'] });
    const { items } = await done<{ items: Tag[] }>(200, 'GET', '/api/v1/tags');
    const id = items.find(({ name }) => name === 'vip')?.id ?? '';
    expect(told(await other.send('DELETE', `/api/v1/tags/${id}`))).toEqual(refused(404, `no tag has the id "${id}"`));
    expect(told(await send('DELETE', `/api/v1/tags/${id}`))).toEqual({ status: 204, body: null });
    expect(told(await send('DELETE', `/api/v1/tags/${id}`))).toEqual(refused(404, `no tag has the id "${id}"`));
    expect(await send('GET', `/api/v1/contacts/${ada.id}`)).toMatchObject({ body: { tags: ['new'] } });
  });
});

describe('POST /api/v1/contacts/{contact_id}/tags', () => {
  it.each([
    ['a list', { tags: ['a', 'VIP', 'A'] }, ['vip', 'a']],
    ['one in tag', { tag: 'a' }, ['vip', 'a']],
    ['one in name', { name: 'a' }, ['vip', 'a']],
    ['all three', { tags: ['a'], tag: 'b', name: 'c' }, ['vip', 'a', 'b', 'c']],
    ['one beside null', { tags: null, tag: 'a', name: null }, ['vip', 'a']],
    ['one that is there', { tag: 'ViP' }, ['vip']],
  ])('adds %s, and answers all tags of the contact', async (_title, body, tags) => {
    const { send, create } = await open();
    const { id } = await create({ name: 'Ada', tags: ['vip'] });
    expect(told(await send('POST', `/api/v1/contacts/${id}/tags`, body))).toEqual({ status: 200, body: { id, tags } });
    expect(await send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ body: { tags } });
  });

  it('names what is wrong, and adds nothing then', async () => {
    const { send, create } = await open();
    const { id } = await create({ name: 'Ada' });
    const add = async (body: unknown) => told(await send('POST', `/api/v1/contacts/${id}/tags`, body));
    for (const body of [{}, { tags: null }]) {
      expect(await add(body)).toEqual(
        invalid(['body', 'tags'], expect.stringContaining('a list of texts, or one text in tag or name')),
      );
    }
    expect(await add({ tags: ['a', ' '] })).toEqual(
      invalid(['body', 'tags', 1], 'tags.1: tag name "" has 0 characters: 1 to 100 are allowed'),
    );
    expect(await add({ tags: ['a', 1] })).toEqual(invalid(['body', 'tags', 1], 'tags.1 is 1, but takes a text'));
    expect(told(await send('POST', '/api/v1/contacts/nobody/tags', { tag: 'a' }))).toEqual(
      refused(404, 'no contact has the id "nobody"'),
    );
    expect(await send('GET', '/api/v1/tags')).toMatchObject({ body: { items: [] } });
  });
});

describe('DELETE /api/v1/contacts/{contact_id}/tags/{name}', () => {
  it.each(['vip', 'VIP', 'replied-interested', 'a b', 'b/c', '100% é', 'a?b#c', 'a+b', '%2F', '💥'])(
    'takes off %j, percent-encoded',
    async (name) => {
      const { send, create } = await open();
      const { id } = await create({ name: 'Ada', tags: [name.toLowerCase(), 'kept'] });
      expect(told(await send('DELETE', `/api/v1/contacts/${id}/tags/${encodeURIComponent(name)}`))).toEqual({
        status: 204,
        body: null,
      });
      expect(await send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ body: { tags: ['kept'] } });
    },
  );

  it('answers 204 where the contact has no such tag, 422 where no tag can have the name, and 404 where there is no such contact', async () => {
    const { send, create } = await open();
    const ada = await create({ name: 'Ada', tags: ['kept'] });
    expect(told(await send('DELETE', `/api/v1/contacts/${ada.id}/tags/nothing`))).toEqual({ status: 204, body: null });
    expect(told(await send('DELETE', `/api/v1/contacts/${ada.id}/tags/${'x'.repeat(101)}`))).toEqual(
      invalid(
        ['path', 'name'],
        expect.stringMatching(/^name: tag name "x+… has 101 characters: 1 to 100 are allowed$/),
      ),
    );
    expect(told(await send('GET', `/api/v1/contacts/${ada.id}`))).toEqual({ status: 200, body: ada });
    expect(told(await send('DELETE', '/api/v1/contacts/nobody/tags/kept'))).toEqual(
      refused(404, 'no contact has the id "nobody"'),
    );
  });
});
