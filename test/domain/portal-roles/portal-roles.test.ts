import { expect, it } from 'vitest';
import { encodeGlobalId, newId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const failure = '... on UserError { code path message } ... on ConflictError { existingUuid }';
const create = `mutation ($input: CreatePortalRoleInput!) { createPortalRole(input: $input) {
  __typename ... on CreatePortalRoleSuccess { portalRole { id uuid slug name } } ${failure} } }`;
const update = `mutation ($input: UpdatePortalRoleInput!) { updatePortalRole(input: $input) {
  __typename ... on UpdatePortalRoleSuccess { portalRole { id uuid slug name } } ${failure} } }`;
const remove = `mutation ($input: DeletePortalRoleInput!) { deletePortalRole(input: $input) {
  __typename ... on DeletePortalRoleSuccess { id uuid } ... on UserError { code path message } } }`;

interface Answer {
  __typename: string;
  portalRole: { id: string; uuid: string };
}
const createRole = async (client: Client, input: object) =>
  (await client.graphql<{ createPortalRole: Answer }>(create, { input })).createPortalRole;
const updateRole = async (client: Client, input: object) =>
  (await client.graphql<{ updatePortalRole: Answer }>(update, { input })).updatePortalRole;
const deleteRole = async (client: Client, id: string) =>
  (await client.graphql<{ deletePortalRole: Answer }>(remove, { input: { id } })).deletePortalRole;

it('creates, changes, lists and finds roles', async () => {
  const workspace = await createWorkspace();
  const { portalRole } = await createRole(workspace, { slug: 'billing', name: ' Billing ' });
  expect(portalRole).toEqual({
    id: encodeGlobalId('PortalRole', portalRole.uuid),
    uuid: portalRole.uuid,
    slug: 'billing',
    name: 'Billing',
  });
  expect(await updateRole(workspace, { id: portalRole.id, name: 'Accounting' })).toEqual({
    __typename: 'UpdatePortalRoleSuccess',
    portalRole: { ...portalRole, name: 'Accounting' },
  });
  expect(await updateRole(workspace, { id: portalRole.uuid, slug: 'accounting-2_x' })).toMatchObject({
    portalRole: { slug: 'accounting-2_x', name: 'Accounting' },
  });
  await createRole(workspace, { slug: 'auditor', name: 'Auditor' });
  const reader = await workspace.clientWith('contacts:read');
  expect(
    await reader.graphql('query ($id: ID!) { portalRoles { slug } node(id: $id) { ... on PortalRole { name } } }', {
      id: portalRole.id,
    }),
  ).toEqual({
    portalRoles: [{ slug: 'accounting-2_x' }, { slug: 'auditor' }],
    node: { name: 'Accounting' },
  });
});

it('refuses slugs that are none, built in, or taken', async () => {
  const workspace = await createWorkspace();
  const { portalRole } = await createRole(workspace, { slug: 'billing', name: 'Billing' });
  const second = await createRole(workspace, { slug: 'second', name: 'Second' });
  for (const slug of ['no_access', 'member', 'admin']) {
    expect(await createRole(workspace, { slug, name: 'x' })).toEqual({
      __typename: 'ValidationError',
      code: 'VALIDATION_ERROR',
      path: ['input', 'slug'],
      message: `slug: "${slug}" is a built-in role: choose another slug`,
    });
  }
  for (const slug of ['', 'Billing', '1st', '_x', 'a b', 'x'.repeat(64)]) {
    expect(await createRole(workspace, { slug, name: 'x' })).toMatchObject({
      __typename: 'ValidationError',
      path: ['input', 'slug'],
    });
  }
  const conflict = {
    __typename: 'ConflictError',
    code: 'CONFLICT',
    path: ['input', 'slug'],
    message: 'a portal role has the slug "billing" already',
    existingUuid: portalRole.uuid,
  };
  expect(await createRole(workspace, { slug: 'billing', name: 'x' })).toEqual(conflict);
  expect(await updateRole(workspace, { id: second.portalRole.uuid, slug: 'billing' })).toEqual(conflict);
  expect(await updateRole(workspace, { id: second.portalRole.uuid, slug: null })).toMatchObject({
    __typename: 'ValidationError',
    path: ['input', 'slug'],
  });
  expect(await createRole(await createWorkspace(), { slug: 'billing', name: 'x' })).toMatchObject({
    __typename: 'CreatePortalRoleSuccess',
  });
});

it('deletes a role; contacts that had it get the default one of the workspace, which is recorded', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const { store } = await gateway();
  await store.prisma.workspace.update({ where: { id: workspaceId }, data: { defaultPortalRole: 'MEMBER' } });
  const { portalRole } = await createRole(workspace, { slug: 'billing', name: 'Billing' });
  const [withRole, without] = [newId(), newId()];
  await store.prisma.contact.create({ data: { workspaceId, id: withRole, portalRoleId: portalRole.uuid } });
  await store.prisma.contact.create({ data: { workspaceId, id: without, portalRole: 'ADMIN' } });
  const roles = () => workspace.graphql('query { contacts { nodes { uuid builtInPortalRole portalRole { slug } } } }');
  expect(await roles()).toEqual({
    contacts: {
      nodes: [
        { uuid: without, builtInPortalRole: 'ADMIN', portalRole: null },
        { uuid: withRole, builtInPortalRole: 'NO_ACCESS', portalRole: { slug: 'billing' } },
      ],
    },
  });
  expect(await deleteRole(workspace, portalRole.uuid)).toEqual({
    __typename: 'DeletePortalRoleSuccess',
    id: portalRole.id,
    uuid: portalRole.uuid,
  });
  expect(await roles()).toEqual({
    contacts: {
      nodes: [
        { uuid: without, builtInPortalRole: 'ADMIN', portalRole: null },
        { uuid: withRole, builtInPortalRole: 'MEMBER', portalRole: null },
      ],
    },
  });
  expect(await store.prisma.outboxEvent.findMany({ where: { workspaceId } })).toMatchObject([
    { type: 'contact.updated', contactId: withRole, payload: { fields: ['portalRole', 'portalRoleId'] } },
  ]);
  expect(await deleteRole(workspace, portalRole.uuid)).toMatchObject({ __typename: 'NotFoundError' });
});

