import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

/** The type of each field, a text for it, and the value that the text becomes. */
const fields = {
  tier: ['SELECT', 'Gold', 'gold'],
  areas: ['MULTISELECT', 'a; b', ['a', 'b']],
  both: ['MULTISELECT', ['a', 'b'], ['a', 'b']],
  seats: ['NUMBER', '12.5', 12.5],
  active: ['BOOLEAN', 'TRUE', true],
  born: ['DATE', '2001-02-03', '2001-02-03'],
  seen: ['DATETIME', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
  note: ['TEXT', ' as it came ', ' as it came '],
  site: ['URL', 'https://x.example/', 'https://x.example/'],
} as const;

async function workspaceWithFields(): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  for (const [key, [type]] of Object.entries(fields)) {
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
  createContact(input: { name: "Ada", customValues: $values, convertCustomValues: true }) {
    __typename ... on CreateContactSuccess { contact { customValues } } ... on ValidationError { issues { path code } } } }`;

it('converts texts to the type of their field where that is asked for', async () => {
  const workspace = await workspaceWithFields();
  const texts = Object.fromEntries(Object.entries(fields).map(([key, [, text]]) => [key, text]));
  expect(await workspace.graphql(create, { values: { ...texts } })).toEqual({
    createContact: {
      __typename: 'CreateContactSuccess',
      contact: { customValues: Object.fromEntries(Object.entries(fields).map(([key, [, , value]]) => [key, value])) },
    },
  });
  expect(await workspace.graphql(create, { values: { seats: '', active: ' ', born: '' } })).toMatchObject({
    createContact: { contact: { customValues: {} } },
  });
  expect(await workspace.graphql(create, { values: { seats: 'many' } })).toEqual({
    createContact: {
      __typename: 'ValidationError',
      issues: [{ path: ['input', 'customValues', 'seats'], code: 'INVALID_FORMAT' }],
    },
  });
});

it('reads the definitions by one statement, whatever the page size, until they change, and by none where no contact has values', async () => {
  const workspace = await workspaceWithFields();
  const list = (first: number) => () =>
    workspace.graphql('query ($first: Int) { contacts(first: $first) { nodes { customFields { value } } } }', {
      first,
    });
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
