import { bareId } from '../graphql/ids.ts';
import { sql, type Queryable } from '../store/index.ts';

/**
 * The UUID of the location that a global id or UUID names; null where the workspace has none such. In a transaction the
 * location stays until its end.
 */
export async function findLocationId(queryable: Queryable, workspaceId: string, reference: { id: string }): Promise<string | null> {
  const id = bareId('Location', reference.id);
  if (id === null) return null;
  const [location] = await queryable.query<{ id: string }>(
    sql`SELECT id FROM location WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR KEY SHARE`,
  );
  return location?.id ?? null;
}
