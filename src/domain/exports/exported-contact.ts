import {
  nameFields,
  ofEach,
  plainFields,
  timeFields,
  type ContactFieldName,
} from '../../query/contact-fields/index.ts';
import type { ExternalIdValue } from '../external-ids/index.ts';
import type { Contact } from '../../store/index.ts';
import { of, sql, type Row, type Sql } from '../../store/index.ts';

/** A contact as it is read for an export: its row, its tags by name, and the slug of its portal role. */
export const exportedRow = [
  'Contact',
  {
    externalIds: of<ExternalIdValue[]>('json'),
    properties: of<Record<string, unknown>>('json'),
    customValues: of<Record<string, unknown>>('json'),
    tags: 'text[]',
    roleSlug: 'text?',
  },
] as const;
export type ExportedRow = Row<typeof exportedRow>;

/** What is read beside the row, over `contact c`. */
export function exportedColumns(workspaceId: string): Sql {
  return sql`
    ARRAY(SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
      WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id ORDER BY ct.added_at, ct.position, t.id) AS "tags",
    (SELECT p.slug FROM portal_role p WHERE p.workspace_id = ${workspaceId}::uuid AND p.id = c.portal_role_id) AS "roleSlug"`;
}

type Exported<Value> = Value extends Date ? string : Value;

/** A contact as an export writes it, under the names that an import reads. */
export type ExportedContact = { [Field in ContactFieldName]: Exported<Contact[Field]> } & {
  id: string;
  email: string | null;
  emails: string[];
  phone: string | null;
  phones: string[];
  portalRole: string;
  account: string | null;
  locationId: string | null;
  assignedToId: string | null;
  externalIds: ExternalIdValue[];
  visitorIds: string[];
  tags: string[];
  properties: Record<string, unknown>;
  customValues: Record<string, unknown>;
};

export function exportedContact(row: ExportedRow): ExportedContact {
  const {
    id,
    email,
    emails,
    phone,
    phones,
    portalRole,
    accountId,
    locationId,
    assignedToId,
    externalIds,
    visitorIds,
    tags,
    properties,
    customValues,
    roleSlug,
  } = row;
  const valueOf = (field: ContactFieldName): unknown => {
    const value = row[field];
    return value instanceof Date ? value.toISOString() : value;
  };
  return {
    id,
    ...ofEach(nameFields, valueOf),
    email,
    emails,
    phone,
    phones,
    ...ofEach(plainFields, valueOf),
    portalRole: roleSlug ?? portalRole.toLowerCase(),
    account: accountId,
    locationId,
    assignedToId,
    externalIds,
    visitorIds,
    tags,
    properties,
    customValues,
    ...ofEach(timeFields, valueOf),
  } as ExportedContact;
}
