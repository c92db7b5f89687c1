import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts, outboxOf } from '../tags/support.ts';
import { deleteField, create, createFolder, customValuesOf } from './support.ts';

describe('deleteCustomField', () => {
  it('removes the values of all contacts with an event each, by the same statements however many have one', async () => {
    const workspace = await createWorkspace();
    const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const { customField: empty } = await create(workspace, { key: 'empty', label: 'Empty', type: 'TEXT' });
    const contacts = await insertContacts(workspace.workspaceId, ['Ada', 'Bea'], {
      customValues: { plan: 'x', kept: 1 },
    });
    await insertContacts(workspace.workspaceId, ['Cleo'], { customValues: { kept: 1 } });

    const ofSome = await statementsOf(async () => {
      expect(await workspace.graphql(deleteField, { id: customField.id })).toEqual({
        deleteCustomField: { __typename: 'DeleteCustomFieldSuccess', uuid: customField.uuid, changedContactCount: 2 },
      });
    });
    expect(await statementsOf(() => workspace.graphql(deleteField, { id: empty.id }))).toEqual(ofSome);
    expect(await customValuesOf(workspace)).toEqual({ Ada: { kept: 1 }, Bea: { kept: 1 }, Cleo: { kept: 1 } });
    expect(await outboxOf(workspace.workspaceId, 'contact.updated')).toEqual(
      contacts
        .toSorted()
        .map((contactId) => ({ type: 'contact.updated', contactId, payload: { fields: ['customValues'] } })),
    );
    expect(await workspace.graphql(deleteField, { id: customField.id })).toMatchObject({
      deleteCustomField: { __typename: 'NotFoundError' },
    });
    expect(await workspace.graphql('{ customFields { key } customField(key: "plan") { key } }')).toEqual({
      customFields: [],
      customField: null,
    });
  });
});

it('says which views a deleted field breaks', async () => {
  const workspace = await createWorkspace();
  const { customField } = await create(workspace, { key: 'plan', label: 'Plan', type: 'TEXT' });
  await workspace.graphql(
    'mutation { a: createView(input: { name: "Pro", filter: { customField: { key: "plan", eq: "pro" } } }) { __typename } b: createView(input: { name: "All" }) { __typename } }',
  );
  const answer = await workspace.graphql(
    'mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { ... on DeleteCustomFieldSuccess { brokenViews { name broken } } } }',
    { id: customField.id },
  );
  expect(answer).toEqual({ deleteCustomField: { brokenViews: [{ name: 'Pro', broken: ['plan'] }] } });
});

it('finds fields and folders again by their global ids, in their workspace only', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  await create(workspace, {
    key: 'plan',
    label: 'Plan',
    type: 'TEXT',
    folderId: await createFolder(workspace, 'Person'),
  });
  interface Ids {
    customFields: { id: string; folder: { id: string } }[];
  }
  const { customFields } = await workspace.graphql<Ids>('{ customFields { id folder { id } } }');
  const ids = customFields.flatMap(({ id, folder }) => [id, folder.id]);
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CustomField { key } ... on CustomFieldFolder { name fields { key } } } }';
  expect(await workspace.graphql(query, { ids })).toEqual({
    nodes: [
      { __typename: 'CustomField', key: 'plan' },
      { __typename: 'CustomFieldFolder', name: 'Person', fields: [{ key: 'plan' }] },
    ],
  });
  expect(await other.graphql(query, { ids })).toEqual({ nodes: [null, null] });
});

describe('folders', () => {
  it('list their fields in their saved order, by no statement where the definitions are kept', async () => {
    const workspace = await createWorkspace();
    const [second, first] = [await createFolder(workspace, 'Second'), await createFolder(workspace, 'First', 0)];
    await create(workspace, { key: 'b', label: 'B', type: 'TEXT', folderId: second });
    await create(workspace, { key: 'a', label: 'A', type: 'TEXT', folderId: first });
    await create(workspace, { key: 'c', label: 'C', type: 'TEXT', folderId: second });
    await workspace.graphql(
      `mutation ($id: ID!) { updateCustomFieldFolder(input: { id: $id, name: "Last", position: 9 }) { ... on UpdateCustomFieldFolderSuccess { customFieldFolder { name } } } }`,
      { id: second },
    );
    const query = '{ customFieldFolders { name position fields { key folder { name } } } }';
    expect(await workspace.graphql(query)).toEqual({
      customFieldFolders: [
        { name: 'First', position: 0, fields: [{ key: 'a', folder: { name: 'First' } }] },
        {
          name: 'Last',
          position: 9,
          fields: [
            { key: 'b', folder: { name: 'Last' } },
            { key: 'c', folder: { name: 'Last' } },
          ],
        },
      ],
    });
    // The key and the folders.
    expect(await statementsOf(() => workspace.graphql(query))).toHaveLength(2);
  });

  it('leave their fields behind when they are deleted', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const folderId = await createFolder(workspace, 'Person');
    await create(workspace, { key: 'a', label: 'A', type: 'TEXT', folderId });
    const remove =
      'mutation ($id: ID!) { deleteCustomFieldFolder(input: { id: $id }) { __typename ... on DeleteCustomFieldFolderSuccess { uuid } ... on UserError { message } } }';
    expect(await other.graphql(remove, { id: folderId })).toEqual({
      deleteCustomFieldFolder: {
        __typename: 'NotFoundError',
        message: `no custom field folder has the id "${folderId}"`,
      },
    });
    expect(await workspace.graphql(remove, { id: folderId })).toEqual({
      deleteCustomFieldFolder: { __typename: 'DeleteCustomFieldFolderSuccess', uuid: folderId },
    });
    expect(await workspace.graphql('{ customFieldFolders { name } customFields { key folder { name } } }')).toEqual({
      customFieldFolders: [],
      customFields: [{ key: 'a', folder: null }],
    });
    expect(await workspace.graphql(remove, { id: folderId })).toMatchObject({
      deleteCustomFieldFolder: { __typename: 'NotFoundError' },
    });
  });
});

it('asks for settings:write to change definitions', async () => {
  const client = await (await createWorkspace()).clientWith('contacts:read', 'contacts:write', 'contacts:delete');
  for (const mutation of [
    'createCustomField(input: { key: "a", label: "A", type: TEXT })',
    'updateCustomField(input: { id: "x" })',
    'deleteCustomField(input: { id: "x" })',
    'createCustomFieldFolder(input: { name: "x" })',
    'updateCustomFieldFolder(input: { id: "x" })',
    'deleteCustomFieldFolder(input: { id: "x" })',
  ]) {
    expect((await client.send(`mutation { ${mutation} { __typename } }`)).errors?.[0]).toMatchObject({
      message: 'This key lacks the scope settings:write.',
    });
  }
});
