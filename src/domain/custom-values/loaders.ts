import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { CustomValue } from '../../store/index.ts';

/** A custom value by its key; null where there is none. */
export const customValueByKey = defineLoader<string, CustomValue | null>(async (keys, { store, viewer }) => {
  const rows = await store.prisma.customValue.findMany({
    where: { workspaceId: viewer.workspace.id, key: { in: [...keys] } },
  });
  return oneForEach(keys, rows, (row) => row.key);
});
