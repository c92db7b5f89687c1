import { defineMutation, deletedIds } from '../../graphql/mutation.ts';
import { refreshFirstSeen } from './first-seen.ts';
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
      await transaction.prisma.event.delete({ where: { workspaceId_id: { workspaceId, id: uuid } } });
      await refreshFirstSeen(transaction, workspaceId, contactId);
      return { uuid };
    }),
  success: (t) => deletedIds(t, 'Event', 'event'),
});
