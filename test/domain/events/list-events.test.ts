import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

/** Inserts events, oldest first, a minute apart, recorded in the opposite order; returns their ids. */
async function insertEvents(
  { workspaceId }: Client,
  events: { contactId: string; type?: string }[],
): Promise<string[]> {
  const { store } = await gateway();
  const minute = (number: number): string => new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  const rows = events.map((event, place) => ({
    type: 'x',
    ...event,
    id: newId(),
    occurredAt: minute(place),
    createdAt: minute(events.length - place),
  }));
  await store.query(sql`
    INSERT INTO event (workspace_id, id, contact_id, type, occurred_at, created_at)
    SELECT ${workspaceId}::uuid, id, "contactId", type, "occurredAt", "createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "contactId" uuid, type text, "occurredAt" timestamptz, "createdAt" timestamptz)`);
  return rows.map(({ id }) => id);
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { uuid: string }[];
}

async function list(client: Client, args: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const declared = Object.keys(variables)
    .map((name) => `$${name}: ID`)
    .join();
  const { events } = await client.graphql<{ events: Page }>(
    `query ${declared && `(${declared})`} { events(${args}) { nodes { uuid } } }`,
    variables,
  );
  return events.nodes.map(({ uuid }) => uuid);
}

it('lists events by contact, type and time, the newest first', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
  const [a, b, c, d] = await insertEvents(workspace, [
    { contactId: ada, type: 'view' },
    { contactId: ada, type: 'form' },
    { contactId: grace, type: 'view' },
    { contactId: ada, type: 'mail' },
  ]);

  expect(await list(workspace, 'first: 10')).toEqual([d, c, b, a]);
  expect(await list(workspace, 'contactId: $contact', { contact: ada })).toEqual([d, b, a]);
  expect(await list(workspace, 'contactId: $contact', { contact: encodeGlobalId('Contact', grace) })).toEqual([c]);
  expect(await list(workspace, 'contactId: "nonsense"')).toEqual([]);
  expect(await list(workspace, 'type: "view"')).toEqual([c, a]);
  expect(await list(workspace, 'types: ["view", "form"]')).toEqual([c, b, a]);
  expect(await list(workspace, 'types: []')).toEqual([]);
  expect(await list(workspace, 'since: "2026-01-01T00:01:00Z", until: "2026-01-01T00:03:00Z"')).toEqual([c, b]);
  expect(await list(workspace, 'orderBy: { field: OCCURRED_AT, direction: ASC }')).toEqual([a, b, c, d]);
  expect(await list(workspace, 'orderBy: { field: CREATED_AT, direction: DESC }')).toEqual([a, b, c, d]);
  expect(
    await list(
      workspace,
      'orderBy: [{ field: CREATED_AT, direction: ASC }, { field: OCCURRED_AT, direction: ASC }], offset: 1, first: 2',
    ),
  ).toEqual([c, b]);
});

it('refuses arguments that no event could match', async () => {
  const workspace = await createWorkspace();
  const issue = async (args: string) =>
    (await workspace.send(`{ events(${args}) { nodes { uuid } } }`)).errors?.[0]?.extensions?.['issues'];

  expect(await issue('type: ""')).toEqual([
    { path: ['type'], code: 'OUT_OF_RANGE', message: 'type: "" has 0 characters: 1 to 100 are allowed' },
  ]);
  expect(await issue('types: ["a", ""]')).toMatchObject([{ path: ['types', 1], code: 'OUT_OF_RANGE' }]);
  expect(await issue('since: "9999-12-31T23:59:59-10:00"')).toMatchObject([{ path: ['since'], code: 'OUT_OF_RANGE' }]);
  expect(
    await issue('orderBy: [{ field: CREATED_AT, direction: ASC }, { field: CREATED_AT, direction: DESC }]'),
  ).toMatchObject([{ path: ['orderBy', 1, 'field'], code: 'CONFLICTING_ARGUMENTS' }]);
  expect(await issue('first: 1001')).toMatchObject([{ path: ['first'], code: 'OUT_OF_RANGE' }]);
});

it('walks all events of a contact page by page, each by one statement, whatever lies before', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
  const ids = await insertEvents(
    workspace,
    Array.from({ length: 2_500 }, (_, place) => ({ contactId: place % 5 === 0 ? grace : ada })),
  );
  const found: string[] = [];
  let after: string | null = null;
  const statements = await statementsOf(async () => {
    do {
      const { events }: { events: Page } = await workspace.graphql(
        'query ($id: ID, $after: String) { events(contactId: $id, first: 1000, after: $after) { pageInfo { hasNextPage endCursor } nodes { uuid } } }',
        { id: ada, after },
      );
      found.push(...events.nodes.map(({ uuid }) => uuid));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);
  });

  expect(found).toEqual(ids.filter((_, place) => place % 5 !== 0).toReversed());
  const pages = statements.filter((text) => text.includes('FROM event'));
  expect(pages).toHaveLength(2);
  expect(pages.join()).not.toMatch(/count\(/);
});

