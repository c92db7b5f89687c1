import { defineMutation, deletedIds } from '../../../graphql/mutation.ts';
import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { sql, typed } from '../../../store/index.ts';
import { ContactReferenceInput, noSuchContact, visibleContacts } from '../../contact/index.ts';
import { referencedId } from '../queries/reference-query.ts';
import { countedContacts } from '../total.ts';

defineMutation('deleteContact', {
  description: 'Deletes a contact for good, with its events, actions, profile, opportunities, tags and ids.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }) }),
  resolve: async ({ contact }, context) => {
    const { store, viewer } = context;
    const id = referencedId(contact, ['input', 'contact'], context);
    // The event rides in the statement of the deletion, and is only written where something was deleted.
    const event = insertOutboxEventsFrom(
      viewer.workspace.id,
      'contact.deleted',
      sql`SELECT deleted.id AS contact_id, '{}'::jsonb AS payload FROM deleted`,
    );
    const [deleted] = await store.query(typed({ uuid: 'text' })`
      WITH deleted AS (DELETE FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${id} RETURNING c.id),
        ${countedContacts(viewer.workspace.id, sql`(SELECT -count(*) FROM deleted)`)}, recorded AS (${event})
      SELECT id AS uuid FROM deleted`);
    if (deleted === undefined) throw noSuchContact(contact, ['input', 'contact']);
    return deleted;
  },
  success: (t) => deletedIds(t, 'Contact', 'contact'),
});
