import { randomBytes } from 'node:crypto';
import { newId } from '../../values/ids.ts';
import type { Queryable, Workspace } from '../../store/index.ts';

/** Writes a workspace, as yet without members. Returns null where the slug is taken. */
export async function insertWorkspace(
  queryable: Queryable,
  { name, slug }: { name: string; slug: string },
): Promise<Workspace | null> {
  const data = { id: newId(), slug, name, cursorSecret: randomBytes(32).toString('base64url') };
  const [workspace] = await queryable.prisma.workspace.createManyAndReturn({ data, skipDuplicates: true });
  return workspace ?? null;
}