it('knows no role of another workspace', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { portalRole } = await createRole(other, { slug: 'billing', name: 'Billing' });
  const notFound = {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    path: ['input', 'id'],
    message: `no portal role has the id "${portalRole.uuid}"`,
  };
  expect(await updateRole(workspace, { id: portalRole.uuid, name: 'Mine' })).toEqual(notFound);
  expect(await deleteRole(workspace, portalRole.uuid)).toEqual(notFound);
  expect(await updateRole(workspace, { id: 'nonsense', name: 'Mine' })).toMatchObject({ __typename: 'NotFoundError' });
  expect(
    await workspace.graphql('query ($id: ID!) { portalRoles { slug } node(id: $id) { id } }', { id: portalRole.id }),
  ).toEqual({ portalRoles: [], node: null });
});

it('needs settings:write for every change', async () => {
  const workspace = await createWorkspace();
  const client = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  const { portalRole } = await createRole(workspace, { slug: 'billing', name: 'Billing' });
  for (const [query, input] of [
    [create, { slug: 'x', name: 'x' }],
    [update, { id: portalRole.id }],
    [remove, { id: portalRole.id }],
  ] as const) {
    expect((await client.send(query, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

it('reads the roles of contacts with the contacts, or by one statement more where they are asked for times, whatever the page size', async () => {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const { store } = await gateway();
  for (const slug of ['one', 'two', 'three']) {
    const { portalRole } = await createRole(workspace, { slug, name: slug });
    await store.prisma.contact.createMany({
      data: Array.from({ length: 5 }, () => ({ workspaceId, id: newId(), portalRoleId: portalRole.uuid })),
    });
  }
  const list =
    (first: number, more = '') =>
    () =>
      workspace.graphql(`query ($first: Int) { contacts(first: $first) { nodes { portalRole { slug ${more} } } } }`, {
        first,
      });
  expect(await statementsOf(list(2))).toHaveLength(2);
  expect(await statementsOf(list(15))).toHaveLength(2);
  expect(await statementsOf(list(15, 'updatedAt'))).toHaveLength(3);
  expect(await statementsOf(() => workspace.graphql('{ portalRoles { slug } }'))).toHaveLength(2);
});
