import { expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

const create = `mutation ($input: CreateLocationInput!) { createLocation(input: $input) {
  __typename ... on CreateLocationSuccess { location { id uuid title } } ... on UserError { code path message } } }`;
const update = `mutation ($input: UpdateLocationInput!) { updateLocation(input: $input) {
  __typename ... on UpdateLocationSuccess { location { id uuid title } } ... on UserError { code path message } } }`;
const remove = `mutation ($input: DeleteLocationInput!) { deleteLocation(input: $input) {
  __typename ... on DeleteLocationSuccess { id uuid } ... on UserError { code path message } } }`;

interface Answer {
  __typename: string;
  location: { id: string; uuid: string };
}
const createLocation = async (client: Client, title: string) =>
  (await client.graphql<{ createLocation: Answer }>(create, { input: { title } })).createLocation;
const updateLocation = async (client: Client, input: object) =>
  (await client.graphql<{ updateLocation: Answer }>(update, { input })).updateLocation;
const deleteLocation = async (client: Client, id: string) =>
  (await client.graphql<{ deleteLocation: Answer }>(remove, { input: { id } })).deleteLocation;

async function putContacts(workspaceId: string, locationId: string, count: number): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ id: string }>(sql`
    INSERT INTO contact (workspace_id, id, location_id) SELECT ${workspaceId}::uuid, gen_random_uuid(), ${locationId}::uuid FROM generate_series(1, ${count}::int) RETURNING id`),
  );
  return rows.map(({ id }) => id).toSorted();
}

it('creates, changes, lists and finds locations', async () => {
  const workspace = await createWorkspace();
  const { location } = await createLocation(workspace, ' Main ');
  expect(location).toEqual({ id: encodeGlobalId('Location', location.uuid), uuid: location.uuid, title: 'Main' });
  expect(await updateLocation(workspace, { id: location.id, title: 'berlin' })).toEqual({
    __typename: 'UpdateLocationSuccess',
    location: { ...location, title: 'berlin' },
  });
  for (const title of ['Amsterdam', 'Cork']) await createLocation(workspace, title);

  const reader = await workspace.clientWith('contacts:read');
  const query = `query ($id: ID!, $uuid: ID!) {
    newest: locations { totalCount nodes { title } }
    byTitle: locations(orderBy: [{ field: TITLE, direction: ASC }], first: 2) { nodes { title } pageInfo { hasNextPage } }
    node(id: $id) { ... on Location { title } } location(id: $uuid) { title } }`;
  expect(await reader.graphql(query, { id: location.id, uuid: location.uuid })).toEqual({
    newest: { totalCount: 3, nodes: [{ title: 'Cork' }, { title: 'Amsterdam' }, { title: 'berlin' }] },
    byTitle: { nodes: [{ title: 'Amsterdam' }, { title: 'berlin' }], pageInfo: { hasNextPage: true } },
    node: { title: 'berlin' },
    location: { title: 'berlin' },
  });
});

it('refuses a title that is none', async () => {
  const workspace = await createWorkspace();
  const refusal = {
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path: ['input', 'title'],
    message: 'title: "" has 0 characters: 1 to 200 are allowed',
  };
  expect(await createLocation(workspace, ' ')).toEqual(refusal);
  const { location } = await createLocation(workspace, 'Main');
  expect(await updateLocation(workspace, { id: location.id, title: '' })).toEqual(refusal);
});

it('deletes a location and takes its contacts off it, which is recorded for each', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const { location } = await createLocation(workspace, 'Main');
  const other = await createLocation(workspace, 'Other');
  const contacts = await putContacts(workspaceId, location.uuid, 2);
  await putContacts(workspaceId, other.location.uuid, 1);
  expect(await deleteLocation(workspace, location.uuid)).toEqual({
    __typename: 'DeleteLocationSuccess',
    id: location.id,
    uuid: location.uuid,
  });
  const { store } = await gateway();
  const rows = await store.prisma.contact.findMany({
    where: { workspaceId, locationId: null },
    orderBy: { id: 'asc' },
  });
  expect(rows.map(({ id }) => id)).toEqual(contacts);
  const events = await store.prisma.outboxEvent.findMany({ where: { workspaceId } });
  expect(events.map(({ type, payload }) => ({ type, payload }))).toEqual(
    contacts.map(() => ({ type: 'contact.updated', payload: { fields: ['locationId'] } })),
  );
  expect(await deleteLocation(workspace, location.uuid)).toMatchObject({ __typename: 'NotFoundError' });
});

it('knows no location of another workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { location } = await createLocation(other, 'Main');
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    path: ['input', 'id'],
    message: `no location has the id "${location.uuid}"`,
  };
  expect(await updateLocation(workspace, { id: location.uuid, title: 'Mine' })).toEqual(notFound);
  expect(await deleteLocation(workspace, location.uuid)).toEqual(notFound);
  expect(await updateLocation(workspace, { id: 'nonsense', title: 'Mine' })).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(await deleteLocation(workspace, 'nonsense')).toMatchObject({ __typename: 'NotFoundError' });
  expect(
    await workspace.graphql(
      'query ($id: ID!) { location(id: $id) { title } node(id: $id) { id } locations { totalCount } }',
      { id: location.id },
    ),
  ).toEqual({
    location: null,
    node: null,
    locations: { totalCount: 0 },
  });
});

it('needs settings:write for every change', async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  const { location } = await createLocation(workspace, 'Main');
  for (const [query, input] of [
    [create, { title: 'x' }],
    [update, { id: location.id, title: 'x' }],
    [remove, { id: location.id }],
  ] as const) {
    expect((await client.send(query, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

it('reads the locations of contacts with the contacts, or by one statement more where they are asked for times, whatever the page size', async () => {
  const workspace = await createWorkspace();
  for (const title of ['One', 'Two', 'Three'])
    await putContacts(workspace.workspaceId, (await createLocation(workspace, title)).location.uuid, 10);
  const list =
    (first: number, more = '') =>
    () =>
      workspace.graphql(
        `query ($first: Int) { contacts(first: $first) { nodes { location { title } again: location { uuid ${more} } } } }`,
        { first },
      );
  expect(await statementsOf(list(2))).toHaveLength(2);
  expect(await statementsOf(list(30))).toHaveLength(2);
  expect(await statementsOf(list(30, 'createdAt'))).toHaveLength(3);
  expect(await statementsOf(() => workspace.graphql('{ locations { totalCount nodes { title } } }'))).toHaveLength(2);
});
