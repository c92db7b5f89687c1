import { sql, timeOfWrite, type Queryable } from '../../../store/index.ts';
import { namedTags, recordedPairs } from '../tag-parts.ts';

/** A contact and the name of a tag that it gets. */
export interface TagPair {
  contactId: string;
  name: string;
}

/**
 * Gives each contact tags of its own by one statement, which creates those that nobody has created yet and records
 * `contact.tag_added` once for each pair that is new. The contacts are in the workspace and locked by the transaction.
 * @param pairs names checked by checkTagNames, those of a contact in the order in which they are to stand
 */
export async function addTagPairs(
  transaction: Queryable,
  workspaceId: string,
  pairs: readonly TagPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  const at = timeOfWrite();
  const names = [...new Set(pairs.map(({ name }) => name))];
  const [contactIds, tagNames] = [pairs.map(({ contactId }) => contactId), pairs.map(({ name }) => name)];
  await transaction.query(sql`
    WITH ${namedTags(workspaceId, names, at)},
      added AS (
        INSERT INTO contact_tag (workspace_id, contact_id, tag_id, added_at, position, contact_created_at)
        SELECT ${workspaceId}::uuid, given.contact_id, tagged.id, ${at}, min(given.place), c.created_at
        FROM unnest(${contactIds}::uuid[], ${tagNames}::text[]) WITH ORDINALITY AS given(contact_id, name, place)
        JOIN tagged ON fold_case(tagged.name) = fold_case(given.name)
        JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND c.id = given.contact_id
        GROUP BY given.contact_id, tagged.id, c.created_at ORDER BY given.contact_id, tagged.id
        ON CONFLICT DO NOTHING RETURNING contact_id, tag_id, position),
      ${recordedPairs(workspaceId, 'added')}
    SELECT 1`);
}
