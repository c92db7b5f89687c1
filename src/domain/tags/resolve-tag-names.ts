import { timeOfWrite, type Queryable, typed, type Row } from '../../store/index.ts';
import { namedTags } from './tag-parts.ts';

/** A tag, with its name as it was first written, whatever the case in which it was asked for. */
export type NamedTag = Row<typeof namedTag>;
const namedTag = { id: 'uuid', name: 'text' } as const;

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
  return queryable.query(typed(namedTag)`
    WITH ${namedTags(workspaceId, names, timeOfWrite())} SELECT id, name FROM tagged ORDER BY place`);
}
