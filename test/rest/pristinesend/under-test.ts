import { pristinesend } from '../../../src/rest/pristinesend/index.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

const codes: Record<string, string> = {
  malformed: 'invalid_request',
  'idempotency-key': 'idempotency_key_invalid',
  'invalid-query': 'invalid_request',
  'invalid-body': 'validation_error',
  unauthenticated: 'unauthorized',
  forbidden: 'forbidden',
  'not-found': 'not_found',
  method: 'invalid_request',
  conflict: 'conflict',
  'too-large': 'invalid_request',
  'media-type': 'invalid_request',
  'rate-limited': 'rate_limited',
  timeout: 'internal_error',
  unavailable: 'internal_error',
  internal: 'internal_error',
};

export const underTest: DialectUnderTest = {
  dialect: pristinesend,
  headers: (secret) => ({ authorization: `Bearer ${secret}` }),
  async arrange(send) {
    const answer = await send('POST', '/api/v1/contacts', {
      email: 'ada@example.com',
      first_name: 'Ada',
      properties: { plan: 'pro' },
    });
    return { id: (answer.body as { id: string }).id };
  },
  error: ({ kind, message, field, requestId }) => ({
    error: { code: codes[kind], message, ...(field === null ? {} : { param: field }), request_id: requestId },
  }),
};
