import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const fields = 'id uuid contactUuid type url domain data occurredAt contact { name firstSeenAt }';
const errors = '... on UserError { code message path } ... on ValidationError { issues { code path message } }';

const create = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.graphql<{ createEvent: { event: Record<string, unknown> & { uuid: string } } }>(
      `mutation ($input: CreateEventInput!) { createEvent(input: $input) { __typename ... on CreateEventSuccess { event { ${fields} } } ${errors} } }`,
      { input },
    )
  ).createEvent;

const createMany = async (client: Client, events: Record<string, unknown>[]) =>
  (
    await client.graphql<{ createEvents: { events: { type: string; uuid: string }[] } }>(
      `mutation ($input: CreateEventsInput!) { createEvents(input: $input) { __typename ... on CreateEventsSuccess { events { type uuid } } ${errors} } }`,
      { input: { events } },
    )
  ).createEvents;

const update = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.graphql<{ updateEvent: Record<string, unknown> }>(
      `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { __typename ... on UpdateEventSuccess { event { ${fields} } } ${errors} } }`,
      { input },
    )
  ).updateEvent;

const remove = async (client: Client, id: string) =>
  (
    await client.graphql<{ deleteEvent: Record<string, unknown> }>(
      `mutation ($input: DeleteEventInput!) { deleteEvent(input: $input) { __typename ... on DeleteEventSuccess { id uuid } ${errors} } }`,
      { input: { id } },
    )
  ).deleteEvent;

const firstSeenOf = async (client: Client, id: string | undefined) =>
  (
    await client.graphql<{ contact: { firstSeenAt: string; eventCount: number } }>(
      'query ($id: ID) { contact(id: $id) { firstSeenAt eventCount } }',
      { id },
    )
  ).contact;

it('records an event of a contact, with the host of its URL as the domain', async () => {
  const workspace = await createWorkspace();
  const [contactUuid = ''] = await insertContacts(workspace.workspaceId, [{ name: 'Ada' }]);
  const { event } = await create(workspace, {
    contact: { id: contactUuid },
    type: 'page_view',
    url: ' https://www.Example.com:8443/pricing?a=1 ',
    data: { nested: { list: [1, null, 'ä'] } },
    occurredAt: '2026-01-02T03:04:05.678+01:00',
  });

  expect(event).toEqual({
    id: encodeGlobalId('Event', event.uuid),
    uuid: event.uuid,
    contactUuid,
    type: 'page_view',
    url: 'https://www.Example.com:8443/pricing?a=1',
    domain: 'www.example.com',
    data: { nested: { list: [1, null, 'ä'] } },
    occurredAt: '2026-01-02T02:04:05.678Z',
    contact: { name: 'Ada', firstSeenAt: '2026-01-02T02:04:05.678Z' },
  });
});

it('takes an event with nothing but a type as of now', async () => {
  const workspace = await createWorkspace();
  const [contactUuid = ''] = await insertContacts(workspace.workspaceId, [{}]);
  const before = Date.now();
  const { event } = await create(workspace, {
    contact: { id: contactUuid },
    type: 'x',
    url: null,
    domain: null,
    data: null,
    occurredAt: null,
  });

  expect(event).toMatchObject({ url: null, domain: null, data: {} });
  const occurred = Date.parse(String(event['occurredAt']));
  expect(occurred).toBeGreaterThanOrEqual(before);
  expect(occurred).toBeLessThanOrEqual(Date.now());
});

it('finds the contact by its email, external id or visitor id too', async () => {
  const workspace = await createWorkspace();
  const externalId = { label: 'crm', externalId: '7' };
  const [contactUuid] = await insertContacts(workspace.workspaceId, [
    { emails: ['Ada@example.com'], visitor_ids: ['v1'], external_ids: [externalId] },
  ]);
  const references = [
    { email: 'ada@example.com' },
    { visitorId: 'v1' },
    { externalId },
    { id: encodeGlobalId('Contact', contactUuid ?? '') },
  ];

  for (const contact of references)
    expect((await create(workspace, { contact, type: 'x' })).event).toMatchObject({ contactUuid });
});

