import { hashSecret } from '../src/access/index.ts';
import { raw, sql, type Queryable, type Sql, type Store } from '../src/store/index.ts';
import { rowsAs } from '../test/support/rows-as.ts';

export const workspaceId = '00000000-0000-7000-8000-00000000be9c';
export const benchKey = 'bench-key-0123456789abcdef';

const tagCount = 40;
/** Tags that one in a thousand contacts has. */
const campaigns = 100;
const accountCount = 1_000;

/** The UUID that row n of a kind has: the same in every run. */
function id(kind: number, number: string): string {
  return `('00000000-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** From so many contacts on it is faster to make the indexes afterwards. */
const worthIt = 5_000;
const bigTables = ['contact', 'contact_identifier', 'contact_tag', 'event', 'action', 'unified_profile', 'opportunity'];

/** Does the work while the big tables have no foreign keys and no indexes but the unique ones: to make them afterwards, at once, is much faster. */
async function withoutIndexes(store: Queryable, work: () => Promise<void>): Promise<void> {
  await store.query(raw(`SET LOCAL maintenance_work_mem = '512MB'`));
  const foreignKeys = await store.query(
    rowsAs<{ table: string; name: string; definition: string }>(sql`
    SELECT conrelid::regclass::text AS "table", conname AS "name", pg_get_constraintdef(oid) AS "definition"
    FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(${bigTables}::text[]::regclass[])`),
  );
  const indexes = await store.query(
    rowsAs<{ name: string; definition: string }>(sql`
    SELECT indexname AS "name", indexdef AS "definition" FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename = ANY(${bigTables}::text[]) AND indexdef NOT LIKE 'CREATE UNIQUE%'`),
  );
  for (const { table, name } of foreignKeys) await store.query(raw(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`));
  for (const { name } of indexes) await store.query(raw(`DROP INDEX "${name}"`));
  await work();
  for (const { definition } of indexes) await store.query(raw(definition));
  for (const { table, name, definition } of foreignKeys)
    await store.query(raw(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`));
}

/** The workspace number `n`, from 0: the first is the one that is asked. */
function workspaceOf(n: number): { id: string; slug: string } {
  return n === 0
    ? { id: workspaceId, slug: 'bench' }
    : { id: `00000000-0000-7000-8001-${n.toString(16).padStart(12, '0')}`, slug: `other-${n}` };
}

/** What fills the workspace number `n`. */
function statementsFor(n: number, contacts: number): Sql[] {
  const { id: ownId, slug } = workspaceOf(n);
  const ws = sql`${ownId}::uuid`;
  const contact = raw(id(1, 'n'));
  const tag = raw(id(2, 'n'));
  const account = raw(id(3, 'n'));
  const createdAt = sql`timestamptz '2026-10-01' - n * interval '1 minute'`;
  const key = sql`INSERT INTO api_key (id, workspace_id, name, prefix, hash, scopes)
      VALUES (gen_random_uuid(), ${ws}, 'bench', 'be', ${hashSecret(benchKey)}, ARRAY['admin','contacts:read','contacts:write','contacts:delete','settings:write'])`;
  return [
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${ws}, ${slug}, 'Bench', 'bench')`,
    ...(n === 0 ? [key] : []),
    sql`INSERT INTO tag (workspace_id, id, name) SELECT ${ws}, ${tag}, CASE WHEN n > ${tagCount}::int THEN 'campaign ' || n - ${tagCount}::int ELSE 'tag ' || n END FROM generate_series(1, ${tagCount + campaigns}::int) AS n`,
    sql`INSERT INTO account (workspace_id, id, name) SELECT ${ws}, ${account}, 'Account ' || n FROM generate_series(1, ${accountCount}::int) AS n`,
    sql`INSERT INTO account_external_id (workspace_id, label, external_id, account_id) SELECT ${ws}, 'crm', 'a' || n, ${account} FROM generate_series(1, ${accountCount}::int) AS n`,
    sql`INSERT INTO custom_field (workspace_id, id, key, label, type, options, position) VALUES
      (${ws}, gen_random_uuid(), 'tier', 'Tier', 'SELECT', ARRAY['gold','silver','bronze'], 0),
      (${ws}, gen_random_uuid(), 'score', 'Score', 'NUMBER', '{}', 1),
      (${ws}, gen_random_uuid(), 'city', 'City', 'TEXT', '{}', 2),
      (${ws}, gen_random_uuid(), 'cohort', 'Cohort', 'NUMBER', '{}', 3)`,
    sql`INSERT INTO contact (workspace_id, id, name, first_name, last_name, email, emails, phone, phones, phone_keys, company, source, account_id,
        enrichment_status, external_ids, visitor_ids, properties, custom_values, created_at, updated_at, first_seen_at)
      SELECT ${ws}, ${contact}, 'First' || n || ' Last' || n % 997, 'First' || n, 'Last' || n % 997, 'person' || n || '@example.com', ARRAY['person' || n || '@example.com'],
        '+1555' || lpad(n::text, 7, '0'), ARRAY['+1555' || lpad(n::text, 7, '0')], ARRAY['+1555' || lpad(n::text, 7, '0')], 'Company ' || n % 500,
        CASE n % 3 WHEN 0 THEN 'api' WHEN 1 THEN 'import' END, ${raw(id(3, `1 + n % ${accountCount}`))},
        CASE WHEN n % 10 = 0 THEN 'ENRICHED' ELSE 'NOT_ENRICHED' END::"EnrichmentStatus",
        jsonb_build_array(jsonb_build_object('label', 'crm', 'externalId', 'c' || n)), ARRAY['v' || n],
        jsonb_build_object('plan', CASE n % 2 WHEN 0 THEN 'pro' ELSE 'free' END, 'visits', n % 50, 'address', jsonb_build_object('city', 'City ' || n % 100))
          || CASE WHEN ${n > 0}::boolean OR n % 1000 = 7 THEN '{"industry": "aerospace"}'::jsonb ELSE '{}' END,
        jsonb_build_object('tier', (ARRAY['gold','silver','bronze'])[1 + n % 3], 'score', n % 100, 'city', 'City ' || n % 100)
          || CASE n % 10 WHEN 0 THEN jsonb_build_object('cohort', n % 1000) ELSE '{}' END,
        t.at, t.at, t.at
      FROM generate_series(1, ${contacts}::int) AS n, LATERAL (SELECT ${createdAt} AS at) AS t`,
    sql`INSERT INTO contact_total (workspace_id, slot, contacts) VALUES (${ws}, 0, ${contacts}::bigint)`,
    sql`INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
      SELECT workspace_id, 'EMAIL'::"IdentifierKind", '', fold_case(email), id FROM contact WHERE workspace_id = ${ws}
      UNION ALL SELECT workspace_id, 'EXTERNAL_ID'::"IdentifierKind", 'crm', external_ids #>> '{0,externalId}', id FROM contact WHERE workspace_id = ${ws}
      UNION ALL SELECT workspace_id, 'VISITOR_ID'::"IdentifierKind", '', visitor_ids[1], id FROM contact WHERE workspace_id = ${ws}`,
    sql`INSERT INTO contact_tag (workspace_id, contact_id, tag_id, added_at, position, contact_created_at)
      SELECT ${ws}, ${contact}, CASE k WHEN 3 THEN ${raw(id(2, `${tagCount} + 1 + n % 1000 / 10`))} ELSE ${raw(id(2, `1 + (n * 7 + k * 13) % ${tagCount}`))} END,
        timestamptz '2026-10-01', k, ${createdAt}
      FROM generate_series(1, ${contacts}::int) AS n, generate_series(0, CASE n % 10 WHEN 0 THEN 3 ELSE 2 END) AS k`,
    sql`INSERT INTO event (workspace_id, id, contact_id, type, url, domain, data, occurred_at)
      SELECT ${ws}, gen_random_uuid(), ${contact}, 'page_view', 'https://example.com/' || k, 'example.com', '{"a":1}', timestamptz '2026-10-01' - (n + k) * interval '1 minute'
      FROM generate_series(10, ${contacts}::int, 10) AS n, generate_series(1, 20) AS k`,
    sql`INSERT INTO action (workspace_id, id, contact_id, type, status, description, params, created_at)
      SELECT ${ws}, gen_random_uuid(), ${contact}, 'send_email', 'COMPLETED', 'Hello', '{"to":"x"}', timestamptz '2026-10-01' - (n + k) * interval '1 minute'
      FROM generate_series(10, ${contacts}::int, 10) AS n, generate_series(1, 5) AS k`,
    sql`INSERT INTO unified_profile (workspace_id, contact_id, data) SELECT ${ws}, ${contact}, '{"title":"Engineer"}' FROM generate_series(10, ${contacts}::int, 10) AS n`,
    sql`INSERT INTO opportunity (workspace_id, id, contact_id, title, pipeline, stage, status, value, currency, created_at)
      SELECT ${ws}, gen_random_uuid(), ${contact}, 'Deal ' || n, 'Sales', 'New', 'OPEN', n % 1000, 'EUR', timestamptz '2026-10-01' - n * interval '1 minute'
      FROM generate_series(5, ${contacts}::int, 5) AS n`,
  ];
}

