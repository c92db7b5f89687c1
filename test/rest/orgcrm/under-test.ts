import { orgcrm } from '../../../src/rest/orgcrm/index.ts';
import type { RestAnswer } from '../support/request.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

const contact = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  phone: '+1 555',
  company: 'Navy',
  source: 'fair',
  notes: 'n',
  dnc: true,
  tags: ['vip', 'new'],
  custom: { plan: 'pro', seats: 5 },
  assigned_to: null,
};

const query = {
  groups: [
    {
      conditions: [
        { field: 'name', op: 'contains', value: 'a' },
        { field: 'tags', op: 'all', value: ['vip'] },
        { field: 'dnc', op: 'eq', value: false },
      ],
    },
    {
      conditions: [
        { field: 'created_at', op: 'between', value: ['2026-01-31', '2026-02-01T12:00:00Z'] },
        { field: 'custom.seats', op: 'gt', value: 3 },
        { field: 'custom.none', op: 'is_not_set' },
      ],
    },
  ],
};

const sort = [{ field: 'name', dir: 'desc' }, { field: 'custom.plan' }];

/** The id that an answer shows. */
function idOf({ body }: RestAnswer): string {
  return (body as { id: string }).id;
}

export const underTest: DialectUnderTest = {
  dialect: orgcrm,
  headers: (secret, { slug }) => ({ authorization: `Bearer ${secret}`, 'x-org-id': slug }),
  async arrange(send) {
    await send('POST', '/api/v1/custom-fields', { key: 'plan', type: 'select', options: ['pro', 'free'] });
    await send('POST', '/api/v1/custom-fields', { key: 'seats', type: 'number' });
    await send('POST', '/api/v1/custom-fields', { key: 'greeting', type: 'text' });
    await send('PUT', '/api/v1/custom-values/greeting', { value: 'Hello' });
    await send('POST', '/api/v1/contacts', { email: 'bob@example.com' });
    await send('PUT', '/api/v1/contacts/views', { views: [{ name: 'All', query: { groups: [] } }] });
    return {
      contact_id: idOf(
        await send('POST', '/api/v1/contacts', {
          email: 'ada@example.com',
          name: 'Ada',
          tags: ['vip'],
          custom: { plan: 'pro' },
        }),
      ),
      tag_id: idOf(await send('POST', '/api/v1/tags', { name: 'spare' })),
      folder_id: idOf(await send('POST', '/api/v1/custom-field-folders', { name: 'Sales' })),
      field_id: idOf(await send('POST', '/api/v1/custom-fields', { key: 'city', type: 'text' })),
      name: 'vip',
      key: 'greeting',
    };
  },
  valid: {
    createContact: contact,
    updateContact: { ...contact, custom: { plan: null } },
    searchContacts: { query, q: 'a', sort, limit: 10, offset: 0 },
    importContacts: {
      contacts: [{ ...contact, external_id: 'x-1' }, { name: 'Row' }],
      match_on: 'email',
      on_conflict: 'update',
      tags: ['imported'],
    },
    replaceViews: { views: [{ name: 'A', query, q: 'a', sort, columns: ['name'] }, { name: 'B' }] },
    createTag: { name: 'fresh', color: '#fff' },
    addContactTags: { tags: ['vip', 'new'], tag: 'a', name: 'b' },
    createCustomFieldFolder: { name: 'A', position: 1 },
    updateCustomFieldFolder: { name: 'B', position: 1 },
    createCustomField: {
      key: 'mood',
      label: 'Mood',
      type: 'select',
      options: ['good', 'bad'],
      required: false,
      folder_id: null,
      position: 1,
    },
    updateCustomField: { label: 'City', options: [], required: false, folder_id: null, position: 1 },
    setCustomValue: { value: 'Hi' },
    setContactCustomValue: { value: 'x' },
  },
  error: ({ status, message, field, inQuery }) => ({
    detail:
      status === 422
        ? [
            {
              loc: [
                inQuery ? 'query' : 'body',
                ...(field === null ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))),
              ],
              msg: message,
              type: 'value_error',
            },
          ]
        : message,
  }),
};
