import type { ExternalIdValue } from '../external-ids/index.ts';
import type { Contact } from '../store/index.ts';
import { sql, type Sql } from '../store/index.ts';

/** A contact as it is read for an export: its row, its tags by name, and the slug of its portal role. */
export interface ExportedRow extends Omit<Contact, 'externalIds' | 'properties' | 'customValues'> {
  externalIds: ExternalIdValue[];
  properties: Record<string, unknown>;
  customValues: Record<string, unknown>;
  tags: string[];
  roleSlug: string | null;
}

/** What is read beside the row, over `contact c`. */
export const exportedColumns: Sql = sql`
  ARRAY(SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
    WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id ORDER BY ct.added_at, ct.position, t.id) AS "tags",
  (SELECT p.slug FROM portal_role p WHERE p.workspace_id = c.workspace_id AND p.id = c.portal_role_id) AS "roleSlug"`;

/** A contact as an export writes it, under the names that an import reads. */
export interface ExportedContact {
  id: string;
  name: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  emails: string[];
  phone: string | null;
  phones: string[];
  company: string | null;
  notes: string | null;
  source: string | null;
  doNotContact: boolean;
  subscriptionStatus: string;
  enrichmentStatus: string;
  stage: string;
  channel: string;
  avatarUrl: string | null;
  portalRole: string;
  account: string | null;
  locationId: string | null;
  assignedToId: string | null;
  externalIds: ExternalIdValue[];
  visitorIds: string[];
  tags: string[];
  properties: Record<string, unknown>;
  customValues: Record<string, unknown>;
  firstSeenAt: string;
  createdAt: string;
  updatedAt: string;
}

export function exportedContact(row: ExportedRow): ExportedContact {
  const {
    id, name, firstName, lastName, email, emails, phone, phones, company, notes, source, doNotContact, subscriptionStatus, enrichmentStatus, stage,
    channel, avatarUrl, portalRole, accountId, locationId, assignedToId, externalIds, visitorIds, tags, properties, customValues, roleSlug,
  } = row;
  return {
    id, name, firstName, lastName, email, emails, phone, phones, company, notes, source, doNotContact, subscriptionStatus, enrichmentStatus, stage,
    channel, avatarUrl, portalRole: roleSlug ?? portalRole.toLowerCase(), account: accountId, locationId, assignedToId, externalIds, visitorIds, tags,
    properties, customValues,
    firstSeenAt: row.firstSeenAt.toISOString(), createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  };
}
