import { expect, it } from 'vitest';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { sql } from '../../../src/store/index.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

const typed = {
  tier: ['SELECT', 'gold'],
  areas: ['MULTISELECT', ['a', 'b']],
  seats: ['NUMBER', '12.5'],
  huge: ['NUMBER', '1000000000000000000000'],
  active: ['BOOLEAN', 'true'],
  born: ['DATE', '2001-02-03'],
  seen: ['DATETIME', '2026-01-31T12:00:00.000Z'],
  note: ['TEXT', ' as it came '],
  site: ['URL', 'https://x.example/'],
} as const;

async function workspaceWithFields(): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  for (const [key, [type]] of Object.entries(typed)) {
    const options = type === 'SELECT' ? ['gold', 'iron'] : type === 'MULTISELECT' ? ['a', 'b', 'c'] : undefined;
    await workspace.graphql(
      `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ... on CreateCustomFieldSuccess { customField { key } } ... on UserError { message } } }`,
      {
        input: { key, label: key, type, ...(options === undefined ? {} : { options }) },
      },
    );
  }
  return workspace;
}

const create = `mutation ($values: JSONObject!) {
  createContact(input: { name: "Ada", customValues: $values, customValuesAsText: true }) {
    ... on CreateContactSuccess { contact { uuid customValuesAsText customValues } } ... on UserError { message } } }`;

it('shows custom values as the texts that mutations take back', async () => {
  const workspace = await workspaceWithFields();
  const texts = Object.fromEntries(Object.entries(typed).map(([key, [, text]]) => [key, text]));
  const { createContact } = await workspace.graphql<{
    createContact: { contact: { uuid: string; customValuesAsText: unknown } };
  }>(create, { values: texts });
  expect(createContact.contact).toMatchObject({
    customValuesAsText: texts,
    customValues: { seats: 12.5, huge: 1e21, active: true },
  });
  expect(Object.keys(createContact.contact.customValuesAsText as object)).toEqual(Object.keys(typed));
});

it('leaves out values of keys that no field defines, and values that do not fit', async () => {
  const workspace = await workspaceWithFields();
  const { store } = await gateway();
  const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(create, {
    values: { tier: 'gold' },
  });
  const { uuid } = createContact.contact;
  const misfit = JSON.stringify({ tier: 'gold', seats: 'many', stray: 'x', areas: [] });
  await store.query(sql`UPDATE contact SET custom_values = ${misfit}::jsonb WHERE id = ${uuid}::uuid`);
  const { contact } = await workspace.graphql<{ contact: unknown }>(
    'query ($id: ID!) { contact(id: $id) { customValuesAsText } }',
    { id: uuid },
  );
  expect(contact).toEqual({ customValuesAsText: { tier: 'gold', areas: [] } });
});

it('reads the definitions by one statement, whatever the page size, until they change, and by none where no contact has values', async () => {
  const workspace = await workspaceWithFields();
  const list = (first: number) => () =>
    workspace.graphql('query ($first: Int) { contacts(first: $first) { nodes { customValuesAsText } } }', { first });
  await workspace.graphql(create, { values: {} });
  expect(await statementsOf(list(20))).toHaveLength(2);
  for (let count = 0; count < 5; count++) await workspace.graphql(create, { values: { tier: 'gold' } });
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "more", label: "More", type: TEXT }) { __typename } }',
  );
  expect(
    [await statementsOf(list(2)), await statementsOf(list(2)), await statementsOf(list(20))].map(
      ({ length }) => length,
    ),
  ).toEqual([3, 2, 2]);
});
