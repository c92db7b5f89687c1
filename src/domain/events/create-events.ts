import { lockContacts } from '../contacts/index.ts';
import { contactIdOf, noSuchContact } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { invalid, NotFoundFailure, throwIssues, ValidationFailure } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { EventType } from './event.ts';
import { checkNewEvent, eventInputFields, type EventInput } from './input.ts';
import { insertEvents } from './insert.ts';

const maxEvents = 1_000;

const NewEventInput = builder.inputType('NewEventInput', {
  description: 'One of several events to record.',
  fields: eventInputFields,
});

/** What is wrong with one event of several: a contact that does not exist is an issue, since only issues can be many. */
function issuesOf(error: unknown): Issue[] {
  if (error instanceof ValidationFailure) return error.issues;
  if (error instanceof NotFoundFailure)
    return [{ path: error.issuePath, code: 'UNKNOWN_REFERENCE', problem: error.message }];
  throw error;
}

/** The id of the event's contact; null where there is none, with its issues. */
async function contactOf(
  { contact }: EventInput,
  path: (string | number)[],
  issues: Issue[],
  context: ViewerContext,
): Promise<string | null> {
  try {
    return await contactIdOf(contact, [...path, 'contact'], context);
  } catch (error) {
    issues.push(...issuesOf(error));
    return null;
  }
}

/** Checks one event of several, and finds its contact. */
async function readEvent(input: EventInput, path: (string | number)[], context: ViewerContext) {
  const issues: Issue[] = [];
  const content = checkNewEvent(input, path, issues);
  return { content, reference: input.contact, contactId: await contactOf(input, path, issues, context), path, issues };
}

defineMutation('createEvents', {
  description: `Records up to ${maxEvents} events at once, all or none. Each issue names the place of its event in the list.`,
  scope: 'contacts:write',
  errors: [],
  input: (t) => ({
    events: t.field({ type: [NewEventInput], required: true, description: 'The events: 1 to 1,000, of any contacts.' }),
  }),
  resolve: async ({ events: inputs }, context) => {
    if (inputs.length === 0 || inputs.length > maxEvents) {
      throw invalid(['input', 'events'], 'OUT_OF_RANGE', `${inputs.length} are given, 1 to ${maxEvents} are allowed`);
    }
    const read = await Promise.all(inputs.map((input, index) => readEvent(input, ['input', 'events', index], context)));
    throwIssues(read.flatMap(({ issues }) => issues));

    const events = read.map(({ content, contactId }) => ({ ...content, contactId: contactId ?? '' }));
    return {
      events: await context.store.transaction(async (transaction) => {
        const locked = await lockContacts(transaction, context.viewer, [
          ...new Set(events.map(({ contactId }) => contactId)),
        ]);
        throwIssues(
          read.flatMap(({ contactId, reference, path }) =>
            locked.has(contactId ?? '') ? [] : issuesOf(noSuchContact(reference, [...path, 'contact'])),
          ),
        );
        return insertEvents(transaction, context.viewer, events);
      }),
    };
  },
  success: (t) => ({
    events: t.expose('events', {
      type: [EventType],
      description: 'The events as they are now, in the order of the input.',
    }),
  }),
});
