import { whautomate } from '../../../src/rest/whautomate/index.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

export const underTest: DialectUnderTest = {
  dialect: whautomate,
  headers: (secret) => ({ 'x-api-key': secret }),
  async arrange(send) {
    const answer = await send('POST', '/v1/contacts', {
      id: 'taken',
      name: 'Ada',
      phoneNumber: '15551234567',
      tags: ['vip'],
    });
    const tags = await send('GET', '/v1/contactTags');
    return {
      contactId: (answer.body as { id: string }).id,
      contactTagId: (tags.body as { id: string }[])[0]?.id ?? '',
    };
  },
  error: ({ kind, message }) => {
    const text = kind === 'unauthenticated' || kind === 'forbidden' ? 'Forbidden' : message;
    return { error: text, message: text };
  },
};
