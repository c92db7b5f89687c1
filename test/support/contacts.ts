import { raw, sql } from '../../src/store/index.ts';
import { newId } from '../../src/values/ids.ts';
import { phoneKeys } from '../../src/values/index.ts';
import { gateway } from './gateway.ts';

/** A row of contact under its column names; what is left out has the column's default. */
export type ContactColumns = Record<string, unknown> & { id?: string; emails?: string[]; phones?: string[] };

/**
 * Writes contacts as they stand in the store, past all rules, by two statements; emails, phones, external and visitor ids bring their
 * identifiers and normal forms along. Returns the ids, in the order of the contacts.
 */
export async function insertContacts(workspaceId: string, contacts: ContactColumns[]): Promise<string[]> {
  const { store } = await gateway();
  const ids = contacts.map(({ id }) => id ?? newId());
  const defaults = {
    emails: [],
    phones: [],
    visitor_ids: [],
    properties: {},
    custom_values: {},
    external_ids: [],
    do_not_contact: false,
    channel: 'Whatsapp',
    stage: 'SUBSCRIBER',
    subscription_status: 'SUBSCRIBED',
    enrichment_status: 'NOT_ENRICHED',
    portal_role: 'NO_ACCESS',
  };
  const now = new Date().toISOString();
  const rows = contacts.map((contact, place) => ({
    ...defaults,
    created_at: now,
    updated_at: now,
    first_seen_at: now,
    ...contact,
    workspace_id: workspaceId,
    id: ids[place],
    email: contact.emails?.[0] ?? null,
    phone: contact.phones?.[0] ?? null,
    phone_keys: phoneKeys(contact.phones ?? []),
  }));
  // Named, since the columns that the database makes of others take no value.
  const columns = raw([...new Set(rows.flatMap((row) => Object.keys(row)))].join());
  await store.query(
    sql`INSERT INTO contact (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::contact, ${JSON.stringify(rows)}::jsonb)`,
  );
  await store.query(sql`
    INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
    SELECT c.workspace_id, 'EMAIL'::"IdentifierKind", '', fold_case(own.email), c.id FROM contact c, unnest(c.emails) AS own(email)
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT c.workspace_id, 'EXTERNAL_ID'::"IdentifierKind", x.label, x."externalId", c.id FROM contact c, jsonb_to_recordset(c.external_ids) AS x(label text, "externalId" text)
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${ids}::uuid[])
    UNION ALL
    SELECT c.workspace_id, 'VISITOR_ID'::"IdentifierKind", '', own.id, c.id FROM contact c, unnest(c.visitor_ids) AS own(id)
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${ids}::uuid[])`);
  await recount(workspaceId);
  return ids;
}

/** Sets the total of a workspace right, after contacts came or went past all rules. */
export async function recount(workspaceId: string): Promise<void> {
  const { store } = await gateway();
  await store.transaction(async (transaction) => {
    await transaction.query(sql`DELETE FROM contact_total WHERE workspace_id = ${workspaceId}::uuid`);
    await transaction.query(
      sql`INSERT INTO contact_total (workspace_id, slot, contacts) SELECT ${workspaceId}::uuid, 0, count(*) FROM contact WHERE workspace_id = ${workspaceId}::uuid`,
    );
  });
}
