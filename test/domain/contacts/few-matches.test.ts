import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawSample } from '../../../src/query/filter/index.ts';
import { createExecutor } from '../../../src/graphql/execution/executor.ts';
import { newId } from '../../../src/values/ids.ts';
import { schema } from '../../../src/domain/schema.ts';
import { raw, sql, type Store } from '../../../src/store/index.ts';
import { openEmptyStore } from '../../support/database.ts';
import { viewerContext } from '../../support/viewer-context.ts';
import { rowsAs } from '../../support/rows-as.ts';

const execute = createExecutor(schema);
const workspaceId = newId();
let store: Store;

/** 2,000 contacts, some of the same instant as another and some without a company, of which one in 100 is rare; and as many of another workspace, all rare. */
beforeAll(async () => {
  store = await openEmptyStore();
  const otherId = newId();
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) SELECT id, id::text, 'Many', 'secret' FROM unnest(${[workspaceId, otherId]}::uuid[]) AS id`,
  );
  await store.query(
    sql`INSERT INTO custom_field (workspace_id, id, key, label, type) VALUES (${workspaceId}::uuid, gen_random_uuid(), 'tier', 'Tier', 'TEXT')`,
  );
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name, company, created_at, custom_values)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), CASE n % 100 WHEN 0 THEN 'rare' ELSE 'usual' END, CASE n % 3 WHEN 0 THEN 'Company ' || n % 7 END,
      timestamptz '2026-01-01' + (n - n % 300) * interval '1 minute', jsonb_build_object('tier', CASE n % 100 WHEN 0 THEN 'rare' ELSE 'usual' END)
    FROM generate_series(1, 2000) AS n`);
  await store.query(
    sql`INSERT INTO contact (workspace_id, id, name) SELECT ${otherId}::uuid, gen_random_uuid(), 'rare' FROM generate_series(1, 20) AS n`,
  );
  await store.query(sql`ANALYZE contact`);
  await drawSample(store);
});

afterAll(() => store.close());

interface Answer {
  nodes: { uuid: string }[];
  totalCount?: number;
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

/** Reads a page, and tells whether all that match were looked for at once. */
async function read(args: string, fields = ''): Promise<{ page: Answer; statements: number; atOnce: boolean }> {
  const statements: string[] = [];
  const stop = store.onStatement((text) => statements.push(text));
  const { viewer, requestId } = await viewerContext(workspaceId, store);
  const document = parse(
    `{ contacts(${args}) { nodes { uuid } ${fields} pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
  );
  const answer = await execute({
    document,
    context: { store, viewer: { ...viewer, scopes: new Set(['contacts:read']) }, requestId },
  });
  stop();
  expect(answer.errors).toBeUndefined();
  const lists = statements.filter((text) => text.includes('"rows"'));
  return {
    page: (answer.data as { contacts: Answer }).contacts,
    statements: lists.length,
    atOnce: lists.every((text) => text.includes('matched AS MATERIALIZED')),
  };
}

const choices = [
  'search: { text: "rare" }',
  'filter: { customField: { key: "tier", eq: "Rare" } }',
  'filter: { and: [{ name: { contains: "rare" } }, { doNotContact: { eq: false } }] }',
];
/** Orders, with what they are in SQL. */
const orders: [args: string, sql: string][] = [
  ['', 'c.created_at DESC, c.id DESC'],
  ['orderBy: { field: CREATED_AT }', 'c.created_at, c.id'],
  [
    'orderBy: [{ field: COMPANY, nulls: FIRST }, { field: CREATED_AT, direction: DESC }]',
    'fold_case(c.company) COLLATE "C" NULLS FIRST, c.created_at DESC, c.id',
  ],
];

it('pages of a list that has few contacts have each once, in order, forward and backward, with the total', async () => {
  const drawn = fc.record({
    choice: fc.constantFrom(...choices),
    order: fc.constantFrom(...orders),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    backward: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ choice, order: [orderBy, order], sizes, backward }) => {
      const rows = await store.query(
        rowsAs<{ id: string }>(
          sql`SELECT c.id FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.name = 'rare' ORDER BY ${raw(order)}`,
        ),
      );
      const expected = rows.map(({ id }) => id);
      const found: string[] = [];
      let cursor: string | null = null;
      for (let place = 0, more = true; more; place++) {
        const size = sizes[place % sizes.length] ?? 1;
        const where = backward
          ? `last: ${size}, before: ${JSON.stringify(cursor)}`
          : `first: ${size}, after: ${JSON.stringify(cursor)}`;
        const { page, statements, atOnce } = await read(`${where}, ${choice}, ${orderBy}`, 'totalCount');
        expect({ total: page.totalCount, statements, atOnce }).toEqual({
          total: expected.length,
          statements: 1,
          atOnce: true,
        });
        const ids = page.nodes.map(({ uuid }) => uuid);
        found.splice(backward ? 0 : found.length, 0, ...ids);
        [more, cursor] = backward
          ? [page.pageInfo.hasPreviousPage, page.pageInfo.startCursor]
          : [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

it('a page by offset is the same as by cursor', async () => {
  const whole = await read(`first: 20, ${choices[0]}`);
  const part = await read(`first: 4, offset: 13, ${choices[0]}`, 'totalCount');
  expect(part.page.nodes).toEqual(whole.page.nodes.slice(13, 17));
  expect({ total: part.page.totalCount, atOnce: part.atOnce, more: part.page.pageInfo.hasNextPage }).toEqual({
    total: 20,
    atOnce: true,
    more: true,
  });
});

it('a list that has many contacts is walked', async () => {
  for (const choice of [
    'search: { text: "usual" }',
    'filter: { customField: { key: "tier", eq: "usual" } }',
    'filter: { not: { name: { contains: "usual" } } }',
  ])
    expect(await read(`first: 3, ${choice}`)).toMatchObject({ statements: 1, atOnce: false });
});
