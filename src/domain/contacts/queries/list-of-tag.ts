import type { OrderTerm, PageSource } from '../../../query/pagination/index.ts';
import { sql, type Sql } from '../../../store/index.ts';
import { totalWithEmail, type KnownTotal } from '../total.ts';

/** The contacts of a tag, of which all may be seen. */
export interface ContactsOfTag {
  workspaceId: string;
  tagId: string;
  /** What else must hold, over `contact c`. */
  rest: Sql[];
}

/** How many have the tag: the index over tags alone tells. */
function totalOfTag({ workspaceId, tagId }: ContactsOfTag): KnownTotal {
  return {
    total: sql`(SELECT count(*) FROM contact_tag pair
      WHERE pair.workspace_id = ${workspaceId}::uuid AND pair.tag_id = ${tagId}::uuid)`,
    countsTotal: true,
  };
}

/**
 * How a list of them in the order of creation is read: by the index over tags, where they stand in that order, so that a page is
 * found at once, however many have the tag. (Not where an index in the order of the list may find them sooner: the database would
 * not know that this is the order of the tag's.)
 * @param within what the viewer may see, over `contact c`
 * @param order what the list is ordered by
 * @returns null in another order
 */
export function listOfTag(
  { workspaceId, tagId, rest }: ContactsOfTag,
  within: Sql,
  [first, ...others]: readonly OrderTerm[],
): Pick<PageSource, 'from' | 'where' | 'filtered' | 'order' | 'id'> | null {
  if (first?.name !== 'CREATED_AT') return null;
  return {
    from: sql`contact_tag pair JOIN contact c ON c.id = pair.contact_id`,
    where: [within, sql`pair.workspace_id = ${workspaceId}::uuid AND pair.tag_id = ${tagId}::uuid`, ...rest],
    filtered: rest.length > 0,
    order: [{ ...first, expression: sql`pair.contact_created_at` }, ...others],
    id: sql`pair.contact_id`,
  };
}

/** How many contacts a filter chooses, where that is counted for its tag or for emails. */
export function totalOf(ofTag: ContactsOfTag | null, isForEmail: boolean, workspaceId: string): KnownTotal {
  if (ofTag?.rest.length === 0) return totalOfTag(ofTag);
  return isForEmail ? totalWithEmail(workspaceId) : {};
}
