import { expect, expectTypeOf, it } from 'vitest';
import { columns, of, sql, typed } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';

it('rows have the type that their statement says', async () => {
  const { store } = await gateway();
  const rows = await store.query(
    typed({ id: 'uuid', kind: of<'one' | 'two'>('text'), many: 'bigint', note: 'text?' })`
      SELECT '01a22c59-88d1-766a-9ace-f1e58cd6928f'::uuid AS id, 'one' AS kind, count(*) AS many, NULL AS note`,
  );
  expectTypeOf(rows).toEqualTypeOf<{ id: string; kind: 'one' | 'two'; many: number; note: string | null }[]>();
  expect(rows).toEqual([{ id: '01a22c59-88d1-766a-9ace-f1e58cd6928f', kind: 'one', many: 1, note: null }]);
});

it('a test fails by a row that has not what its statement says', async () => {
  const { store } = await gateway();
  const wrong = [
    [typed({ id: 'uuid', name: 'text' })`SELECT 'a' AS id`, 'has no column name'],
    [typed({ id: 'uuid' })`SELECT 'a' AS id, 1 AS more`, 'has a column more'],
    [typed({ at: 'timestamptz' })`SELECT now()::text AS at`, 'which is not timestamptz'],
    [typed({ name: 'text' })`SELECT NULL AS name`, 'which is not text'],
    [typed('Tag')`SELECT 1 AS contacts`, 'has a column contacts'],
  ] as const;
  for (const [statement, reason] of wrong) {
    for (const run of [
      () => store.query(statement),
      () => store.read(statement),
      () => store.write(statement),
      () => store.transaction((transaction) => transaction.query(statement)),
    ])
      // oxlint-disable-next-line no-loop-func -- awaited at once
      await expect(run()).rejects.toThrow(reason);
  }
});

it('a model and columns of its own make one row', () => {
  const statement = typed(['Tag', { contactId: 'uuid' }])`SELECT ${columns('Tag', 't')}, ct.contact_id AS "contactId"`;
  expectTypeOf<typeof statement>().toExtend<{ row?: { name: string; contactId: string } }>();
  expect(statement.text).toBe(sql`SELECT ${columns('Tag', 't')}, ct.contact_id AS "contactId"`.text);
});
