import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { timeFields } from '../../src/store/statements/json-rows.ts';
import { columns, jsonRows, rowsOfJson, sql, type Prisma } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { rowsAs } from '../support/rows-as.ts';

/** The fields of all models: model, field, type. */
async function fieldsOfSchema(): Promise<{ model: string; field: string; type: string }[]> {
  const schema = await readFile('prisma/schema.prisma', 'utf8');
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, field = '', type = '']) => ({ model, field, type })),
  );
}

it('every field that is a time is one wherever it stands, and is made a Date', async () => {
  const fields = await fieldsOfSchema();
  const times = new Set(fields.filter(({ type }) => type === 'DateTime').map(({ field }) => field));
  expect([...times].toSorted()).toEqual([...timeFields]);
  expect(fields.filter(({ field, type }) => times.has(field) && type !== 'DateTime')).toEqual([]);
});

it('every numeric is read as text', async () => {
  const numerics = (await fieldsOfSchema()).filter(({ type }) => type === 'Decimal');
  expect(numerics).toEqual([{ model: 'Opportunity', field: 'value', type: 'Decimal' }]);
  for (const { model, field } of numerics)
    expect(columns(model as Prisma.ModelName, 'x').text).toContain(`x.${field}::text AS "${field}"`);
});

it('rows come as JSON as they come one by one', async () => {
  const { store } = await gateway();
  const rows = sql`SELECT * FROM (VALUES
    (1, 'a "b" \\ ü 😀', timestamptz '2026-01-31 12:00:00.123+00', NULL::timestamptz, ARRAY['x', 'y,z'], '{"createdAt": "2026-01-31", "n": [1.5, null]}'::jsonb, true, gen_random_uuid()),
    (2, '', timestamptz '1970-01-01 00:00:00+00', timestamptz '2026-12-31 23:59:59.999+00', '{}', '[]'::jsonb, false, NULL)
    ) AS r(number, text, "createdAt", "scheduledAt", list, json, flag, id) ORDER BY number DESC`;
  const [found] = await store.query(
    rowsAs<{ all: object[]; each: object[] }>(
      sql`WITH r AS MATERIALIZED (${rows}) SELECT (${jsonRows(sql`SELECT * FROM r`)}) AS "all"`,
    ),
  );
  const all = rowsOfJson<Record<string, unknown>>(found?.all ?? []);
  const each = await store.query(rowsAs<Record<string, unknown>>(rows));
  expect(all.map(({ id, ...row }) => ({ ...row, id: typeof id }))).toEqual(
    each.map(({ id, ...row }) => ({ ...row, id: typeof id })),
  );
  expect(
    (
      await store.query(rowsAs<{ all: object[] }>(sql`SELECT (${jsonRows(sql`SELECT 1 AS one WHERE false`)}) AS "all"`))
    )[0]?.all,
  ).toEqual([]);
});
