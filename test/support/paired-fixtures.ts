import type { Store } from '../../src/store/index.ts';
import { raw, sql } from '../../src/store/index.ts';
import { createWorkspace, type TestWorkspace } from './workspace.ts';

const time = '2026-03-04T05:06:07.089Z';

/** The ids of what both pair have: the same in each, for ids are unique in their workspace only. */
export const fixtureIds = {
  ada: '0190a000-0000-7000-8000-000000000001',
  grace: '0190a000-0000-7000-8000-000000000002',
  edsger: '0190a000-0000-7000-8000-000000000003',
  barbara: '0190a000-0000-7000-8000-000000000004',
  vip: '0190a000-0000-7000-8000-000000000011',
  beta: '0190a000-0000-7000-8000-000000000012',
  folder: '0190a000-0000-7000-8000-000000000021',
  emptyFolder: '0190a000-0000-7000-8000-000000000022',
  plan: '0190a000-0000-7000-8000-000000000023',
  seats: '0190a000-0000-7000-8000-000000000024',
  renewal: '0190a000-0000-7000-8000-000000000025',
  account: '0190a000-0000-7000-8000-000000000031',
  location: '0190a000-0000-7000-8000-000000000041',
  portalRole: '0190a000-0000-7000-8000-000000000051',
  view: '0190a000-0000-7000-8000-000000000061',
  visit: '0190a000-0000-7000-8000-000000000071',
  order: '0190a000-0000-7000-8000-000000000072',
  action: '0190a000-0000-7000-8000-000000000081',
  opportunity: '0190a000-0000-7000-8000-000000000091',
  member: '0190a000-0000-7000-8000-0000000000a1',
  user: '0190a000-0000-7000-8000-0000000000b1',
};

const external = (label: string, externalId: string): object => ({ label, externalId });

const contacts = [
  {
    id: fixtureIds.ada,
    name: 'Ada Lovelace',
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@example.com',
    emails: ['ada@example.com', 'ada@work.example'],
    phone: '+44 20 7946 0000',
    phones: ['+44 20 7946 0000'],
    phone_keys: ['+442079460000'],
    company: 'Engines',
    notes: 'Met at the fair',
    source: 'api',
    do_not_contact: true,
    subscription_status: 'UNSUBSCRIBED',
    enrichment_status: 'ENRICHED',
    stage: 'CUSTOMER',
    avatar_url: 'https://example.com/ada.png',
    portal_role_id: fixtureIds.portalRole,
    location_id: fixtureIds.location,
    account_id: fixtureIds.account,
    visitor_ids: ['visitor-1'],
    external_ids: ['pylon', 'orgcrm', 'pathbound', 'pristinesend', 'whautomate', 'crm'].map((label) =>
      external(label, `${label}-1`),
    ),
    properties: { plan: 'pro', address: { city: 'London' }, list: [1, null] },
    custom_values: { plan: 'gold', seats: 3, renewal: '2026-12-31' },
  },
  {
    id: fixtureIds.grace,
    name: 'Grace',
    first_name: 'Grace',
    email: 'Grace@Example.com',
    emails: ['Grace@Example.com'],
    custom_values: { plan: 'silver' },
    account_id: fixtureIds.account,
  },
  { id: fixtureIds.edsger, name: 'Edsger', phone: '123', phones: ['123'], phone_keys: ['123'] },
  { id: fixtureIds.barbara },
];

