import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

/** Two accounts with 5 contacts each, numbered by age, the even ones assigned to a restricted member. */
async function seedContext() {
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const { store } = await gateway();
  const accounts = [newId(), newId()];
  for (const [index, id] of accounts.entries()) {
    const name = `Account ${index + 1}`;
    await store.prisma.account.create({ data: { workspaceId, id, name } });
    await store.query(sql`
      INSERT INTO contact (workspace_id, id, name, account_id, assigned_to_id, created_at)
      SELECT ${workspaceId}::uuid, gen_random_uuid(), ${name}::text || ' contact ' || n, ${id}::uuid,
        CASE WHEN n % 2 = 0 THEN ${member.memberId}::uuid END, timestamptz '2020-01-01' + n * interval '1 minute' FROM generate_series(1, 5) AS n`);
  }
  await store.query(
    sql`INSERT INTO contact (workspace_id, id, name) VALUES (${workspaceId}::uuid, ${newId()}::uuid, 'Nobody')`,
  );
  return { workspace, member, accounts };
}

const names = (account: number, ...numbers: number[]) =>
  numbers.map((number) => ({ name: `Account ${account} contact ${number}` }));
const byName = 'accounts(orderBy: [{ field: NAME, direction: ASC }])';

it('lists the contacts of an account, newest first, in pages', async () => {
  const { workspace } = await seedContext();
  interface Page {
    accounts: { nodes: { contacts: { pageInfo: { endCursor: string } } }[] };
  }
  const first = await workspace.graphql<Page>(
    `{ ${byName} { nodes { contacts(first: 2) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } } }`,
  );
  const [one, two] = first.accounts.nodes.map(({ contacts }) => contacts.pageInfo.endCursor);
  expect(first).toEqual({
    accounts: {
      nodes: [
        { contacts: { totalCount: 5, nodes: names(1, 5, 4), pageInfo: { hasNextPage: true, endCursor: one } } },
        { contacts: { totalCount: 5, nodes: names(2, 5, 4), pageInfo: { hasNextPage: true, endCursor: two } } },
      ],
    },
  });
  const second = await workspace.graphql(
    `{ ${byName.replace('(', '(first: 1, ')} { nodes { contacts(first: 9, after: "${one}") { nodes { name } pageInfo { hasNextPage } } } } }`,
  );
  expect(second).toEqual({
    accounts: { nodes: [{ contacts: { nodes: names(1, 3, 2, 1), pageInfo: { hasNextPage: false } } }] },
  });
});

it('shows a restricted member their own contacts only', async () => {
  const { member } = await seedContext();
  expect(await member.graphql(`{ ${byName} { nodes { contacts { totalCount nodes { name } } } } }`)).toEqual({
    accounts: {
      nodes: [
        { contacts: { totalCount: 2, nodes: names(1, 4, 2) } },
        { contacts: { totalCount: 2, nodes: names(2, 4, 2) } },
      ],
    },
  });
});

it('reads the contacts of all accounts by one statement, and one for each set of arguments', async () => {
  const { workspace } = await seedContext();
  const list = (accounts: number, contacts: string) => () =>
    workspace.graphql(`{ accounts(first: ${accounts}) { nodes { ${contacts} } } }`);
  expect(await statementsOf(list(1, 'contacts(first: 1) { totalCount nodes { name } }'))).toHaveLength(3);
  expect(await statementsOf(list(2, 'contacts(first: 5) { totalCount nodes { name account { name } } }'))).toHaveLength(
    4,
  );
  expect(
    await statementsOf(list(2, 'a: contacts(first: 1) { nodes { name } } b: contacts(last: 2) { nodes { name } }')),
  ).toHaveLength(4);
});
