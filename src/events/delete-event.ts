import { encodeGlobalId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';
import { updateFirstSeen } from './first-seen.ts';
import { lockEvent } from './lock-event.ts';

defineMutation('deleteEvent', {
  description: 'Deletes an event for good. `firstSeenAt` of the contact follows.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The event: its global id or UUID.' }) }),
  resolve: ({ id }, { store, viewer }) =>
    store.transaction(async (transaction) => {
      const { id: uuid, contactId } = await lockEvent(transaction, viewer, id);
      const workspaceId = viewer.workspace.id;
      await transaction.query(sql`
        WITH deleted AS (DELETE FROM event e WHERE e.workspace_id = ${workspaceId}::uuid AND e.id = ${uuid}::uuid)
        ${updateFirstSeen(workspaceId, sql`SELECT ${contactId}::uuid AS contact_id, NULL::timestamptz AS occurred_at`, [uuid])}`);
      return { uuid };
    }),
  success: (t) => ({
    id: t.id({ description: 'The global id that the event had.', resolve: ({ uuid }) => encodeGlobalId('Event', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the event had.' }),
  }),
});
