import { describe, expect, it } from 'vitest';
import { anyTime } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open, refused } from './open.ts';

const path = '/api/v1/custom-values';

describe('/api/v1/custom-values', () => {
  it('lists values by key; PUT sets one and replaces it', async () => {
    const { send } = await open();
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    expect(told(await send('PUT', `${path}/opener`, { value: 'Hi {{contact.first_name}}', unknown: 1 }))).toEqual({
      status: 200,
      body: { key: 'opener', value: 'Hi {{contact.first_name}}', updated_at: anyTime },
    });
    expect(told(await send('PUT', `/orgcrm${path}/booking_url2`, { value: 'https://x.example' }))).toMatchObject({
      status: 200,
    });
    expect(told(await send('PUT', `${path}/opener`, { value: '' }))).toEqual({
      status: 200,
      body: { key: 'opener', value: '', updated_at: anyTime },
    });
    expect(told(await send('GET', path))).toEqual({
      status: 200,
      body: {
        items: [
          { key: 'booking_url2', value: 'https://x.example', updated_at: anyTime },
          { key: 'opener', value: '', updated_at: anyTime },
        ],
      },
    });
  });

  it('fills templates', async () => {
    const { done, create, workspace } = await open();
    const { id } = await create({ name: 'Ada Lovelace' });
    await done(200, 'PUT', `${path}/opener`, { value: 'Good day' });
    expect(
      await workspace.graphql(
        'query ($template: String!, $id: ID!) { renderTemplate(template: $template, contactId: $id) { text unknownTokens } }',
        {
          template: '{{custom_values.opener}}, {{contact.first_name}} {{custom_values.none}}',
          id,
        },
      ),
    ).toEqual({
      renderTemplate: { text: 'Good day, Ada {{custom_values.none}}', unknownTokens: ['custom_values.none'] },
    });
  });

  it.each(['Opener', '1st', '_x', 'a-b', 'a b', 'é', 'x'.repeat(65)])('refuses the key %j', async (key) => {
    const { send } = await open();
    const message = `key: ${JSON.stringify(key)} is not a key: a small letter, then up to 63 small letters, digits and underscores`;
    expect(told(await send('PUT', `${path}/${encodeURIComponent(key)}`, { value: 'x' }))).toEqual(
      invalid(['path', 'key'], message),
    );
  });

  it('takes a key of 64 characters and a value of 10,000, and no more', async () => {
    const { send } = await open();
    expect(await send('PUT', `${path}/${'x'.repeat(64)}`, { value: 'y'.repeat(10_000) })).toMatchObject({
      status: 200,
    });
    expect(told(await send('PUT', `${path}/x`, { value: 'y'.repeat(10_001) }))).toEqual(
      invalid(['body', 'value'], expect.stringContaining('has 10001 characters: 0 to 10000 are allowed')),
    );
  });

  it('deletes a value; 404 the second time, and for one of another workspace', async () => {
    const [{ send, done }, other] = [await open(), await open()];
    await done(200, 'PUT', `${path}/opener`, { value: 'Hi' });
    expect(told(await other.send('DELETE', `${path}/opener`))).toEqual(
      refused(404, 'no custom value has the key "opener"'),
    );
    expect(told(await send('DELETE', `${path}/opener`))).toEqual({ status: 204, body: null });
    expect(told(await send('DELETE', `${path}/opener`))).toEqual(refused(404, 'no custom value has the key "opener"'));
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
  });
});
