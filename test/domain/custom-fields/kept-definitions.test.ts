import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../src/process/config.ts';
import { createServer } from '../../../src/process/server.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

const create = 'createCustomField(input: { key: $key, label: $key, type: TEXT })';

async function contactWith(workspace: TestWorkspace, properties: Record<string, string>): Promise<string> {
  const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
    'mutation ($values: JSONObject!) { createContact(input: { customValues: $values, unknownCustomFields: KEEP }) { ... on CreateContactSuccess { contact { uuid } } } }',
    { values: properties },
  );
  return createContact.contact.uuid;
}

async function shown(workspace: TestWorkspace, id: string): Promise<unknown> {
  const { contact } = await workspace.graphql<{
    contact: { customFields: { field: { key: string }; value: unknown }[] };
  }>('query ($id: ID!) { contact(id: $id) { customFields { field { key } value } } }', { id });
  return Object.fromEntries(contact.customFields.map(({ field, value }) => [field.key, value]));
}

it('definitions are read once, and not for every request', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(`mutation ($key: String!) { ${create} { __typename } }`, { key: 'tier' });
  const id = await contactWith(workspace, { tier: 'gold' });
  await shown(workspace, id);
  expect((await statementsOf(() => shown(workspace, id))).filter((text) => text.includes('custom_field f'))).toEqual(
    [],
  );
});

/** Sends operations to a server of its own over the same database, as another process would be. */
async function otherProcess(
  workspace: TestWorkspace,
): Promise<<Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>> {
  const { store } = await gateway();
  const server = createServer({ store: { ...store }, config: readConfig({ LOG_LEVEL: 'silent' }) });
  onTestFinished(() => server.close());
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${workspace.secret}` },
      payload: { query, variables },
    });
    return answer.json<{ data: Data }>().data;
  };
}

it('a change that another process makes is seen by the next request', async () => {
  const workspace = await createWorkspace();
  const send = await otherProcess(workspace);
  const id = await contactWith(workspace, { tier: 'gold', plan: 'pro' });
  expect(await shown(workspace, id)).toEqual({});

  const uuids = [];
  for (const key of ['tier', 'plan']) {
    const { createCustomField } = await send<{ createCustomField: { customField: { uuid: string } } }>(
      `mutation ($key: String!) { ${create} { ... on CreateCustomFieldSuccess { customField { uuid } } } }`,
      { key },
    );
    uuids.push(createCustomField.customField.uuid);
  }
  expect(Object.entries((await shown(workspace, id)) as object)).toEqual([
    ['tier', 'gold'],
    ['plan', 'pro'],
  ]);

  await send('mutation ($id: ID!) { updateCustomField(input: { id: $id, position: 7 }) { __typename } }', {
    id: uuids[0],
  });
  expect(Object.entries((await shown(workspace, id)) as object)).toEqual([
    ['plan', 'pro'],
    ['tier', 'gold'],
  ]);

  await send('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', { id: uuids[1] });
  expect(await shown(workspace, id)).toEqual({ tier: 'gold' });
});

it('each of many changes at once is counted', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const version = async (): Promise<number | undefined> =>
    (await store.prisma.workspace.findUnique({ where: { id: workspace.workspaceId } }))?.customFieldsVersion;
  const fields =
    'mutation ($key: String!, $folder: ID) { createCustomField(input: { key: $key, label: $key, type: TEXT, folderId: $folder }) { ... on CreateCustomFieldSuccess { customField { uuid } } } }';
  const { createCustomFieldFolder } = await workspace.graphql<{
    createCustomFieldFolder: { customFieldFolder: { uuid: string } };
  }>(
    'mutation { createCustomFieldFolder(input: { name: "Folder" }) { ... on CreateCustomFieldFolderSuccess { customFieldFolder { uuid } } } }',
  );
  const folder = createCustomFieldFolder.customFieldFolder.uuid;
  const created = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      workspace.graphql<{ createCustomField: { customField: { uuid: string } } }>(fields, {
        key: `key${number}`,
        folder: number === 0 ? folder : null,
      }),
    ),
  );
  expect(await version()).toBe(8);
  const ids = created.map(({ createCustomField }) => createCustomField.customField.uuid);
  await Promise.all([
    ...ids
      .slice(0, 4)
      .map((id) =>
        workspace.graphql(
          'mutation ($id: ID!) { updateCustomField(input: { id: $id, label: "New" }) { __typename } }',
          { id },
        ),
      ),
    ...ids
      .slice(4)
      .map((id) =>
        workspace.graphql('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', { id }),
      ),
  ]);
  expect(await version()).toBe(16);
  await workspace.graphql('mutation ($id: ID!) { deleteCustomFieldFolder(input: { id: $id }) { __typename } }', {
    id: folder,
  });
  expect(await version()).toBe(17);
});

it('a request that changes the definitions goes on with the new ones', async () => {
  const workspace = await createWorkspace();
  const id = await contactWith(workspace, { tier: 'gold' });
  expect(await shown(workspace, id)).toEqual({});
  const answer = await workspace.graphql<{ change: { contact: unknown }; other: { message: string } }>(
    `mutation ($key: String!, $id: ID!) {
      create: ${create} { __typename }
      change: updateContact(input: { contact: { id: $id }, customValues: { tier: "iron" } }) { ... on UpdateContactSuccess { contact { customFields { value } } } }
      other: updateContact(input: { contact: { id: $id }, customValues: { plan: "pro" } }) { ... on UserError { message } }
    }`,
    { key: 'tier', id },
  );
  expect(answer.change.contact).toEqual({ customFields: [{ value: 'iron' }] });
  expect(answer.other.message).toContain('plan');
});
