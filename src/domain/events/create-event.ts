import { lockContacts } from '../contacts/index.ts';
import { contactIdOf, noSuchContact } from '../contact/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { EventType } from './event.ts';
import { checkNewEvent, eventInputFields } from './input.ts';
import { insertEvents } from './insert.ts';

defineMutation('createEvent', {
  description:
    'Records something that a contact did. `firstSeenAt` of the contact becomes the time of its earliest event.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: eventInputFields,
  resolve: async (input, context) => {
    const issues: Issue[] = [];
    const content = checkNewEvent(input, ['input'], issues);
    throwIssues(issues);
    const path = ['input', 'contact'];
    const contactId = await contactIdOf(input.contact, path, context);
    const [event] = await context.store.transaction(async (transaction) => {
      const locked = await lockContacts(transaction, context.viewer, [contactId]);
      return locked.has(contactId) ? insertEvents(transaction, context.viewer, [{ ...content, contactId }]) : [];
    });
    if (event === undefined) throw noSuchContact(input.contact, path);
    return { event };
  },
  success: (t) => ({ event: t.expose('event', { type: EventType, description: 'The event as it is now.' }) }),
});
