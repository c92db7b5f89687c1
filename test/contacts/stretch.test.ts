import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawTextSample, learnContactStatistics } from '../../src/filter/index.ts';
import { createExecutor } from '../../src/graphql/executor.ts';
import { newId } from '../../src/graphql/ids.ts';
import { schema } from '../../src/graphql/schema.ts';
import { raw, sql, type Store } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { viewerContext } from '../support/viewer-context.ts';

const execute = createExecutor(schema);
const workspaceId = newId();
let store: Store;

/** The ids of all contacts that have the text, in the order of the list. */
async function inOrder(text: string): Promise<string[]> {
  const rows = await store.query<{ id: string }>(sql`
    SELECT c.id FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND strpos(lower(c.name), ${text}) > 0 ORDER BY c.created_at DESC, c.id DESC`);
  return rows.map(({ id }) => id);
}

async function learn(): Promise<void> {
  await store.query(sql`ANALYZE contact`);
  await drawTextSample(store);
  await learnContactStatistics(store);
}

/** 50,000 contacts of a year, some of the same instant as another, of which one in 125 is rare. */
beforeAll(async () => {
  store = await openEmptyStore();
  await store.query(sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspaceId}::uuid, 'many', 'Many', 'secret')`);
  await store.query(sql`INSERT INTO custom_field (workspace_id, id, key, label, type) VALUES (${workspaceId}::uuid, gen_random_uuid(), 'tier', 'Tier', 'TEXT')`);
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name, created_at, custom_values)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), CASE n % 125 WHEN 0 THEN 'rare' ELSE 'usual' END, now() - (n - n % 1000 / 999 * 876) * interval '10 minutes',
      jsonb_build_object('tier', CASE n % 125 WHEN 0 THEN 'rare' ELSE 'usual' END)
    FROM generate_series(1, 50000) AS n`);
  await learn();
}, 120_000);

afterAll(() => store.close());

interface Read {
  ids: string[];
  endCursor: string | null;
  hasNextPage: boolean;
  /** Whether the newest were looked into first. */
  nearFirst: boolean;
  /** Whether that was all that was looked into. */
  nearAlone: boolean;
}

async function read(argument: string, page: { first: number; after: string | null }): Promise<Read> {
  const statements: string[] = [];
  const stop = store.onStatement((text) => statements.push(text));
  const { viewer, requestId } = await viewerContext(workspaceId, store);
  const document = parse(`query ($first: Int, $after: String) { contacts(first: $first, after: $after, ${argument}) { nodes { uuid } pageInfo { endCursor hasNextPage } } }`);
  const answer = await execute({ document, variables: page, context: { store, viewer: { ...viewer, scopes: new Set(['contacts:read']) }, requestId } });
  stop();
  expect(answer.errors).toBeUndefined();
  const { contacts } = answer.data as { contacts: { nodes: { uuid: string }[]; pageInfo: Pick<Read, 'endCursor' | 'hasNextPage'> } };
  const looks = statements.filter((text) => text.includes('"rows"')).map((text) => text.includes('time_buckets'));
  return { ids: contacts.nodes.map(({ uuid }) => uuid), ...contacts.pageInfo, nearFirst: looks[0] === true, nearAlone: looks[0] === true && looks.length === 1 };
}

/** All pages of the list. */
async function readAll(argument: string, sizes: readonly number[]): Promise<Read[]> {
  const pages: Read[] = [];
  let after: string | null = null;
  for (let place = 0; ; place++) {
    const page: Read = await read(argument, { first: sizes[place % sizes.length] ?? 1, after });
    pages.push(page);
    if (!page.hasNextPage) return pages;
    after = page.endCursor;
  }
}

const searches = ['search: { text: "rare" }', 'filter: { customField: { key: "tier", eq: "rare" } }', 'search: { text: "rare" }, orderBy: [{ field: CREATED_AT, direction: DESC }, { field: NAME }]'];

/** Reads the list in pages of many sizes, and compares. */
async function expectPagesOfTheNewest(argument: string): Promise<void> {
  const expected = await inOrder('rare');
  let [near, alone, far] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 8 }), async (sizes) => {
      const pages = await readAll(argument, sizes);
      expect(pages.flatMap(({ ids }) => ids)).toEqual(expected);
      near += pages.filter(({ nearFirst }) => nearFirst).length;
      alone += pages.filter(({ nearAlone }) => nearAlone).length;
      far += pages.filter(({ nearFirst }) => !nearFirst).length;
    }),
    { numRuns: 4 },
  );
  expect(near).toBeGreaterThan(10);
  expect(alone).toBeGreaterThan(near * 0.7);
  expect(far).toBeGreaterThan(0);
}

it.each(searches)('pages of %s have each contact once, in order, whether they are full of the newest or not', expectPagesOfTheNewest);

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

