import { emailKey } from '../../../values/index.ts';
import type { ContactRow, DemoRows } from '../rows.ts';

/** The rows that keep emails, external ids and visitor ids unique, and by which contacts are found. */
export function contactIdentifierRows(contacts: readonly ContactRow[]): DemoRows['contact_identifier'] {
  return contacts.flatMap(({ workspaceId, id: contactId, emails, externalIds, visitorIds }) => [
    ...emails.map((email) => ({ workspaceId, kind: 'EMAIL' as const, label: '', value: emailKey(email), contactId })),
    ...externalIds.map(({ label, externalId }) => ({
      workspaceId,
      kind: 'EXTERNAL_ID' as const,
      label,
      value: externalId,
      contactId,
    })),
    ...visitorIds.map((visitorId) => ({
      workspaceId,
      kind: 'VISITOR_ID' as const,
      label: '',
      value: visitorId,
      contactId,
    })),
  ]);
}