it('names every wrong field of an event', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{}]);
  const answer = await create(workspace, {
    contact: { id },
    type: '',
    url: 'ftp://x',
    domain: 'd'.repeat(256),
    data: { text: 'x'.repeat(100_000) },
    occurredAt: '0999-12-31T23:59:59Z',
  });

  expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_ERROR' });
  expect(
    (answer as unknown as { issues: { path: string[]; code: string }[] }).issues.map(({ path, code }) => [
      path.join('.'),
      code,
    ]),
  ).toEqual([
    ['input.type', 'OUT_OF_RANGE'],
    ['input.occurredAt', 'OUT_OF_RANGE'],
    ['input.url', 'INVALID_FORMAT'],
    ['input.domain', 'OUT_OF_RANGE'],
    ['input.data', 'OUT_OF_RANGE'],
  ]);
});

it('finds no contact of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id, own] = await insertContacts(workspace.workspaceId, [
    { emails: ['ada@example.com'] },
    { assigned_to_id: restricted.memberId },
  ]);

  for (const client of [stranger, restricted]) {
    expect(await create(client, { contact: { id }, type: 'x' })).toEqual({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
      message: `no contact has the id "${id}"`,
      path: ['input', 'contact', 'id'],
    });
    expect(await create(client, { contact: { email: 'ada@example.com' }, type: 'x' })).toMatchObject({
      path: ['input', 'contact', 'email'],
    });
    expect(await createMany(client, [{ contact: { id }, type: 'x' }])).toMatchObject({
      issues: [{ code: 'UNKNOWN_REFERENCE', path: ['input', 'events', '0', 'contact', 'id'] }],
    });
  }
  expect(await firstSeenOf(workspace, id)).toMatchObject({ eventCount: 0 });
  expect(await create(restricted, { contact: { id: own }, type: 'x' })).toMatchObject({ event: { contactUuid: own } });
});

it('records many events of many contacts by three statements, in the order of the input', async () => {
  const workspace = await createWorkspace();
  const ids = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 50 }, (_, index) => ({ visitor_ids: [`v${index}`] })),
  );
  const events = Array.from({ length: 1_000 }, (_, index) => ({
    contact: { visitorId: `v${index % 50}` },
    type: `type ${index}`,
  }));
  let created: { events: { type: string }[] } | undefined;
  const statements = await statementsOf(async () => {
    created = await createMany(workspace, events);
  });

  expect(created?.events.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
  expect(statements.filter((text) => /\b(contact|event)\b/.test(text))).toHaveLength(3);
  expect(await firstSeenOf(workspace, ids[7])).toMatchObject({ eventCount: 20 });
});

it('records none of several events where one is wrong, and names each by its place', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{}]);
  const answer = await createMany(workspace, [
    { contact: { id }, type: 'fine' },
    { contact: { visitorId: 'unknown' }, type: '' },
    { contact: { id }, type: 'x', url: 'nowhere' },
    { contact: { email: 'nobody@example.com' }, type: 'x' },
  ]);

  expect(answer).toMatchObject({
    __typename: 'ValidationError',
    issues: [
      {
        code: 'OUT_OF_RANGE',
        path: ['input', 'events', '1', 'type'],
        message: 'type: "" has 0 characters: 1 to 100 are allowed',
      },
      {
        code: 'UNKNOWN_REFERENCE',
        path: ['input', 'events', '1', 'contact', 'visitorId'],
        message: 'visitorId: no contact has the visitor id "unknown"',
      },
      {
        code: 'INVALID_FORMAT',
        path: ['input', 'events', '2', 'url'],
        message: 'url: "nowhere" is not a URL: http:// or https:// with a host, at most 2048 characters',
      },
      {
        code: 'UNKNOWN_REFERENCE',
        path: ['input', 'events', '3', 'contact', 'email'],
        message: 'email: no contact has the email "nobody@example.com"',
      },
    ],
  });
  expect(
    await createMany(workspace, [
      { contact: { id }, type: 'x' },
      { contact: { id: newId() }, type: 'x' },
    ]),
  ).toMatchObject({
    issues: [{ code: 'UNKNOWN_REFERENCE', path: ['input', 'events', '1', 'contact', 'id'] }],
  });
  expect(await firstSeenOf(workspace, id)).toMatchObject({ eventCount: 0 });
});

