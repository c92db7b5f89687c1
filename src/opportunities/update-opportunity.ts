import { ofVisibleContacts } from '../contacts/index.ts';
import { NotFoundFailure, quoted, throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { assignments, sql, type Opportunity } from '../store/index.ts';
import { checkCurrencyOfValue, checkOpportunity, opportunityInputFields, type OpportunityContent } from './input.ts';
import { opportunityColumns } from './loaders.ts';
import { OpportunityType } from './opportunity.ts';

const types: Record<keyof OpportunityContent, string> = {
  title: 'text',
  pipeline: 'text',
  stage: 'text',
  status: '"OpportunityStatus"',
  value: 'numeric',
  currency: 'text',
};

defineMutation('updateOpportunity', {
  description: 'Changes an opportunity: only the given fields. A value needs a currency, the one that is given or the one that is there.',
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
    return store.transaction(async (transaction) => {
      const one = sql`${ofVisibleContacts(viewer, 'o')} AND o.id = ${bareId('Opportunity', id)}::uuid`;
      const [before] = await transaction.query<Pick<OpportunityContent, 'value' | 'currency'>>(
        sql`SELECT o.value AS "value", o.currency AS "currency" FROM opportunity o WHERE ${one} FOR NO KEY UPDATE OF o`,
      );
      if (before === undefined) throw new NotFoundFailure(`no opportunity has the id ${quoted(id)}`, ['input', 'id']);
      checkCurrencyOfValue({ ...before, ...checked }, ['input'], issues);
      throwIssues(issues);
      const [opportunity] = await transaction.query<Opportunity>(
        sql`UPDATE opportunity o SET ${assignments<OpportunityContent>(checked, types)} WHERE ${one} RETURNING ${opportunityColumns}`,
      );
      if (opportunity === undefined) throw new NotFoundFailure(`no opportunity has the id ${quoted(id)}`, ['input', 'id']);
      return { opportunity };
    });
  },
  success: (t) => ({ opportunity: t.expose('opportunity', { type: OpportunityType, description: 'The opportunity as it is now.' }) }),
});
