import { expect, it } from 'vitest';
import { breakViewsUsing, viewsUsingCustomField } from '../../../src/domain/custom-fields/views-using-field.ts';
import { insertContacts } from '../../support/contacts.ts';
import { defineField, removeField } from '../../support/custom-fields.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createTestServer } from '../../support/server.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const fields =
  'uuid name filter search searchFields sort { field customField direction nulls } columns position broken createdBy { uuid }';
const create = `mutation ($input: CreateViewInput!) { createView(input: $input) {
  __typename ... on CreateViewSuccess { view { ${fields} } } ... on UserError { message path } ... on ValidationError { issues { path code } } } }`;
const replace = `mutation ($views: [ReplacedViewInput!]!) { replaceViews(input: { views: $views }) {
  __typename ... on ReplaceViewsSuccess { views { ${fields} } } ... on ValidationError { issues { path code } } } }`;

interface ShownView {
  uuid: string;
  name: string;
  position: number;
}

async function createView(client: Client, input: Record<string, unknown>): Promise<ShownView> {
  const { createView: answer } = await client.graphql<{ createView: { view: ShownView } }>(create, { input });
  return answer.view;
}

async function names(client: Client): Promise<string[]> {
  return (await client.graphql<{ views: ShownView[] }>('{ views { name } }')).views.map(({ name }) => name);
}

it('saves a view with all that belongs to it, and shows its contacts in its order', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ role: 'ADMIN' });
  await insertContacts(workspace.workspaceId, [
    { name: 'Ada', company: 'Acme', stage: 'LEAD' },
    { name: 'Bea', company: 'Acme', stage: 'LEAD' },
    { name: 'Cleo', company: 'Acme' },
    { name: 'Dora', stage: 'LEAD' },
  ]);
  const filter = { or: [{ stage: { eq: 'LEAD' } }, { name: { startsWith: 'x%' } }] };
  const view = await createView(member, {
    name: '  Leads of Acme ',
    filter,
    search: 'acme',
    searchFields: ['COMPANY'],
    sort: [{ field: 'NAME', direction: 'DESC', nulls: 'FIRST' }, { customField: 'plan' }],
    columns: ['name', 'custom.plan'],
  });
  expect(view).toEqual({
    uuid: expect.any(String),
    name: 'Leads of Acme',
    filter,
    search: 'acme',
    searchFields: ['COMPANY'],
    sort: [
      { field: 'NAME', customField: null, direction: 'DESC', nulls: 'FIRST' },
      { field: null, customField: 'plan', direction: 'ASC', nulls: 'LAST' },
    ],
    columns: ['name', 'custom.plan'],
    position: 0,
    broken: [],
    createdBy: { uuid: member.memberId },
  });
  const query =
    'query ($id: ID!, $after: String) { view(id: $id) { contactCount contacts(first: 1, after: $after) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } } }';
  const first = await workspace.graphql<{ view: { contacts: { pageInfo: { endCursor: string } } } }>(query, {
    id: view.uuid,
  });
  expect(first).toEqual({
    view: {
      contactCount: 2,
      contacts: {
        totalCount: 2,
        nodes: [{ name: 'Bea' }],
        pageInfo: { endCursor: expect.any(String), hasNextPage: true },
      },
    },
  });
  expect(await workspace.graphql(query, { id: view.uuid, after: first.view.contacts.pageInfo.endCursor })).toEqual({
    view: {
      contactCount: 2,
      contacts: {
        totalCount: 2,
        nodes: [{ name: 'Ada' }],
        pageInfo: { endCursor: expect.any(String), hasNextPage: false },
      },
    },
  });
});

it('names every thing that is wrong with a view by its path', async () => {
  const workspace = await createWorkspace();
  const input = {
    name: ' ',
    filter: { and: [{ name: { eq: 'x' } }, { createdAt: { lt: 'soon' } }] },
    sort: [{ field: 'NAME', customField: 'plan' }],
    columns: ['ok', ''],
  };
  expect(await workspace.graphql(create, { input })).toEqual({
    createView: {
      __typename: 'ValidationError',
      message: expect.any(String),
      path: ['input', 'name'],
      issues: [
        { path: ['input', 'name'], code: 'OUT_OF_RANGE' },
        { path: ['input', 'filter', 'and', '1', 'createdAt', 'lt'], code: 'INVALID_FORMAT' },
        { path: ['input', 'sort', '0'], code: 'CONFLICTING_ARGUMENTS' },
        { path: ['input', 'columns', '1'], code: 'OUT_OF_RANGE' },
      ],
    },
  });
  expect(await names(workspace)).toEqual([]);
});