it('reads on with either id of the contact', async () => {
  const workspace = await createWorkspace();
  const [ada = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const [first, second] = await insertEvents(workspace, [{ contactId: ada }, { contactId: ada }]);
  const read = async (contactId: string, after: string | null) =>
    (
      await workspace.graphql<{ events: Page }>(
        'query ($contactId: ID, $after: String) { events(contactId: $contactId, first: 1, after: $after) { pageInfo { endCursor } nodes { uuid } } }',
        { contactId, after },
      )
    ).events;
  const page = await read(ada.toUpperCase(), null);

  expect(page.nodes).toEqual([{ uuid: second }]);
  expect((await read(encodeGlobalId('Contact', ada), page.pageInfo.endCursor)).nodes).toEqual([{ uuid: first }]);
});

it('refuses the cursor of another filter or order', async () => {
  const workspace = await createWorkspace();
  const [ada = ''] = await insertContacts(workspace.workspaceId, [{}]);
  await insertEvents(workspace, [{ contactId: ada }]);
  const { events } = await workspace.graphql<{ events: Page }>(
    '{ events(type: "x") { pageInfo { endCursor } nodes { uuid } } }',
  );

  for (const args of ['type: "y"', 'types: ["x"]', 'type: "x", orderBy: { field: OCCURRED_AT, direction: ASC }']) {
    const answer = await workspace.send(
      `query ($after: String) { events(${args}, after: $after) { nodes { uuid } } }`,
      { after: events.pageInfo.endCursor },
    );
    expect(answer.errors?.[0]?.extensions?.['issues']).toMatchObject([{ path: ['after'], code: 'INVALID_CURSOR' }]);
  }
});

it('shows the events of a contact, of one type or all, in the order asked for, with their number', async () => {
  const workspace = await createWorkspace();
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, [{}, {}]);
  const [a, b, c] = await insertEvents(workspace, [
    { contactId: ada, type: 'view' },
    { contactId: ada, type: 'form' },
    { contactId: ada, type: 'view' },
  ]);
  const { contact } = await workspace.graphql<{ contact: Record<string, unknown> }>(
    `query ($id: ID) { contact(id: $id) {
      all: events { uuid } newest: events(first: 1) { uuid } none: events(first: 0) { uuid }
      views: events(type: "view", orderBy: { field: OCCURRED_AT, direction: ASC }) { uuid }
      recorded: events(orderBy: [{ field: CREATED_AT, direction: DESC }]) { uuid }
      eventCount viewCount: eventCount(type: "view") calls: eventCount(type: "call") } }`,
    { id: ada },
  );
  const uuids = (...ids: (string | undefined)[]) => ids.map((uuid) => ({ uuid }));

  expect(contact).toEqual({
    all: uuids(c, b, a),
    newest: uuids(c),
    none: [],
    views: uuids(a, c),
    recorded: uuids(a, b, c),
    eventCount: 3,
    viewCount: 2,
    calls: 0,
  });
  expect(
    await workspace.graphql('query ($id: ID) { contact(id: $id) { events { uuid } eventCount } }', { id: grace }),
  ).toEqual({ contact: { events: [], eventCount: 0 } });
  const tooMany = await workspace.send('query ($id: ID) { contact(id: $id) { events(first: 1001) { uuid } } }', {
    id: ada,
  });
  expect(tooMany.errors?.[0]?.extensions?.['issues']).toEqual([
    { path: ['first'], code: 'OUT_OF_RANGE', message: 'first: 1001 is out of range: 0 to 1000 are allowed' },
  ]);
});

it('reads the events of all contacts with their page, and filtered or ordered ones by one statement for each set of arguments, under whatever aliases', async () => {
  const workspace = await createWorkspace();
  const contacts = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 30 }, () => ({})),
  );
  await insertEvents(
    workspace,
    contacts.flatMap((contactId) => Array.from({ length: 5 }, () => ({ contactId }))),
  );
  const read = (first: number) => () =>
    workspace.graphql(
      `query ($first: Int) { contacts(first: $first) { nodes {
        a: events { uuid contact { name } } same: events { type } b: events(first: 2) { uuid } c: events(type: "x", first: 2) { uuid }
        d: events(first: 2, orderBy: { field: CREATED_AT, direction: ASC }) { uuid } n: eventCount m: eventCount(type: "x") } } }`,
      { first },
    );

  for (const first of [2, 30]) {
    const statements = await statementsOf(read(first));
    expect(statements.filter((text) => text.includes('LATERAL'))).toHaveLength(2);
    expect(statements.filter((text) => text.includes('count(*)'))).toHaveLength(2);
    // The key, the page of contacts, and the contacts of the events.
    expect(statements).toHaveLength(7);
  }
});

it('shows events of another workspace or outside of the data scope to nobody', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [ada = '', own = ''] = await insertContacts(workspace.workspaceId, [
    {},
    { assigned_to_id: restricted.memberId },
  ]);
  const [event = '', ownEvent = ''] = await insertEvents(workspace, [{ contactId: ada }, { contactId: own }]);
  const one = (client: Client, id: string) =>
    client.graphql(`query ($id: ID!) { event(id: $id) { uuid } node(id: $id) { ... on Event { uuid } } }`, { id });

  for (const client of [stranger, restricted]) {
    expect(await one(client, encodeGlobalId('Event', event))).toEqual({ event: null, node: null });
    expect(await list(client, 'contactId: $contact', { contact: ada })).toEqual([]);
  }
  expect(await restricted.graphql('{ events { totalCount nodes { uuid } } }')).toEqual({
    events: { totalCount: 1, nodes: [{ uuid: ownEvent }] },
  });
  expect(await stranger.graphql('{ events { totalCount nodes { uuid } } }')).toEqual({
    events: { totalCount: 0, nodes: [] },
  });
  expect(await one(restricted, encodeGlobalId('Event', ownEvent))).toEqual({
    event: { uuid: ownEvent },
    node: { uuid: ownEvent },
  });
  expect(await workspace.graphql('{ event(id: "nonsense") { uuid } }')).toEqual({ event: null });
});
