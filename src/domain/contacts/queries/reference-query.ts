import type { ViewerContext } from '../../../graphql/context.ts';
import { bareId, isUuid } from '../../../values/ids.ts';
import { sql, type IdentifierKind, type Sql } from '../../../store/index.ts';
import { emailKey } from '../../../values/index.ts';
import { checkReference, requirementOf, type ContactReference, visibleContacts } from '../../contact/index.ts';

function holder(workspaceId: string, kind: IdentifierKind, label: string, value: string): Sql {
  return sql`(SELECT i.contact_id FROM contact_identifier i
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = ${kind}::"IdentifierKind" AND i.label = ${label}
      AND i.value = ${value})`;
}

/**
 * The id of the contact that a reference names, as an SQL value for a statement that writes: so the write needs no look
 * before. Null where the reference names nothing. The statement itself keeps to the visible contacts.
 * @param path where the reference stands, from the root of the arguments
 * @throws ValidationFailure unless exactly one field is set
 */
export function referencedId(reference: ContactReference, path: string[], { viewer }: ViewerContext): Sql {
  checkReference(reference, path);
  const { id, email, externalId, visitorId, legacyId } = reference;
  const workspaceId = viewer.workspace.id;
  if (email != null) return holder(workspaceId, 'EMAIL', '', emailKey(email));
  if (visitorId != null) return holder(workspaceId, 'VISITOR_ID', '', visitorId);
  if (externalId != null) return holder(workspaceId, 'EXTERNAL_ID', externalId.label, externalId.externalId);
  if (legacyId == null) return sql`${bareId('Contact', id ?? '')}::uuid`;
  const { label, anyLabel } = legacyId;
  return sql`(SELECT c.id FROM (
      SELECT ${isUuid(legacyId.id) ? legacyId.id : null}::uuid AS contact_id, 0 AS rank, '' AS label
      UNION ALL
      SELECT i.contact_id, CASE WHEN i.label = ${label} THEN 1 ELSE 2 END, i.label FROM contact_identifier i
      WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = 'EXTERNAL_ID' AND i.value = ${legacyId.id}
        AND (${anyLabel ?? false} OR i.label = ${label})) AS candidate
    JOIN contact c ON c.id = candidate.contact_id WHERE ${visibleContacts(viewer)}${requirementOf(reference)}
    ORDER BY candidate.rank, candidate.label LIMIT 1)`;
}
