import { whereContactIsVisible } from '../contact/index.ts';
import { noneWithId, uuidOfInput } from '../../values/failures.ts';
import { defineMutation, deletedIds } from '../../graphql/mutation.ts';

defineMutation('deleteAction', {
  description: 'Deletes an action for good. To call one off, set its status to CANCELLED.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The action: its global id or UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = uuidOfInput('Action', 'action', id);
    const { count } = await store.prisma.action.deleteMany({ where: { ...whereContactIsVisible(viewer), id: uuid } });
    if (count === 0) throw noneWithId('action', id);
    return { uuid };
  },
  success: (t) => deletedIds(t, 'Action', 'action'),
});
