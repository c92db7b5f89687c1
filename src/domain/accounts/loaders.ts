import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { Account } from '../../store/index.ts';

/** An account of the viewer's workspace by UUID; null where there is none. */
export const accountById = defineLoader<string, Account | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.account.findMany({
    where: { workspaceId: viewer.workspace.id, id: { in: [...ids] } },
  });
  return oneForEach(ids, rows, (row) => row.id);
});
