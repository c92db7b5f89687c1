import { pathbound } from '../../../src/rest/pathbound/index.ts';
import { anyTime } from '../support/matchers.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

export const underTest: DialectUnderTest = {
  dialect: pathbound,
  headers: (secret) => ({ authorization: `Bearer ${secret}` }),
  async arrange(send) {
    await send('POST', '/v1/contacts', { email: 'bob@example.com' });
    const answer = await send('POST', '/v1/contacts', {
      email: 'ada@example.com',
      properties: { firstname: 'Ada', plan: 'pro' },
      visitor_id: 'v1',
    });
    return { contact_id: (answer.body as { contact: { contact_id: string } }).contact.contact_id };
  },
  valid: {
    createContact: {
      email: 'grace@example.com',
      properties: { firstname: 'Grace', phone: '+1 555', company: null, deep: { list: [1, 'x'] } },
      visitor_id: ['v1', 'v2'],
    },
    updateContact: {
      properties: { email: 'ada@example.com', lastname: 'King', plan: null, seats: 3 },
      visitor_id: 'v3',
    },
  },
  error: ({ kind, message, field }) => ({
    status: 'error',
    error: kind === 'unauthenticated' ? 'Unauthorized' : message,
    details: field === null ? [] : [{ field, message }],
    timestamp: anyTime,
  }),
};
