import { describe, expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open, refused } from './open.ts';

const path = '/api/v1/custom-fields';
const field = {
  id: anyUuid,
  type: 'text',
  options: [],
  required: false,
  folder_id: null,
  created_at: anyTime,
  updated_at: anyTime,
};

interface Made {
  id: string;
}

describe('GET and POST /api/v1/custom-fields', () => {
  it('lists the fields in their order, each as its creation answered', async () => {
    const { send, done } = await open();
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    const folder = await done<Made>(201, 'POST', '/api/v1/custom-field-folders', { name: 'Sales' });
    const plan = {
      key: 'plan',
      label: 'Plan',
      type: 'select',
      options: ['pro', 'free'],
      required: true,
      folder_id: folder.id,
      position: 3,
    };
    expect(told(await send('POST', path, { ...plan, unknown: 1 }))).toEqual({
      status: 201,
      body: { ...field, ...plan },
    });
    expect(told(await send('POST', `/orgcrm${path}`, { key: 'bare', type: 'text' }))).toEqual({
      status: 201,
      body: { ...field, key: 'bare', label: 'bare', position: 4 },
    });
    const absent = { label: null, options: null, required: null, folder_id: null, position: null };
    expect(told(await send('POST', path, { key: 'nulls', type: 'text', ...absent }))).toEqual({
      status: 201,
      body: { ...field, key: 'nulls', label: 'nulls', position: 5 },
    });
    expect(told(await send('POST', path, { key: 'first', type: 'text', position: 0 }))).toEqual({
      status: 201,
      body: { ...field, key: 'first', label: 'first', position: 0 },
    });
    const { items } = await done<{ items: { key: string }[] }>(200, 'GET', path);
    expect(items).toEqual([
      { ...field, key: 'first', label: 'first', position: 0 },
      { ...field, ...plan },
      { ...field, key: 'bare', label: 'bare', position: 4 },
      { ...field, key: 'nulls', label: 'nulls', position: 5 },
    ]);
  });

  it.each([
    ['text', 'Ada', 5],
    ['long_text', 'a\nb', true],
    ['number', 1.5, '1.5'],
    ['boolean', false, 'false'],
    ['date', '2026-01-31', '2026-02-30'],
    ['datetime', '2026-01-31T12:00:00.000Z', 'noon'],
    ['select', 'a', 'c'],
    ['multiselect', ['b', 'a'], ['a', 'c']],
    ['url', 'https://x.example/a', 'x.example'],
    ['email', 'ada@example.com', 'ada'],
    ['phone', '+1 (555) 123-4567', 'ask'],
  ])('has the type %s, which takes %j and not %j', async (type, right, wrong) => {
    const { send, done, create } = await open();
    const options = type.endsWith('select') ? ['a', 'b'] : [];
    await done(201, 'POST', path, { key: 'it', type, options });
    const { id } = await create({ name: 'Ada' });
    expect(told(await send('PUT', `/api/v1/contacts/${id}/custom/it`, { value: right }))).toEqual({
      status: 200,
      body: { key: 'it', value: right },
    });
    expect(told(await send('PUT', `/api/v1/contacts/${id}/custom/it`, { value: wrong }))).toEqual(
      invalid(['body', 'value'], expect.stringMatching(/^value: /)),
    );
    expect(told(await send('PATCH', `/api/v1/contacts/${id}`, { custom: { it: wrong } }))).toEqual(
      invalid(['body', 'custom', 'it'], expect.stringMatching(/^custom\.it: /)),
    );
    expect(await send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ body: { custom: { it: right } } });
  });

  it('answers 409 on a known key, and only in the workspace', async () => {
    const [{ send, done }, other] = [await open(), await open()];
    await done(201, 'POST', path, { key: 'plan', type: 'text' });
    expect(told(await send('POST', path, { key: 'plan', type: 'number' }))).toEqual(
      refused(409, 'key: another custom field has the key "plan" already'),
    );
    await other.done(201, 'POST', path, { key: 'plan', type: 'number' });
  });

  it('names what is wrong', async () => {
    const { send } = await open();
    const types = 'text, long_text, number, boolean, date, datetime, select, multiselect, url, email, phone';
    expect(told(await send('POST', path, { key: 'Plan', type: 'list' }))).toEqual(
      invalid(['body', 'type'], `type is "list", but takes one of ${types}`),
    );
    expect(told(await send('POST', path, { key: 'Plan', type: 'text' }))).toEqual(
      invalid(
        ['body', 'key'],
        'key: "Plan" is not a key: a small letter, then up to 63 small letters, digits and underscores',
      ),
    );
    expect(told(await send('POST', path, { key: 'plan', type: 'select', options: ['a', 'b', 'a', ''] }))).toEqual({
      status: 422,
      body: {
        detail: [
          {
            loc: ['body', 'options', 2],
            msg: 'options.2: "a" is named twice: options must be distinct',
            type: 'value_error',
          },
          {
            loc: ['body', 'options', 3],
            msg: 'options.3: "" has 0 characters: 1 to 100 are allowed',
            type: 'value_error',
          },
        ],
      },
    });
    const ofText = invalid(
      ['body', 'options'],
      'options: a field of type long_text has none, only select and multiselect have',
    );
    expect(told(await send('POST', path, { key: 'plan', type: 'long_text', options: ['SELECT'] }))).toEqual(ofText);
    expect(told(await send('POST', path, { key: 'plan', type: 'select' }))).toEqual(
      invalid(['body', 'options'], 'options: a field of type select needs at least one'),
    );
    expect(told(await send('POST', path, { key: 'plan', type: 'select', options: ['SELECT', 'SELECT'] }))).toEqual(
      invalid(['body', 'options', 1], 'options.1: "SELECT" is named twice: options must be distinct'),
    );
  });
});

