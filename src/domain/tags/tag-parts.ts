import type { Viewer } from '../../access/viewer.ts';
import { visibleContacts } from '../contact/index.ts';
import { newId } from '../../values/ids.ts';
import { insertOutboxEventsFrom } from '../outbox/index.ts';
import { empty, join, raw, sql, type Sql } from '../../store/index.ts';

// The WITH parts that statements about the tags of contacts are made of. `chosen` has the contacts, their ids at least, `tagged` the
// columns of the tags with their `place`; `added` and `removed` are the pairs that changed.

/**
 * `chosen`: the visible ones among the contacts, locked against changes by others. The order keeps two such from a deadlock.
 * @param columns what `chosen` has of them, over `contact c`: of those that get tags, when they were created, too
 */
export function chosenContacts(viewer: Viewer, condition: Sql, columns: Sql = sql`c.id, c.created_at`): Sql {
  return sql`chosen AS MATERIALIZED (
    SELECT ${columns} FROM contact c WHERE ${visibleContacts(viewer)} AND ${condition} ORDER BY c.id FOR NO KEY UPDATE OF c)`;
}

/**
 * `tagged`: the tags of these names without case, where those that nobody has created yet are created. Of several
 * spellings the first wins. Transactions that create the same tag at once get the same tag.
 * @param names checked by checkTagNames
 * @param at when those are created
 * @param onlyIf a condition without which no tag is created
 */
export function namedTags(workspaceId: string, names: readonly string[], at: Sql, onlyIf: Sql = empty): Sql {
  const ids = names.map(() => newId());
  const condition = onlyIf === empty ? empty : sql` AND ${onlyIf}`;
  // Known tags are locked against deletion until the transaction ends. One that was deleted meanwhile drops out of
  // `known` and is created anew. A tag that another transaction creates meanwhile is not in the snapshot: the insert
  // waits for it, and the update that changes nothing makes it a returned row. The order keeps two such from a deadlock.
  return sql`wanted AS (
      SELECT DISTINCT ON (fold_case(given.name)) given.*
      FROM unnest(${names}::text[], ${ids}::uuid[]) WITH ORDINALITY AS given(name, id, place)
      ORDER BY fold_case(given.name), given.place),
    known AS MATERIALIZED (
      SELECT t.* FROM wanted JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND fold_case(t.name) = fold_case(wanted.name)
      FOR KEY SHARE OF t),
    created AS (
      INSERT INTO tag (workspace_id, id, name, created_at, updated_at)
      SELECT ${workspaceId}::uuid, wanted.id, wanted.name, ${at}, ${at} FROM wanted
      WHERE NOT EXISTS (SELECT 1 FROM known WHERE fold_case(known.name) = fold_case(wanted.name))${condition}
      ORDER BY fold_case(wanted.name)
      ON CONFLICT (workspace_id, fold_case(name)) DO UPDATE SET name = tag.name
      RETURNING *),
    tagged AS (
      SELECT found.*, wanted.place FROM (SELECT * FROM known UNION ALL SELECT * FROM created) AS found
      JOIN wanted ON fold_case(wanted.name) = fold_case(found.name))`;
}

/** `tagged`: the tag of this name without case, if there is one; it is locked against deletion. */
export function knownTag(workspaceId: string, name: string): Sql {
  return sql`tagged AS MATERIALIZED (
    SELECT t.*, 1::bigint AS place FROM tag t
    WHERE t.workspace_id = ${workspaceId}::uuid AND fold_case(t.name) = fold_case(${name}) FOR KEY SHARE OF t)`;
}

/** `tagged`: those of the tags of these names without case that exist. */
export function existingTags(workspaceId: string, names: readonly string[]): Sql {
  return sql`tagged AS (
    SELECT t.*, 0::bigint AS place FROM tag t
    WHERE t.workspace_id = ${workspaceId}::uuid
      AND fold_case(t.name) = ANY(SELECT fold_case(n) FROM unnest(${names}::text[]) AS n))`;
}

