import type { Viewer } from '../../access/viewer.ts';
import { columns, raw, sql, type Queryable, type Sql } from '../../store/index.ts';
import { addingParts, chosenContacts, existingTags, namedTags, removingParts, tagList } from '../../tags/index.ts';
import { contactColumns } from '../loaders.ts';
import { visibleContacts } from '../scope.ts';
import { writtenContact, type WrittenContact, type WrittenRow } from './written.ts';

export type TagChangeKind = 'added' | 'removed';

/**
 * WITH parts that change the tags of the contacts that the condition over `contact c` chooses, with the events, and mark them as changed.
 * @param returned what `touched` has of each
 */
function changingParts(viewer: Viewer, condition: Sql, kind: TagChangeKind, names: string[], returned: Sql): Sql {
  const { id } = viewer.workspace;
  const change = kind === 'added' ? addingParts(id, namedTags(id, names, sql`EXISTS (SELECT FROM chosen)`)) : removingParts(id, existingTags(id, names));
  return sql`${chosenContacts(viewer, condition)}, ${change},
    touched AS (
      UPDATE contact c SET updated_at = now() FROM (SELECT DISTINCT contact_id FROM ${raw(kind)}) AS changed
      WHERE c.workspace_id = ${id}::uuid AND c.id = changed.contact_id RETURNING ${returned})`;
}

/** The tags that the contact `c` has after the statement: it sees those of before. */
function tagsAfter(kind: TagChangeKind): Sql {
  const before = sql`contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id WHERE ct.workspace_id = c."workspaceId" AND ct.contact_id = c.id`;
  const after =
    kind === 'removed'
      ? sql`SELECT t.*, ct.added_at, ct.position AS place FROM ${before} AND NOT EXISTS (SELECT FROM removed WHERE removed.tag_id = t.id)`
      : sql`SELECT t.*, ct.added_at, ct.position AS place FROM ${before}
          UNION ALL
          SELECT g.workspace_id, g.id, g.name, g.color, g.created_at, g.updated_at, statement_timestamp(), g.place FROM tagged g
          WHERE NOT EXISTS (SELECT FROM contact_tag ct WHERE ct.workspace_id = c."workspaceId" AND ct.contact_id = c.id AND ct.tag_id = g.id)`;
  return tagList(sql`(${after}) AS t`, sql`t.added_at, t.place, t.id`);
}

/**
 * Adds tags to a contact, or takes them off, by one statement, with an event for each that changes. Unknown tags are
 * created where they are added.
 * @param id of the contact
 * @param names checked by checkTagNames
 * @param fields what to read of the contact; null for all
 * @returns the contact as it is then, with its tags; null where the viewer sees none of that id
 */
export async function changeTagsOfContact(
  queryable: Queryable,
  viewer: Viewer,
  id: Sql,
  kind: TagChangeKind,
  names: string[],
  fields: readonly string[] | null,
): Promise<WrittenContact | null> {
  const selected = fields === null ? contactColumns : columns('Contact', 'c', [...fields, 'id', 'workspaceId']);
  const [row] = await queryable.query<WrittenRow>(sql`
    WITH ${changingParts(viewer, sql`c.id = ${id}`, kind, names, selected)}
    SELECT c.*, ${tagsAfter(kind)} AS "embeddedTags" FROM (
      SELECT * FROM touched
      UNION ALL
      SELECT ${selected} FROM contact c WHERE ${visibleContacts(viewer)} AND c.id IN (SELECT chosen.id FROM chosen) AND NOT EXISTS (SELECT FROM touched)) AS c`);
  return row === undefined ? null : writtenContact(row);
}

/**
 * Adds tags to the contacts that a condition over `contact c` chooses, or takes them off, by one statement, with an event
 * for each that changes. Unknown tags are created where they are added to any.
 */
export async function changeTags(queryable: Queryable, viewer: Viewer, condition: Sql, kind: TagChangeKind, names: string[]): Promise<{ changes: number; changedContacts: number }> {
  const [counted] = await queryable.query<{ changes: number; changedContacts: number }>(sql`
    WITH ${changingParts(viewer, condition, kind, names, sql`c.id`)}
    SELECT count(*)::int AS changes, count(DISTINCT contact_id)::int AS "changedContacts" FROM ${raw(kind)}`);
  return counted ?? { changes: 0, changedContacts: 0 };
}
