import { describe, expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open, refused } from './open.ts';

const path = '/api/v1/custom-field-folders';
const folder = { id: anyUuid, created_at: anyTime, updated_at: anyTime };

interface Made {
  id: string;
}

describe('/api/v1/custom-field-folders', () => {
  it('lists folders in their order, each as its creation answered', async () => {
    const { send } = await open();
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    expect(told(await send('POST', path, { name: ' Sales ', unknown: 1 }))).toEqual({
      status: 201,
      body: { ...folder, name: 'Sales', position: 0 },
    });
    expect(told(await send('POST', path, { name: 'Late', position: 5 }))).toEqual({
      status: 201,
      body: { ...folder, name: 'Late', position: 5 },
    });
    expect(told(await send('POST', `/orgcrm${path}`, { name: 'Last', position: null }))).toEqual({
      status: 201,
      body: { ...folder, name: 'Last', position: 6 },
    });
    expect(told(await send('GET', path))).toEqual({
      status: 200,
      body: {
        items: [
          { ...folder, name: 'Sales', position: 0 },
          { ...folder, name: 'Late', position: 5 },
          { ...folder, name: 'Last', position: 6 },
        ],
      },
    });
  });

  it('renames and moves a folder', async () => {
    const { send, done } = await open();
    const made = await done<Made>(201, 'POST', path, { name: 'Sales' });
    const at = `${path}/${made.id}`;
    expect(told(await send('PATCH', at, { name: 'Deals' }))).toEqual({
      status: 200,
      body: { ...made, name: 'Deals', updated_at: anyTime },
    });
    expect(told(await send('PATCH', at, { position: 9 }))).toEqual({
      status: 200,
      body: { ...made, name: 'Deals', position: 9, updated_at: anyTime },
    });
    expect(await send('PATCH', at, {})).toMatchObject({ status: 200, body: { name: 'Deals', position: 9 } });
    expect(told(await send('PATCH', at, { name: ' ' }))).toEqual(
      invalid(['body', 'name'], 'name: "" has 0 characters: 1 to 100 are allowed'),
    );
    expect(told(await send('PATCH', at, { position: -1 }))).toEqual(
      invalid(['body', 'position'], 'position is -1, but takes a whole number, 0 or more'),
    );
  });

  it('deletes a folder, whose fields stay without one; 404 the second time', async () => {
    const { send, done } = await open();
    const made = await done<Made>(201, 'POST', path, { name: 'Sales' });
    const field = await done<Made>(201, 'POST', '/api/v1/custom-fields', {
      key: 'plan',
      type: 'text',
      folder_id: made.id,
    });
    expect(told(await send('DELETE', `${path}/${made.id}`))).toEqual({ status: 204, body: null });
    expect(told(await send('DELETE', `${path}/${made.id}`))).toEqual(
      refused(404, `no custom field folder has the id "${made.id}"`),
    );
    expect(told(await send('PATCH', `${path}/${made.id}`, { name: 'X' }))).toEqual(
      refused(404, `no custom field folder has the id "${made.id}"`),
    );
    expect(told(await send('GET', '/api/v1/custom-fields'))).toEqual({
      status: 200,
      body: { items: [{ ...field, folder_id: null, updated_at: anyTime }] },
    });
  });

  it('knows folders of its own workspace only', async () => {
    const [{ send }, other] = [await open(), await open()];
    const { id } = await other.done<Made>(201, 'POST', path, { name: 'Sales' });
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    for (const method of ['PATCH', 'DELETE'])
      expect(await send(method, `${path}/${id}`, method === 'PATCH' ? { name: 'X' } : undefined)).toMatchObject({
        status: 404,
      });
    expect(told(await send('POST', '/api/v1/custom-fields', { key: 'plan', type: 'text', folder_id: id }))).toEqual(
      invalid(['body', 'folder_id'], `folder_id: no custom field folder has the id "${id}"`),
    );
  });
});
