import type { Viewer } from '../../../access/viewer.ts';
import {
  columns,
  empty,
  Prisma,
  raw,
  sql,
  timeOfWrite,
  type Contact,
  type JsonField,
  type Queryable,
  type Sql,
  typed,
} from '../../../store/index.ts';
import {
  addingParts,
  areNames,
  chosenContacts,
  existingTags,
  knownTag,
  namedTags,
  removingParts,
  tagList,
} from '../../tags/index.ts';
import { writtenContact, writtenRow, type WrittenRow } from './written.ts';

export type TagChangeKind = 'added' | 'removed';

/** WITH parts that make `tagged` of the names, and add those tags to the contacts of `chosen` or take them off, with the events. */
function changingParts({ workspace: { id } }: Viewer, kind: TagChangeKind, names: string[], at: Sql): Sql {
  return kind === 'added'
    ? addingParts(id, namedTags(id, names, at, sql`EXISTS (SELECT 1 FROM chosen)`), at)
    : removingParts(id, existingTags(id, names));
}

/** The tags that the contact `c` has after the statement, or their names alone: it sees those of before. */
function tagsAfter(workspaceId: string, kind: TagChangeKind, onlyNames: boolean, at: Sql): Sql {
  const before = sql`contact_tag ct JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
    WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id`;
  const after =
    kind === 'removed'
      ? sql`SELECT t.*, ct.added_at, ct.position AS place
        FROM ${before} AND NOT EXISTS (SELECT 1 FROM removed WHERE removed.tag_id = t.id)`
      : sql`SELECT t.*, ct.added_at, ct.position AS place FROM ${before}
          UNION ALL
          SELECT g.workspace_id, g.id, g.name, g.color, g.created_at, g.updated_at, g.version, ${at}, g.place FROM tagged g
          WHERE NOT EXISTS (SELECT 1 FROM contact_tag ct
            WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id AND ct.tag_id = g.id)`;
  const order = sql`t.added_at, t.place, t.id`;
  return onlyNames
    ? sql`ARRAY(SELECT t.name FROM (${after}) AS t ORDER BY ${order})`
    : tagList(sql`(${after}) AS t`, order);
}

/** What to read of a contact whose tags change, and of the tags; null for all. */
interface Reading {
  fields: readonly string[] | null;
  tagFields: readonly JsonField[] | null;
}

const allFields = Object.keys(Prisma.ContactScalarFieldEnum);

const changedRow = ['Contact', { ...writtenRow[1], areKnown: 'boolean' }] as const;
type ChangedRow = WrittenRow & { areKnown: boolean };

/**
 * The statement that changes the tags of one contact, with the parts that say how. Its row is the contact as it is then; no row
 * where the viewer sees none of that id. "areKnown" tells whether any of the tags exist.
 */
function changeOfContact(
  viewer: Viewer,
  id: Sql,
  kind: TagChangeKind,
  parts: Sql,
  at: Sql,
  { fields, tagFields }: Reading,
): Sql {
  const read = new Set([...(fields ?? allFields), 'id', 'workspaceId']);
  // But for its tags, the change changes one field: what else there is to read is there while the contact is locked.
  const updatedAt = read.delete('updatedAt')
    ? sql`, CASE WHEN EXISTS (SELECT 1 FROM ${raw(kind)}) THEN ${at} ELSE c.updated_at END AS "updatedAt"`
    : empty;
  const selected = columns('Contact', 'c', [...read]);
  return sql`
    WITH ${chosenContacts(viewer, sql`c.id = ${id}`, sql`c.*`)}, ${parts},
      touched AS (
        UPDATE contact c SET updated_at = ${at}, version = c.version + 1
        WHERE c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = (SELECT chosen.id FROM chosen)
          AND EXISTS (SELECT 1 FROM ${raw(kind)}))
    SELECT ${selected}${updatedAt}, ${tagsAfter(viewer.workspace.id, kind, areNames(tagFields), at)} AS "inlinedTags",
      EXISTS (SELECT 1 FROM tagged) AS "areKnown" FROM chosen c`;
}

/**
 * Adds tags to a contact, or takes them off, with an event for each that changes, by one statement; by two where a single tag
 * is added that is unknown, of which the first changes nothing. Unknown tags are created where they are added.
 * @param id of the contact
 * @param names checked by checkTagNames
 * @returns the contact as it is then, with its tags; null where the viewer sees none of that id
 */
export async function changeTagsOfContact(
  queryable: Queryable,
  viewer: Viewer,
  id: Sql,
  kind: TagChangeKind,
  names: string[],
  reading: Reading,
): Promise<Contact | null> {
  const at = timeOfWrite();
  const change = async (parts: Sql): Promise<ChangedRow | undefined> =>
    (await queryable.write(typed(changedRow)`${changeOfContact(viewer, id, kind, parts, at, reading)}`))[0];
  const [name, ...others] = names;
  // A single tag is there as a rule: to look for that alone is a third of the work.
  const known =
    kind === 'added' && name !== undefined && others.length === 0
      ? await change(addingParts(viewer.workspace.id, knownTag(viewer.workspace.id, name), at))
      : null;
  if (known === undefined) return null;
  const row = known?.areKnown === true ? known : await change(changingParts(viewer, kind, names, at));
  if (row === undefined) return null;
  return areNames(reading.tagFields) ? row : writtenContact(row);
}

/**
 * Adds tags to the contacts that a condition over `contact c` chooses, or takes them off, by one statement, with an event
 * for each that changes. Unknown tags are created where they are added to any.
 */
export async function changeTags(
  queryable: Queryable,
  viewer: Viewer,
  condition: Sql,
  kind: TagChangeKind,
  names: string[],
): Promise<{ changes: number; changedContacts: number }> {
  const at = timeOfWrite();
  const [counted] = await queryable.query(typed({ changes: 'bigint', changedContacts: 'bigint' })`
    WITH ${chosenContacts(viewer, condition)}, ${changingParts(viewer, kind, names, at)},
      touched AS (
        UPDATE contact c SET updated_at = ${at}, version = c.version + 1
        FROM (SELECT DISTINCT contact_id FROM ${raw(kind)}) AS changed
        WHERE c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = changed.contact_id)
    SELECT count(*)::int AS changes, count(DISTINCT contact_id)::int AS "changedContacts" FROM ${raw(kind)}`);
  return counted ?? { changes: 0, changedContacts: 0 };
}
