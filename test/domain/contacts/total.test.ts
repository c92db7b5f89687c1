import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { insertContacts } from '../../support/contacts.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { rowsAs } from '../../support/rows-as.ts';

const query = '{ contactCount contacts(first: 1) { totalCount nodes { uuid } } }';

/** The totals as the API tells them, which must be what counting finds. */
async function total(client: Client): Promise<number> {
  const { store } = await gateway();
  const answer = await client.graphql<{ contactCount: number; contacts: { totalCount: number } }>(query);
  const [counted] = await store.query(
    rowsAs<{ count: number }>(
      sql`SELECT count(*) AS "count" FROM contact WHERE workspace_id = ${client.workspaceId}::uuid`,
    ),
  );
  expect([answer.contactCount, answer.contacts.totalCount]).toEqual([counted?.count, counted?.count]);
  return counted?.count ?? 0;
}

async function create(client: Client, email: string): Promise<string> {
  const mutation =
    'mutation ($email: String) { createContact(input: { email: $email }) { ... on CreateContactSuccess { contact { uuid } } } }';
  return (await client.graphql<{ createContact: { contact: { uuid: string } } }>(mutation, { email })).createContact
    .contact.uuid;
}

it('the total of all contacts is told without counting them', async () => {
  const workspace = await createWorkspace();
  await insertContacts(workspace.workspaceId, [{ name: 'Ada' }, { name: 'Bea' }, { name: 'Cleo' }]);
  expect(
    (await statementsOf(() => total(workspace))).filter((statement) => /count\(\*\)/.test(statement)),
  ).toHaveLength(1); // The test's own.
  const filtered = await statementsOf(async () => {
    expect(await workspace.graphql('{ contacts(filter: { name: { contains: "a" } }) { totalCount } }')).toEqual({
      contacts: { totalCount: 2 },
    });
  });
  expect(filtered.filter((statement) => /count\(\*\)/.test(statement))).toHaveLength(1);
});

it('is right after every way in which contacts come and go', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  expect(await total(workspace)).toBe(0);
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ids.push(await create(workspace, `${name}@example.com`));
  await create(other, 'a@example.com');
  expect([await total(workspace), await total(other)]).toEqual([4, 1]);

  const upsert =
    'mutation ($email: String!) { upsertContact(input: { match: { email: $email }, name: "X" }) { __typename } }';
  await workspace.graphql(upsert, { email: 'a@example.com' });
  await workspace.graphql(upsert, { email: 'new@example.com' });
  await workspace.graphql('mutation ($input: ImportContactsInput!) { importContacts(input: $input) { __typename } }', {
    input: { format: 'CSV', text: 'email,name\na@example.com,A\nz@example.com,Z\ny@example.com,Y\nnonsense,N\n' },
  });
  const before = await total(workspace);
  expect(before).toBe(7);

  await workspace.graphql('mutation ($id: ID!) { deleteContact(input: { contact: { id: $id } }) { __typename } }', {
    id: ids[0],
  });
  await workspace.graphql('mutation ($id: ID!) { deleteContact(input: { contact: { id: $id } }) { __typename } }', {
    id: ids[0],
  });
  expect(await total(workspace)).toBe(before - 1);
  await workspace.graphql(
    'mutation { mergeContacts(input: { into: { email: "b@example.com" }, from: { email: "c@example.com" } }) { __typename } }',
  );
  // Refused, and so undone: the email is taken.
  await workspace.graphql(
    'mutation { createContact(input: { emails: ["free@example.com", "b@example.com"] }) { __typename } }',
  );
  expect([await total(workspace), await total(other)]).toEqual([before - 2, 1]);
});

it('is right after creations, deletions, imports and merges at once', async () => {
  const workspace: TestWorkspace = await createWorkspace();
  const numbers = Array.from({ length: 12 }, (_, number) => number);
  const ids = await Promise.all(numbers.map((number) => create(workspace, `${number}@example.com`)));
  const remove = 'mutation ($id: ID!) { deleteContact(input: { contact: { id: $id } }) { __typename } }';
  const merge =
    'mutation ($into: ID!, $from: ID!) { mergeContacts(input: { into: { id: $into }, from: { id: $from } }) { __typename } }';
  const importing = 'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { __typename } }';
  await Promise.all([
    ...ids.slice(0, 5).flatMap((id) => [workspace.graphql(remove, { id }), workspace.graphql(remove, { id })]),
    ...ids.slice(5, 7).map((from) => workspace.graphql(merge, { into: ids[11], from })),
    ...numbers.map((number) => create(workspace, `new-${number}@example.com`)),
    ...numbers.slice(0, 3).map((number) =>
      workspace.graphql(importing, {
        input: { format: 'CSV', text: `email\nimported-${number}@example.com\nimported@example.com\n` },
      }),
    ),
  ]);
  expect(await total(workspace)).toBe(12 - 5 - 2 + 12 + 4);
});

it('goes with the workspace', async () => {
  const { store } = await gateway();
  const workspace = await createWorkspace();
  await create(workspace, 'a@example.com');
  await store.query(sql`DELETE FROM workspace WHERE id = ${workspace.workspaceId}::uuid`);
  expect(
    await store.query(sql`SELECT contacts FROM contact_total WHERE workspace_id = ${workspace.workspaceId}::uuid`),
  ).toEqual([]);
});

it('a restricted member is told the number of their own contacts', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  await insertContacts(workspace.workspaceId, [{ name: 'Ada', assigned_to_id: member.memberId }, { name: 'Bea' }]);
  expect(await member.graphql(query)).toMatchObject({ contactCount: 1, contacts: { totalCount: 1 } });
});

it('the total of contacts that have an email is told without looking for them, and is right however they come and go', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const told = async (client: Client): Promise<number> => {
    const withEmail = 'filter: { and: [{ email: { isSet: true } }] }';
    const answer = await client.graphql<{
      contactCount: number;
      contacts: { totalCount: number; nodes: unknown[] };
      none: number;
    }>(
      `{ contactCount(${withEmail}) contacts(${withEmail}) { totalCount nodes { uuid } } none: contactCount(filter: { email: { isSet: false } }) }`,
    );
    expect([answer.contacts.totalCount, answer.contacts.nodes.length]).toEqual([
      answer.contactCount,
      answer.contactCount,
    ]);
    expect(answer.contactCount + answer.none).toBe(
      (await client.graphql<{ contactCount: number }>('{ contactCount }')).contactCount,
    );
    return answer.contactCount;
  };
  await insertContacts(workspace.workspaceId, [
    { name: 'Ada', emails: ['ada@example.com'] },
    { name: 'Bea', assigned_to_id: member.memberId },
    { name: 'Cleo', emails: ['cleo@example.com'], assigned_to_id: member.memberId },
  ]);
  expect([await told(workspace), await told(other), await told(member)]).toEqual([2, 0, 1]);
  const id = await create(workspace, 'dora@example.com');
  expect(await told(workspace)).toBe(3);
  const setEmail =
    'mutation ($id: ID!, $email: String) { updateContact(input: { contact: { id: $id }, email: $email }) { __typename } }';
  await workspace.graphql(setEmail, { id, email: null });
  expect(await told(workspace)).toBe(2);
  await workspace.graphql(setEmail, { id, email: 'd@example.com' });
  await workspace.graphql(
    'mutation { deleteContact(input: { contact: { email: "ada@example.com" } }) { __typename } }',
  );
  expect(await told(workspace)).toBe(2);
});
