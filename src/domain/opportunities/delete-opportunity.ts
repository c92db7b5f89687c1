import { whereContactIsVisible } from '../contact/index.ts';
import { noneWithId, uuidOfInput } from '../../values/failures.ts';
import { defineMutation, deletedIds } from '../../graphql/mutation.ts';

defineMutation('deleteOpportunity', {
  description: 'Deletes an opportunity for good.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The opportunity: its global id or UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = uuidOfInput('Opportunity', 'opportunity', id);
    const { count } = await store.prisma.opportunity.deleteMany({
      where: { ...whereContactIsVisible(viewer), id: uuid },
    });
    if (count === 0) throw noneWithId('opportunity', id);
    return { uuid };
  },
  success: (t) => deletedIds(t, 'Opportunity', 'opportunity'),
});