/** `tagged`: the tags of these ids. */
export function tagsById(workspaceId: string, ids: readonly string[]): Sql {
  return sql`tagged AS (
    SELECT DISTINCT ON (t.id) t.*, wanted.place FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = wanted.id ORDER BY t.id, wanted.place)`;
}

/** `added`: the pairs of `chosen` and `tagged` that are new. The order keeps two such from a deadlock. */
function addedPairs(workspaceId: string, at: Sql): Sql {
  return sql`added AS (
    INSERT INTO contact_tag (workspace_id, contact_id, tag_id, added_at, position, contact_created_at)
    SELECT ${workspaceId}::uuid, chosen.id, tagged.id, ${at}, tagged.place, chosen.created_at FROM chosen CROSS JOIN tagged
    ORDER BY chosen.id, tagged.id
    ON CONFLICT DO NOTHING RETURNING contact_id, tag_id, position)`;
}

/** `removed`: the pairs of the chosen contacts that are taken off. @param condition over `contact_tag ct` */
function removedPairs(workspaceId: string, condition: Sql): Sql {
  return sql`removed AS (
    DELETE FROM contact_tag ct USING chosen
    WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = chosen.id AND ${condition}
    RETURNING ct.contact_id, ct.tag_id, ct.position)`;
}

const pairs = {
  added: { type: 'contact.tag_added', tags: () => sql`tagged t ON t.id = pair.tag_id` },
  removed: {
    type: 'contact.tag_removed',
    tags: (workspaceId: string) => sql`tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = pair.tag_id`,
  },
} as const;

export type PairKind = keyof typeof pairs;

/** A WITH part that records events and returns a row for each. */
type EarlierEvents = 'recorded' | 'recorded_removed';

/**
 * Records an event for each row of `added` or `removed`.
 * @param after the part whose events come before these: left alone, PostgreSQL runs the last part first
 */
export function recordedPairs(workspaceId: string, kind: PairKind, after?: EarlierEvents): Sql {
  const { type, tags } = pairs[kind];
  const later = after === undefined ? empty : sql`WHERE (SELECT count(*) FROM ${raw(after)}) >= 0`;
  const source = sql`
    SELECT pair.contact_id, jsonb_build_object('tag', jsonb_build_object('id', t.id, 'name', t.name)) AS payload
    FROM ${raw(kind)} AS pair JOIN ${tags(workspaceId)} ${later}
    ORDER BY pair.contact_id, pair.position`;
  return sql`${raw(`recorded_${kind}`)} AS (${insertOutboxEventsFrom(workspaceId, type, source)} RETURNING id)`;
}

/** All parts that add the tags of `tagged` to the contacts of `chosen`. */
export function addingParts(workspaceId: string, tagged: Sql, at: Sql, after?: EarlierEvents): Sql {
  return join([tagged, addedPairs(workspaceId, at), recordedPairs(workspaceId, 'added', after)]);
}

/** All parts that take the tags of `tagged` off the contacts of `chosen`. */
export function removingParts(workspaceId: string, tagged: Sql): Sql {
  return join([
    tagged,
    removedPairs(workspaceId, sql`ct.tag_id IN (SELECT tagged.id FROM tagged)`),
    recordedPairs(workspaceId, 'removed'),
  ]);
}

/** All parts that make the tags of `tagged` the only ones of the contacts of `chosen`. */
export function replacingParts(workspaceId: string, tagged: Sql, at: Sql): Sql {
  return join([
    tagged,
    removedPairs(workspaceId, sql`ct.tag_id NOT IN (SELECT tagged.id FROM tagged)`),
    addedPairs(workspaceId, at),
    recordedPairs(workspaceId, 'removed'),
    recordedPairs(workspaceId, 'added', 'recorded_removed'),
  ]);
}
