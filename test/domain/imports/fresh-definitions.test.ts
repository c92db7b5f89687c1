import { expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';

it('an import checks by the custom fields that the request itself has made', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "old", label: "Old", type: TEXT }) { __typename } }',
  );
  // From here on the definitions are kept.
  expect(await workspace.graphql('{ customFields { key } }')).toEqual({ customFields: [{ key: 'old' }] });
  const answer = await workspace.graphql(`mutation {
    createCustomField(input: { key: "fresh", label: "Fresh", type: NUMBER }) { __typename }
    importContacts(input: { contacts: [{ email: "ada@example.com", fresh: "not a number" }, { email: "bob@example.com", fresh: 7 }] }) {
      ... on ImportContactsSuccess { created failed ignoredColumns errors { row field code } } ... on UserError { message }
    }
  }`);
  expect(answer).toEqual({
    createCustomField: { __typename: 'CreateCustomFieldSuccess' },
    importContacts: {
      created: 1,
      failed: 1,
      ignoredColumns: [],
      errors: [{ row: 1, field: 'fresh', code: 'INVALID_TYPE' }],
    },
  });
});
