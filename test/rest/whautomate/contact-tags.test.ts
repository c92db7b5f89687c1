import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { open, refusal } from './scene.ts';

interface Tag {
  id: string;
  name: string;
}

const shown = (name: string, canonical: string) => ({
  id: anyUuid,
  name,
  canonical,
  createdAt: anyTime,
  updatedAt: anyTime,
});

async function openWithTags() {
  const { send, ...rest } = await open();
  const createTag = async (name: string): Promise<Tag> => (await send('POST', '/v1/contactTags', { name })).body as Tag;
  const names = async (query = ''): Promise<string[]> =>
    ((await send('GET', `/v1/contactTags${query}`)).body as Tag[]).map(({ name }) => name);
  return { ...rest, send, createTag, names };
}

describe('GET /v1/contactTags', () => {
  it('lists the tags by name as a bare array, those that contacts brought along too', async () => {
    const { send, create, createTag } = await openWithTags();
    await createTag('b');
    await create({ tags: ['VIP', 'a'] });
    expect(told(await send('GET', '/v1/contactTags'))).toEqual({
      status: 200,
      body: [shown('a', 'a'), shown('b', 'b'), shown('VIP', 'vip')],
    });
  });

  it('pages by page and limit, with nothing past the end, and searches names without case', async () => {
    const { createTag, names } = await openWithTags();
    for (const name of ['one', 'Two', 'three', '100%']) await createTag(name);
    expect(await names()).toEqual(['100%', 'one', 'three', 'Two']);
    expect(await names('?limit=3')).toEqual(['100%', 'one', 'three']);
    expect(await names('?limit=3&page=2')).toEqual(['Two']);
    expect(await names('?limit=3&page=3')).toEqual([]);
    expect(await names('?limit=0&page=0')).toHaveLength(4);
    expect(await names('?searchText=T')).toEqual(['three', 'Two']);
    expect(await names('?searchText=%25')).toEqual(['100%']);
    expect(await names('?searchText=nothing')).toEqual([]);
  });

  it('shows a canonical form: in lower case, each run of other signs one dash', async () => {
    const { createTag, send } = await openWithTags();
    for (const name of ['VIP customer', 'Größe & Ärger', 'a -- b', '東京 2026', '!!!']) await createTag(name);
    const { body } = await send('GET', '/v1/contactTags');
    expect((body as { canonical: string }[]).map(({ canonical }) => canonical).toSorted()).toEqual([
      '-',
      'a-b',
      'größe-ärger',
      'vip-customer',
      '東京-2026',
    ]);
  });
});

describe('POST /v1/contactTags', () => {
  it('answers 200 with the tag, which contacts can have at once, and ignores what cannot be chosen', async () => {
    const { send, create } = await openWithTags();
    const sent = { id: null, name: ' VIP ', canonical: 'x', createdAt: 'never', updatedAt: 7, unknown: true };
    expect(told(await send('POST', '/v1/contactTags', sent))).toEqual({ status: 200, body: shown('VIP', 'vip') });
    expect(await create({ tags: ['vip'] })).toMatchObject({ tags: ['VIP'] });
  });

  it('keeps the id that a client chooses, unless another tag has it', async () => {
    const { send, createTag, names } = await openWithTags();
    const { id: uuid } = await createTag('plain');
    expect(told(await send('POST', '/v1/contactTags', { id: 7, name: 'VIP' }))).toEqual({
      status: 200,
      body: { ...shown('VIP', 'vip'), id: '7' },
    });
    for (const id of ['7', uuid]) {
      expect(told(await send('POST', '/v1/contactTags', { id, name: 'new' }))).toEqual(
        refusal(409, `id is "${id}", which another tag has: choose another, or none`),
      );
    }
    expect(told(await send('POST', '/v1/contactTags', { id: 'x'.repeat(256), name: 'new' }))).toEqual(
      refusal(400, expect.stringMatching(/^id: .*255/)),
    );
    expect(await names()).toEqual(['plain', 'VIP']);
  });

  it('answers 409 for a name that another tag has, in any case', async () => {
    const { send, createTag, names } = await openWithTags();
    await createTag('VIP');
    expect(told(await send('POST', '/v1/contactTags', { name: 'vip' }))).toEqual(
      refusal(409, expect.stringMatching(/^name: .*"vip"/)),
    );
    expect(await names()).toEqual(['VIP']);
  });
});

describe('GET and DELETE /v1/contactTags/{contactTagId}', () => {
  it('shows a tag by its id', async () => {
    const { send, createTag } = await openWithTags();
    const tag = await createTag('VIP');
    expect(told(await send('GET', `/v1/contactTags/${tag.id}`))).toEqual({ status: 200, body: tag });
    for (const id of [newId(), 'VIP', (await (await openWithTags()).createTag('VIP')).id]) {
      expect(told(await send('GET', `/v1/contactTags/${id}`))).toEqual(refusal(404, `no tag has the id "${id}"`));
    }
  });

  it('deletes a tag, takes it off every contact, and answers 404 the second time', async () => {
    const { send, create, createTag, names } = await openWithTags();
    const [tag] = [await createTag('VIP'), await createTag('new')];
    const { id } = await create({ tags: ['vip', 'new'] });
    expect(told(await send('DELETE', `/v1/contactTags/${tag.id}`))).toEqual({ status: 200, body: { success: true } });
    expect(await send('GET', `/v1/contacts/${id}`)).toMatchObject({ body: { tags: ['new'] } });
    expect(await names()).toEqual(['new']);
    expect(told(await send('DELETE', `/v1/contactTags/${tag.id}`))).toEqual(
      refusal(404, `no tag has the id "${tag.id}"`),
    );
  });
});