describe('PATCH /api/v1/custom-fields/{field_id}', () => {
  it('changes what is given and nothing else; null takes it out of its folder and makes it optional', async () => {
    const { send, done } = await open();
    const folder = await done<Made>(201, 'POST', '/api/v1/custom-field-folders', { name: 'Sales' });
    const other = await done<Made>(201, 'POST', '/api/v1/custom-field-folders', { name: 'Person' });
    const made = await done<Made>(201, 'POST', path, {
      key: 'plan',
      type: 'select',
      options: ['pro', 'free'],
      required: true,
      folder_id: folder.id,
    });
    const patch = async (body: unknown) => told(await send('PATCH', `${path}/${made.id}`, body));
    const labelled = { ...made, label: 'The plan', position: 7, updated_at: anyTime };
    expect(await patch({ label: 'The plan', position: 7, key: 'plan', type: 'select' })).toEqual({
      status: 200,
      body: labelled,
    });
    expect(await patch({ options: ['free', 'basic', 'pro'] })).toEqual({
      status: 200,
      body: { ...labelled, options: ['free', 'basic', 'pro'] },
    });
    expect(await patch({ folder_id: 'nope' })).toEqual(
      invalid(['body', 'folder_id'], 'folder_id: no custom field folder has the id "nope"'),
    );
    expect(await patch({ folder_id: other.id })).toEqual({
      status: 200,
      body: { ...labelled, options: ['free', 'basic', 'pro'], folder_id: other.id },
    });
    expect(await patch({ folder_id: null, required: null, options: ['pro'] })).toEqual({
      status: 200,
      body: { ...labelled, options: ['pro'], folder_id: null, required: false },
    });
    expect(await patch({})).toMatchObject({ status: 200, body: { label: 'The plan', options: ['pro'] } });
  });

  it('refuses another key or type, a label or position of null, and to drop an option that contacts have', async () => {
    const { send, done, create } = await open();
    const made = await done<Made>(201, 'POST', path, { key: 'plan', type: 'select', options: ['pro', 'free'] });
    await create({ name: 'Ada', custom: { plan: 'pro' } });
    const patch = async (body: unknown) => told(await send('PATCH', `${path}/${made.id}`, body));
    expect(await patch({ label: 'X', key: 'tier' })).toEqual(
      invalid(['body', 'key'], 'key: "tier" is not "plan", which cannot be changed'),
    );
    expect(await patch({ type: 'text' })).toEqual(
      invalid(['body', 'type'], 'type: text is not select, which cannot be changed'),
    );
    expect(await patch({ label: null })).toEqual(invalid(['body', 'label'], 'label is null, but takes a text'));
    expect(await patch({ position: null })).toEqual(
      invalid(['body', 'position'], 'position is null, but takes a whole number, 0 or more'),
    );
    expect(await patch({ options: ['free'] })).toEqual(
      invalid(
        ['body', 'options'],
        'options: contacts have options that are left out, "pro" by 1: keep them, or take them off the contacts',
      ),
    );
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [made] } });
  });

  it('answers 404 where there is none in the workspace', async () => {
    const [{ send }, other] = [await open(), await open()];
    const made = await other.done<Made>(201, 'POST', path, { key: 'plan', type: 'text' });
    for (const id of [made.id, 'nope'])
      expect(told(await send('PATCH', `${path}/${id}`, { label: 'X' }))).toEqual(
        refused(404, `no custom field has the id "${id}"`),
      );
  });
});

