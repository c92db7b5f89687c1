import type { ViewerContext } from '../../graphql/context.ts';
import { defineLoader, manyForEach, oneForEach } from '../../graphql/loader.ts';
import type { CustomField, CustomFieldFolder } from '../../store/index.ts';
import { customFieldDefinitions } from './definitions.ts';

const foldersOfWorkspace = defineLoader<string, CustomFieldFolder[]>(async (workspaceIds, { store, viewer }) => {
  const rows = await store.prisma.customFieldFolder.findMany({
    where: { workspaceId: viewer.workspace.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return manyForEach(workspaceIds, rows, (row) => row.workspaceId);
});

/** All folders of the viewer's workspace in their saved order, read once a request. */
export function customFieldFolders(context: ViewerContext): Promise<CustomFieldFolder[]> {
  return foldersOfWorkspace(context).load(context.viewer.workspace.id);
}

/** A custom field by its bare id; null where there is none. */
export const customFieldById = defineLoader<string, CustomField | null>(async (ids, context) =>
  oneForEach(ids, await customFieldDefinitions(context), (field) => field.id),
);

/** A folder by its bare id; null where there is none. */
export const customFieldFolderById = defineLoader<string, CustomFieldFolder | null>(async (ids, context) =>
  oneForEach(ids, await customFieldFolders(context), (folder) => folder.id),
);
