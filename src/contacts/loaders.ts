import type { GraphQLResolveInfo } from 'graphql';
import type { ViewerContext } from '../graphql/context.ts';
import { requestedSelect } from '../graphql/embedding.ts';
import { isUuid } from '../graphql/ids.ts';
import { defineLoader, defineLoaderWithArguments, oneForEach } from '../graphql/loader.ts';
import { columns, sql, type Contact, type Sql } from '../store/index.ts';
import { visibleContacts } from './scope.ts';

/** A contact as it was read: its version tells a writer whether it has changed since. */
export type StoredContact = Contact & { version: string };

/** The select list of a contact's whole row with its version, over `contact c`. */
export const contactColumns = sql`${columns('Contact', 'c')}, c.xmin::text AS "version"`;

/** A contact by its bare id; null where there is none, or none for this viewer. */
export const contactById = defineLoader<string, StoredContact | null>(async (ids, { store, viewer }) => {
  const rows = await store.query<StoredContact>(
    sql`SELECT ${contactColumns} FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ANY(${ids}::uuid[])`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});

const requestedContacts = defineLoader<{ id: string; select: Sql }, Contact | null>(async (keys, { store, viewer }) => {
  const ids = [...new Set(keys.map(({ id }) => id))];
  const [select, ...others] = new Set(keys.map((key) => key.select));
  // Under aliases that ask for different things, whole rows serve them all.
  const list = select === undefined || others.length > 0 ? contactColumns : select;
  const rows = await store.query<Contact>(sql`SELECT ${list} FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ANY(${ids}::uuid[])`);
  return oneForEach(keys.map(({ id }) => id), rows, (row) => row.id);
});

/** The contact that something belongs to, with what the query asks of it; null where it is gone, or not for this viewer. */
export function requestedContact(context: ViewerContext, info: GraphQLResolveInfo, id: string): Promise<Contact | null> {
  return requestedContacts(context).load({ id, select: requestedSelect(info, 'Contact', 'c') });
}

/** A contact by one of its emails, in any case; null where there is none, or none for this viewer. */
export const contactByEmail = defineLoader<string, StoredContact | null>(async (emails, { store, viewer }) => {
  const rows = await store.query<StoredContact & { sought: string }>(sql`
    SELECT ${contactColumns}, sought.email AS "sought"
    FROM unnest(${emails}::text[]) AS sought(email)
    JOIN contact_identifier i ON i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = 'EMAIL' AND i.label = '' AND i.value = lower(sought.email)
    JOIN contact c ON c.workspace_id = i.workspace_id AND c.id = i.contact_id
    WHERE ${visibleContacts(viewer)}`);
  return oneForEach(emails, rows, (row) => row.sought);
});

/** A contact by one of its visitor ids; null where there is none, or none for this viewer. */
export const contactByVisitorId = defineLoader<string, StoredContact | null>(async (visitorIds, { store, viewer }) => {
  const rows = await store.query<StoredContact & { sought: string }>(sql`
    SELECT ${contactColumns}, i.value AS "sought"
    FROM contact_identifier i JOIN contact c ON c.workspace_id = i.workspace_id AND c.id = i.contact_id
    WHERE ${visibleContacts(viewer)} AND i.kind = 'VISITOR_ID' AND i.label = '' AND i.value = ANY(${visitorIds}::text[])`);
  return oneForEach(visitorIds, rows, (row) => row.sought);
});

/** How a text names a contact: by an external id with the label, or with any where none has it, or by its UUID, which wins. */
interface ForeignIdKind {
  label: string;
  anyLabel: boolean;
  uuids: boolean;
}

/** A contact by an id that another system stored; null where there is none, or none for this viewer. */
export const contactByForeignId = defineLoaderWithArguments<ForeignIdKind, string, StoredContact | null>(
  async (ids, { label, anyLabel, uuids }, { store, viewer }) => {
    const sought = JSON.stringify(ids.map((id) => ({ id, uuid: uuids && isUuid(id) ? id : null })));
    const rows = await store.query<StoredContact & { sought: string }>(sql`
      SELECT DISTINCT ON (sought.id) ${contactColumns}, sought.id AS "sought"
      FROM jsonb_to_recordset(${sought}::jsonb) AS sought(id text, uuid uuid)
      CROSS JOIN LATERAL (
        SELECT sought.uuid AS contact_id, 0 AS rank, '' AS label WHERE sought.uuid IS NOT NULL
        UNION ALL
        SELECT i.contact_id, CASE WHEN i.label = ${label} THEN 1 ELSE 2 END, i.label
        FROM contact_identifier i
        WHERE i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = 'EXTERNAL_ID' AND i.value = sought.id
          AND (${anyLabel} OR i.label = ${label})) AS candidate
      JOIN contact c ON c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = candidate.contact_id
      WHERE ${visibleContacts(viewer)}
      ORDER BY sought.id, candidate.rank, candidate.label`);
    return oneForEach(ids, rows, (row) => row.sought);
  },
);
