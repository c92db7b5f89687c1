import { ContactReferenceInput, contactIdOf, noSuchContact, visibleContacts } from '../contacts/index.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type Opportunity } from '../store/index.ts';
import { checkCurrencyOfValue, checkOpportunity, opportunityDefaults, opportunityInputFields, type OpportunityChange } from './input.ts';
import { opportunityColumns } from './loaders.ts';
import { OpportunityType } from './opportunity.ts';

defineMutation('createOpportunity', {
  description: 'Records a deal with a contact.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    contact: t.field({ type: ContactReferenceInput, required: true, description: 'The contact that the deal is with.' }),
    title: t.string({ required: true, description: 'What it is about. 1 to 200 characters.' }),
    ...opportunityInputFields(t),
  }),
  resolve: async ({ contact, ...input }, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    // Of something new, null says the same as nothing.
    const said: OpportunityChange = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
    const opportunity = { title: input.title, value: null, currency: null, ...opportunityDefaults, ...checkOpportunity(said, ['input'], issues) };
    if (issues.length === 0) checkCurrencyOfValue(opportunity, ['input'], issues);
    throwIssues(issues);

    const path = ['input', 'contact'];
    const contactId = await contactIdOf(contact, path, context);
    const { title, pipeline, stage, status, value, currency } = opportunity;
    const [created] = await store.write<Opportunity>(sql`
      INSERT INTO opportunity AS o (workspace_id, id, contact_id, title, pipeline, stage, status, value, currency)
      SELECT ${viewer.workspace.id}::uuid, ${newId()}::uuid, c.id, ${title}, ${pipeline}, ${stage}, ${status}::"OpportunityStatus", ${value}::numeric, ${currency}
      FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${contactId}::uuid FOR KEY SHARE OF c
      RETURNING ${opportunityColumns}`);
    if (created === undefined) throw noSuchContact(contact, path);
    return { opportunity: created };
  },
  success: (t) => ({ opportunity: t.expose('opportunity', { type: OpportunityType, description: 'The opportunity as it is now.' }) }),
});
