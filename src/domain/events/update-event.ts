import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { jsonInput } from '../../store/index.ts';
import { EventType } from './event.ts';
import { refreshFirstSeen } from './first-seen.ts';
import { checkEvent, eventInputFields } from './input.ts';
import { lockEvent } from './lock-event.ts';

defineMutation('updateEvent', {
  description: 'Changes an event: only the given fields. `firstSeenAt` of the contact follows.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => {
    const { url, data } = eventInputFields(t);
    return {
      id: t.id({ required: true, description: 'The event: its global id or UUID.' }),
      type: t.string({ description: 'What happened, in the words of the sender. 1 to 100 characters.' }),
      url,
      domain: t.string({
        description: 'The domain of the page, at most 255 characters. Where only the URL is given, its host.',
      }),
      data,
      occurredAt: t.field({ type: 'DateTime', description: 'When it happened, of the years 1000 to 9999.' }),
    };
  },
  resolve: async ({ id, ...change }, { store, viewer }) => {
    const issues: Issue[] = [];
    const checked = checkEvent(change, ['input'], issues);
    throwIssues(issues);
    const workspaceId = viewer.workspace.id;
    return store.transaction(async (transaction) => {
      const before = await lockEvent(transaction, viewer, id);
      const { data, ...others } = checked;
      const event = await transaction.prisma.event.update({
        where: { workspaceId_id: { workspaceId, id: before.id } },
        data: { ...others, ...(data === undefined ? {} : { data: jsonInput(data) }), version: { increment: 1 } },
      });
      if (checked.occurredAt !== undefined) await refreshFirstSeen(transaction, workspaceId, before.contactId);
      return { event };
    });
  },
  success: (t) => ({ event: t.expose('event', { type: EventType, description: 'The event as it is now.' }) }),
});
