import { whereContactIsVisible } from '../contact/index.ts';
import { noneWithId, throwIssues, uuidOfInput } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { checkCurrencyOfValue, checkOpportunity, opportunityInputFields } from './input.ts';
import { OpportunityType } from './opportunity.ts';

defineMutation('updateOpportunity', {
  description:
    'Changes an opportunity: only the given fields. A value needs a currency, the one that is given or the one that is there.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The opportunity: its global id or UUID.' }),
    title: t.string({ description: 'What it is about. 1 to 200 characters.' }),
    ...opportunityInputFields(t),
  }),
  resolve: async ({ id, ...input }, { store, viewer }) => {
    const issues: Issue[] = [];
    const checked = checkOpportunity(input, ['input'], issues);
    throwIssues(issues);
    const uuid = uuidOfInput('Opportunity', 'opportunity', id);
    return store.transaction(async ({ prisma }) => {
      const [opportunity] = await prisma.opportunity.updateManyAndReturn({
        where: { ...whereContactIsVisible(viewer), id: uuid },
        data: { ...checked, version: { increment: 1 } },
      });
      if (opportunity === undefined) throw noneWithId('opportunity', id);
      checkCurrencyOfValue(opportunity, ['input'], issues);
      throwIssues(issues);
      return { opportunity };
    });
  },
  success: (t) => ({
    opportunity: t.expose('opportunity', { type: OpportunityType, description: 'The opportunity as it is now.' }),
  }),
});
