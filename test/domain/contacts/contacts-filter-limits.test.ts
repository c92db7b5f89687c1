import { expect, it } from 'vitest';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { insertContacts } from '../../support/contacts.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { addContactTags, resolveTagNames } from '../../../src/domain/tags/index.ts';
import { viewerOf } from '../tags/support.ts';

const list =
  'query ($filter: ContactFilter, $search: ContactSearch, $orderBy: [ContactOrder!]) { contacts(filter: $filter, search: $search, orderBy: $orderBy) { totalCount nodes { name } } }';

async function issuesOf(client: Client, variables: Record<string, unknown>): Promise<unknown> {
  const { errors } = await client.send(list, variables);
  return errors?.map(({ extensions }) => extensions?.['issues']);
}

function nested(levels: number): object {
  return levels === 0 ? { name: { eq: 'x' } } : { not: nested(levels - 1) };
}

it.each([
  ['an empty filter in a list', { and: [{}] }, ['filter', 'and', 0], 'REQUIRED'],
  ['an empty list of filters', { or: [] }, ['filter', 'or'], 'REQUIRED'],
  ['an empty object of operators', { name: {} }, ['filter', 'name'], 'REQUIRED'],
  ['null for a field', { name: null }, ['filter', 'name'], 'INVALID_VALUE'],
  ['null for an operator', { name: { eq: null } }, ['filter', 'name', 'eq'], 'INVALID_VALUE'],
  ['a long text', { name: { contains: 'x'.repeat(2001) } }, ['filter', 'name', 'contains'], 'OUT_OF_RANGE'],
  ['many values', { name: { in: Array.from({ length: 1001 }, String) } }, ['filter', 'name', 'in'], 'OUT_OF_RANGE'],
  ['many conditions', { or: Array.from({ length: 501 }, () => ({ name: { eq: 'x' } })) }, ['filter'], 'OUT_OF_RANGE'],
  ['a deep filter', nested(10), ['filter', ...Array.from({ length: 10 }, () => 'not')], 'OUT_OF_RANGE'],
  ['a day that is none', { createdAt: { eq: '2026-02-30' } }, ['filter', 'createdAt', 'eq'], 'INVALID_FORMAT'],
  ['a range of one', { createdAt: { between: ['2026-02-01'] } }, ['filter', 'createdAt', 'between'], 'INVALID_VALUE'],
  ['a duration of nothing', { createdAt: { withinLast: {} } }, ['filter', 'createdAt', 'withinLast'], 'OUT_OF_RANGE'],
  ['a path of nothing', { property: { path: [], eq: 1 } }, ['filter', 'property', 'path'], 'OUT_OF_RANGE'],
  [
    'two spans of time',
    { event: { since: '2026-01-01', withinLast: { days: 1 } } },
    ['filter', 'event', 'withinLast'],
    'CONFLICTING_ARGUMENTS',
  ],
])('refuses %s by its path', async (_name, filter, path, code) => {
  const workspace = await createWorkspace();
  expect(await issuesOf(workspace, { filter })).toEqual([[{ path, code, message: expect.any(String) }]]);
});

it('takes what is just within the limits', async () => {
  const workspace = await createWorkspace();
  await insertContacts(workspace.workspaceId, [{ name: 'x' }]);
  for (const filter of [
    nested(8),
    { name: { in: Array.from({ length: 999 }, String).concat('X') } },
    { and: Array.from({ length: 499 }, () => ({ name: { eq: 'x' } })) },
    {},
  ]) {
    expect(await workspace.graphql(list, { filter })).toEqual({ contacts: { totalCount: 1, nodes: [{ name: 'x' }] } });
  }
});

it.each([
  ['no term', [{}], ['orderBy', 0], 'CONFLICTING_ARGUMENTS'],
  [
    'two fields in one term',
    [{ field: 'NAME' }, { field: 'NAME', customField: 'x' }],
    ['orderBy', 1],
    'CONFLICTING_ARGUMENTS',
  ],
  ['many terms', Array.from({ length: 6 }, () => ({ field: 'NAME' })), ['orderBy'], 'OUT_OF_RANGE'],
])('refuses an order of %s', async (_name, orderBy, path, code) => {
  const workspace = await createWorkspace();
  expect(await issuesOf(workspace, { orderBy })).toEqual([[{ path, code, message: expect.any(String) }]]);
});

it('refuses a search in no field', async () => {
  const workspace = await createWorkspace();
  expect(await issuesOf(workspace, { search: { text: 'x', fields: [] } })).toEqual([
    [{ path: ['search', 'fields'], code: 'REQUIRED', message: expect.any(String) }],
  ]);
});

it('reads a filtered page with its total by one statement, after one for its tags and, where none is kept, one for its custom fields', async () => {
  const workspace = await createWorkspace();
  await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 30 }, (_, place) => ({ name: `Contact ${place}`, custom_values: { plan: 'pro' } })),
  );
  const conditions = (count: number) => ({
    and: Array.from({ length: count }, (_, place) => ({
      or: [
        { tags: { has: `tag ${place}` } },
        { customField: { key: 'plan', eq: 'PRO' } },
        { customField: { key: `k${place}`, eq: place } },
      ],
    })),
  });
  const plain = await statementsOf(() =>
    workspace.graphql(list, {
      filter: { name: { contains: 'contact' } },
      search: { text: 'con' },
      orderBy: [{ field: 'NAME' }],
    }),
  );
  const few = await statementsOf(() => workspace.graphql(list, { filter: conditions(1) }));
  const many = await statementsOf(() =>
    workspace.graphql(list, { filter: conditions(40), orderBy: [{ customField: 'plan' }] }),
  );
  // The key comes before.
  expect([plain.length, few.length, many.length]).toEqual([2, 4, 3]);
});

it('counts and groups what a member may see, by one statement each', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const mine = { assigned_to_id: member.memberId };
  const ids = await insertContacts(workspace.workspaceId, [
    { ...mine, source: 'Web' },
    { ...mine, source: 'web' },
    { ...mine, source: null },
    { source: 'fair' },
    { source: 'web' },
  ]);
  const [vip] = await resolveTagNames(store, workspace.workspaceId, ['VIP']);
  await addContactTags(store, viewerOf(workspace.workspaceId), ids.slice(1), [vip?.id ?? '']);

  const query =
    'query ($filter: ContactFilter) { contactCount(filter: $filter) bySource: contactGroups(by: SOURCE, filter: $filter) { key count } byTag: contactGroups(by: TAG, filter: $filter, first: 1) { key label count } }';
  expect(await workspace.graphql(query, { filter: { source: { isSet: true } } })).toEqual({
    contactCount: 4,
    bySource: [
      { key: 'web', count: 3 },
      { key: 'fair', count: 1 },
    ],
    byTag: [{ key: vip?.id, label: 'VIP', count: 3 }],
  });
  const statements = await statementsOf(async () => {
    expect(await member.graphql(query, {})).toEqual({
      contactCount: 3,
      bySource: [
        { key: 'web', count: 2 },
        { key: null, count: 1 },
      ],
      byTag: [{ key: vip?.id, label: 'VIP', count: 2 }],
    });
  });
  expect(statements).toHaveLength(4);
});
