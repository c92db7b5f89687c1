import { newId } from '../../src/values/ids.ts';
import { raw, sql, type Queryable, type Store } from '../../src/store/index.ts';
import { rowsAs } from '../support/rows-as.ts';

/** What was made, for filters to name. */
export interface ManyContacts {
  workspaceId: string;
  accountId: string;
  locationId: string;
  portalRoleId: string;
  memberId: string;
  contactId: string;
}

/** Runs the work while the tables have no indexes but the unique ones: to build them afterwards is much faster. */
async function withoutIndexes(store: Queryable, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  await store.query(raw(`SET LOCAL maintenance_work_mem = '256MB'`));
  const indexes = await store.query(
    rowsAs<{ name: string; definition: string }>(sql`
    SELECT i.indexname AS "name", i.indexdef AS "definition" FROM pg_indexes i
    WHERE i.schemaname = current_schema() AND i.tablename = ANY(${tables}::text[]) AND i.indexdef NOT LIKE 'CREATE UNIQUE%'`),
  );
  for (const { name } of indexes) await store.query(raw(`DROP INDEX "${name}"`));
  await work();
  for (const { definition } of indexes) await store.query(raw(definition));
}

/**
 * Fills a workspace with believable contacts by a few statements, two tags and an event each, beside a second workspace
 * with a tenth as many, so that the workspace alone does not choose.
 */
export async function fillManyContacts(store: Store, count: number): Promise<ManyContacts> {
  const many = await store.transaction((transaction) => fill(transaction, count));
  await store.query(sql`ANALYZE`);
  return many;
}

