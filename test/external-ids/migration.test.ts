import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { newId } from '../../src/graphql/ids.ts';
import { raw, sql } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';

it('accounts keep the order of the external ids that they had in a list of their own', async () => {
  const store = await openEmptyStore();
  try {
    // The store as it was before the migration, as far as accounts go.
    await store.query(sql`ALTER TABLE account ADD COLUMN external_ids jsonb NOT NULL DEFAULT '[]'`);
    await store.query(sql`ALTER TABLE account_external_id DROP COLUMN position`);
    const [workspaceId, accountId] = [newId(), newId()];
    await store.query(sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspaceId}::uuid, 'old', 'Old', 'x')`);
    const externalIds = [{ label: 'pylon', externalId: 'z' }, { label: 'crm', externalId: 'a' }, { label: 'pylon', externalId: 'b' }];
    await store.query(sql`INSERT INTO account (workspace_id, id, name, external_ids) VALUES (${workspaceId}::uuid, ${accountId}::uuid, 'Acme', ${JSON.stringify(externalIds)}::jsonb)`);
    for (const { label, externalId } of externalIds) {
      await store.query(sql`INSERT INTO account_external_id (workspace_id, label, external_id, account_id) VALUES (${workspaceId}::uuid, ${label}, ${externalId}, ${accountId}::uuid)`);
    }

    const text = await readFile('prisma/migrations/20261201090000_external_ids_of_more_than_accounts/migration.sql', 'utf8');
    const [, ofAccounts = ''] = text.split(/^(?=-- The table alone)/m);
    for (const statement of ofAccounts.split(/;\n/).filter((part) => part.trim() !== '')) await store.query(sql`${raw(statement)}`);

    expect(await store.query(sql`SELECT label, external_id AS "externalId" FROM account_external_id ORDER BY position`)).toEqual(externalIds);
  } finally {
    await store.close();
  }
});