it('takes 1 to 1,000 events at once', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{}]);
  const event = { contact: { id }, type: 'x' };

  expect(await createMany(workspace, [])).toMatchObject({
    message: 'events: 0 are given, 1 to 1000 are allowed',
    path: ['input', 'events'],
  });
  expect(
    await createMany(
      workspace,
      Array.from({ length: 1_001 }, () => event),
    ),
  ).toMatchObject({ message: 'events: 1001 are given, 1 to 1000 are allowed' });
});

it('changes only the given fields of an event', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{ name: 'Ada' }]);
  const { event } = await create(workspace, {
    contact: { id },
    type: 'a',
    url: 'https://a.example/',
    data: { a: 1 },
    occurredAt: '2026-02-01T00:00:00Z',
  });
  const contact = { name: 'Ada', firstSeenAt: '2026-02-01T00:00:00.000Z' };

  expect(await update(workspace, { id: event.uuid, type: 'b' })).toEqual({
    __typename: 'UpdateEventSuccess',
    event: { ...event, contact, type: 'b' },
  });
  expect(await update(workspace, { id: event['id'], url: 'http://b.example/x' })).toMatchObject({
    event: { url: 'http://b.example/x', domain: 'b.example', data: { a: 1 } },
  });
  expect(await update(workspace, { id: event.uuid, url: 'http://c.example', domain: 'shop' })).toMatchObject({
    event: { domain: 'shop' },
  });
  expect(await update(workspace, { id: event.uuid, domain: null, data: null })).toMatchObject({
    event: { url: 'http://c.example', domain: null, data: {} },
  });
  expect(await update(workspace, { id: event.uuid, url: null })).toMatchObject({
    event: { type: 'b', url: null, domain: null },
  });
  expect(await update(workspace, { id: event.uuid, type: null, occurredAt: null })).toMatchObject({
    issues: [
      { code: 'REQUIRED', path: ['input', 'type'] },
      { code: 'REQUIRED', path: ['input', 'occurredAt'] },
    ],
  });
});

it('changes and deletes no event of another workspace or outside of the data scope', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [id] = await insertContacts(workspace.workspaceId, [{}]);
  const { event } = await create(workspace, { contact: { id }, type: 'a' });
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    message: `no event has the id "${event.uuid}"`,
    path: ['input', 'id'],
  };

  for (const client of [stranger, restricted]) {
    expect(await update(client, { id: event.uuid, type: 'b' })).toEqual(notFound);
    expect(await remove(client, event.uuid)).toEqual(notFound);
  }
  expect(await update(workspace, { id: 'nonsense', type: 'b' })).toMatchObject({
    __typename: 'NotFoundError',
    message: 'no event has the id "nonsense"',
  });
  expect(await remove(workspace, event.uuid)).toEqual({
    __typename: 'DeleteEventSuccess',
    id: event['id'],
    uuid: event.uuid,
  });
  expect(await remove(workspace, event.uuid)).toEqual(notFound);
});

it('needs the scope to write, and another to delete', async () => {
  const workspace = await createWorkspace();
  const [id] = await insertContacts(workspace.workspaceId, [{}]);
  const { event } = await create(workspace, { contact: { id }, type: 'a' });
  const writer = await workspace.clientWith('contacts:read', 'contacts:write');

  expect(await create(writer, { contact: { id }, type: 'a' })).toMatchObject({ __typename: 'CreateEventSuccess' });
  await expect(remove(writer, event.uuid)).rejects.toThrow('This key lacks the scope contacts:delete');
  await expect(create(await workspace.clientWith('contacts:read'), { contact: { id }, type: 'a' })).rejects.toThrow(
    'This key lacks the scope contacts:write',
  );
});
