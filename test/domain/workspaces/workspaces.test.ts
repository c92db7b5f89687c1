import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createKey } from '../../support/keys.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';

const update = `mutation ($input: UpdateWorkspaceInput!) { updateWorkspace(input: $input) {
  __typename
  ... on UpdateWorkspaceSuccess { workspace { slug name defaultPortalRole } }
  ... on UserError { code path message }
  ... on ValidationError { issues { code path message } }
  ... on ConflictError { existingId }
} }`;
const create = `mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) {
  __typename
  ... on CreateWorkspaceSuccess { workspace { uuid slug name defaultPortalRole } }
  ... on UserError { code path message }
} }`;

interface Answer {
  __typename: string;
  workspace?: { uuid: string; slug: string };
}
const updateWorkspace = async (client: Client, input: object) =>
  (await client.graphql<{ updateWorkspace: Answer }>(update, { input })).updateWorkspace;
const createIn = async (client: Client, input: object) =>
  (await client.graphql<{ createWorkspace: Answer }>(create, { input })).createWorkspace;

it('changes what is named, and nothing else', async () => {
  const workspace = await createWorkspace();
  const slug = `acme-${newId().slice(-12)}`;
  expect(await updateWorkspace(workspace, { name: '  Acme  ', defaultPortalRole: 'MEMBER' })).toEqual({
    __typename: 'UpdateWorkspaceSuccess',
    workspace: { slug: workspace.slug, name: 'Acme', defaultPortalRole: 'MEMBER' },
  });
  expect(await updateWorkspace(workspace, { slug })).toEqual({
    __typename: 'UpdateWorkspaceSuccess',
    workspace: { slug, name: 'Acme', defaultPortalRole: 'MEMBER' },
  });
});

it('refuses names and slugs that are none, all at once', async () => {
  const workspace = await createWorkspace();
  expect(await updateWorkspace(workspace, { name: ' ', slug: '-Acme-', defaultPortalRole: null })).toEqual({
    __typename: 'ValidationError',
    code: 'VALIDATION_ERROR',
    path: ['input', 'defaultPortalRole'],
    message: 'defaultPortalRole: null is not allowed: a workspace always has one',
    issues: [
      {
        code: 'REQUIRED',
        path: ['input', 'defaultPortalRole'],
        message: 'defaultPortalRole: null is not allowed: a workspace always has one',
      },
      { code: 'OUT_OF_RANGE', path: ['input', 'name'], message: 'name: "" has 0 characters: 1 to 100 are allowed' },
      {
        code: 'INVALID_FORMAT',
        path: ['input', 'slug'],
        message: 'slug: "-Acme-" is not a slug: 1 to 63 of a-z, 0-9 and dashes, none at an end, and no UUID',
      },
    ],
  });
  expect(await updateWorkspace(workspace, { slug: newId() })).toMatchObject({ __typename: 'ValidationError' });
});

it('refuses the slug of another workspace, without telling which', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  expect(await updateWorkspace(workspace, { slug: other.slug })).toEqual({
    __typename: 'ConflictError',
    code: 'CONFLICT',
    path: ['input', 'slug'],
    message: `a workspace has the slug "${other.slug}" already`,
    existingId: null,
  });
});

it('needs settings:write to change a workspace, and admin to create one', async () => {
  const workspace = await createWorkspace();
  const settings = await workspace.clientWith('settings:write');
  expect(await updateWorkspace(settings, { name: 'Renamed' })).toMatchObject({ __typename: 'UpdateWorkspaceSuccess' });
  const writer = await workspace.clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  expect((await writer.send(update, { input: { name: 'x' } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  expect((await settings.send(create, { input: { name: 'x' } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('creates a workspace that the user of the key owns', async () => {
  const workspace = await createWorkspace();
  const owner = await workspace.member({ role: 'OWNER' });
  const name = `Ädä & Sons ${newId()}`;
  const created = await createIn(owner, { name });
  const slug = name.replace('Ädä & Sons', 'ada-sons').replace(' ', '-');
  expect(created).toEqual({
    __typename: 'CreateWorkspaceSuccess',
    workspace: { uuid: created.workspace?.uuid, slug, name, defaultPortalRole: 'NO_ACCESS' },
  });
  const { store } = await gateway();
  expect(await store.prisma.member.findMany({ where: { workspaceId: created.workspace?.uuid ?? '' } })).toMatchObject([
    { userId: owner.userId, role: 'OWNER', dataScope: 'ALL' },
  ]);

  expect(await createIn(owner, { name, slug })).toMatchObject({ __typename: 'ConflictError', path: ['input', 'slug'] });
  expect(await createIn(owner, { name: '&' })).toMatchObject({
    __typename: 'ValidationError',
    path: ['input', 'slug'],
  });
  expect((await workspace.send(create, { input: { name } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

it("lists what the key opens: all workspaces of a user's key, its own of any other", async () => {
  const workspace = await createWorkspace();
  const owner = await workspace.member({ role: 'OWNER' });
  const created = await createIn(owner, { name: `Second ${newId()}` });
  const { secret } = await createKey({ userId: owner.userId });
  const { url } = await gateway();
  const list = async (): Promise<unknown> =>
    (
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': secret, 'x-org-id': workspace.slug },
        body: JSON.stringify({
          query: `{ workspaces { slug } node(id: "${Buffer.from(`Workspace:${created.workspace?.uuid}`).toString('base64')}") { ... on Workspace { slug } } }`,
        }),
      })
    ).json();

  expect(await list()).toEqual({
    data: {
      workspaces: [{ slug: workspace.slug }, { slug: created.workspace?.slug }],
      node: { slug: created.workspace?.slug },
    },
  });
  expect(await statementsOf(list)).toHaveLength(3);
  expect(await owner.graphql('{ workspaces { slug } }')).toEqual({ workspaces: [{ slug: workspace.slug }] });
  expect(await workspace.graphql('{ workspaces { slug } }')).toEqual({ workspaces: [{ slug: workspace.slug }] });
});
