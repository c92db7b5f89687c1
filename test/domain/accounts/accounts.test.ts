import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

checkStatements();

const fields = 'id uuid name domain externalIds { label externalId }';
const failure = '... on UserError { code path message } ... on ConflictError { existingUuid }';
const create = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
  __typename ... on CreateAccountSuccess { account { ${fields} } } ${failure} } }`;
const update = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) {
  __typename ... on UpdateAccountSuccess { account { ${fields} } } ${failure} } }`;
const remove = `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) {
  __typename ... on DeleteAccountSuccess { id uuid } ... on UserError { code path message } } }`;

interface Answer {
  __typename: string;
  account: { uuid: string };
}
const createAccount = async (client: Client, input: object) =>
  (await client.graphql<{ createAccount: Answer }>(create, { input })).createAccount;
const updateAccount = async (client: Client, input: object) =>
  (await client.graphql<{ updateAccount: Answer }>(update, { input })).updateAccount;
const deleteAccount = async (client: Client, id: string) =>
  (await client.graphql<{ deleteAccount: Answer }>(remove, { input: { id } })).deleteAccount;

/** Contacts of an account, last changed in 2020; returns their ids. */
async function putContacts(
  workspaceId: string,
  accountId: string,
  count: number,
  assignedToId: string | null = null,
): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ id: string }>(sql`
    INSERT INTO contact (workspace_id, id, name, account_id, assigned_to_id, created_at, updated_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Contact ' || n, ${accountId}::uuid, ${assignedToId}::uuid,
      timestamptz '2020-01-01' + n * interval '1 minute', '2020-01-01'
    FROM generate_series(1, ${count}::int) AS n RETURNING id`),
  );
  return rows.map(({ id }) => id);
}

it('creates an account, and shows it to whoever reads contacts', async () => {
  const workspace = await createWorkspace();
  const externalIds = [
    { label: 'pylon', externalId: 'acc-1' },
    { label: 'crm', externalId: 'acc-1' },
  ];
  const { account } = await createAccount(workspace, {
    name: ' Acme ',
    domain: ' Acme.example ',
    externalIds: [...externalIds, externalIds[0]],
  });
  const expected = {
    id: encodeGlobalId('Account', account.uuid),
    uuid: account.uuid,
    name: 'Acme',
    domain: 'Acme.example',
    externalIds,
  };
  expect(account).toEqual(expected);

  const reader = await workspace.clientWith('contacts:read');
  const find = `query ($id: ID!, $uuid: ID!) {
    node(id: $id) { ... on Account { ${fields} } } byId: account(id: $uuid) { ${fields} }
    byExternalId: account(externalId: "acc-1") { ${fields} } byLabel: account(externalId: "acc-1", label: "crm") { ${fields} }
    unknownLabel: account(externalId: "acc-1", label: "orgcrm") { ${fields} } unknown: account(externalId: "acc-2") { ${fields} } }`;
  expect(await reader.graphql(find, { id: expected.id, uuid: expected.uuid })).toEqual({
    node: expected,
    byId: expected,
    byExternalId: expected,
    byLabel: expected,
    unknownLabel: null,
    unknown: null,
  });
  expect(await createAccount(workspace, { name: 'Plain' })).toMatchObject({
    account: { name: 'Plain', domain: null, externalIds: [] },
  });
});

it('refuses wrong input, all of it at once', async () => {
  const workspace = await createWorkspace();
  const query = create.replace(failure, '... on ValidationError { issues { code path message } }');
  const input = { name: ' ', domain: 'not a domain', externalIds: [{ label: '', externalId: 'x' }] };
  expect(await workspace.graphql(query, { input })).toEqual({
    createAccount: {
      __typename: 'ValidationError',
      issues: [
        { code: 'OUT_OF_RANGE', path: ['input', 'name'], message: 'name: "" has 0 characters: 1 to 200 are allowed' },
        {
          code: 'INVALID_FORMAT',
          path: ['input', 'domain'],
          message:
            'domain: "not a domain" is not a domain: names of letters, digits and dashes joined by dots, such as example.com, at most 253 characters',
        },
        {
          code: 'OUT_OF_RANGE',
          path: ['input', 'externalIds', '0', 'label'],
          message: 'label: "" has 0 characters: 1 to 100 are allowed',
        },
      ],
    },
  });
  expect((await workspace.send('{ account { name } }')).errors).toMatchObject([
    { extensions: { code: 'VALIDATION_ERROR' } },
  ]);
  expect((await workspace.send('{ account(id: "x", label: "pylon") { name } }')).errors).toMatchObject([
    { extensions: { code: 'VALIDATION_ERROR' } },
  ]);
});