it('changes what is given, clears what is null, and leaves the rest', async () => {
  const workspace = await createWorkspace();
  const other = await createWorkspace();
  const view = await createView(workspace, {
    name: 'A',
    filter: { stage: { eq: 'LEAD' } },
    search: 'acme',
    sort: [{ field: 'NAME' }],
    columns: ['name'],
  });
  const update = `mutation ($input: UpdateViewInput!) { updateView(input: $input) { __typename ... on UpdateViewSuccess { view { ${fields} } } ... on UserError { message path } } }`;
  expect(await workspace.graphql(update, { input: { id: view.uuid, name: 'B' } })).toEqual({
    updateView: { __typename: 'UpdateViewSuccess', view: { ...view, name: 'B' } },
  });
  expect(
    await workspace.graphql(update, {
      input: { id: view.uuid, filter: null, search: null, sort: null, columns: null },
    }),
  ).toEqual({
    updateView: {
      __typename: 'UpdateViewSuccess',
      view: { ...view, name: 'B', filter: null, search: null, sort: [], columns: [] },
    },
  });
  expect(await workspace.graphql(update, { input: { id: view.uuid, name: null } })).toMatchObject({
    updateView: { __typename: 'ValidationError', path: ['input', 'name'] },
  });
  expect(await other.graphql(update, { input: { id: view.uuid, name: 'C' } })).toEqual({
    updateView: { __typename: 'NotFoundError', message: `no view has the id "${view.uuid}"`, path: ['input', 'id'] },
  });
});

it('keeps what the client made the filter from, until the filter is written without it', async () => {
  const workspace = await createWorkspace();
  const source = { orgcrm: { groups: [{ conditions: [{ field: 'tags', op: 'contains', value: 'vip' }] }] } };
  const shown = 'uuid name filter filterSource';
  const sources = (client: Client) => client.graphql<{ views: unknown[] }>('{ views { name filter filterSource } }');
  const update = `mutation ($input: UpdateViewInput!) { updateView(input: $input) { __typename ... on UpdateViewSuccess { view { ${shown} } } ... on ValidationError { issues { path code } } } }`;
  const view = await createView(workspace, { name: 'A', filter: { tags: { has: 'vip' } }, filterSource: source });
  expect(await sources(workspace)).toEqual({
    views: [{ name: 'A', filter: { tags: { has: 'vip' } }, filterSource: source }],
  });

  await workspace.graphql(update, { input: { id: view.uuid, name: 'B' } });
  expect(await sources(workspace)).toEqual({
    views: [{ name: 'B', filter: { tags: { has: 'vip' } }, filterSource: source }],
  });
  await workspace.graphql(update, { input: { id: view.uuid, filter: { tags: { has: 'new' } } } });
  expect(await sources(workspace)).toEqual({
    views: [{ name: 'B', filter: { tags: { has: 'new' } }, filterSource: null }],
  });
  await workspace.graphql(update, { input: { id: view.uuid, filterSource: source } });
  expect(await sources(workspace)).toEqual({
    views: [{ name: 'B', filter: { tags: { has: 'new' } }, filterSource: source }],
  });

  await workspace.graphql(replace, { views: [{ id: view.uuid, name: 'C', filterSource: { other: 1 } }] });
  expect(await sources(workspace)).toEqual({ views: [{ name: 'C', filter: null, filterSource: { other: 1 } }] });
  await workspace.graphql(replace, { views: [{ id: view.uuid, name: 'C' }] });
  expect(await sources(workspace)).toEqual({ views: [{ name: 'C', filter: null, filterSource: null }] });

  const long = { text: 'x'.repeat(100_000) };
  expect(await workspace.graphql(update, { input: { id: view.uuid, filterSource: long } })).toEqual({
    updateView: {
      __typename: 'ValidationError',
      issues: [{ path: ['input', 'filterSource'], code: 'OUT_OF_RANGE' }],
    },
  });
});

it('deletes a view once, and only in its workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const view = await createView(workspace, { name: 'A' });
  const remove =
    'mutation ($id: ID!) { deleteView(input: { id: $id }) { __typename ... on DeleteViewSuccess { id uuid } } }';
  expect(await other.graphql(remove, { id: view.uuid })).toEqual({ deleteView: { __typename: 'NotFoundError' } });
  expect(await workspace.graphql(remove, { id: view.uuid })).toEqual({
    deleteView: { __typename: 'DeleteViewSuccess', id: expect.any(String), uuid: view.uuid },
  });
  expect(await workspace.graphql(remove, { id: view.uuid })).toEqual({ deleteView: { __typename: 'NotFoundError' } });
  expect(await workspace.graphql('query ($id: ID!) { view(id: $id) { name } }', { id: view.uuid })).toEqual({
    view: null,
  });
});

