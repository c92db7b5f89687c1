import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import { newId } from '../../src/values/ids.ts';
import { schema } from '../../src/domain/schema.ts';
import { sql, type Sql, type Store } from '../../src/store/index.ts';
import { openEmptyStore } from '../support/database.ts';
import { viewerContext } from '../support/viewer-context.ts';
import { rowsAs } from '../support/rows-as.ts';

const execute = createExecutor(schema);
const workspaceId = newId();
const busyId = newId();
let store: Store;

/** 5,000 contacts, of whom one has 50,000 events; 100,000 events in all, and 50,000 of each other kind. Tags that all contacts have, half of them, and two. */
async function fill(): Promise<void> {
  const minute = sql`interval '1 minute'`;
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${workspaceId}::uuid, ${workspaceId}, 'Many', 'secret')`,
  );
  await store.query(sql`
    INSERT INTO contact (workspace_id, id, name, created_at)
    SELECT ${workspaceId}::uuid, CASE n WHEN 1 THEN ${busyId}::uuid ELSE gen_random_uuid() END, 'Contact ' || n, now() - n * ${minute} FROM generate_series(1, 5000) AS n`);
  await store.query(sql`
    INSERT INTO event (workspace_id, id, contact_id, type, occurred_at, created_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), c.id, CASE n % 1000 WHEN 0 THEN 'rare' ELSE 'view' || n % 5 END, now() - n * ${minute}, now() - n * interval '50 seconds'
    FROM contact c, LATERAL generate_series(1, CASE c.id WHEN ${busyId}::uuid THEN 50000 ELSE 10 END) AS n`);
  await store.query(sql`
    INSERT INTO action (workspace_id, id, contact_id, type, status, scheduled_at, created_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), c.id, 'type' || n, (enum_range(NULL::"ActionStatus"))[1 + n % 9], CASE n % 3 WHEN 0 THEN now() + n * ${minute} END, c.created_at FROM contact c, generate_series(1, 10) AS n`);
  await store.query(sql`
    INSERT INTO opportunity (workspace_id, id, contact_id, title, pipeline, stage, status, value, currency, created_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), c.id, 'Deal', 'pipeline' || n % 3, 'stage' || n, (enum_range(NULL::"OpportunityStatus"))[1 + n % 4], CASE n % 8 WHEN 0 THEN NULL ELSE random() * 1000 END, 'EUR', c.created_at
    FROM contact c, generate_series(1, 10) AS n`);
  await store.query(sql`
    INSERT INTO outbox_event (workspace_id, id, type, contact_id, created_at, seq)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), CASE n WHEN 1 THEN 'contact.created' ELSE 'contact.updated' END, c.id, c.created_at, row_number() OVER () FROM contact c, generate_series(1, 10) AS n`);
  await store.query(
    sql`INSERT INTO tag (workspace_id, id, name) SELECT ${workspaceId}::uuid, gen_random_uuid(), unnest(ARRAY['all', 'half', 'two'])`,
  );
  await store.query(sql`
    INSERT INTO contact_tag (workspace_id, contact_id, tag_id, contact_created_at)
    SELECT c.workspace_id, c.id, t.id, c.created_at FROM (SELECT *, row_number() OVER (ORDER BY c.created_at) AS n FROM contact c) AS c
    JOIN tag t ON t.name = ANY(ARRAY['all', CASE c.n % 2 WHEN 0 THEN 'half' END, CASE c.n % 2500 WHEN 0 THEN 'two' END])`);
  await store.query(
    sql`INSERT INTO contact_total (workspace_id, slot, contacts) VALUES (${workspaceId}::uuid, 0, 5000)`,
  );
  await store.query(sql`ANALYZE`);
}

beforeAll(async () => {
  store = await openEmptyStore();
  await fill();
}, 300_000);

afterAll(() => store.close());

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How the statements of a query are run: their indexes, and the most rows that a step of a plan reads in all. */
async function planOf(query: string): Promise<{ indexes: string[]; rows: number }> {
  const statements: Sql[] = [];
  const { viewer, requestId } = await viewerContext(workspaceId, store);
  const watch = <Statement extends Sql>(statement: Statement): Statement => {
    statements.push(statement);
    return statement;
  };
  const watched: Store = {
    ...store,
    query: (statement) => store.query(watch(statement)),
    read: (statement) => store.read(watch(statement)),
  };
  const { errors } = await execute({
    document: parse(query),
    context: { store: watched, viewer: { ...viewer, scopes: new Set(['contacts:read']) }, requestId },
  });
  expect(errors).toBeUndefined();
  const [answer] = await store.query(
    rowsAs<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      sql`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${statements.at(-1)}`,
    ),
  );
  const nodes = (answer?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    rows: Math.max(...nodes.map((node) => node['Actual Rows'] * node['Actual Loops'])),
  };
}

const ofBusy = `contactId: "${busyId}"`;
const by = (field: string, direction: string) => `orderBy: { field: ${field}, direction: ${direction} }`;

/** List, arguments, and the index that walks to the page without reading much else. */
const lists: [list: string, args: string, index: string][] = [
  ['events', '', 'event_workspace_id_occurred_at_id_idx'],
  ['events', by('OCCURRED_AT', 'ASC'), 'event_workspace_id_occurred_at_id_idx'],
  ['events', by('CREATED_AT', 'DESC'), 'event_workspace_id_created_at_id_idx'],
  ['events', 'type: "rare"', 'event_workspace_id_type_occurred_at_id_idx'],
  ['events', ofBusy, 'event_workspace_id_contact_id_occurred_at_id_idx'],
  ['events', `${ofBusy}, ${by('CREATED_AT', 'ASC')}`, 'event_workspace_id_contact_id_created_at_id_idx'],
  ['events', `${ofBusy}, type: "rare"`, 'event_workspace_id_type_contact_id_occurred_at_id_idx'],
  ['events', 'since: "2026-01-01T00:00:00Z", until: "2026-01-01T01:00:00Z"', 'event_workspace_id_occurred_at_id_idx'],
  ['actions', '', 'action_workspace_id_created_at_id_idx'],
  ['actions', ofBusy, 'action_workspace_id_contact_id_created_at_id_idx'],
  ['actions', 'status: FAILED', 'action_workspace_id_status_created_at_id_idx'],
  ['actions', 'type: "type7"', 'action_workspace_id_type_created_at_id_idx'],
  ['actions', by('SCHEDULED_AT', 'ASC'), 'action_workspace_id_scheduled_at_id_idx'],
  ['opportunities', '', 'opportunity_workspace_id_created_at_id_idx'],
  ['opportunities', ofBusy, 'opportunity_workspace_id_contact_id_created_at_id_idx'],
  ['opportunities', 'status: WON', 'opportunity_workspace_id_status_created_at_id_idx'],
  [
    'opportunities',
    'pipeline: "pipeline1", stage: "stage4"',
    'opportunity_workspace_id_pipeline_stage_created_at_id_idx',
  ],
  ['opportunities', 'stage: "stage4"', 'opportunity_workspace_id_stage_created_at_id_idx'],
  ['opportunities', by('UPDATED_AT', 'DESC'), 'opportunity_workspace_id_updated_at_id_idx'],
  ['opportunities', by('VALUE', 'DESC'), 'opportunity_workspace_id_value_id_idx'],
  ['changes', '', 'outbox_event_workspace_id_seq_id_idx'],
  ['changes', 'direction: DESC', 'outbox_event_workspace_id_seq_id_idx'],
  ['changes', ofBusy, 'outbox_event_workspace_id_contact_id_seq_id_idx'],
  ['changes', 'types: [CONTACT_MERGED]', 'outbox_event_workspace_id_type_seq_id_idx'],
];

const tagged = (tag: string): string => `filter: { tags: { has: "${tag}" } }`;

it.each(['all', 'half', 'two'])('the contacts of a tag walk its index, of which %s have it', async (tag) => {
  for (const args of [
    tagged(tag),
    `${tagged(tag)}, orderBy: { field: CREATED_AT }`,
    `${tagged(tag)}, orderBy: [{ field: CREATED_AT, direction: DESC }, { field: NAME }]`,
  ]) {
    const plan = await planOf(`{ contacts(first: 20, ${args}) { nodes { id } } }`);
    expect(plan.indexes).toContain('contact_tag_newest_idx');
    expect(plan.rows).toBeLessThan(1_000);
  }
});

it.each([
  ['createdAt: { lt: "2000-01-01" }', 'contact_workspace_id_created_at_id_idx'],
  ['stage: { eq: CUSTOMER }', 'contact_workspace_id_stage_created_at_id_idx'],
])('a tag that all have does not keep the index of %s from finding its few', async (condition, index) => {
  const plan = await planOf(`{ contacts(first: 20, filter: { tags: { has: "all" }, ${condition} }) { nodes { id } } }`);
  expect(plan.indexes).toContain(index);
  expect(plan.rows).toBeLessThan(1_000);
});

it('the contacts of several tags walk its index, each for itself', async () => {
  const plan = await planOf('{ tags(first: 20) { nodes { contacts(first: 3) { nodes { id } } } } }');

  expect(plan.indexes).toContain('contact_tag_newest_idx');
  expect(plan.rows).toBeLessThan(1_000);
});

it.each(lists)('%s(%s) walks its index', async (list, args, index) => {
  const plan = await planOf(`{ ${list}${args && `(${args})`} { nodes { id } } }`);

  expect(plan.indexes).toContain(index);
  expect(plan.rows).toBeLessThan(1_000);
});

it.each([
  ['events(first: 3) { id type }', 'event_workspace_id_contact_id_occurred_at_id_idx'],
  ['events(first: 3, type: "rare") { id }', 'event_workspace_id_type_contact_id_occurred_at_id_idx'],
  ['actions(first: 3) { id }', 'action_workspace_id_contact_id_created_at_id_idx'],
  ['opportunities(first: 3) { id }', 'opportunity_workspace_id_contact_id_created_at_id_idx'],
])('the %s of a contact walk their index, though one contact has very many', async (field, index) => {
  const plan = await planOf(`{ contacts(first: 20) { nodes { ${field} } } }`);

  expect(plan.indexes).toContain(index);
  expect(plan.rows).toBeLessThan(1_000);
});
