import type { ViewerWorkspace } from '../access/viewer.ts';
import { isUuid } from '../graphql/ids.ts';
import { sql, type Queryable } from '../store/index.ts';

const columns = sql`id, slug, name, cursor_secret AS "cursorSecret", NULL AS "customFieldsVersion"`;

/** The workspace that an id or slug names; null where there is none. */
export async function findWorkspace(queryable: Queryable, idOrSlug: string): Promise<ViewerWorkspace | null> {
  const id = isUuid(idOrSlug) ? idOrSlug : null;
  const [workspace] = await queryable.query<ViewerWorkspace>(sql`SELECT ${columns} FROM workspace WHERE id = ${id}::uuid OR slug = ${idOrSlug}`);
  return workspace ?? null;
}

/** The workspace of a store that has one alone; null where it has none or several. */
export async function findOnlyWorkspace(queryable: Queryable): Promise<ViewerWorkspace | null> {
  const [first, second] = await queryable.query<ViewerWorkspace>(sql`SELECT ${columns} FROM workspace LIMIT 2`);
  return first === undefined || second !== undefined ? null : first;
}
