import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawTextSample, keepTextSample, textSampleOf } from '../../src/filter/index.ts';
import { sql, type Store } from '../../src/store/index.ts';
import { contactConditions } from '../../src/contacts/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { viewerContext } from '../support/viewer-context.ts';
import { newId } from '../../src/graphql/ids.ts';

const workspaceId = newId();
let store: Store;

async function addContacts(count: number): Promise<void> {
  await store.query(sql`INSERT INTO contact (workspace_id, id, name) SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Person' || n FROM generate_series(1, ${count}::int) AS n`);
}

async function searchText(text: string): Promise<string> {
  const context = await viewerContext(workspaceId, store);
  return (await contactConditions({ search: { text } }, context)).map((condition) => condition.values.join(' ')).join(' ');
}

beforeAll(async () => {
  store = await openEmptyStore();
  await store.query(sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspaceId}::uuid, 'many', 'Many', 'secret')`);
});

afterAll(() => store.close());

it('of few contacts no sample is drawn, and the index is asked for the whole text', async () => {
  await addContacts(499);
  await drawTextSample(store);
  expect(textSampleOf(store)).toBeNull();
  expect(await searchText('person4321')).toMatch(/%person4321%$/);
});

it('of many one is kept from the start, by which the index is asked for rare parts, until its end', async () => {
  await addContacts(501);
  const end = keepTextSample(store, (error) => {
    throw error;
  });
  await expect.poll(() => textSampleOf(store)?.shareOf('Person') ?? null).toBe(1);
  expect(textSampleOf(store)?.shareOf('nobody')).toBe(0);
  expect(await searchText('person4321')).toMatch(/%432% %321% .*%person4321%$/);
  end();
});
