import { noneWithId, throwIssues, uuidOfInput } from '../../../values/failures.ts';
import { refuseNulls, type Issue } from '../../../values/issues.ts';
import { newId } from '../../../values/ids.ts';
import { defineMutation, deletedIds } from '../../../graphql/mutation.ts';
import { sql } from '../../../store/index.ts';
import { positionAfter } from '../../../values/index.ts';
import { CustomFieldFolderObject } from '../custom-field-folder.ts';
import { checkedName, checkPosition, notCleared } from './field-input.ts';
import { countFieldChange } from './write-field.ts';

const noun = 'custom field folder';

defineMutation('createCustomFieldFolder', {
  description: 'Creates a folder of custom fields.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({
    name: t.string({ required: true, description: 'What people read: 1 to 100 characters.' }),
    position: t.int({ description: 'The place in the saved order, 0 or more; at the end where absent.' }),
  }),
  resolve: async ({ name, position }, { store, viewer }) => {
    const issues: Issue[] = [];
    const checked = { name: checkedName(name, ['input', 'name'], issues), position: checkPosition(position, issues) };
    throwIssues(issues);
    const workspaceId = viewer.workspace.id;
    const { _max: last } = await store.prisma.customFieldFolder.aggregate({
      where: { workspaceId },
      _max: { position: true },
    });
    const data = {
      workspaceId,
      id: newId(),
      name: checked.name ?? '',
      position: checked.position ?? positionAfter(last.position),
    };
    const customFieldFolder = await store.prisma.customFieldFolder.create({ data });
    return { customFieldFolder };
  },
  success: (t) => ({
    customFieldFolder: t.expose('customFieldFolder', { type: CustomFieldFolderObject, description: 'The new folder.' }),
  }),
});

defineMutation('updateCustomFieldFolder', {
  description: 'Renames or moves a folder of custom fields.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    name: t.string({ description: 'What people read: 1 to 100 characters. Absent: unchanged.' }),
    position: t.int({ description: 'The place in the saved order, 0 or more. Absent: unchanged.' }),
  }),
  resolve: async ({ id, name, position }, { store, viewer }) => {
    const issues: Issue[] = [];
    refuseNulls({ name, position }, notCleared, issues);
    const checked = {
      name: name == null ? undefined : checkedName(name, ['input', 'name'], issues),
      position: checkPosition(position, issues),
    };
    throwIssues(issues);
    const uuid = uuidOfInput('CustomFieldFolder', noun, id);
    const [customFieldFolder] = await store.prisma.customFieldFolder.updateManyAndReturn({
      where: { workspaceId: viewer.workspace.id, id: uuid },
      data: { ...checked, version: { increment: 1 } },
    });
    if (customFieldFolder === undefined) throw noneWithId(noun, id);
    return { customFieldFolder };
  },
  success: (t) => ({
    customFieldFolder: t.expose('customFieldFolder', {
      type: CustomFieldFolderObject,
      description: 'The folder as it is now.',
    }),
  }),
});

defineMutation('deleteCustomFieldFolder', {
  description: 'Deletes a folder. Its custom fields stay, without a folder.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = uuidOfInput('CustomFieldFolder', noun, id);
    const workspaceId = viewer.workspace.id;
    const deleted = await store.transaction(async (transaction) => {
      // A field that somebody puts into the folder at this moment is there, and seen below, once the lock is given, which Prisma cannot ask for.
      await transaction.query(
        sql`SELECT o.id FROM custom_field_folder o
          WHERE o.workspace_id = ${workspaceId}::uuid AND o.id = ${uuid}::uuid FOR UPDATE`,
      );
      const emptied = await transaction.prisma.customField.updateMany({
        where: { workspaceId, folderId: uuid },
        data: { folderId: null, version: { increment: 1 } },
      });
      const gone = await transaction.prisma.customFieldFolder.deleteMany({ where: { workspaceId, id: uuid } });
      if (emptied.count > 0) await countFieldChange(transaction, workspaceId);
      return gone;
    });
    if (deleted.count === 0) throw noneWithId(noun, id);
    return { uuid };
  },
  success: (t) => deletedIds(t, 'CustomFieldFolder', 'folder'),
});