/** The rows of both pair, by table, in an order that foreign keys allow. */
const rows: Record<string, object[]> = {
  member: [{ id: fixtureIds.member, user_id: fixtureIds.user, role: 'ADMIN', data_scope: 'ALL' }],
  tag: [
    { id: fixtureIds.vip, name: 'vip', color: 'red' },
    { id: fixtureIds.beta, name: 'beta' },
  ],
  tag_external_id: [{ label: 'whautomate', external_id: 'tag-1', tag_id: fixtureIds.vip }],
  member_external_id: [{ label: 'orgcrm', external_id: '17', member_id: fixtureIds.member }],
  custom_field_folder: [
    { id: fixtureIds.folder, name: 'Sales' },
    { id: fixtureIds.emptyFolder, name: 'Empty', position: 1 },
  ],
  custom_field: [
    {
      id: fixtureIds.plan,
      key: 'plan',
      label: 'Plan',
      type: 'SELECT',
      options: ['gold', 'silver'],
      folder_id: fixtureIds.folder,
    },
    { id: fixtureIds.seats, key: 'seats', label: 'Seats', type: 'NUMBER', position: 1 },
    { id: fixtureIds.renewal, key: 'renewal', label: 'Renewal', type: 'DATE', position: 2 },
  ],
  custom_field_external_id: [{ label: 'pylon', external_id: 'field-1', custom_field_id: fixtureIds.plan }],
  custom_value: [{ key: 'greeting', value: 'Hello' }],
  account: [{ id: fixtureIds.account, name: 'Engines', domain: 'engines.example' }],
  account_external_id: [
    { label: 'pylon', external_id: 'acc-1', account_id: fixtureIds.account },
    { label: 'crm', external_id: 'a-1', account_id: fixtureIds.account, position: 1 },
  ],
  location: [{ id: fixtureIds.location, title: 'London' }],
  location_external_id: [{ label: 'whautomate', external_id: 'loc-1', location_id: fixtureIds.location }],
  portal_role: [{ id: fixtureIds.portalRole, slug: 'editor', name: 'Editor' }],
  portal_role_external_id: [{ label: 'pylon', external_id: 'role-1', portal_role_id: fixtureIds.portalRole }],
  contact: contacts.map((contact) => ({ ...contact, first_seen_at: time })),
  contact_tag: [
    [fixtureIds.ada, fixtureIds.vip],
    [fixtureIds.ada, fixtureIds.beta],
    [fixtureIds.grace, fixtureIds.beta],
  ].map(([contact_id, tag_id], position) => ({
    contact_id,
    tag_id,
    position,
    added_at: time,
    contact_created_at: time,
  })),
  event: [
    {
      id: fixtureIds.visit,
      contact_id: fixtureIds.ada,
      type: 'page_view',
      url: 'https://example.com/',
      domain: 'example.com',
      data: { a: [1, 'x'] },
      occurred_at: time,
    },
    { id: fixtureIds.order, contact_id: fixtureIds.ada, type: 'order', occurred_at: '2026-03-05T00:00:00.000Z' },
  ],
  action: [
    {
      id: fixtureIds.action,
      contact_id: fixtureIds.ada,
      type: 'send_email',
      status: 'COMPLETED',
      description: 'Hello',
      params: { to: 'x' },
      scheduled_at: time,
    },
  ],
  unified_profile: [{ contact_id: fixtureIds.ada, data: { title: 'Countess' } }],
  opportunity: [
    {
      id: fixtureIds.opportunity,
      contact_id: fixtureIds.ada,
      title: 'Engine',
      pipeline: 'Sales',
      stage: 'New',
      status: 'OPEN',
      value: '99.5000',
      currency: 'GBP',
    },
  ],
  view: [
    {
      id: fixtureIds.view,
      name: 'Customers',
      filter: { stage: { eq: 'CUSTOMER' } },
      sort: [{ field: 'NAME', direction: 'ASC' }],
      columns: ['name'],
    },
  ],
};

/** Makes a workspace with at least one of everything, whose times are long ago. */
export async function createFixture(store: Store): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  await store.query(
    sql`UPDATE workspace SET cursor_secret = 'pair', slug = slug || '-fixture', name = 'Pair', created_at = ${time}::timestamptz WHERE id = ${workspace.workspaceId}::uuid`,
  );
  // A user belongs to all workspaces, so to every fixture.
  await store.query(
    sql`INSERT INTO "user" (id, email, first_name, last_name, created_at, updated_at) VALUES (${fixtureIds.user}::uuid, 'member@fixtures.example', 'Mary', 'Member', ${time}::timestamptz, ${time}::timestamptz) ON CONFLICT DO NOTHING`,
  );
  const times = { created_at: time, updated_at: time };
  for (const [table, ofTable] of Object.entries(rows)) {
    for (const row of ofTable) {
      const stamps = /^contact_tag$|_external_id$/.test(table) ? {} : table === 'event' ? { created_at: time } : times;
      const whole = { workspace_id: workspace.workspaceId, ...stamps, ...row };
      const names = raw(Object.keys(whole).join(', '));
      await store.query(
        sql`INSERT INTO ${raw(table)} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${raw(table)}, ${JSON.stringify(whole)}::jsonb)`,
      );
    }
  }
  await store.query(sql`
    INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
    SELECT workspace_id, 'EMAIL'::"IdentifierKind", '', fold_case(own.email), id FROM contact, unnest(emails) AS own(email) WHERE workspace_id = ${workspace.workspaceId}::uuid
    UNION ALL SELECT workspace_id, 'EXTERNAL_ID', x.label, x."externalId", id FROM contact, jsonb_to_recordset(external_ids) AS x(label text, "externalId" text) WHERE workspace_id = ${workspace.workspaceId}::uuid
    UNION ALL SELECT workspace_id, 'VISITOR_ID', '', own.id, contact.id FROM contact, unnest(visitor_ids) AS own(id) WHERE workspace_id = ${workspace.workspaceId}::uuid`);
  return workspace;
}
