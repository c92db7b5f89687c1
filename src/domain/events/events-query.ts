import { builder } from '../../graphql/builder.ts';
import { EventConnection, EventType } from './event.ts';
import { eventLists, eventOrder } from './lists.ts';

builder.queryField('events', (t) =>
  t.connection(
    {
      type: EventType,
      description:
        'The events, the newest first where no order is given. All events of a contact, however many: its id as `contactId`, page after page.',
      extensions: { scope: 'contacts:read' },
      args: {
        contactId: t.arg.id({ description: 'Only events of this contact: its global id or UUID.' }),
        type: t.arg.string({ description: 'Only events of this type.' }),
        types: t.arg.stringList({ description: 'Only events of one of these types.' }),
        since: t.arg({ type: 'DateTime', description: 'Only events that occurred at this time or later.' }),
        until: t.arg({ type: 'DateTime', description: 'Only events that occurred before this time.' }),
        orderBy: t.arg({ type: [eventOrder.Input], description: 'How to sort them; the first element decides first.' }),
        offset: t.arg.int({
          description:
            'How many events to skip from the start, for clients that count pages. Deep pages are faster with `after`.',
        }),
      },
      resolve: (_root, { type, types, since, until, ...list }, context, info) =>
        eventLists.page('events', { type, types, since, until }, list, context, info),
    },
    EventConnection,
  ),
);
