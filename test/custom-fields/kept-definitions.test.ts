import { expect, it } from 'vitest';
import { newId } from '../../src/graphql/ids.ts';
import { sql } from '../../src/store/index.ts';
import { gateway, statementsOf } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

const create = 'createCustomField(input: { key: $key, label: $key, type: TEXT })';

async function contactWith(workspace: TestWorkspace, properties: Record<string, string>): Promise<string> {
  const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
    'mutation ($values: JSONObject!) { createContact(input: { customValues: $values, unknownCustomValues: KEEP }) { ... on CreateContactSuccess { contact { uuid } } } }',
    { values: properties },
  );
  return createContact.contact.uuid;
}

async function shown(workspace: TestWorkspace, id: string): Promise<unknown> {
  const { contact } = await workspace.graphql<{ contact: { customValuesAsText: unknown } }>('query ($id: ID!) { contact(id: $id) { customValuesAsText } }', { id });
  return contact.customValuesAsText;
}

it('definitions are read once, and not for every request', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(`mutation ($key: String!) { ${create} { __typename } }`, { key: 'tier' });
  const id = await contactWith(workspace, { tier: 'gold' });
  await shown(workspace, id);
  expect((await statementsOf(() => shown(workspace, id))).filter((text) => text.includes('custom_field f'))).toEqual([]);
});

it('a change that another process makes is seen by the next request', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const id = await contactWith(workspace, { tier: 'gold', plan: 'pro' });
  expect(await shown(workspace, id)).toEqual({});

  const fields = ['tier', 'plan'].map((key, position) => ({ workspace_id: workspace.workspaceId, id: newId(), key, label: key, type: 'TEXT', options: [], required: false, position }));
  await store.query(sql`
    INSERT INTO custom_field (workspace_id, id, key, label, type, options, required, position)
    SELECT workspace_id, id, key, label, type, options, required, position FROM jsonb_populate_recordset(NULL::custom_field, ${JSON.stringify(fields)}::jsonb)`);
  expect(Object.entries((await shown(workspace, id)) as object)).toEqual([['tier', 'gold'], ['plan', 'pro']]);

  await store.query(sql`UPDATE custom_field SET position = 1 - position WHERE workspace_id = ${workspace.workspaceId}::uuid`);
  expect(Object.entries((await shown(workspace, id)) as object)).toEqual([['plan', 'pro'], ['tier', 'gold']]);

  await store.query(sql`DELETE FROM custom_field WHERE workspace_id = ${workspace.workspaceId}::uuid AND key = 'plan'`);
  expect(await shown(workspace, id)).toEqual({ tier: 'gold' });
});

it('a request that changes the definitions goes on with the new ones', async () => {
  const workspace = await createWorkspace();
  const id = await contactWith(workspace, { tier: 'gold' });
  expect(await shown(workspace, id)).toEqual({});
  const answer = await workspace.graphql<{ change: { contact: unknown }; other: { message: string } }>(
    `mutation ($key: String!, $id: ID!) {
      create: ${create} { __typename }
      change: updateContact(input: { contact: { id: $id }, customValues: { tier: "iron" } }) { ... on UpdateContactSuccess { contact { customValuesAsText } } }
      other: updateContact(input: { contact: { id: $id }, customValues: { plan: "pro" } }) { ... on UserError { message } }
    }`,
    { key: 'tier', id },
  );
  expect(answer.change.contact).toEqual({ customValuesAsText: { tier: 'iron' } });
  expect(answer.other.message).toContain('plan');
});