it.each(searches.slice(0, 2))('the newest of %s are looked for by a plan that is good for all values, so that it is made once', async (argument) => {
  const statements: string[] = [];
  const stop = store.onStatement((text) => statements.push(text));
  await read(argument, { first: 5, after: null });
  stop();
  const near = statements.find((text) => text.includes('time_buckets')) ?? '';
  expect(near).not.toContain('planned for its values');
  const answer = await store.transaction(async (transaction) => {
    await transaction.query(raw('SET LOCAL plan_cache_mode = force_generic_plan'));
    await transaction.query(raw(`PREPARE near AS ${near}`));
    const plan = await transaction.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(raw(`EXPLAIN (FORMAT JSON) EXECUTE near(${Array.from(new Set(near.match(/\$\d+/g)), () => 'NULL').join()})`));
    await transaction.query(raw('DEALLOCATE near'));
    return plan;
  });
  const nodes = (answer[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
  expect(nodes.filter((node) => node['Node Type'] === 'Bitmap Index Scan').map((node) => node['Index Name'])).toEqual([expect.stringMatching(/^contact_(search|custom_values)_idx$/)]);
  expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'contact')).toEqual([]);
});

it('what the values decide by which index to find is planned for them', async () => {
  const statements: string[] = [];
  const stop = store.onStatement((text) => statements.push(text));
  await read('filter: { and: [{ customField: { key: "tier", eq: "rare" } }, { name: { contains: "a" } }] }', { first: 5, after: null });
  stop();
  expect(statements.find((text) => text.includes('time_buckets'))).toContain('planned for its values');
});

it('contacts of the time to come stand first as well', async () => {
  const id = newId();
  const before = await inOrder('rare');
  await store.query(sql`INSERT INTO contact (workspace_id, id, name, created_at) VALUES (${workspaceId}::uuid, ${id}::uuid, 'rare in a year', now() + interval '1 year')`);
  const first = await read(searches[0] ?? '', { first: 2, after: null });
  expect(first).toMatchObject({ ids: [id, before[0]], nearFirst: true });
  const second = await read(searches[0] ?? '', { first: 1, after: first.endCursor });
  expect(second.ids).toEqual([before[1]]);
  await store.query(sql`DELETE FROM contact WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
});

it('in another order, of what other indexes find, or what is common, and with an offset, the whole list is looked for at once', async () => {
  const looked = async (argument: string, first = 2): Promise<boolean> => (await read(argument, { first, after: null })).nearFirst;
  expect(await looked('search: { text: "rare" }')).toBe(true);
  expect(await looked('search: { text: "rare" }', 500)).toBe(false);
  expect(await looked('search: { text: "usual" }')).toBe(false);
  expect(await looked('search: { text: "nobody" }')).toBe(false);
  expect(await looked('search: { text: "rare" }, orderBy: { field: CREATED_AT }')).toBe(false);
  expect(await looked('search: { text: "rare" }, orderBy: { field: NAME }')).toBe(false);
  expect(await looked('search: { text: "rare" }, offset: 1')).toBe(false);
  expect(await looked('filter: { name: { eq: "rare" } }')).toBe(false);
  expect(await looked('filter: { customField: { key: "tier", eq: "usual" } }')).toBe(false);
  expect(await looked('filter: { not: { customField: { key: "tier", eq: "rare" } } }')).toBe(false);
  expect(await looked('filter: { or: [{ customField: { key: "tier", eq: "rare" } }, { company: { eq: "a" } }] }')).toBe(false);
  expect(await looked('filter: { or: [{ customField: { key: "tier", eq: "Rare" } }, { name: { contains: "Rare" } }] }')).toBe(true);
  expect(await looked('filter: { customField: { key: "tier", eq: "rare" } }, search: { text: "rare" }')).toBe(false);
  expect(await looked('filter: { and: [{ customField: { key: "tier", eq: "rare" } }, { name: { contains: "a" } }] }')).toBe(true);
  expect(await looked('filter: { and: [{ customField: { key: "tier", eq: "rare" } }, { doNotContact: { eq: false } }] }')).toBe(false);
});

it('of contacts who came within minutes, many at the same instant, as by an import, the newest are looked for as well', async () => {
  await store.query(sql`
    UPDATE contact c SET created_at = timestamptz '2026-01-31' + moved.place / 250 * interval '1 second'
    FROM (SELECT o.id, row_number() OVER (ORDER BY md5(o.id::text)) AS place FROM contact o) AS moved WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = moved.id`);
  await learn();
  await expectPagesOfTheNewest(searches[0] ?? '');
  expect((await read(searches[0] ?? '', { first: 20, after: null })).nearAlone).toBe(true);
}, 60_000);

it('of few contacts nothing is looked for first', async () => {
  await store.query(sql`DELETE FROM contact WHERE workspace_id = ${workspaceId}::uuid AND id IN (SELECT c.id FROM contact c WHERE c.name = 'usual' LIMIT 1)`);
  await learn();
  expect((await read(searches[0] ?? '', { first: 2, after: null })).nearFirst).toBe(false);
});
