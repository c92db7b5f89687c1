import { concepts, type ConceptName } from '../../external-id-concepts.ts';
import { empty, sql, type Sql } from '../../../store/index.ts';
import { emailKey } from '../../../values/index.ts';
import { timeCondition } from './time-sql.ts';
import type { ExternalIdCondition, TimeTest } from '../tree.ts';

/** Contacts with one of the emails, as emails are compared. */
export function hasEmail(workspaceId: string, emails: readonly string[]): Sql {
  return sql`c.id = ANY(ARRAY(SELECT i.contact_id FROM contact_identifier i
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = 'EMAIL' AND i.label = ''
      AND i.value = ANY(${emails.map(emailKey)}::text[])))`;
}

/** Contacts with one of the external ids (null: with any), of the label (null: of any). */
export function hasExternalId(workspaceId: string, label: string | null, values: readonly string[] | null): Sql {
  const ofLabel = label === null ? empty : sql` AND i.label = ${label}::text`;
  if (values === null) {
    return sql`EXISTS (SELECT 1 FROM contact_identifier i
      WHERE i.workspace_id = ${workspaceId}::uuid AND i.contact_id = c.id AND i.kind = 'EXTERNAL_ID'${ofLabel})`;
  }
  return sql`c.id = ANY(ARRAY(SELECT i.contact_id FROM contact_identifier i
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.kind = 'EXTERNAL_ID'${ofLabel} AND i.value = ANY(${values}::text[])))`;
}

/** Whether the object of this id, of another concept than contacts, has one of the external ids. */
export function hasExternalIdOf(
  concept: ConceptName,
  id: Sql,
  workspaceId: string,
  { label, values }: Omit<ExternalIdCondition<string>, 'field'>,
): Sql {
  const { table, key } = concepts[concept];
  const ofLabel = label === null ? empty : sql` AND x.label = ${label}::text`;
  const ofValue = values === null ? empty : sql` AND x.external_id = ANY(${values}::text[])`;
  return sql`${id} = ANY(ARRAY(SELECT x.${key} FROM ${table} x WHERE x.workspace_id = ${workspaceId}::uuid${ofLabel}${ofValue}))`;
}

/** Contacts with at least one of the tags, by id (null: with any tag). The ids stand in the statement, so that it is planned by how many have them. */
export function hasTag(workspaceId: string, ids: readonly string[] | null): Sql {
  if (ids?.length === 0) return sql`false`;
  const [only] = ids ?? [];
  const ofTag =
    ids === null
      ? empty
      : ids.length === 1
        ? sql` AND ct.tag_id = ${only}::uuid`
        : sql` AND ct.tag_id = ANY(${ids}::uuid[])`;
  return sql`EXISTS (SELECT 1 FROM contact_tag ct WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id${ofTag})`;
}

/** Contacts with an event of the type (null: of any), at a time that passes the test. */
export function hasEvent(workspaceId: string, type: string | null, time: TimeTest | null, now: Date): Sql {
  const ofType = type === null ? empty : sql` AND e.type = ${type}::text`;
  const atTime = time === null ? empty : sql` AND ${timeCondition(sql`e.occurred_at`, time, now)}`;
  return sql`EXISTS (SELECT 1 FROM event e
    WHERE e.workspace_id = ${workspaceId}::uuid AND e.contact_id = c.id${ofType}${atTime})`;
}
