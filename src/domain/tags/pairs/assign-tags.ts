import type { Viewer } from '../../../access/viewer.ts';
import { join, raw, sql, timeOfWrite, type Queryable, type Sql, of, typed } from '../../../store/index.ts';
import { addingParts, chosenContacts, removingParts, replacingParts, tagsById, type PairKind } from '../tag-parts.ts';

/** A contact that got or lost a tag. */
export interface TagChange {
  contactId: string;
  tagId: string;
}

function pairsOf(kind: PairKind): Sql {
  return sql`SELECT ${kind}::text AS kind, contact_id AS "contactId", tag_id AS "tagId", position FROM ${raw(kind)}`;
}

async function change(
  queryable: Queryable,
  viewer: Viewer,
  contactIds: readonly string[],
  parts: Sql,
  kinds: PairKind[],
): Promise<Record<PairKind, TagChange[]>> {
  const rows = await queryable.query(typed({
    kind: of<PairKind>('text'),
    contactId: 'uuid',
    tagId: 'uuid',
    position: 'integer',
  })`
    WITH ${chosenContacts(viewer, sql`c.id = ANY(${contactIds}::uuid[])`)}, ${parts}
    SELECT * FROM (${join(kinds.map(pairsOf), ' UNION ALL ')}) AS pairs ORDER BY "contactId", position`);
  const changes: Record<PairKind, TagChange[]> = { added: [], removed: [] };
  for (const { kind, contactId, tagId } of rows) changes[kind].push({ contactId, tagId });
  return changes;
}

/**
 * Adds tags to contacts by one statement, which also records `contact.tag_added` once for each pair that is new.
 * Contacts that the viewer cannot see and tags of other workspaces are left out. `updatedAt` is the caller's.
 * @returns the pairs that are new
 */
export async function addContactTags(
  queryable: Queryable,
  viewer: Viewer,
  contactIds: readonly string[],
  tagIds: readonly string[],
): Promise<TagChange[]> {
  if (contactIds.length === 0 || tagIds.length === 0) return [];
  const { id } = viewer.workspace;
  return (await change(queryable, viewer, contactIds, addingParts(id, tagsById(id, tagIds), timeOfWrite()), ['added']))
    .added;
}

/**
 * Takes tags off contacts by one statement, which also records `contact.tag_removed` once for each pair that was there.
 * Contacts that the viewer cannot see are left out. `updatedAt` is the caller's.
 * @returns the pairs that were there
 */
export async function removeContactTags(
  queryable: Queryable,
  viewer: Viewer,
  contactIds: readonly string[],
  tagIds: readonly string[],
): Promise<TagChange[]> {
  if (contactIds.length === 0 || tagIds.length === 0) return [];
  const { id } = viewer.workspace;
  return (await change(queryable, viewer, contactIds, removingParts(id, tagsById(id, tagIds)), ['removed'])).removed;
}

/**
 * Makes these tags the only ones of each contact by one statement, which also records `contact.tag_added` and
 * `contact.tag_removed` once for each pair that changes. Tags that a contact keeps stay in their place, new ones follow.
 * Contacts that the viewer cannot see and tags of other workspaces are left out. `updatedAt` is the caller's.
 * @param tagged the WITH part `tagged` (tag-parts.ts)
 */
export async function setContactTags(
  queryable: Queryable,
  viewer: Viewer,
  contactIds: readonly string[],
  tagged: Sql,
): Promise<Record<PairKind, TagChange[]>> {
  if (contactIds.length === 0) return { added: [], removed: [] };
  return change(queryable, viewer, contactIds, replacingParts(viewer.workspace.id, tagged, timeOfWrite()), [
    'removed',
    'added',
  ]);
}
