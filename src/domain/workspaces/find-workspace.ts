import type { ViewerWorkspace } from '../../access/viewer.ts';
import { isUuid } from '../../values/ids.ts';
import type { Queryable } from '../../store/index.ts';

const select = { id: true, slug: true, name: true, cursorSecret: true } as const;

/** The workspace that an id or slug names; null where there is none. */
export async function findWorkspace(queryable: Queryable, idOrSlug: string): Promise<ViewerWorkspace | null> {
  const where = { OR: [{ slug: idOrSlug }, ...(isUuid(idOrSlug) ? [{ id: idOrSlug }] : [])] };
  const workspace = await queryable.prisma.workspace.findFirst({ where, select });
  return workspace && { ...workspace, customFieldsVersion: null, removedCustomFieldKeys: null };
}

/** The workspace of a store that has one alone; null where it has none or several. */
export async function findOnlyWorkspace(queryable: Queryable): Promise<ViewerWorkspace | null> {
  const [first, second] = await queryable.prisma.workspace.findMany({ select, take: 2 });
  return first === undefined || second !== undefined
    ? null
    : { ...first, customFieldsVersion: null, removedCustomFieldKeys: null };
}
