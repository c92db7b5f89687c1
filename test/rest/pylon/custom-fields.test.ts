import { describe, expect, it } from 'vitest';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { lastPage, one, open, type Page } from './scene.ts';

const blank = {
  id: anyUuid,
  object_type: 'contact',
  description: '',
  source: 'pylon',
  is_read_only: false,
  default_value: '',
  default_values: [],
  created_at: anyTime,
  updated_at: anyTime,
};
const options = (...texts: string[]) => ({
  select_metadata: { options: texts.map((text) => ({ slug: text, label: text, ai_description: '' })) },
});

const field = { object_type: 'contact', label: 'Tier', type: 'text' };

describe('GET /custom-fields', () => {
  it('lists the definitions of contacts in their saved order, and none of any other object', async () => {
    const { send, defineField } = await open();
    const types = {
      TEXT: 'text',
      LONG_TEXT: 'text',
      EMAIL: 'text',
      PHONE: 'text',
      NUMBER: 'decimal',
      BOOLEAN: 'boolean',
      DATE: 'date',
      DATETIME: 'datetime',
      URL: 'url',
    };
    for (const type of Object.keys(types)) await defineField(type.toLowerCase(), type);
    await defineField('one', 'SELECT', ['gold', 'iron']);
    await defineField('many', 'MULTISELECT', ['a']);
    const shown = [
      ...Object.entries(types).map(([type, shownAs]) => ({
        ...blank,
        slug: type.toLowerCase(),
        label: type.toLowerCase(),
        type: shownAs,
      })),
      { ...blank, slug: 'one', label: 'one', type: 'select', ...options('gold', 'iron') },
      { ...blank, slug: 'many', label: 'many', type: 'multiselect', ...options('a') },
    ];
    expect(told(await send('GET', '/custom-fields?object_type=contact'))).toEqual(lastPage(shown));
    expect(told(await send('GET', '/custom-fields?object_type=contact&limit=1000&cursor='))).toEqual(lastPage(shown));
    for (const type of ['account', 'issue', 'task', 'project', 'meeting', 'opportunity']) {
      expect(told(await send('GET', `/custom-fields?object_type=${type}`))).toEqual(lastPage([]));
    }
    const [first] = ((await send('GET', '/custom-fields?object_type=contact')).body as Page).data;
    expect(told(await send('GET', `/custom-fields/${first?.id}`))).toEqual(one(first));
  });

  it('goes on after the cursor, also where the field before it is gone, and takes cursors of its own list alone', async () => {
    const { send, defineField, workspace } = await open();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await defineField(key, 'TEXT');
    const slugs = async (query: string) => {
      const { data, pagination } = (await send('GET', `/custom-fields?object_type=contact&${query}`)).body as {
        data: { id: string; slug: string }[];
        pagination: Page['pagination'];
      };
      return { slugs: data.map(({ slug }) => slug).join(''), last: data.at(-1)?.id ?? '', ...pagination };
    };
    const first = await slugs('limit=2');
    expect(first).toMatchObject({ slugs: 'ab', has_next_page: true });
    await workspace.graphql('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', {
      id: first.last,
    });
    const second = await slugs(`limit=2&cursor=${first.cursor}`);
    expect(second).toMatchObject({ slugs: 'cd', has_next_page: true });
    expect(await slugs(`cursor=${second.cursor}`)).toMatchObject({ slugs: 'e', has_next_page: false, cursor: '' });
    const other = await open();
    for (const [sender, path] of [
      [other.send, '/custom-fields?object_type=contact'],
      [send, '/custom-fields?object_type=account'],
      [send, '/users?'],
    ] as const) {
      expect(told(await sender('GET', `${path}&cursor=${first.cursor}`))).toEqual({
        status: 400,
        body: {
          errors: [expect.stringMatching(/^cursor: ".*…?"? ?.*is not a cursor of this list/)],
          request_id: anyUuid,
          code: 'invalid_request',
        },
      });
    }
  });
});

