import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/process/config.ts';
import { createServer } from '../../../src/process/server.ts';
import type { Queryable, Store } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

/** The store, which takes a break after it has looked a folder up. */
function pausing(store: Store, onFolderFound: () => void): Store {
  const paused =
    (queryable: Queryable): Queryable['query'] =>
    async (statement) => {
      const rows = await queryable.query(statement);
      if (statement.text.includes('FROM custom_field_folder')) {
        onFolderFound();
        await wait(150);
      }
      return rows;
    };
  return {
    ...store,
    query: paused(store),
    transaction: (work) => store.transaction((transaction) => work({ ...transaction, query: paused(transaction) })),
  };
}

const createField =
  'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { __typename ... on CreateCustomFieldSuccess { customField { uuid } } ... on UserError { message } } }';
const updateField =
  'mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) { __typename ... on UpdateCustomFieldSuccess { customField { uuid } } ... on UserError { message } } }';

it.each(['createCustomField', 'updateCustomField'])(
  'a folder that is deleted while %s puts a field into it leaves the field without a folder',
  async (mutation) => {
    const { store } = await gateway();
    const workspace = await createWorkspace();
    const { createCustomFieldFolder } = await workspace.graphql<{
      createCustomFieldFolder: { customFieldFolder: { uuid: string } };
    }>(
      'mutation { createCustomFieldFolder(input: { name: "Sales" }) { ... on CreateCustomFieldFolderSuccess { customFieldFolder { uuid } } } }',
    );
    const folder = createCustomFieldFolder.customFieldFolder.uuid;
    const isUpdate = mutation === 'updateCustomField';
    const { createCustomField } = await workspace.graphql<{ createCustomField: { customField: { uuid: string } } }>(
      createField,
      { input: { key: 'other', label: 'Other', type: 'TEXT' } },
    );

    let found: () => void = () => undefined;
    const deletion = new Promise<void>((resolve) => (found = resolve)).then(() =>
      workspace.graphql(
        'mutation ($input: DeleteCustomFieldFolderInput!) { deleteCustomFieldFolder(input: $input) { __typename } }',
        { input: { id: folder } },
      ),
    );
    const server = createServer({ store: pausing(store, found), config: readConfig({ LOG_LEVEL: 'silent' }) });
    const input = isUpdate
      ? { id: createCustomField.customField.uuid, folderId: folder }
      : { key: 'plan', label: 'Plan', type: 'TEXT', folderId: folder };
    const payload = { query: isUpdate ? updateField : createField, variables: { input } };
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${workspace.secret}` },
      payload,
    });

    expect(answer.json<unknown>()).toMatchObject({
      data: { [mutation]: { __typename: isUpdate ? 'UpdateCustomFieldSuccess' : 'CreateCustomFieldSuccess' } },
    });
    expect(await deletion).toEqual({ deleteCustomFieldFolder: { __typename: 'DeleteCustomFieldFolderSuccess' } });
    const after = await workspace.graphql('{ customFieldFolders { name } customFields { key folder { name } } }');
    const fields = [{ key: 'other', folder: null }, ...(isUpdate ? [] : [{ key: 'plan', folder: null }])];
    expect(after).toEqual({ customFieldFolders: [], customFields: fields });
    await server.close();
  },
);
