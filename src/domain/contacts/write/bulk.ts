import type { Viewer } from '../../../access/viewer.ts';
import { insertOutboxEvents } from '../../outbox/index.ts';
import { join, sql, timeOfWrite, type Queryable } from '../../../store/index.ts';
import { visibleContacts } from '../../contact/index.ts';
import { countedContacts } from '../total.ts';
import { claims, ownedBy, type Identifier, type OwnedIdentifier } from './identifiers.ts';
import { rowType, rowValues, targetColumns, type NewContact } from './statements.ts';

// Statements that write many contacts each, for whoever needs none of them back. They are to run in one transaction, in
// the order in which they stand here, so that an identifier that one contact lets go can be claimed by another.

/** Lets go of identifiers. */
export async function deleteIdentifiers(
  transaction: Queryable,
  viewer: Viewer,
  released: readonly OwnedIdentifier[],
): Promise<void> {
  if (released.length === 0) return;
  await transaction.query(sql`
    DELETE FROM contact_identifier o
    USING jsonb_to_recordset(${JSON.stringify(released)}::jsonb)
      AS i(kind "IdentifierKind", label text, value text, "contactId" uuid)
    WHERE o.workspace_id = ${viewer.workspace.id}::uuid AND o.contact_id = i."contactId" AND o.kind = i.kind
      AND o.label = i.label AND o.value = i.value`);
}

/** What changes of a contact that this transaction has locked. */
export interface BulkChange {
  id: string;
  after: NewContact['state'];
  /** Those that the contact did not have before. */
  claimed: Identifier[];
  /** The names of the changed fields, for the event. */
  fields: readonly string[];
}

/**
 * Writes changes with the identifiers that they claim and their `contact.updated` events.
 * Throws UniqueViolation where an identifier is taken, ForeignKeyViolation where a reference names nothing.
 */
export async function updateContacts(
  transaction: Queryable,
  viewer: Viewer,
  changes: readonly BulkChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const workspaceId = viewer.workspace.id;
  const claimed = changes.flatMap(({ id, claimed: identifiers }) => ownedBy(id, identifiers));
  const events = changes.map(({ id, fields }) => ({
    type: 'contact.updated' as const,
    contactId: id,
    payload: { fields },
  }));
  await transaction.query(sql`
    WITH written AS (
        UPDATE contact c SET (${targetColumns}, updated_at, version)
          = ROW(${rowValues(workspaceId)}, ${timeOfWrite()}, c.version + 1)
        FROM jsonb_to_recordset(${JSON.stringify(changes.map(({ id, after }) => ({ id, ...after })))}::jsonb) AS ${rowType}
        WHERE ${visibleContacts(viewer)} AND c.id = r.id),
      ${join([...claims(workspaceId, claimed, sql`true`), sql`recorded AS (${insertOutboxEvents(workspaceId, events)})`])}
    SELECT 1`);
}

/** A contact to be inserted, with the times that it brings from elsewhere. */
export interface BulkContact extends NewContact {
  /** ISO 8601; now where it is null. */
  createdAt: string | null;
  updatedAt: string | null;
  firstSeenAt: string | null;
}

/**
 * Inserts contacts with their identifiers and `contact.created` events.
 * Throws UniqueViolation where an id or identifier is taken, ForeignKeyViolation where a reference names nothing.
 */
export async function insertBulk(
  transaction: Queryable,
  viewer: Viewer,
  contacts: readonly BulkContact[],
  identifiers: readonly OwnedIdentifier[],
): Promise<void> {
  if (contacts.length === 0) return;
  const workspaceId = viewer.workspace.id;
  const at = timeOfWrite();
  const rows = JSON.stringify(
    contacts.map(({ id, state, createdAt, updatedAt, firstSeenAt }) => ({
      id,
      ...state,
      createdAt,
      updatedAt,
      firstSeenAt,
    })),
  );
  const events = contacts.map(({ id }) => ({ type: 'contact.created' as const, contactId: id, payload: {} }));
  const parts = [
    countedContacts(workspaceId, sql`${contacts.length}::bigint`),
    ...claims(workspaceId, [...identifiers], sql`true`),
    sql`recorded AS (${insertOutboxEvents(workspaceId, events)})`,
  ];
  await transaction.query(sql`
    WITH written AS (
        INSERT INTO contact (workspace_id, id, ${targetColumns}, created_at, updated_at, first_seen_at)
        SELECT ${workspaceId}::uuid, r.id, ${rowValues(workspaceId)}, coalesce(r."createdAt", ${at}), coalesce(r."updatedAt", ${at}),
          coalesce(r."firstSeenAt", r."createdAt", ${at})
        FROM jsonb_to_recordset(${rows}::jsonb) AS ${rowType}),
      ${join(parts)}
    SELECT 1`);
}