describe('POST /custom-fields', () => {
  it('makes a field that contacts can have at once', async () => {
    const { send } = await open();
    const sent = {
      ...field,
      type: 'select',
      slug: 'tier',
      select_options: [{ slug: 'gold', label: 'Gold' }, { label: 'iron' }],
      description: 'ignored',
      default_value: 'gold',
    };
    expect(told(await send('POST', '/custom-fields', sent))).toEqual(
      one({ ...blank, slug: 'tier', label: 'Tier', type: 'select', ...options('gold', 'iron') }),
    );
    const { body } = await send('POST', '/contacts', { name: 'Ada', custom_fields: [{ slug: 'tier', value: 'gold' }] });
    expect(body).toMatchObject({ data: { custom_fields: { tier: { slug: 'tier', value: 'gold' } } } });
  });

  it('takes every type of a value, and shows a number as a decimal', async () => {
    const { send } = await open();
    for (const type of ['text', 'number', 'decimal', 'boolean', 'date', 'datetime', 'url']) {
      const shownAs = type === 'number' ? 'decimal' : type;
      for (const [place, nothing] of [null, '', []].entries()) {
        const slug = `${type}_${place}`;
        expect(told(await send('POST', '/custom-fields', { ...field, type, slug, select_options: nothing }))).toEqual(
          one({ ...blank, slug, label: 'Tier', type: shownAs }),
        );
      }
    }
  });

  it.each([
    ['Customer Tier', 'customer_tier'],
    ['  Größe (cm) ', 'gro_e_cm'],
    ['Été 2026', 'ete_2026'],
    ['2nd phone', 'nd_phone'],
    ['A–Z!', 'a_z'],
    ['x'.repeat(100), 'x'.repeat(64)],
  ])('makes a slug of the label %j if none is given', async (label, slug) => {
    const { send } = await open();
    expect(told(await send('POST', '/custom-fields', { ...field, label, slug: '' }))).toEqual(
      one({ ...blank, slug, label: label.trim(), type: 'text' }),
    );
  });

  it('answers 409 with exists_id for a slug that another field has', async () => {
    const { send } = await open();
    const { id } = ((await send('POST', '/custom-fields', field)).body as { data: { id: string } }).data;
    const errors = ['slug: another custom field has the key "tier" already'];
    for (const body of [field, { ...field, label: 'Other', slug: 'tier' }]) {
      expect(told(await send('POST', '/custom-fields', body))).toEqual({
        status: 409,
        body: { errors, request_id: anyUuid, code: 'conflict', exists_id: id },
      });
    }
  });
});

describe('PATCH /custom-fields/{id}', () => {
  it('changes only what is given, and options as a whole', async () => {
    const { send } = await open();
    const { data: before } = (
      await send('POST', '/custom-fields', {
        ...field,
        type: 'multiselect',
        select_options: [{ slug: 'a' }, { slug: 'b' }],
      })
    ).body as { data: { id: string } };
    const path = `/custom-fields/${before.id}`;
    const after = (change: object) => one({ ...before, updated_at: anyTime, ...change });
    for (const nothing of [null, ''])
      expect(
        told(
          await send('PATCH', path, { label: nothing, slug: nothing, select_options: nothing, description: 'ignored' }),
        ),
      ).toEqual(after({}));
    expect(
      told(
        await send('PATCH', path, {
          label: 'Areas',
          slug: 'tier',
          select_options: [{ slug: 'c' }, { slug: 'a', label: 'A' }],
        }),
      ),
    ).toEqual(after({ label: 'Areas', ...options('c', 'a') }));
    await send('POST', '/contacts', { name: 'Ada', custom_fields: [{ slug: 'tier', values: ['c'] }] });
    expect(await send('PATCH', path, { select_options: [{ slug: 'a' }] })).toMatchObject({
      status: 400,
      body: {
        errors: [
          'select_options: contacts have options that are left out, "c" by 1: keep them, or take them off the contacts',
        ],
      },
    });
  });
});