it('changes what is named: absent stays, null clears, external ids are replaced', async () => {
  const workspace = await createWorkspace();
  const { account } = await createAccount(workspace, {
    name: 'Acme',
    domain: 'acme.example',
    externalIds: [
      { label: 'pylon', externalId: '1' },
      { label: 'pylon', externalId: '2' },
    ],
  });
  const { uuid } = account;
  expect(await updateAccount(workspace, { id: uuid, name: 'Renamed' })).toEqual({
    __typename: 'UpdateAccountSuccess',
    account: { ...account, name: 'Renamed' },
  });
  const externalIds = [
    { label: 'crm', externalId: '9' },
    { label: 'pylon', externalId: '2' },
  ];
  expect(await updateAccount(workspace, { id: encodeGlobalId('Account', uuid), domain: null, externalIds })).toEqual({
    __typename: 'UpdateAccountSuccess',
    account: { ...account, name: 'Renamed', domain: null, externalIds },
  });
  expect(
    await workspace.graphql('{ gone: account(externalId: "1") { uuid } kept: account(externalId: "2") { uuid } }'),
  ).toEqual({ gone: null, kept: { uuid } });
  expect(await updateAccount(workspace, { id: uuid, name: null })).toMatchObject({
    __typename: 'ValidationError',
    path: ['input', 'name'],
  });
  expect(await updateAccount(workspace, { id: uuid, externalIds: null })).toMatchObject({
    account: { externalIds: [] },
  });
});

it('keeps an external id with its label to one account of a workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const taken = { label: 'pylon', externalId: '1' };
  const { account } = await createAccount(workspace, { name: 'Acme', externalIds: [taken] });
  const second = await createAccount(workspace, { name: 'Second', externalIds: [{ label: 'crm', externalId: '1' }] });
  const conflict = {
    __typename: 'ConflictError',
    code: 'CONFLICT',
    path: ['input', 'externalIds', '1'],
    message: 'another account has the external id "1" with the label "pylon"',
    existingUuid: account.uuid,
  };
  const externalIds = [{ label: 'pylon', externalId: '2' }, taken];
  expect(await createAccount(workspace, { name: 'Third', externalIds })).toEqual(conflict);
  expect(await updateAccount(workspace, { id: second.account.uuid, name: 'Renamed', externalIds })).toEqual(conflict);
  expect(
    await workspace.graphql(
      '{ accounts { totalCount } account(externalId: "1", label: "crm") { name } other: account(externalId: "2") { name } }',
    ),
  ).toEqual({
    accounts: { totalCount: 2 },
    account: { name: 'Second' },
    other: null,
  });
  expect(await createAccount(other, { name: 'Acme', externalIds: [taken] })).toMatchObject({
    __typename: 'CreateAccountSuccess',
  });
});

it('lets one of two accounts that want an external id at once have it', async () => {
  const workspace = await createWorkspace();
  const externalIds = ['1', '2', '3'].map((externalId) => ({ label: 'pylon', externalId }));
  const answers = await Promise.all([
    createAccount(workspace, { name: 'One', externalIds }),
    createAccount(workspace, { name: 'Two', externalIds: externalIds.toReversed() }),
  ]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['ConflictError', 'CreateAccountSuccess']);
});

it('lists accounts by search, order and page', async () => {
  const workspace = await createWorkspace();
  for (const [name, domain] of [
    ['beta 100%', null],
    ['Alpha', 'alpha.example'],
    ['gamma_1', 'ALPHA.example'],
  ])
    await createAccount(workspace, { name, domain });
  const names = async (args: string) => {
    const { accounts } = await workspace.graphql<{ accounts: { totalCount: number; nodes: { name: string }[] } }>(
      `{ accounts(${args}) { totalCount nodes { name } } }`,
    );
    return [accounts.totalCount, ...accounts.nodes.map(({ name }) => name)];
  };
  expect(await names('first: 10')).toEqual([3, 'gamma_1', 'Alpha', 'beta 100%']);
  expect(await names('orderBy: [{ field: NAME, direction: ASC }]')).toEqual([3, 'Alpha', 'beta 100%', 'gamma_1']);
  expect(await names('orderBy: [{ field: NAME, direction: DESC }], first: 1')).toEqual([3, 'gamma_1']);
  expect(await names('search: "ALPHA", orderBy: [{ field: CREATED_AT, direction: ASC }]')).toEqual([
    2,
    'Alpha',
    'gamma_1',
  ]);
  expect(await names('search: "0%"')).toEqual([1, 'beta 100%']);
  expect(await names('search: "a_1"')).toEqual([1, 'gamma_1']);
  expect(await names('search: "_"')).toEqual([1, 'gamma_1']);

  const page = '{ edges { cursor node { name } } pageInfo { hasNextPage endCursor } }';
  interface Page {
    accounts: { edges: { cursor: string }[]; pageInfo: { endCursor: string } };
  }
  const { accounts } = await workspace.graphql<Page>(`{ accounts(first: 2) ${page} }`);
  expect(accounts).toMatchObject({
    edges: [{ node: { name: 'gamma_1' } }, { node: { name: 'Alpha' } }],
    pageInfo: { hasNextPage: true },
  });
  const after = accounts.pageInfo.endCursor;
  expect(await workspace.graphql(`{ accounts(first: 2, after: "${after}") ${page} }`)).toMatchObject({
    accounts: { edges: [{ node: { name: 'beta 100%' } }], pageInfo: { hasNextPage: false } },
  });
  expect((await workspace.send(`{ accounts(search: "a", after: "${after}") ${page} }`)).errors).toMatchObject([
    { extensions: { code: 'VALIDATION_ERROR' } },
  ]);
});

