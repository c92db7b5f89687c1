import { expect } from 'vitest';
import { pylon } from '../../../src/rest/pylon/index.ts';
import { anyUuid } from '../support/matchers.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

const codes: Record<string, unknown> = {
  malformed: 'invalid_request', 'invalid-query': 'invalid_request', 'invalid-body': 'invalid_request',
  unauthenticated: expect.stringMatching(/^invalid_(api_token|authorization_header)$/), forbidden: 'permission_denied',
  'not-found': 'not_found', method: 'invalid_request', conflict: 'conflict', 'too-large': 'invalid_request',
  'media-type': 'invalid_request', 'rate-limited': 'rate_limited', timeout: 'internal_error', internal: 'internal_error',
};

export const underTest: DialectUnderTest = {
  dialect: pylon,
  headers: (secret) => ({ authorization: `Bearer ${secret}` }),
  async arrange(send, workspace) {
    for (const [key, type] of [['tier', 'TEXT'], ['seats', 'NUMBER'], ['active', 'BOOLEAN'], ['born', 'DATE']]) {
      await workspace.graphql('mutation ($key: String!, $type: CustomFieldType!) { createCustomField(input: { key: $key, label: $key, type: $type }) { __typename } }', { key, type });
    }
    const answer = await send('POST', '/contacts', {
      name: 'Ada', email: 'ada@example.com', phone_numbers: ['15551234567'], external_ids: [{ external_id: 'crm/1', label: 'crm' }],
    });
    return { id: (answer.body as { data: { id: string } }).data.id };
  },
  error: ({ kind, message }) => ({
    errors: [message],
    request_id: anyUuid,
    code: codes[kind],
    ...(kind === 'conflict' ? { exists_id: anyUuid } : {}),
  }),
};
