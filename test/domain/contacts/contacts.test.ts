import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

it('lists contacts with the names of their tags by one statement, and with whole tags by two, whatever the page size', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name)
    SELECT ${workspace.workspaceId}::uuid, gen_random_uuid(), 'Contact ' || n FROM generate_series(1, 60) AS n`);
  const statements = async (tagFields: string, first: number) =>
    (
      await statementsOf(() =>
        workspace.graphql(
          `query ($first: Int) { contacts(first: $first) { totalCount nodes { name tags { ${tagFields} } } } }`,
          { first },
        ),
      )
    ).length;

  const key = 1;
  expect(await statements('name', 2)).toBe(key + 1);
  expect(await statements('name', 50)).toBe(key + 1);
  expect(await statements('name createdAt', 2)).toBe(key + 2);
  expect(await statements('name createdAt', 50)).toBe(key + 2);
});