it('puts views in an order, the named ones first', async () => {
  const workspace = await createWorkspace();
  const views = [];
  for (const name of ['A', 'B', 'C', 'D']) views.push(await createView(workspace, { name }));
  const reorder = `mutation ($ids: [ID!]!) { reorderViews(input: { ids: $ids }) { __typename ... on ReorderViewsSuccess { views { name position } } ... on UserError { path } } }`;
  const [, , c, d] = views.map(({ uuid }) => uuid);
  expect(await workspace.graphql(reorder, { ids: [d, c] })).toEqual({
    reorderViews: {
      __typename: 'ReorderViewsSuccess',
      views: ['D', 'C', 'A', 'B'].map((name, position) => ({ name, position })),
    },
  });
  expect(await workspace.graphql(reorder, { ids: [c, 'nonsense'] })).toEqual({
    reorderViews: { __typename: 'ValidationError', path: ['input', 'ids', '1'] },
  });
  expect(await workspace.graphql(reorder, { ids: [c, c] })).toEqual({
    reorderViews: { __typename: 'ValidationError', path: ['input', 'ids', '1'] },
  });
  expect(await names(workspace)).toEqual(['D', 'C', 'A', 'B']);
});

it('replaces the whole list at once: known ids stay, the left out go, new ones get an id', async () => {
  const workspace = await createWorkspace();
  const a = await createView(workspace, { name: 'A', search: 'acme', columns: ['name'] });
  const b = await createView(workspace, { name: 'B' });
  const answer = await workspace.graphql<{ replaceViews: { views: ShownView[] } }>(replace, {
    views: [
      { name: 'New', filter: { tags: { has: 'vip' } } },
      { id: a.uuid, name: 'A2' },
    ],
  });
  expect(answer).toEqual({
    replaceViews: {
      __typename: 'ReplaceViewsSuccess',
      views: [
        {
          uuid: expect.any(String),
          name: 'New',
          filter: { tags: { has: 'vip' } },
          search: null,
          searchFields: [],
          sort: [],
          columns: [],
          position: 0,
          broken: [],
          createdBy: null,
        },
        {
          uuid: a.uuid,
          name: 'A2',
          filter: null,
          search: null,
          searchFields: [],
          sort: [],
          columns: [],
          position: 1,
          broken: [],
          createdBy: null,
        },
      ],
    },
  });
  expect([a.uuid, b.uuid]).not.toContain(answer.replaceViews.views[0]?.uuid);
  expect(await workspace.graphql(replace, { views: [] })).toEqual({
    replaceViews: { __typename: 'ReplaceViewsSuccess', views: [] },
  });
});

it('changes nothing where one of the new views is wrong', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const a = await createView(workspace, { name: 'A' });
  const foreign = await createView(other, { name: 'Foreign' });
  expect(
    await workspace.graphql(replace, {
      views: [
        { name: 'New' },
        { id: a.uuid, name: 'A2', filter: { not: {} } },
        { id: foreign.uuid, name: 'F' },
        { id: a.uuid, name: 'A3' },
      ],
    }),
  ).toEqual({
    replaceViews: {
      __typename: 'ValidationError',
      issues: [
        { path: ['input', 'views', '1', 'filter', 'not'], code: 'REQUIRED' },
        { path: ['input', 'views', '2', 'id'], code: 'UNKNOWN_REFERENCE' },
        { path: ['input', 'views', '3', 'id'], code: 'INVALID_VALUE' },
      ],
    },
  });
  expect(await names(workspace)).toEqual(['A']);
  expect(await names(other)).toEqual(['Foreign']);
});

