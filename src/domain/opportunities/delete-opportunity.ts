import { whereContactIsVisible } from '../contact/index.ts';
import { NotFoundFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { bareId, encodeGlobalId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';

defineMutation('deleteOpportunity', {
  description: 'Deletes an opportunity for good.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The opportunity: its global id or UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const uuid = bareId('Opportunity', id);
    const { count } = await store.prisma.opportunity.deleteMany({
      where: { ...whereContactIsVisible(viewer), id: { in: uuid === null ? [] : [uuid] } },
    });
    if (uuid === null || count === 0)
      throw new NotFoundFailure(`no opportunity has the id ${formatValue(id)}`, ['input', 'id']);
    return { uuid };
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the opportunity had.',
      resolve: ({ uuid }) => encodeGlobalId('Opportunity', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the opportunity had.' }),
  }),
});
