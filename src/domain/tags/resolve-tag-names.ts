import { sql, timeOfWrite, type Queryable } from '../../store/index.ts';
import { namedTags } from './tag-parts.ts';

export interface NamedTag {
  id: string;
  /** As it was first written, whatever the case in which it was asked for. */
  name: string;
}

/**
 * Finds tags by their names without case and creates those that nobody has created yet, by one statement: see namedTags.
 * @param names checked by checkTagNames
 * @returns each tag once, in the order of the names
 */
export async function resolveTagNames(
  queryable: Queryable,
  workspaceId: string,
  names: readonly string[],
): Promise<NamedTag[]> {
  if (names.length === 0) return [];
  return queryable.query<NamedTag>(
    sql`WITH ${namedTags(workspaceId, names, timeOfWrite())} SELECT id, name FROM tagged ORDER BY place`,
  );
}
