import type { Queryable, Workspace } from '../../store/index.ts';

/** Deletes a workspace with all that is in it, its keys included; its users stay. Returns null if there is none with the id. */
export async function deleteWorkspace(queryable: Queryable, id: string): Promise<Workspace | null> {
  const found = await queryable.prisma.workspace.findUnique({ where: { id } });
  // The foreign keys of all other tables cascade.
  const { count } = await queryable.prisma.workspace.deleteMany({ where: { id } });
  return count === 0 ? null : found;
}
