import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactConditions } from '../../../src/domain/contacts/index.ts';
import { drawSample, sampleOfStore } from '../../../src/query/filter/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { sql, type Store } from '../../../src/store/index.ts';
import { openEmptyStore } from '../../support/database.ts';
import { viewerContext } from '../../support/viewer-context.ts';

const workspaceId = newId();
let store: Store;

async function addContacts(count: number): Promise<void> {
  await store.query(
    sql`INSERT INTO contact (workspace_id, id, name) SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Person' || n FROM generate_series(1, ${count}::int) AS n`,
  );
}

async function valuesOfSearch(text: string): Promise<string> {
  const context = await viewerContext(workspaceId, store);
  return (await contactConditions({ search: { text } }, context))
    .map((condition) => condition.values.join(' '))
    .join(' ');
}

beforeAll(async () => {
  store = await openEmptyStore();
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspaceId}::uuid, 'many', 'Many', 'secret')`,
  );
});

afterAll(() => store.close());

it('of few contacts no sample is drawn, and the index is asked for the whole text', async () => {
  await addContacts(499);
  await drawSample(store);
  expect(sampleOfStore(store)).toBeNull();
  expect(await valuesOfSearch('person4321')).toMatch(/%person4321%$/);
});

it('of many a sample is drawn, by which the index is asked for selective trigrams; where it cannot be drawn, there is none', async () => {
  await addContacts(501);
  await drawSample(store);
  expect(sampleOfStore(store)?.selectivityOfTrigram('PER')).toBe(1);
  expect(sampleOfStore(store)?.countOfText('Person', 2_000)).toBe(1_000);
  expect(sampleOfStore(store)?.countOfText('p', 2_000)).toBe(1_000);
  expect(sampleOfStore(store)?.countOfText('Person', 7)).toBe(7);
  expect(sampleOfStore(store)?.countOfText('nobody', 1)).toBe(0);
  expect(await valuesOfSearch('person4321')).toMatch(/%432% %321% .*%person4321%$/);

  const failing = { query: () => Promise.reject(new Error('gone')) };
  await expect(drawSample(failing)).rejects.toThrow('gone');
  expect(sampleOfStore(failing)).toBeNull();
});

it('the index alone decides what a search of all fields finds, but for phone numbers that are written otherwise, and lines', async () => {
  const context = await viewerContext(workspaceId, store);
  const isExact = async (
    text: string,
    fields?: ('NAME' | 'EMAIL' | 'PHONE' | 'COMPANY' | 'PROPERTIES')[],
  ): Promise<boolean> =>
    (await contactConditions({ search: { text, ...(fields && { fields }) } }, context)).some(({ text: condition }) =>
      condition.includes('unnest'),
    );
  expect([await isExact('ada'), await isExact('555'), await isExact('a b'), await isExact('+49')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([
    await isExact('+'),
    await isExact('5 5'),
    await isExact('a\nb'),
    await isExact('ada', ['NAME', 'EMAIL', 'PHONE', 'COMPANY']),
  ]).toEqual([true, true, true, true]);
});
