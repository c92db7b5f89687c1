import { bareId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';
import { noSuchView, viewGlobalId } from './view.ts';

defineMutation('deleteView', {
  description: 'Deletes a smart list. Its contacts stay.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = bareId('View', id);
    const deleted =
      uuid === null
        ? []
        : await store.query<{ id: string }>(sql`DELETE FROM view v WHERE v.workspace_id = ${viewer.workspace.id}::uuid AND v.id = ${uuid}::uuid RETURNING v.id`);
    if (uuid === null || deleted.length === 0) throw noSuchView(id);
    return { uuid };
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the view had.', resolve: ({ uuid }) => viewGlobalId(uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the view had.' }),
  }),
});
