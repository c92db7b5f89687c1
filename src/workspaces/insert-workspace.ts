import { randomBytes } from 'node:crypto';
import { newId } from '../graphql/ids.ts';
import { columns, sql, type Queryable, type Workspace } from '../store/index.ts';

const workspaceColumns = columns('Workspace', 'w');

/** Writes a workspace, as yet without members. Returns null where the slug is taken. */
export async function insertWorkspace(queryable: Queryable, { name, slug }: { name: string; slug: string }): Promise<Workspace | null> {
  const [workspace] = await queryable.query<Workspace>(sql`
    INSERT INTO workspace AS w (id, slug, name, cursor_secret)
    VALUES (${newId()}::uuid, ${slug}, ${name}, ${randomBytes(32).toString('base64url')})
    ON CONFLICT (slug) DO NOTHING RETURNING ${workspaceColumns}`);
  return workspace ?? null;
}
