import { noneWithId, uuidOfInput } from '../../../values/failures.ts';
import { defineMutation, deletedIds } from '../../../graphql/mutation.ts';

defineMutation('deleteView', {
  description: 'Deletes a smart list. Its contacts stay.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = uuidOfInput('View', 'view', id);
    const { count } = await store.prisma.view.deleteMany({ where: { workspaceId: viewer.workspace.id, id: uuid } });
    if (count === 0) throw noneWithId('view', id);
    return { uuid };
  },
  success: (t) => deletedIds(t, 'View', 'view'),
});
