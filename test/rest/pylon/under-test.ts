import { expect } from 'vitest';
import { pylon } from '../../../src/rest/pylon/index.ts';
import { anyUuid } from '../support/matchers.ts';
import type { DialectUnderTest } from '../support/under-test.ts';

const codes: Record<string, unknown> = {
  malformed: 'invalid_request',
  'invalid-query': 'invalid_request',
  'invalid-body': 'invalid_request',
  unauthenticated: expect.stringMatching(/^invalid_(api_token|authorization_header)$/),
  forbidden: 'permission_denied',
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
  dialect: pylon,
  headers: (secret) => ({ authorization: `Bearer ${secret}` }),
  async arrange(send, workspace) {
    for (const [key, type] of [
      ['tier', 'TEXT'],
      ['seats', 'NUMBER'],
      ['active', 'BOOLEAN'],
      ['born', 'DATE'],
    ]) {
      await workspace.graphql(
        'mutation ($key: String!, $type: CustomFieldType!) { createCustomField(input: { key: $key, label: $key, type: $type }) { __typename } }',
        { key, type },
      );
    }
    await workspace.graphql('mutation { createTag(input: { name: "vip", color: "#ff8800" }) { __typename } }');
    const member = await workspace.member();
    await send('POST', '/accounts', { name: 'Zeta', external_ids: [{ external_id: 'zeta', label: 'crm' }] });
    const account = await send('POST', '/accounts', {
      name: 'Acme',
      domain: 'acme.example',
      external_ids: [{ external_id: 'acme', label: 'pylon' }],
    });
    const field = await send('POST', '/custom-fields', {
      object_type: 'contact',
      label: 'Level',
      type: 'select',
      select_options: [{ slug: 'high' }, { slug: 'low' }],
    });
    const idOf = ({ body }: typeof field): string => (body as { data: { id: string } }).data.id;
    const [tag] = ((await send('GET', '/tags')).body as { data: { id: string }[] }).data;
    const answer = await send('POST', '/contacts', {
      name: 'Ada',
      email: 'ada@example.com',
      phone_numbers: ['15551234567'],
      external_ids: [{ external_id: 'crm/1', label: 'crm' }],
    });
    return {
      id: idOf(answer),
      account_id: idOf(account),
      custom_field_id: idOf(field),
      tag_id: tag?.id ?? '',
      user_id: member.memberId,
    };
  },
  valid: {
    createAccount: {
      name: 'New',
      domains: ['new.example'],
      primary_domain: 'new.example',
      external_ids: [{ external_id: 'n-1' }],
      tags: [],
      owner_id: '',
    },
    updateAccount: { name: 'Acme Ltd', domains: [], external_ids: [], is_disabled: false, account_type: 'customer' },
    searchAccounts: {
      filter: { field: 'name', operator: 'string_contains', value: 'a' },
      search_text: 'acme',
      limit: 10,
    },
    createCustomField: {
      object_type: 'contact',
      label: 'Mood',
      type: 'multiselect',
      slug: 'mood',
      select_options: [{ slug: 'good', label: 'Good' }, { label: 'bad' }],
    },
    updateCustomField: {
      label: 'Levels',
      slug: 'level',
      select_options: [{ slug: 'low' }, { slug: 'high' }, { slug: 'none' }],
    },
    searchUsers: { filter: { field: 'email', operator: 'in', values: ['ada@example.com'] }, limit: 10 },
  },
  error: ({ kind, message }) => ({
    errors: [message],
    request_id: anyUuid,
    code: codes[kind],
    // What has the value: its UUID, or its id in pylon.
    ...(kind === 'conflict' ? { exists_id: expect.any(String) as unknown } : {}),
  }),
};
