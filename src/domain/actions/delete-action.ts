import { whereContactIsVisible } from '../contact/index.ts';
import { NotFoundFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { bareId, encodeGlobalId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';

defineMutation('deleteAction', {
  description: 'Deletes an action for good. To call one off, set its status to CANCELLED.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The action: its global id or UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = bareId('Action', id);
    const { count } = await store.prisma.action.deleteMany({
      where: { ...whereContactIsVisible(viewer), id: { in: uuid === null ? [] : [uuid] } },
    });
    if (uuid === null || count === 0)
      throw new NotFoundFailure(`no action has the id ${formatValue(id)}`, ['input', 'id']);
    return { uuid };
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the action had.',
      resolve: ({ uuid }) => encodeGlobalId('Action', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the action had.' }),
  }),
});
