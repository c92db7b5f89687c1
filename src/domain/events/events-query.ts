import { ofVisibleContacts } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { columns, sql, type Event, type Sql } from '../../store/index.ts';
import { checkTime, valid } from '../../values/index.ts';
import { EventConnection, EventType } from './event.ts';
import { checkEventType } from './input.ts';
import { eventOrder } from './order.ts';

interface EventFilter {
  /** The bare id; null where the argument names no contact. */
  contactId?: string | null | undefined;
  type?: string | null | undefined;
  types?: string[] | null | undefined;
  since?: Date | null | undefined;
  until?: Date | null | undefined;
}

function conditions({ contactId, type, types, since, until }: EventFilter): Sql[] {
  return [
    ...(contactId === undefined ? [] : [sql`e.contact_id = ${contactId}::uuid`]),
    ...(type == null ? [] : [sql`e.type = ${valid(checkEventType(type), ['type'])}`]),
    ...(types == null
      ? []
      : [sql`e.type = ANY(${types.map((one, place) => valid(checkEventType(one), ['types', place]))}::text[])`]),
    ...(since == null ? [] : [sql`e.occurred_at >= ${valid(checkTime(since), ['since']).toISOString()}::timestamptz`]),
    ...(until == null ? [] : [sql`e.occurred_at < ${valid(checkTime(until), ['until']).toISOString()}::timestamptz`]),
  ];
}

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
      resolve: (_root, { contactId, type, types, since, until, orderBy, ...page }, context, info) => {
        const filter: EventFilter = {
          contactId: contactId == null ? undefined : bareId('Contact', contactId),
          type,
          types,
          since,
          until,
        };
        const chosen = conditions(filter);
        return readConnection<Event>(
          {
            list: `events ${JSON.stringify(filter)}`,
            select: columns('Event', 'e', requestedRowFields(info, 'Event', connectionPaths)),
            from: sql`event e`,
            where: [ofVisibleContacts(context.viewer, 'e'), ...chosen],
            // The events of a contact are one walk of an index, whatever the contact.
            filtered: chosen.length > (contactId == null ? 0 : 1),
            order: eventOrder.terms(orderBy),
            id: sql`e.id`,
          },
          page,
          context,
          info,
        );
      },
    },
    EventConnection,
  ),
);
