import { expect, it } from 'vitest';
import { createWorkspace } from '../support/workspace.ts';

const series = `mutation {
  first: createContact(input: { name: "First" }) { __typename }
  forbidden: createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename }
  last: createContact(input: { name: "Last" }) { __typename }
}`;

it('a mutation that fails, so that the answer is null, keeps those after it from being made', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member();
  // More often than an operation is run before it is compiled.
  for (let run = 1; run <= 15; run++) {
    const answer = await member.send(series);
    expect(answer.data).toBeNull();
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['forbidden'], 'FORBIDDEN'],
    ]);
    expect(await workspace.graphql('{ contacts { nodes { name } } }')).toEqual({
      contacts: { nodes: Array.from({ length: run }, () => ({ name: 'First' })) },
    });
  }
});

it('mutations are made in their order, in fragments too, and a refusal that is data ends nothing', async () => {
  const workspace = await createWorkspace();
  const answer = await workspace.graphql(`mutation {
    ...Two
    third: createContact(input: { name: "Third" }) { __typename }
  }
  fragment Two on Mutation {
    first: createContact(input: { name: "First", email: "a@example.com" }) { __typename }
    second: createContact(input: { name: "Second", email: "A@example.com" }) { __typename }
  }`);
  expect(answer).toEqual({
    first: { __typename: 'CreateContactSuccess' },
    second: { __typename: 'ConflictError' },
    third: { __typename: 'CreateContactSuccess' },
  });
  expect(await workspace.graphql('{ contacts(orderBy: [{ field: NAME }]) { nodes { name } } }')).toEqual({
    contacts: { nodes: [{ name: 'First' }, { name: 'Third' }] },
  });
});