describe('DELETE /api/v1/custom-fields/{field_id}', () => {
  it('takes its values off every contact, and answers 404 the second time', async () => {
    const { send, done, create } = await open();
    const made = await done<Made>(201, 'POST', path, { key: 'plan', type: 'text' });
    const ada = await create({ name: 'Ada', custom: { plan: 'pro' } });
    expect(told(await send('DELETE', `${path}/${made.id}`))).toEqual({ status: 204, body: null });
    expect(told(await send('DELETE', `${path}/${made.id}`))).toEqual(
      refused(404, `no custom field has the id "${made.id}"`),
    );
    await done(201, 'POST', path, { key: 'plan', type: 'text' });
    expect(await send('GET', `/api/v1/contacts/${ada.id}`)).toMatchObject({ body: { custom: {} } });
  });
});

describe('PUT /api/v1/contacts/{contact_id}/custom/{key}', () => {
  it('sets the value, changes it, and clears it with null', async () => {
    const { send, done, create } = await open();
    for (const key of ['plan', 'city']) await done(201, 'POST', path, { key, type: 'text' });
    const { id } = await create({ name: 'Ada', custom: { city: 'London' } });
    const put = async (value: unknown) => told(await send('PUT', `/api/v1/contacts/${id}/custom/plan`, { value }));
    const custom = async () => ((await send('GET', `/api/v1/contacts/${id}`)).body as { custom: unknown }).custom;
    expect(await put('pro')).toEqual({ status: 200, body: { key: 'plan', value: 'pro' } });
    expect(await put('')).toEqual({ status: 200, body: { key: 'plan', value: '' } });
    expect(await custom()).toEqual({ city: 'London', plan: '' });
    expect(await put(null)).toEqual({ status: 200, body: { key: 'plan', value: null } });
    expect(await custom()).toEqual({ city: 'London' });
  });

  it('answers 404 for an unknown key or contact, and 422 without a value', async () => {
    const { send, done, create } = await open();
    await done(201, 'POST', path, { key: 'plan', type: 'text' });
    const { id } = await create({ name: 'Ada' });
    expect(told(await send('PUT', `/api/v1/contacts/${id}/custom/mood`, { value: 'x' }))).toEqual(
      refused(404, 'no custom field has the key "mood"'),
    );
    expect(told(await send('PUT', '/api/v1/contacts/nobody/custom/plan', { value: 'x' }))).toEqual(
      refused(404, 'no contact has the id "nobody"'),
    );
    expect(told(await send('PUT', `/api/v1/contacts/${id}/custom/plan`, {}))).toEqual(
      invalid(['body', 'value'], 'value: give a value, or null to clear it'),
    );
  });
});