it('deletes an account and takes its contacts off it, which is recorded for each', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const { account } = await createAccount(workspace, {
    name: 'Acme',
    externalIds: [{ label: 'pylon', externalId: '1' }],
  });
  const kept = await createAccount(workspace, { name: 'Kept' });
  const contacts = await putContacts(workspaceId, account.uuid, 3);
  const [untouched] = await putContacts(workspaceId, kept.account.uuid, 1);

  expect(await deleteAccount(workspace, account.uuid)).toEqual({
    __typename: 'DeleteAccountSuccess',
    id: encodeGlobalId('Account', account.uuid),
    uuid: account.uuid,
  });
  const { store } = await gateway();
  const after = await store.prisma.contact.findMany({ where: { workspaceId } });
  expect(
    after
      .filter(({ accountId }) => accountId === null)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(contacts.toSorted());
  expect(after.filter(({ updatedAt }) => updatedAt.getUTCFullYear() === 2020).map(({ id }) => id)).toEqual([untouched]);
  const events = await store.prisma.outboxEvent.findMany({ where: { workspaceId } });
  expect(events.map(({ type, payload }) => ({ type, payload }))).toEqual(
    contacts.map(() => ({ type: 'contact.updated', payload: { fields: ['accountId'] } })),
  );
  expect(events.map(({ contactId }) => contactId).toSorted()).toEqual(contacts.toSorted());
  expect(await deleteAccount(workspace, account.uuid)).toMatchObject({ __typename: 'NotFoundError' });
  expect(
    await createAccount(workspace, { name: 'Again', externalIds: [{ label: 'pylon', externalId: '1' }] }),
  ).toMatchObject({ __typename: 'CreateAccountSuccess' });
});

it('knows no account of another workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { account } = await createAccount(other, { name: 'Acme', externalIds: [{ label: 'pylon', externalId: '1' }] });
  const id = account.uuid;
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    path: ['input', 'id'],
    message: `no account has the id "${id}"`,
  };
  expect(await updateAccount(workspace, { id, name: 'Mine' })).toEqual(notFound);
  expect(await deleteAccount(workspace, id)).toEqual(notFound);
  expect(await deleteAccount(workspace, 'nonsense')).toMatchObject({ __typename: 'NotFoundError' });
  const find =
    'query ($id: ID!, $node: ID!) { account(id: $id) { uuid } node(id: $node) { id } byExternalId: account(externalId: "1") { uuid } accounts { totalCount } }';
  expect(await workspace.graphql(find, { id, node: encodeGlobalId('Account', id) })).toEqual({
    account: null,
    node: null,
    byExternalId: null,
    accounts: { totalCount: 0 },
  });
});

it('needs contacts:write to create and change, and settings:write to delete', async () => {
  const workspace = await createWorkspace();
  const reader = await workspace.clientWith('contacts:read');
  const writer = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  const refused = [{ extensions: { code: 'FORBIDDEN' } }];
  expect((await reader.send(create, { input: { name: 'Acme' } })).errors).toMatchObject(refused);
  const { account } = await createAccount(writer, { name: 'Acme' });
  expect((await reader.send(update, { input: { id: account.uuid } })).errors).toMatchObject(refused);
  expect((await writer.send(remove, { input: { id: account.uuid } })).errors).toMatchObject(refused);
  expect(await deleteAccount(await workspace.clientWith('settings:write'), account.uuid)).toMatchObject({
    __typename: 'DeleteAccountSuccess',
  });
  expect(
    (await (await workspace.clientWith('settings:write')).send('{ accounts { totalCount } }')).errors,
  ).toMatchObject(refused);
});

it('reads the accounts of contacts with the contacts, or by a statement for them and one for their external ids where it is asked for times, whatever the page size', async () => {
  const workspace = await createWorkspace();
  for (const name of ['One', 'Two', 'Three'])
    await putContacts(workspace.workspaceId, (await createAccount(workspace, { name })).account.uuid, 10);
  const list =
    (first: number, more = '') =>
    () =>
      workspace.graphql(
        `query ($first: Int) { contacts(first: $first) { nodes { account { name externalIds { label } } again: account { domain ${more} } } } }`,
        { first },
      );
  expect(await statementsOf(list(2))).toHaveLength(2);
  expect(await statementsOf(list(30))).toHaveLength(2);
  expect(await statementsOf(list(30, 'createdAt'))).toHaveLength(4);
  expect(await statementsOf(() => workspace.graphql('{ accounts { totalCount nodes { name } } }'))).toHaveLength(2);
  expect(
    await statementsOf(() =>
      workspace.graphql(`{ a: account(id: "${newId()}") { name } b: account(id: "${newId()}") { name } }`),
    ),
  ).toHaveLength(2);
});
