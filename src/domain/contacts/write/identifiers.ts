import { sql, type IdentifierKind, type Sql } from '../../../store/index.ts';
import { emailKey } from '../../../values/index.ts';
import type { ContactState } from './state/state.ts';

/** An email, external id or visitor id, as contact_identifier keeps it. */
export interface Identifier {
  kind: IdentifierKind;
  /** The label of an external id; empty for the other kinds. */
  label: string;
  value: string;
}

/** What identifies a contact of this state. */
export function identifiersOf({
  emails,
  externalIds,
  visitorIds,
}: Pick<ContactState, 'emails' | 'externalIds' | 'visitorIds'>): Identifier[] {
  return [
    ...emails.map((value): Identifier => ({ kind: 'EMAIL', label: '', value: emailKey(value) })),
    ...externalIds.map(({ label, externalId }): Identifier => ({ kind: 'EXTERNAL_ID', label, value: externalId })),
    ...visitorIds.map((value): Identifier => ({ kind: 'VISITOR_ID', label: '', value })),
  ];
}

/** A text by which two identifiers can be compared. */
export function identifierKey({ kind, label, value }: Identifier): string {
  return `${kind} ${label.length} ${label} ${value}`;
}

/** Those of the identifiers that are not among the others. */
export function missingFrom(identifiers: Identifier[], others: Identifier[]): Identifier[] {
  const known = new Set(others.map(identifierKey));
  return identifiers.filter((identifier) => !known.has(identifierKey(identifier)));
}

/** An identifier with the contact that has it, or is to have it. */
export interface OwnedIdentifier extends Identifier {
  contactId: string;
}

export function ownedBy(contactId: string, identifiers: Identifier[]): OwnedIdentifier[] {
  return identifiers.map(({ kind, label, value }) => ({ kind, label, value, contactId }));
}

const rowType = sql`i(kind "IdentifierKind", label text, value text, "contactId" uuid)`;

/**
 * WITH parts that claim identifiers. All of them must be free: a visitor id that another contact has is taken off it before
 * (visitor-ids.ts). The order keeps two such statements from a deadlock.
 */
export function claims(workspaceId: string, identifiers: OwnedIdentifier[], onlyIf: Sql): Sql[] {
  if (identifiers.length === 0) return [];
  return [
    sql`claimed AS (
      INSERT INTO contact_identifier (workspace_id, kind, label, value, contact_id)
      SELECT ${workspaceId}::uuid, i.kind, i.label, i.value, i."contactId"
      FROM jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) AS ${rowType}
      WHERE ${onlyIf} ORDER BY i.kind, i.label, i.value)`,
  ];
}

/** WITH parts that let go of a contact's identifiers. */
export function releases(workspaceId: string, contactId: string, identifiers: Identifier[], onlyIf: Sql): Sql[] {
  if (identifiers.length === 0) return [];
  return [
    sql`released AS (
      DELETE FROM contact_identifier o USING jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) AS ${rowType}
      WHERE o.workspace_id = ${workspaceId}::uuid AND o.contact_id = ${contactId}::uuid AND o.kind = i.kind
        AND o.label = i.label AND o.value = i.value
        AND ${onlyIf})`,
  ];
}
