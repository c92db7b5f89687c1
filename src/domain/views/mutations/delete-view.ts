import { bareId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { noSuchView, viewGlobalId } from '../view.ts';

defineMutation('deleteView', {
  description: 'Deletes a smart list. Its contacts stay.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = bareId('View', id);
    const { count } = await store.prisma.view.deleteMany({
      where: { workspaceId: viewer.workspace.id, id: { in: uuid === null ? [] : [uuid] } },
    });
    if (uuid === null || count === 0) throw noSuchView(id);
    return { uuid };
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the view had.', resolve: ({ uuid }) => viewGlobalId(uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the view had.' }),
  }),
});
