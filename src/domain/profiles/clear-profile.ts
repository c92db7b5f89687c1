import {
  ContactReferenceInput,
  contactColumns,
  contactIdOf,
  ContactType,
  noSuchContact,
  visibleContacts,
} from '../contact/index.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { insertOutboxEvents } from '../outbox/index.ts';
import { timeOfWrite, typed } from '../../store/index.ts';

defineMutation('clearProfile', {
  description:
    'Forgets what enrichment found about a contact, which is NOT_ENRICHED from then on. A contact without a profile stays as it is.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({ contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }) }),
  resolve: async ({ contact: reference }, context) => {
    const { store, viewer } = context;
    const contactId = await contactIdOf(reference, ['input', 'contact'], context);
    const event = {
      type: 'contact.updated' as const,
      contactId,
      payload: { fields: ['enrichmentStatus', 'unifiedProfile'] },
    };
    const [contact] = await store.write(typed('Contact')`
      WITH target AS MATERIALIZED (
          SELECT c.id FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${contactId}::uuid FOR NO KEY UPDATE OF c),
        cleared AS (
          DELETE FROM unified_profile p USING target
          WHERE p.workspace_id = ${viewer.workspace.id}::uuid AND p.contact_id = target.id RETURNING p.contact_id),
        recorded AS (${insertOutboxEvents(viewer.workspace.id, [event])} WHERE EXISTS (SELECT 1 FROM cleared))
      UPDATE contact c SET enrichment_status = 'NOT_ENRICHED', version = c.version + 1,
        updated_at = CASE WHEN EXISTS (SELECT 1 FROM cleared) THEN ${timeOfWrite()} ELSE c.updated_at END
      FROM target WHERE c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = target.id RETURNING ${contactColumns}`);
    if (contact === undefined) throw noSuchContact(reference, ['input', 'contact']);
    return { contact };
  },
  success: (t) => ({ contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }) }),
});