it('says that a view is broken when a custom field that it uses is gone, and shows nobody', async () => {
  const workspace = await createWorkspace();
  await insertContacts(workspace.workspaceId, [{ name: 'Ada' }]);
  await defineField(workspace.workspaceId, 'plan', 'TEXT');
  const filter = { or: [{ not: { customField: { key: 'plan', neq: 'pro' } } }] };
  const view = await createView(workspace, { name: 'Pro', filter });
  const sorted = await createView(workspace, { name: 'Sorted', sort: [{ customField: 'plan' }] });
  await createView(workspace, { name: 'Plain' });
  const { store } = await gateway();
  expect(await viewsUsingCustomField(store, workspace.workspaceId, 'plan')).toEqual([
    { id: view.uuid, name: 'Pro' },
    { id: sorted.uuid, name: 'Sorted' },
  ]);
  expect(await viewsUsingCustomField(store, workspace.workspaceId, 'name')).toEqual([]);

  await removeField(workspace.workspaceId, 'plan');
  const query = 'query ($id: ID!) { view(id: $id) { broken contactCount contacts { nodes { name } } } }';
  const answer = await workspace.send(query, { id: view.uuid });
  const message =
    'view "Pro" is broken: it uses the custom field "plan", which is gone; define it again or change the view';
  expect(answer.data).toEqual({ view: { broken: ['plan'], contactCount: null, contacts: null } });
  expect(answer.errors?.map((error) => error.message)).toContain(message);
  expect(await workspace.graphql('{ views { name broken } }')).toEqual({
    views: [
      { name: 'Pro', broken: ['plan'] },
      { name: 'Sorted', broken: ['plan'] },
      { name: 'Plain', broken: [] },
    ],
  });

  // The others are none the worse for it.
  const all = await workspace.send<{ views: unknown[] }>('{ views { name contactCount } }');
  expect(all.data?.views).toEqual([
    { name: 'Pro', contactCount: null },
    { name: 'Sorted', contactCount: null },
    { name: 'Plain', contactCount: 1 },
  ]);

  // Saved again as it is, it stays broken; without the field it works.
  const again = await workspace.graphql(replace, {
    views: [
      { id: view.uuid, name: 'Pro', filter },
      { id: sorted.uuid, name: 'Sorted' },
    ],
  });
  expect(again).toMatchObject({
    replaceViews: {
      views: [
        { name: 'Pro', broken: ['plan'] },
        { name: 'Sorted', broken: [] },
      ],
    },
  });
  await defineField(workspace.workspaceId, 'plan', 'NUMBER');
  expect(await workspace.graphql('query ($id: ID!) { view(id: $id) { broken } }', { id: view.uuid })).toEqual({
    view: { broken: [] },
  });
});

it('lets a deletion break the views that were saved before the field was defined', async () => {
  const workspace = await createWorkspace();
  const view = await createView(workspace, { name: 'Early', filter: { customField: { key: 'plan', eq: 'pro' } } });
  const { store } = await gateway();
  expect(await breakViewsUsing(store, workspace.workspaceId, 'plan')).toEqual([{ id: view.uuid, name: 'Early' }]);
  expect(await workspace.graphql('{ views { broken } }')).toEqual({ views: [{ broken: ['plan'] }] });
});

it('shows each member those contacts of a view that they may see', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  await insertContacts(workspace.workspaceId, [{ name: 'Mine', assigned_to_id: member.memberId }, { name: 'Other' }]);
  await createView(workspace, { name: 'All' });
  expect(await member.graphql('{ views { contactCount contacts { totalCount nodes { name } } } }')).toEqual({
    views: [{ contactCount: 1, contacts: { totalCount: 1, nodes: [{ name: 'Mine' }] } }],
  });
});

it('reads all views and who made them by one statement each, however many there are, and counts each by one', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ role: 'ADMIN' });
  await defineField(workspace.workspaceId, 'plan', 'TEXT');
  const make = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      name: `V${place}`,
      filter: { customField: { key: 'plan', eq: String(place) } },
    }));
  const query = '{ views { name broken contactCount createdBy { uuid } } }';
  for (const count of [2, 20]) {
    await member.graphql(replace, { views: make(count) });
    await workspace.graphql(query);
    const statements = await statementsOf(async () => {
      expect((await workspace.graphql<{ views: unknown[] }>(query)).views).toHaveLength(count);
    });
    // The key, the views, the members, the counts; the definitions are kept.
    expect(statements).toHaveLength(3 + count);
  }
});

it('a view whose count fails has no count, and the others have theirs', async () => {
  const workspace = await createWorkspace();
  await createView(workspace, { name: 'All' });
  await createView(workspace, { name: 'Of Acme', filter: { company: { eq: 'Acme' } } });
  const { server } = await createTestServer({ failing: /SELECT count.*company/s });
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-api-key': workspace.secret },
    payload: { query: '{ views { name contactCount } }' },
  });
  expect(answer.json()).toMatchObject({
    data: {
      views: [
        { name: 'All', contactCount: 0 },
        { name: 'Of Acme', contactCount: null },
      ],
    },
    errors: [{ path: ['views', 1, 'contactCount'] }],
  });
  await server.close();
});