async function fill(store: Queryable, count: number): Promise<ManyContacts> {
  const [workspaceId, otherId, userId, memberId] = [newId(), newId(), newId(), newId()];
  const ids = { accountId: newId(), locationId: newId(), portalRoleId: newId() };
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) SELECT id, id::text, 'Many', 'secret' FROM unnest(${[workspaceId, otherId]}::uuid[]) AS id`,
  );
  await store.query(sql`INSERT INTO "user" (id, email) VALUES (${userId}::uuid, ${`${userId}@example.org`})`);
  await store.query(
    sql`INSERT INTO member (workspace_id, id, user_id) VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${userId}::uuid)`,
  );
  await store.query(sql`
    INSERT INTO account (workspace_id, id, name)
    SELECT ${workspaceId}::uuid, CASE n WHEN 1 THEN ${ids.accountId}::uuid ELSE gen_random_uuid() END, 'Account ' || n FROM generate_series(1, 200) AS n`);
  await store.query(
    sql`INSERT INTO location (workspace_id, id, title) VALUES (${workspaceId}::uuid, ${ids.locationId}::uuid, 'Here')`,
  );
  await store.query(
    sql`INSERT INTO portal_role (workspace_id, id, slug, name) VALUES (${workspaceId}::uuid, ${ids.portalRoleId}::uuid, 'r', 'Role')`,
  );
  for (const [table, id, externalId] of [
    ['account', ids.accountId, 'account-1'],
    ['location', ids.locationId, 'location-1'],
    ['portal_role', ids.portalRoleId, 'portalRole-1'],
    ['member', memberId, 'assignedTo-1'],
  ]) {
    await store.query(
      sql`INSERT INTO ${raw(`${table}_external_id`)} (workspace_id, label, external_id, ${raw(`${table}_id`)}) VALUES (${workspaceId}::uuid, 'pylon', ${externalId}, ${id}::uuid)`,
    );
  }
  await store.query(
    sql`INSERT INTO tag (workspace_id, id, name) SELECT ${workspaceId}::uuid, gen_random_uuid(), 'tag' || n FROM generate_series(1, 50) AS n`,
  );
  await store.query(sql`
    INSERT INTO custom_field (workspace_id, id, key, label, type)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), key, key, type::"CustomFieldType"
    FROM (VALUES ('plan', 'SELECT'), ('seats', 'NUMBER'), ('beta', 'BOOLEAN'), ('renewal', 'DATE')) AS f(key, type)`);

  await store.query(
    sql`INSERT INTO contact_total (workspace_id, slot, contacts) VALUES (${workspaceId}::uuid, 0, ${count}::bigint), (${otherId}::uuid, 0, ${Math.ceil(count / 10)}::bigint)`,
  );
  await withoutIndexes(store, ['contact', 'contact_identifier', 'contact_tag', 'event'], async () => {
    for (const [workspace, rows] of [
      [workspaceId, count],
      [otherId, Math.ceil(count / 10)],
    ] as const) {
      await store.query(sql`
        INSERT INTO contact (workspace_id, id, name, first_name, last_name, email, emails, phone, phones, phone_keys, company, notes, source, channel, do_not_contact,
          subscription_status, enrichment_status, stage, account_id, location_id, portal_role_id, assigned_to_id, external_ids, properties, custom_values, first_seen_at, created_at, updated_at)
        SELECT ${workspace}::uuid, gen_random_uuid(), first || ' ' || last, first, last, nullif(email, ''), array_remove(ARRAY[nullif(email, '')], NULL), phone, array_remove(ARRAY[phone], NULL), array_remove(ARRAY[phone], NULL),
          CASE WHEN n % 3 > 0 THEN 'Company ' || substr(md5((n % 5000)::text), 1, 6) END, CASE WHEN n % 4 = 0 THEN 'Met at the fair, ' || md5(n::text) END,
          (ARRAY['web', 'fair', 'import', NULL])[1 + n % 4], CASE WHEN n % 50 = 0 THEN 'Sms' ELSE 'Whatsapp' END, n % 40 = 0,
          (CASE WHEN n % 12 = 0 THEN 'UNSUBSCRIBED' ELSE 'SUBSCRIBED' END)::"SubscriptionStatus", (CASE WHEN n % 25 = 0 THEN 'ENRICHED' ELSE 'NOT_ENRICHED' END)::"EnrichmentStatus",
          (enum_range(NULL::"LifecycleStage"))[1 + n % 11],
          CASE WHEN ${workspace}::uuid = ${workspaceId}::uuid AND n % 500 = 0 THEN ${ids.accountId}::uuid END, CASE WHEN ${workspace}::uuid = ${workspaceId}::uuid AND n % 300 = 0 THEN ${ids.locationId}::uuid END,
          CASE WHEN ${workspace}::uuid = ${workspaceId}::uuid AND n % 400 = 0 THEN ${ids.portalRoleId}::uuid END, CASE WHEN ${workspace}::uuid = ${workspaceId}::uuid AND n % 200 = 0 THEN ${memberId}::uuid END,
          CASE WHEN n % 10 = 0 THEN jsonb_build_array(jsonb_build_object('label', 'pylon', 'externalId', 'x' || n)) ELSE '[]' END,
          jsonb_build_object('city', md5((n % 977)::text)),
          jsonb_strip_nulls(jsonb_build_object('plan', (ARRAY['free', 'pro', 'team'])[1 + n % 3], 'seats', CASE WHEN n % 2 = 0 THEN n % 1000 END, 'beta', n % 100 = 0, 'renewal', CASE WHEN n % 5 = 0 THEN (date '2026-01-01' + (n % 365)::int)::text END)),
          moment, moment, moment
        FROM (
          SELECT n, initcap(substr(md5('f' || n % 3001), 1, 6)) AS first, initcap(substr(md5('l' || n % 7919), 1, 7)) AS last,
            CASE WHEN n % 20 = 0 THEN '' ELSE substr(md5(n::text), 1, 10) || n || '@Example.org' END AS email,
            CASE WHEN n % 2 = 0 THEN '+1' || (5550000000 + n)::text END AS phone, timestamptz '2026-01-01' + n * interval '7 minutes' AS moment
          FROM generate_series(1, ${rows}::bigint) AS n) AS drawn`);
    }
    await store.query(sql`
      INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
      SELECT c.workspace_id, 'EMAIL'::"IdentifierKind", '', fold_case(c.email), c.id FROM contact c WHERE c.email IS NOT NULL
      UNION ALL SELECT c.workspace_id, 'EXTERNAL_ID', 'pylon', c.external_ids #>> '{0,externalId}', c.id FROM contact c WHERE c.external_ids <> '[]'`);
    // tag1 hangs on every second contact, tag2 on every tenth, tag50 on one in ten thousand.
    await store.query(sql`
      INSERT INTO contact_tag (workspace_id, contact_id, tag_id, contact_created_at)
      SELECT c.workspace_id, c.id, t.id, c.created_at
      FROM (SELECT workspace_id, id, created_at, row_number() OVER (ORDER BY created_at) AS n FROM contact WHERE workspace_id = ${workspaceId}::uuid) AS c
      JOIN tag t ON t.workspace_id = c.workspace_id
        AND t.name = ANY(ARRAY[CASE WHEN c.n % 2 = 0 THEN 'tag1' END, CASE WHEN c.n % 10 = 0 THEN 'tag2' END, 'tag' || (3 + c.n % 47), CASE WHEN c.n % 10000 = 0 THEN 'tag50' END])`);
    await store.query(sql`
      INSERT INTO event (workspace_id, id, contact_id, type, occurred_at)
      SELECT c.workspace_id, gen_random_uuid(), c.id, CASE WHEN extract(epoch FROM c.created_at)::bigint % 1000 = 0 THEN 'rare' ELSE 'page_view' END, c.created_at + interval '1 day' FROM contact c`);
  });
  const [contact] = await store.query(
    rowsAs<{ id: string }>(sql`SELECT id FROM contact WHERE workspace_id = ${workspaceId}::uuid LIMIT 1`),
  );
  return { workspaceId, memberId, ...ids, contactId: contact?.id ?? '' };
}
