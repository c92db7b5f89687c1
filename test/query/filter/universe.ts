import { newId } from '../../../src/values/ids.ts';
import { raw, sql } from '../../../src/store/index.ts';
import { insertContacts, type ContactColumns } from '../../support/contacts.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { definitions, type DrawnContact } from './contact-arbitrary.ts';
import type { EvaluatedContact } from './evaluate.ts';

/** A workspace with the drawn contacts and two of everything that they refer to. */
export interface Universe {
  workspace: TestWorkspace;
  contacts: EvaluatedContact[];
  /** The UUIDs of the contacts, in their order. */
  ids: string[];
  /** Adds a contact, without tags, events and profile, and returns its UUID. */
  add(drawn: DrawnContact): Promise<string>;
  /** Puts UUIDs in the place of names such as `account 0`, anywhere in a filter. */
  withIds<Value>(filter: Value): Value;
}

export async function createUniverse(drawn: readonly DrawnContact[]): Promise<Universe> {
  const { store } = await gateway();
  const workspace = await createWorkspace();
  const { workspaceId } = workspace;
  const members = [await workspace.member(), await workspace.member()].map(({ memberId }) => memberId);
  const [accounts, locations, roles] = [
    [newId(), newId()],
    [newId(), newId()],
    [newId(), newId()],
  ];
  const of = (ids: readonly string[], place: number | null): string | null =>
    place === null ? null : (ids[place] ?? null);
  await store.query(
    sql`INSERT INTO account (workspace_id, id, name) SELECT ${workspaceId}::uuid, id, 'Account' FROM unnest(${accounts}::uuid[]) AS id`,
  );
  await store.query(
    sql`INSERT INTO location (workspace_id, id, title) SELECT ${workspaceId}::uuid, id, 'Location' FROM unnest(${locations}::uuid[]) AS id`,
  );
  await store.query(
    sql`INSERT INTO portal_role (workspace_id, id, slug, name) SELECT ${workspaceId}::uuid, id, id::text, 'Role' FROM unnest(${roles}::uuid[]) AS id`,
  );
  for (const [table, id, externalId] of [
    ['account', accounts[0], 'account-0'],
    ['location', locations[0], 'location-0'],
    ['portal_role', roles[0], 'portalRole-0'],
    ['member', members[0], 'assignedTo-0'],
  ]) {
    await store.query(
      sql`INSERT INTO ${raw(`${table}_external_id`)} (workspace_id, label, external_id, ${raw(`${table}_id`)}) VALUES (${workspaceId}::uuid, 'pylon', ${externalId}, ${id}::uuid)`,
    );
  }
  await store.query(sql`
    INSERT INTO custom_field (workspace_id, id, key, label, type)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), key, key, type::"CustomFieldType" FROM jsonb_each_text(${JSON.stringify(definitions)}::jsonb) AS field(key, type)`);

  const columnsOf = (contact: DrawnContact): ContactColumns => ({
    name: contact.name,
    first_name: contact.firstName,
    last_name: contact.lastName,
    company: contact.company,
    job_title: contact.jobTitle,
    source: contact.source,
    notes: contact.notes,
    emails: contact.emails,
    phones: contact.phones,
    channel: contact.channel,
    do_not_contact: contact.doNotContact,
    subscription_status: contact.subscriptionStatus,
    enrichment_status: contact.enrichmentStatus,
    stage: contact.stage,
    portal_role: contact.builtInPortalRole,
    account_id: of(accounts, contact.account),
    location_id: of(locations, contact.location),
    portal_role_id: of(roles, contact.portalRole),
    assigned_to_id: of(members, contact.assignedTo),
    external_ids: contact.externalIds,
    properties: contact.properties,
    custom_values: contact.customValues,
    created_at: contact.createdAt,
    updated_at: contact.updatedAt,
    first_seen_at: contact.firstSeenAt,
  });
  const ids = await insertContacts(workspaceId, drawn.map(columnsOf));
  const tagged = drawn.flatMap(({ tags }, index) => tags.map((name) => ({ contact: ids[index], name })));
  await store.query(sql`
    WITH drawn AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(tagged)}::jsonb) AS x(contact uuid, name text)),
      made AS (INSERT INTO tag (workspace_id, id, name) SELECT ${workspaceId}::uuid, gen_random_uuid(), name FROM (SELECT DISTINCT name FROM drawn) AS n RETURNING id, name)
    INSERT INTO contact_tag (workspace_id, contact_id, tag_id, contact_created_at)
    SELECT ${workspaceId}::uuid, drawn.contact, made.id, c.created_at
    FROM drawn JOIN made USING (name) JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND c.id = drawn.contact`);
  const events = drawn.flatMap((contact, index) =>
    contact.events.map(({ type, at }) => ({ contact: ids[index], type, at })),
  );
  await store.query(sql`
    INSERT INTO event (workspace_id, id, contact_id, type, occurred_at)
    SELECT ${workspaceId}::uuid, gen_random_uuid(), contact, type, at FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS x(contact uuid, type text, at timestamptz)`);

  const profiles = drawn.flatMap(({ profile }, index) =>
    profile === null ? [] : [{ contact: ids[index], data: profile }],
  );
  await store.query(sql`
    INSERT INTO unified_profile (workspace_id, contact_id, data)
    SELECT ${workspaceId}::uuid, contact, data FROM jsonb_to_recordset(${JSON.stringify(profiles)}::jsonb) AS x(contact uuid, data jsonb)`);

  const known = new Map<string, string>();
  for (const [name, uuids] of Object.entries({
    account: accounts,
    location: locations,
    portalRole: roles,
    assignedTo: members,
    contact: ids,
  })) {
    uuids.forEach((id, place) => known.set(`${name} ${place}`, id));
  }
  return {
    workspace,
    ids,
    contacts: drawn.map((contact, place) => ({ ...contact, reference: `contact ${place}` })),
    add: async (contact) => (await insertContacts(workspaceId, [columnsOf(contact)]))[0] ?? '',
    withIds: <Value>(filter: Value) =>
      JSON.parse(JSON.stringify(filter), (_key, value: unknown) =>
        typeof value === 'string' ? (known.get(value) ?? value) : value,
      ) as Value,
  };
}