/**
 * Fills the empty store with contacts that have names, addresses, properties, custom values, three tags each, every tenth
 * with a fourth tag, twenty events, five actions and a profile, every fifth with an opportunity. An industry that one in a
 * thousand has in the workspace that is asked is that of all in the others.
 * @param workspaces so many have each so many contacts
 */
export async function fill(store: Store, contacts: number, workspaces = 1): Promise<void> {
  const insert = async (queryable: Queryable): Promise<void> => {
    for (let n = 0; n < workspaces; n++)
      for (const statement of statementsFor(n, contacts)) await queryable.query(statement);
  };
  await store.transaction((transaction) =>
    contacts * workspaces < worthIt ? insert(transaction) : withoutIndexes(transaction, () => insert(transaction)),
  );
  await store.query(sql`VACUUM ANALYZE`);
}

/** Takes back what the workloads of an earlier run have added to a filled store. */
export async function takeBack(store: Store): Promise<void> {
  const ws = sql`${workspaceId}::uuid`;
  await store.query(sql`DELETE FROM contact_tag WHERE workspace_id = ${ws} AND added_at > '2026-10-01'`);
  await store.query(sql`DELETE FROM contact WHERE workspace_id = ${ws} AND source = 'api' AND email LIKE 'new-%'`);
  await store.query(sql`VACUUM ANALYZE`);
}
