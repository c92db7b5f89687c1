import { expect, inject, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { insertOutboxEvents } from '../../../src/domain/outbox/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';

interface Change {
  type: string;
  contactUuid: string;
  contact: { name: string | null } | null;
  payload: Record<string, unknown>;
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Change[];
}

const fields = 'pageInfo { hasNextPage endCursor } nodes { type contactUuid contact { name } payload }';

const feed = async (client: Client, args = '', variables: Record<string, unknown> = {}): Promise<Page> =>
  (
    await client.graphql<{ changes: Page }>(
      `query ($after: String) { changes(after: $after${args && `, ${args}`}) { ${fields} } }`,
      variables,
    )
  ).changes;

async function write(client: Client, mutation: string, input: Record<string, unknown>): Promise<void> {
  const type = mutation.replace(/^./, (letter) => letter.toUpperCase());
  const data = await client.graphql<Record<string, { __typename: string }>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on UserError { message } } }`,
    { input },
  );
  expect(data[mutation]).toEqual({ __typename: `${type}Success` });
}

const record = async (
  { workspaceId }: Client,
  contactIds: string[],
  type: 'contact.updated' | 'contact.created' = 'contact.updated',
): Promise<void> => {
  const { store } = await gateway();
  await store.query(
    insertOutboxEvents(
      workspaceId,
      contactIds.map((contactId) => ({ type, contactId, payload: {} })),
    ),
  );
};

it('tells what happened to contacts, the oldest first, with the contact as it is now', async () => {
  const workspace = await createWorkspace();
  await write(workspace, 'createContact', { email: 'ada@example.com' });
  await write(workspace, 'updateContact', { contact: { email: 'ada@example.com' }, name: 'Ada' });
  const { contact } = await workspace.graphql<{ contact: { id: string; uuid: string } }>(
    '{ contact(email: "ada@example.com") { id uuid } }',
  );
  await write(workspace, 'enrichContact', { contact: { id: contact.uuid }, data: { a: 1 } });
  const about = { contactUuid: contact.uuid, contact: { name: 'Ada' } };
  const changes = [
    { type: 'CONTACT_CREATED', payload: {}, ...about },
    { type: 'CONTACT_UPDATED', payload: { fields: ['name', 'firstName'] }, ...about },
    { type: 'CONTACT_UPDATED', payload: { fields: ['enrichmentStatus', 'unifiedProfile'] }, ...about },
  ];

  expect((await feed(workspace)).nodes).toEqual(changes);
  expect((await feed(workspace, 'direction: DESC')).nodes).toEqual(changes.toReversed());
  expect((await feed(workspace, 'types: [CONTACT_CREATED, CONTACT_DELETED]')).nodes).toEqual(changes.slice(0, 1));
  await write(workspace, 'deleteContact', { contact: { id: contact.uuid } });
  expect((await feed(workspace, `contactId: "${contact.id}"`)).nodes).toEqual(
    [...changes, { type: 'CONTACT_DELETED', payload: {}, contactUuid: contact.uuid }].map((change) =>
      Object.assign({}, change, { contact: null }),
    ),
  );
});

it('is read on from a cursor, whatever the filter, and begins with what happens from now on', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{ name: 'Ada' }, { name: 'Grace' }]);
  await record(workspace, [ada, grace, ada]);
  const whom = ({ nodes }: Page) => nodes.map(({ contactUuid }) => contactUuid);

  const first = await feed(workspace, 'first: 1');
  expect([whom(first), first.pageInfo.hasNextPage]).toEqual([[ada], true]);
  expect(whom(await feed(workspace, 'first: 5', { after: first.pageInfo.endCursor }))).toEqual([grace, ada]);
  expect(whom(await feed(workspace, `contactId: "${ada}"`, { after: first.pageInfo.endCursor }))).toEqual([ada]);
  const now = await feed(workspace, 'last: 1');
  expect(await feed(workspace, '', { after: now.pageInfo.endCursor })).toEqual({
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  await record(workspace, [grace], 'contact.created');
  expect((await feed(workspace, '', { after: now.pageInfo.endCursor })).nodes.map(({ type }) => type)).toEqual([
    'CONTACT_CREATED',
  ]);
  expect(
    (await workspace.send('{ changes(direction: DESC, after: "x.y") { nodes { uuid } } }')).errors?.[0]?.extensions,
  ).toMatchObject({ issues: [{ code: 'INVALID_CURSOR', path: ['after'] }] });
});

it('leaves out what was written before `since`', async () => {
  const workspace = await createWorkspace();
  const [ada = ''] = await insertContacts(workspace.workspaceId, [{}]);
  await record(workspace, [ada]);

  expect((await feed(workspace, 'since: "2026-01-01T00:00:00Z"')).nodes).toHaveLength(1);
  expect((await feed(workspace, 'since: "9000-01-01T00:00:00Z"')).nodes).toEqual([]);
  expect(
    (await workspace.send('{ changes(since: "0001-01-01T00:00:00Z") { nodes { uuid } } }')).errors?.[0]?.extensions,
  ).toMatchObject({ issues: [{ code: 'OUT_OF_RANGE', path: ['since'] }] });
});

it('has all changes `since` a time, also where one that was written earlier was committed later', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const writeAt = async (time: string): Promise<void> => {
    await store.query(sql`
      INSERT INTO outbox_event (workspace_id, id, type, contact_id, created_at)
      VALUES (${workspace.workspaceId}::uuid, ${newId()}::uuid, 'contact.updated', ${newId()}::uuid, ${`2026-03-01T${time}Z`}::timestamptz)`);
    // Whoever reads the feed has numbered what was committed until then.
    await feed(workspace);
  };
  for (const time of ['07:00', '08:00', '10:00', '10:05', '09:58', '10:30']) await writeAt(time);
  const since = async (time: string): Promise<string[]> => {
    const { changes } = await workspace.graphql<{ changes: { nodes: { createdAt: string }[] } }>(
      `{ changes(since: "2026-03-01T${time}:00Z") { nodes { createdAt } } }`,
    );
    return changes.nodes.map(({ createdAt }) => createdAt.slice(11, 16));
  };

  expect(await since('10:06')).toEqual(['10:30']);
  expect(await since('10:01')).toEqual(['10:05', '10:30']);
  expect(await since('09:59')).toEqual(['10:00', '10:05', '10:30']);
  expect(await since('09:57')).toEqual(['10:00', '10:05', '09:58', '10:30']);
  expect(await since('07:00')).toEqual(['07:00', '08:00', '10:00', '10:05', '09:58', '10:30']);
});

it.runIf(inject('emptyDatabase').kind === 'server')(
  'shows a change that is committed late after those that were read before it, so that it is not missed',
  async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    const [early = '', late = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
    let commit = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let committed: Promise<void> = Promise.resolve();
    await new Promise<void>((written) => {
      committed = store.transaction(async (transaction) => {
        await transaction.query(
          insertOutboxEvents(workspace.workspaceId, [{ type: 'contact.updated', contactId: late, payload: {} }]),
        );
        written();
        await mayCommit;
      });
    });
    await record(workspace, [early]);
    const first = await feed(workspace);
    expect(first.nodes.map(({ contactUuid }) => contactUuid)).toEqual([early]);
    commit();
    await committed;

    expect(
      (await feed(workspace, '', { after: first.pageInfo.endCursor })).nodes.map(({ contactUuid }) => contactUuid),
    ).toEqual([late]);
  },
);

it('tells a member restricted to assigned data what happens to contacts while they are theirs', async () => {
  const workspace: TestWorkspace = await createWorkspace();
  const [member, colleague] = [
    await workspace.member({ dataScope: 'ASSIGNED' }),
    await workspace.member({ dataScope: 'ASSIGNED' }),
  ];
  const [own = '', other = ''] = await insertContacts(workspace.workspaceId, [
    { name: 'Own', assigned_to_id: member.memberId },
    {},
  ]);
  await record(workspace, [own, other]);
  await write(workspace, 'updateContact', { contact: { id: own }, assignedToId: colleague.memberId });
  await write(workspace, 'updateContact', { contact: { id: own }, name: 'Theirs' });
  await write(workspace, 'deleteContact', { contact: { id: own } });
  const heardBy = async (client: Client) =>
    (await feed(client)).nodes.map(({ type, contactUuid, payload }) => [type, contactUuid === own, payload['fields']]);

  expect(await heardBy(member)).toEqual([
    ['CONTACT_UPDATED', true, undefined],
    ['CONTACT_UPDATED', true, ['assignedToId']],
  ]);
  expect(await heardBy(colleague)).toEqual([
    ['CONTACT_UPDATED', true, ['name', 'firstName']],
    ['CONTACT_DELETED', true, undefined],
  ]);
});

it('tells nothing of another workspace', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const [ada = ''] = await insertContacts(workspace.workspaceId, [{}]);
  await record(workspace, [ada]);
  const { changes } = await workspace.graphql<{
    changes: { totalCount: number; nodes: { id: string; uuid: string }[] };
  }>('{ changes { totalCount nodes { id uuid } } }');
  const [change] = changes.nodes;

  expect(changes).toEqual({
    totalCount: 1,
    nodes: [{ id: encodeGlobalId('Change', change?.uuid ?? ''), uuid: change?.uuid }],
  });
  const one = (client: Client) =>
    client.graphql('query ($id: ID!) { node(id: $id) { ... on Change { type contact { uuid } } } }', {
      id: change?.id,
    });
  expect(await one(workspace)).toEqual({ node: { type: 'CONTACT_UPDATED', contact: { uuid: ada } } });
  expect(await one(stranger)).toEqual({ node: null });
  expect(await stranger.graphql('{ changes { totalCount nodes { uuid } } }')).toEqual({
    changes: { totalCount: 0, nodes: [] },
  });
});

it('reads a page of changes with their contacts by one statement per level, and whether the feed goes on by another', async () => {
  const workspace = await createWorkspace();
  const contacts = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 20 }, () => ({})),
  );
  await record(workspace, contacts);
  const read = (first: number) => () =>
    workspace.graphql(
      'query ($first: Int) { changes(first: $first) { totalCount nodes { type a: contact { name } b: contact { email } } } }',
      { first },
    );

  await read(1)();
  // The key, whether there is something to number, the page, and its contacts.
  for (const first of [2, 20]) expect(await statementsOf(read(first))).toHaveLength(4);
});
