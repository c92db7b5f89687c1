import { isUuid } from '../graphql/ids.ts';
import { sql, type Queryable } from '../store/index.ts';

/** The workspace that an id or slug names; null where there is none. */
export async function findWorkspace(queryable: Queryable, idOrSlug: string): Promise<{ id: string; slug: string } | null> {
  const id = isUuid(idOrSlug) ? idOrSlug : null;
  const [workspace] = await queryable.query<{ id: string; slug: string }>(
    sql`SELECT id, slug FROM workspace WHERE id = ${id}::uuid OR slug = ${idOrSlug}`,
  );
  return workspace ?? null;
}
