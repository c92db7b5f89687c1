import { throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId, newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type CustomFieldFolder } from '../store/index.ts';
import { CustomFieldFolderObject, customFieldFolderGlobalId, noSuchFolder } from './custom-field-folder.ts';
import { checkedName, checkPosition } from './field-input.ts';
import { customFieldFolderColumns } from './loaders.ts';
import { countFieldChange } from './write-field.ts';

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
    const [customFieldFolder] = await store.query<CustomFieldFolder>(sql`
      INSERT INTO custom_field_folder AS o (workspace_id, id, name, position)
      SELECT ${workspaceId}::uuid, ${newId()}::uuid, ${checked.name}::text,
        coalesce(${checked.position ?? null}::int, (SELECT least(coalesce(max(other.position)::bigint + 1, 0), 2147483647) FROM custom_field_folder other WHERE other.workspace_id = ${workspaceId}::uuid))
      RETURNING ${customFieldFolderColumns}`);
    if (customFieldFolder === undefined) throw new Error('the folder was not inserted');
    return { customFieldFolder };
  },
  success: (t) => ({ customFieldFolder: t.expose('customFieldFolder', { type: CustomFieldFolderObject, description: 'The new folder.' }) }),
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
    for (const [field, value] of Object.entries({ name, position })) {
      if (value === null) issues.push({ path: ['input', field], code: 'REQUIRED', message: `${field}: it cannot be cleared; leave it out to keep the present one` });
    }
    const checked = { name: name == null ? null : checkedName(name, ['input', 'name'], issues), position: checkPosition(position, issues) ?? null };
    throwIssues(issues);
    const uuid = bareId('CustomFieldFolder', id);
    if (uuid === null) throw noSuchFolder(id);
    const [customFieldFolder] = await store.query<CustomFieldFolder>(sql`
      UPDATE custom_field_folder o SET name = coalesce(${checked.name}::text, o.name), position = coalesce(${checked.position}::int, o.position), updated_at = now(),
        version = o.version + 1
      WHERE o.workspace_id = ${viewer.workspace.id}::uuid AND o.id = ${uuid}::uuid RETURNING ${customFieldFolderColumns}`);
    if (customFieldFolder === undefined) throw noSuchFolder(id);
    return { customFieldFolder };
  },
  success: (t) => ({ customFieldFolder: t.expose('customFieldFolder', { type: CustomFieldFolderObject, description: 'The folder as it is now.' }) }),
});

defineMutation('deleteCustomFieldFolder', {
  description: 'Deletes a folder. Its custom fields stay, without a folder.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = bareId('CustomFieldFolder', id);
    if (uuid === null) throw noSuchFolder(id);
    const workspaceId = viewer.workspace.id;
    const deleted = await store.transaction(async (transaction) => {
      // A field that somebody puts into the folder at this moment is there, and seen below, once the lock is given.
      await transaction.query(sql`SELECT o.id FROM custom_field_folder o WHERE o.workspace_id = ${workspaceId}::uuid AND o.id = ${uuid}::uuid FOR UPDATE`);
      const emptied = await transaction.query(
        sql`UPDATE custom_field f SET folder_id = NULL, updated_at = now(), version = f.version + 1 WHERE f.workspace_id = ${workspaceId}::uuid AND f.folder_id = ${uuid}::uuid RETURNING f.id`,
      );
      const gone = await transaction.query(sql`DELETE FROM custom_field_folder o WHERE o.workspace_id = ${workspaceId}::uuid AND o.id = ${uuid}::uuid RETURNING o.id`);
      if (emptied.length > 0) await countFieldChange(transaction, workspaceId);
      return gone;
    });
    if (deleted.length === 0) throw noSuchFolder(id);
    return { uuid };
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the folder had.', resolve: ({ uuid }) => customFieldFolderGlobalId(uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the folder had.' }),
  }),
});
