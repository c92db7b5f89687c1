import { expect } from 'vitest';
import type { BadCase, EndpointCases } from '../support/bad-input.ts';
import { filter, notText, pages, searchPages, wrong } from './bad-cases.ts';

/** What every body that writes an account refuses of its optional fields. */
function writable(valid: Record<string, unknown>): BadCase[] {
  const json = (fields: Record<string, unknown>): Record<string, unknown> => ({ ...valid, ...fields });
  return [
    ...['name', 'primary_domain', 'domain'].flatMap((field) => wrong(valid, field, notText, 'a text')),
    ...wrong(valid, 'name', ['', '  '], 'a text that is not empty'),
    { title: 'a name of 201 characters', json: json({ name: 'x'.repeat(201) }), field: 'name' },
    ...wrong(valid, 'domains', ['acme.example', {}, 1], 'a list of texts'),
    {
      title: 'a domain that is not a text',
      json: json({ domains: [1] }),
      field: 'domains.0',
      message: 'domains.0 is 1, but takes a text',
    },
    {
      title: 'a broken domain in domains',
      json: json({ domains: ['https://acme.example'] }),
      field: 'domains.0',
      message: expect.stringMatching(/^domains\.0: "https:\/\/acme\.example" /) as unknown,
    },
    { title: 'a broken primary_domain', json: json({ primary_domain: 'a b' }), field: 'primary_domain' },
    { title: 'a broken domain', json: json({ domain: 'localhost' }), field: 'domain' },
    {
      title: 'two domains',
      json: json({ domains: ['a.example', 'b.example'], primary_domain: 'a.example' }),
      field: 'domains',
      message: 'domains: an account has one domain here, and the body has "a.example", "b.example": give one',
    },
    {
      title: 'a primary domain that is none of domains',
      json: json({ domains: ['a.example'], primary_domain: 'b.example' }),
      field: 'primary_domain',
    },
    {
      title: 'another domain than that of domains',
      json: json({ domains: ['a.example'], domain: 'b.example' }),
      field: 'domain',
    },
    ...['internal', 'community', 'partner', 'x', 1, []].map((type) => ({
      title: `the account type ${JSON.stringify(type)}`,
      json: json({ account_type: type }),
      field: 'account_type',
      message: `account_type is ${JSON.stringify(type)}, but takes customer: other types are not kept here`,
    })),
    ...(
      [
        ['tags', ['vip']],
        ['custom_fields', [{ slug: 'tier', value: 'gold' }]],
        ['channels', [{ channel_id: 'x' }]],
        ['owner_id', 'u-1'],
        ['logo_url', 'https://x.example/a.png'],
        ['subaccount_ids', ['a']],
        ['tags', 0],
      ] as const
    ).map(([field, value]) => ({
      title: `${field} ${JSON.stringify(value)}, which is not kept`,
      json: json({ [field]: value }),
      field,
      message: `${field} is ${JSON.stringify(value)}, but takes an empty value: it is not kept here`,
    })),
    ...wrong(valid, 'external_ids', [{}, 'x'], 'a list of {external_id, label}'),
    {
      title: 'an external id without id',
      json: json({ external_ids: [{ label: 'x' }] }),
      field: 'external_ids.0.external_id',
      message: 'external_ids.0.external_id is required: a text or a whole number',
    },
    {
      title: 'an empty external id',
      json: json({ external_ids: [{ external_id: '' }] }),
      field: 'external_ids.0.external_id',
    },
    {
      title: 'an external id that another account has',
      json: json({ external_ids: [{ external_id: 'x' }, { external_id: 'zeta', label: 'crm' }] }),
      kind: 'conflict',
      field: 'external_ids.1',
    },
  ];
}

const known = 'id, name, domains, external_ids, tags, owner_id';

export const accountCases: Record<string, EndpointCases> = {
  listAccounts: { bad: pages() },
  getAccount: {},
  createAccount: {
    bad: [
      { title: 'a missing name', json: { domain: 'a.example' }, field: 'name', message: 'name is required: a text' },
      ...wrong({}, 'name', [null], 'a text'),
      ...writable({ name: 'New' }),
    ],
  },
  updateAccount: {
    bad: [...wrong({}, 'is_disabled', [true, 'no', 1], 'false: accounts are never disabled here'), ...writable({})],
  },
  deleteAccount: {},
  searchAccounts: {
    bad: [
      ...searchPages(),
      ...wrong({}, 'search_text', notText, 'a text'),
      ...wrong({}, 'filter', [[], 'x', 1, true], 'a JSON object'),
      filter({ field: 'tier', operator: 'equals', value: 'x' }, `filter.field is "tier", but takes one of ${known}`),
      filter(
        { field: 'domains', operator: 'equals', value: 'x' },
        'filter.operator is "equals", but domains takes one of contains, does_not_contain, in, not_in',
      ),
      filter(
        { field: 'name', operator: 'contains', value: 'x' },
        'filter.operator is "contains", but name takes one of equals, in, not_in, string_contains',
      ),
      filter(
        { field: 'tags', operator: 'is_set' },
        'filter.operator is "is_set", but tags takes one of contains, does_not_contain, in, not_in',
      ),
      filter(
        { field: 'owner_id', operator: 'contains', value: 'x' },
        'filter.operator is "contains", but owner_id takes one of equals, in, not_in, is_set, is_unset',
      ),
      filter({ field: 'owner_id', operator: 'equals', value: 1 }, 'filter.value is 1, but takes a text'),
      filter({ field: 'domains', operator: 'in', value: 'x' }, 'filter.values is required: a list of texts'),
      filter({ external_ids: { in: ['a', 1] } }, 'filter.external_ids.in is ["a",1], but takes a list of texts'),
      filter(
        { operator: 'or', subfilters: [{}, { field: 'name', operator: 'equals', value: 'x'.repeat(2001) }] },
        expect.stringMatching(/^filter\.subfilters\.1\.value: /),
      ),
      filter(
        { operator: 'and', subfilters: [{ domains: { contains: 'x'.repeat(2001) } }] },
        expect.stringMatching(/^filter\.subfilters\.0\.domains\.contains: /),
      ),
    ],
  },
};
