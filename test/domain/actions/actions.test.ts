import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const fields =
  'id uuid contactUuid type status description params direct requireApproval scheduledAt createdAt updatedAt contact { name }';
const errors = '... on UserError { code message path } ... on ValidationError { issues { code path message } }';

interface Answer {
  __typename: string;
  action: Record<string, unknown> & { uuid: string; createdAt: string; updatedAt: string };
}

async function run(
  client: Client,
  mutation: 'createAction' | 'updateAction',
  input: Record<string, unknown>,
): Promise<Answer> {
  const type = mutation.replace(/^./, (letter) => letter.toUpperCase());
  const data = await client.graphql<Record<string, Answer>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on ${type}Success { action { ${fields} } } ${errors} } }`,
    { input },
  );
  return data[mutation] as Answer;
}

const remove = async (client: Client, id: string) =>
  (
    await client.graphql<{ deleteAction: unknown }>(
      `mutation ($input: DeleteActionInput!) { deleteAction(input: $input) { __typename ... on DeleteActionSuccess { id uuid } ${errors} } }`,
      { input: { id } },
    )
  ).deleteAction;

async function list(client: Client, args: string): Promise<string[]> {
  const { actions } = await client.graphql<{ actions: { nodes: { type: string }[] } }>(
    `{ actions${args && `(${args})`} { nodes { type } } }`,
  );
  return actions.nodes.map(({ type }) => type);
}

it('records an action for a contact, whole', async () => {
  const workspace = await createWorkspace();
  const [contactUuid = ''] = await insertContacts(workspace.workspaceId, [
    { name: 'Ada', emails: ['ada@example.com'] },
  ]);
  const content = {
    type: 'send_email',
    status: 'AUTO_APPROVED',
    description: 'Follow up',
    params: { template: 'a', delays: [1, 2] },
    direct: true,
    requireApproval: true,
  };
  const { action } = await run(workspace, 'createAction', {
    contact: { email: 'ADA@example.com' },
    ...content,
    scheduledAt: '2030-01-01T01:00:00+01:00',
  });

  expect(action).toEqual({
    ...content,
    id: encodeGlobalId('Action', action.uuid),
    uuid: action.uuid,
    contactUuid,
    contact: { name: 'Ada' },
    scheduledAt: '2030-01-01T00:00:00.000Z',
    createdAt: action.createdAt,
    updatedAt: action.createdAt,
  });
});

it('waits for approval where it is required, else for its time', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const contact = { id };

  expect(await run(workspace, 'createAction', { contact, type: 'call' })).toMatchObject({
    action: {
      status: 'SCHEDULED',
      description: null,
      params: {},
      direct: false,
      requireApproval: false,
      scheduledAt: null,
    },
  });
  expect(
    await run(workspace, 'createAction', { contact, type: 'call', requireApproval: true, status: null }),
  ).toMatchObject({ action: { status: 'PENDING_APPROVAL' } });
});

it('changes only the given fields, from any status to any other', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const { action } = await run(workspace, 'createAction', {
    contact: { id },
    type: 'call',
    description: 'x',
    params: { a: 1 },
    scheduledAt: '2030-01-01T00:00:00Z',
  });
  const changed = await run(workspace, 'updateAction', { id: action.uuid, status: 'COMPLETED' });

  expect(changed.action).toEqual({ ...action, status: 'COMPLETED', updatedAt: changed.action.updatedAt });
  expect(changed.action.updatedAt > action.updatedAt).toBe(true);
  expect(
    await run(workspace, 'updateAction', {
      id: action['id'],
      status: 'SCHEDULED',
      type: 'mail',
      description: null,
      params: null,
      direct: true,
      requireApproval: true,
      scheduledAt: null,
    }),
  ).toMatchObject({
    action: {
      status: 'SCHEDULED',
      type: 'mail',
      description: null,
      params: {},
      direct: true,
      requireApproval: true,
      scheduledAt: null,
    },
  });
  expect(await run(workspace, 'updateAction', { id: action.uuid, type: null, status: null })).toMatchObject({
    issues: [
      { code: 'REQUIRED', path: ['input', 'type'] },
      { code: 'REQUIRED', path: ['input', 'status'] },
    ],
  });
});

it('names every wrong field', async () => {
  const workspace = await createWorkspace();
  const [id = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const answer = await run(workspace, 'createAction', {
    contact: { id },
    type: 'x'.repeat(101),
    description: 'x'.repeat(2_001),
    params: { text: 'x'.repeat(100_000) },
    scheduledAt: '0001-01-01T00:00:00Z',
  });

  expect(answer).toMatchObject({
    __typename: 'ValidationError',
    issues: [
      { code: 'OUT_OF_RANGE', path: ['input', 'type'] },
      {
        code: 'OUT_OF_RANGE',
        path: ['input', 'description'],
        message: expect.stringContaining('has 2001 characters: 0 to 2000 are allowed'),
      },
      { code: 'OUT_OF_RANGE', path: ['input', 'params'] },
      { code: 'OUT_OF_RANGE', path: ['input', 'scheduledAt'] },
    ],
  });
  expect(await list(workspace, '')).toEqual([]);
});

it('lists actions by contact, status and type, in the order asked for', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
  for (const [id, type, status, scheduledAt] of [
    [ada, 'a', 'RUNNING', '2030-01-02T00:00:00Z'],
    [ada, 'b', 'FAILED', null],
    [grace, 'c', 'FAILED', '2030-01-01T00:00:00Z'],
  ]) {
    await run(workspace, 'createAction', { contact: { id }, type, status, scheduledAt });
  }

  expect(await list(workspace, '')).toEqual(['c', 'b', 'a']);
  expect(await list(workspace, `contactId: "${ada}"`)).toEqual(['b', 'a']);
  expect(await list(workspace, 'status: FAILED')).toEqual(['c', 'b']);
  expect(await list(workspace, 'type: "a"')).toEqual(['a']);
  expect(await list(workspace, 'orderBy: { field: SCHEDULED_AT, direction: ASC }')).toEqual(['c', 'a', 'b']);
  expect(await list(workspace, 'orderBy: { field: SCHEDULED_AT, direction: DESC, nulls: FIRST }')).toEqual([
    'b',
    'a',
    'c',
  ]);
  const { contact } = await workspace.graphql<{ contact: unknown }>(
    `{ contact(id: "${ada}") { actions { type } failed: actions(status: FAILED) { type } next: actions(first: 1, orderBy: { field: SCHEDULED_AT, direction: ASC }) { type } } }`,
  );
  expect(contact).toEqual({ actions: [{ type: 'b' }, { type: 'a' }], failed: [{ type: 'b' }], next: [{ type: 'a' }] });
});

it('reads the actions of a page of contacts with the page, and filtered ones by one statement for each set of arguments', async () => {
  const workspace = await createWorkspace();
  const contacts = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 20 }, () => ({})),
  );
  for (const id of contacts) await run(workspace, 'createAction', { contact: { id }, type: 'x' });
  const read = (first: number) => () =>
    workspace.graphql(
      'query ($first: Int) { contacts(first: $first) { nodes { a: actions { uuid } same: actions { type status } b: actions(status: FAILED) { uuid } } } actions(first: $first) { totalCount nodes { contact { name } } } }',
      { first },
    );

  for (const first of [2, 20]) {
    const statements = await statementsOf(read(first));
    expect(statements.filter((text) => text.includes('LATERAL'))).toHaveLength(1);
    // Besides it: the key, the two pages, and the contacts of the actions.
    expect(statements).toHaveLength(5);
  }
});

it('shows, changes and deletes no action of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id = '', own = ''] = await insertContacts(workspace.workspaceId, [
    {},
    { assigned_to_id: restricted.memberId },
  ]);
  const { action } = await run(workspace, 'createAction', { contact: { id }, type: 'foreign' });
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    message: `no action has the id "${action.uuid}"`,
    path: ['input', 'id'],
  };
  await run(restricted, 'createAction', { contact: { id: own }, type: 'own' });

  for (const client of [stranger, restricted]) {
    expect(await run(client, 'createAction', { contact: { id }, type: 'x' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['input', 'contact', 'id'],
    });
    expect(await run(client, 'updateAction', { id: action.uuid, type: 'x' })).toEqual(notFound);
    expect(await remove(client, action.uuid)).toEqual(notFound);
    expect(
      await client.graphql('query ($id: ID!) { action(id: $id) { uuid } node(id: $id) { id } }', { id: action['id'] }),
    ).toEqual({ action: null, node: null });
  }
  expect(await list(stranger, '')).toEqual([]);
  expect(await list(restricted, '')).toEqual(['own']);
  expect(
    await workspace.graphql('query ($id: ID!) { action(id: $id) { type } node(id: $id) { ... on Action { type } } }', {
      id: action['id'],
    }),
  ).toEqual({
    action: { type: 'foreign' },
    node: { type: 'foreign' },
  });
  expect(await remove(workspace, action.uuid)).toEqual({
    __typename: 'DeleteActionSuccess',
    id: action['id'],
    uuid: action.uuid,
  });
  expect(await remove(workspace, action.uuid)).toEqual(notFound);
});
