import { expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts } from '../../support/contacts.ts';

const list =
  'query ($filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!]) { contacts(filter: $filter, search: $search, orderBy: $orderBy) { totalCount nodes { name } } }';

it('finds by every field', async () => {
  const w = await createWorkspace();
  await insertContacts(w.workspaceId, [
    {
      name: 'Ada Lovelace',
      first_name: 'Ada',
      emails: ['ada@x.example'],
      phones: ['+1 555-1234'],
      custom_values: { plan: 'pro', n: 5 },
      properties: { a: { b: 'Deep', n: 3 } },
    },
    { name: 'Bob 100%' },
  ]);
  const filters: Record<string, unknown>[] = [
    { name: { eq: 'ada lovelace' } },
    { name: { contains: 'VEL' } },
    { name: { startsWith: 'ada' } },
    { name: { endsWith: 'lace' } },
    { name: { in: ['Ada Lovelace', 'x'] } },
    { name: { neq: 'Bob 100%' } },
    { name: { notContains: '%' } },
    { name: { notIn: ['Bob 100%'] } },
    { email: { eq: 'ADA@x.example' } },
    { email: { contains: '@x' } },
    { email: { isSet: true } },
    { phone: { eq: '+15551234' } },
    { phone: { contains: '555-12' } },
    { phone: { contains: '55512' } },
    { phone: { isSet: true } },
    { not: { phone: { isSet: false } } },
    { customField: { key: 'plan', eq: 'PRO' } },
    { customField: { key: 'n', eq: 5 } },
    { customField: { key: 'n', isSet: true } },
    { property: { path: ['a', 'b'], eq: 'deep' } },
    { property: { path: ['a', 'n'], gt: 2 } },
    { property: { path: ['a', 'n'], in: [3, 4] } },
    {
      or: [
        { name: { eq: 'nobody' } },
        { and: [{ firstName: { eq: 'ada' } }, { createdAt: { withinLast: { days: 1 } } }] },
      ],
    },
    {
      firstName: { isSet: true },
      stage: { eq: 'SUBSCRIBER' },
      subscriptionStatus: { in: ['SUBSCRIBED', 'UNSUBSCRIBED'] },
      doNotContact: { eq: false },
      builtInPortalRole: { neq: 'ADMIN' },
      createdAt: { gt: '2020-01-01', lte: '2100-01-01T00:00:00Z' },
    },
    {
      name: { startsWith: 'A' },
      tags: { isSet: false, none: ['x'] },
      externalId: { isSet: false },
      event: { type: 'x', withinLast: { days: 2 }, exists: false },
      account: { isSet: false },
      location: { notIn: ['x'] },
    },
  ];
  for (const filter of filters) {
    expect([filter, await w.graphql(list, { filter })]).toEqual([
      filter,
      { contacts: { totalCount: 1, nodes: [{ name: 'Ada Lovelace' }] } },
    ]);
  }
  for (const search of [
    { text: 'VELAC' },
    { text: 'deep' },
    { text: '555-12' },
    { text: '55512', fields: ['PHONE'] },
    { text: 'ada@', fields: ['EMAIL'] },
  ]) {
    expect([search, await w.graphql(list, { search })]).toEqual([
      search,
      { contacts: { totalCount: 1, nodes: [{ name: 'Ada Lovelace' }] } },
    ]);
  }
  const fields = [
    'NAME',
    'FIRST_NAME',
    'LAST_NAME',
    'EMAIL',
    'PHONE',
    'COMPANY',
    'SOURCE',
    'NOTES',
    'CHANNEL',
    'DO_NOT_CONTACT',
    'SUBSCRIPTION_STATUS',
    'ENRICHMENT_STATUS',
    'STAGE',
    'CREATED_AT',
    'UPDATED_AT',
    'FIRST_SEEN_AT',
  ];
  for (const field of fields) await w.graphql(list, { orderBy: [{ field, direction: 'DESC' }] });
  await w.graphql(list, { orderBy: [{ customField: 'n' }, { field: 'NAME' }] });
});

it('tells what is wrong with a filter by the path to the condition', async () => {
  const w = await createWorkspace();
  const answer = await w.send(list, {
    filter: {
      or: [
        { name: { eq: 'x' } },
        { and: [{ createdAt: { gt: 'yesterday' } }, { customField: { key: 'plan', gt: 3 } }] },
      ],
    },
  });
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('VALIDATION_ERROR');
  expect(answer.errors?.[0]?.extensions?.['issues']).toEqual([
    expect.objectContaining({ path: ['filter', 'or', 1, 'and', 0, 'createdAt', 'gt'], code: 'INVALID_FORMAT' }),
    expect.objectContaining({ path: ['filter', 'or', 1, 'and', 1, 'customField', 'gt'], code: 'UNKNOWN_FIELD' }),
  ]);
});

it('counts and groups by one statement each', async () => {
  const w = await createWorkspace();
  await insertContacts(w.workspaceId, [{ company: 'A' }, { company: 'A' }, { company: 'a' }, { company: 'B' }, {}]);
  const query = 'query ($by: ContactGrouping!) { contactCount contactGroups(by: $by) { key label count } }';
  expect(await w.graphql(query, { by: 'COMPANY' })).toEqual({
    contactCount: 5,
    contactGroups: [
      { key: 'a', label: 'A', count: 3 },
      { key: 'b', label: 'B', count: 1 },
      { key: null, label: null, count: 1 },
    ],
  });
  const month = new Date().toISOString().slice(0, 7);
  for (const [by, key] of [
    ['TAG', null],
    ['STAGE', 'SUBSCRIBER'],
    ['STATUS', 'SUBSCRIBED'],
    ['SOURCE', null],
    ['ENRICHMENT', 'NOT_ENRICHED'],
    ['MONTH_CREATED', month],
  ]) {
    expect(await w.graphql(query, { by })).toEqual({ contactCount: 5, contactGroups: [{ key, label: key, count: 5 }] });
  }
});

it('takes numbers as texts, whatever zeros they begin with, and lists without a value', async () => {
  const w = await createWorkspace();
  await w.graphql(
    'mutation { createCustomField(input: { key: "seats", label: "Seats", type: NUMBER }) { __typename } }',
  );
  await insertContacts(w.workspaceId, [
    { name: 'Seven', custom_values: { seats: 7 } },
    { name: 'Minus', custom_values: { seats: -0.5 } },
    { name: 'None' },
  ]);
  const counted =
    'query ($filter: ContactFilter) { contactCount(filter: $filter) contacts(filter: $filter) { totalCount nodes { name } } }';
  const found = async (filter: object): Promise<unknown> => w.graphql(counted, { filter });
  const only = (name: string): object => ({ contactCount: 1, contacts: { totalCount: 1, nodes: [{ name }] } });
  for (const eq of ['7', '007', '7.00'])
    expect(await found({ customField: { key: 'seats', eq } })).toEqual(only('Seven'));
  expect(await found({ customField: { key: 'seats', in: ['-00.50', '00'] } })).toEqual(only('Minus'));
  const nobody = { contactCount: 0, contacts: { totalCount: 0, nodes: [] } };
  for (const filter of [{ createdAt: { in: [] } }, { name: { in: [] } }, { tags: { hasAny: [] } }]) {
    expect([filter, (await w.send(counted, { filter })).data ?? nobody]).toEqual([filter, nobody]);
  }
  expect((await w.send(counted, { filter: { createdAt: { in: [] } } })).errors).toBeUndefined();
});
