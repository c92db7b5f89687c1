import { orgcrm } from '../../../src/rest/orgcrm/index.ts';
import type { RestAnswer } from '../support/request.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

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
    await send('PUT', '/api/v1/contacts/views', { views: [{ name: 'All', query: { groups: [] } }] });
    return {
      contact_id: idOf(await send('POST', '/api/v1/contacts', { email: 'ada@example.com', name: 'Ada', tags: ['vip'], custom: { plan: 'pro' } })),
      tag_id: idOf(await send('POST', '/api/v1/tags', { name: 'spare' })),
      folder_id: idOf(await send('POST', '/api/v1/custom-field-folders', { name: 'Sales' })),
      field_id: idOf(await send('POST', '/api/v1/custom-fields', { key: 'city', type: 'text' })),
      name: 'vip',
      key: 'greeting',
    };
  },
  error: ({ status, message, field, inQuery }) => ({
    detail:
      status === 422
        ? [{ loc: [inQuery ? 'query' : 'body', ...(field === null ? [] : field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)))], msg: message, type: 'value_error' }]
        : message,
  }),
};
