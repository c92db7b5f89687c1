import { ContactReferenceInput, contactIdOf, noSuchContact, writeOfContact } from '../contact/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { newId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import {
  checkCurrencyOfValue,
  checkOpportunity,
  opportunityDefaults,
  opportunityInputFields,
  type OpportunityChange,
} from './input.ts';
import { OpportunityType } from './opportunity.ts';

defineMutation('createOpportunity', {
  description: 'Records a deal with a contact.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    contact: t.field({
      type: ContactReferenceInput,
      required: true,
      description: 'The contact that the deal is with.',
    }),
    title: t.string({ required: true, description: 'What it is about. 1 to 200 characters.' }),
    ...opportunityInputFields(t),
  }),
  resolve: async ({ contact, ...input }, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    // Of something new, null says the same as nothing.
    const said: OpportunityChange = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
    const opportunity = {
      title: input.title,
      value: null,
      currency: null,
      ...opportunityDefaults,
      ...checkOpportunity(said, ['input'], issues),
    };
    if (issues.length === 0) checkCurrencyOfValue(opportunity, ['input'], issues);
    throwIssues(issues);

    const path = ['input', 'contact'];
    const contactId = await contactIdOf(contact, path, context);
    const data = { workspaceId: viewer.workspace.id, id: newId(), contactId, ...opportunity };
    const created = await writeOfContact(
      context,
      contactId,
      () => noSuchContact(contact, path),
      () => store.prisma.opportunity.create({ data }),
    );
    return { opportunity: created };
  },
  success: (t) => ({
    opportunity: t.expose('opportunity', { type: OpportunityType, description: 'The opportunity as it is now.' }),
  }),
});
