import { expect, expectTypeOf, it } from 'vitest';
import { column, select, sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';

it('rows have the columns that are said, with the types that are said', async () => {
  const { store } = await gateway();
  const id = '01a22c59-88d1-766a-9ace-f1e58cd6928f';
  const rows = await store.query(
    select(
      { id: column.uuid(sql`${id}`), name: column.text(sql`n`), many: column.count(sql`count(*)`) },
      sql`FROM (VALUES (1), (2)) AS v(n) GROUP BY n ORDER BY n`,
    ),
  );
  expectTypeOf(rows).toEqualTypeOf<{ id: string; name: string; many: number }[]>();
  expect(rows).toEqual([
    { id, name: '1', many: 1 },
    { id, name: '2', many: 1 },
  ]);
});

it('the database refuses a column that is not of its type', async () => {
  const { store } = await gateway();
  await expect(
    store.query(select({ id: column.uuid(sql`'Ada'::text`) }, sql`FROM (VALUES (1)) AS v(n)`)),
  ).rejects.toThrow('invalid input syntax for type uuid');
});
