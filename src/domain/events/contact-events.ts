import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedList, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { reads, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { jsonFirst, listLimit } from '../../query/pagination/index.ts';
import { sql, type Event } from '../../store/index.ts';
import { valid } from '../../values/index.ts';
import { EventType } from './event.ts';
import { checkEventType } from './input.ts';
import { eventCountOfContact, eventsOfContact } from './loaders.ts';
import { eventOrder } from './order.ts';

const inlinedEvents = defineInlinedList<Event>({
  as: 'inlinedEvents',
  typeName: 'Event',
  jsonFields: ['id', 'contactId', 'type', 'url', 'domain', 'data', 'occurredAt', 'createdAt'],
  times: ['occurredAt', 'createdAt'],
  selectFirst: (fields, first, workspaceId) =>
    jsonFirst(
      'e',
      fields,
      {
        from: sql`event e`,
        where: sql`e.workspace_id = ${workspaceId}::uuid AND e.contact_id = c.id`,
        order: eventOrder.terms(null),
        id: sql`e.id`,
      },
      first,
    ),
});

const typeDescription = 'Only events of this type.';

function checkedType(type: string | null | undefined): string | null {
  return type == null ? null : valid(checkEventType(type), ['type']);
}

builder.objectField(ContactType, 'events', (t) =>
  t.field({
    type: [EventType],
    description:
      'The first events, the newest first where no order is given. For longer lists, in pages, see the query `events`.',
    args: {
      type: t.arg.string({ description: typeDescription }),
      first: t.arg.int({ defaultValue: 20, description: 'How many: 0 to 1,000.' }),
      orderBy: t.arg({ type: [eventOrder.Input], description: 'How to sort them; the first element decides first.' }),
    },
    extensions: inlines(['id'], inlinedEvents),
    resolve: (contact, { type, first, orderBy }, context, info) => {
      const limit = listLimit(first);
      const embedded = type == null && orderBy == null ? inlinedEvents.of(contact, limit) : undefined;
      return (
        embedded ??
        eventsOfContact(context, { type: checkedType(type), limit, orderBy }, requestedRowFields(info, 'Event')).load(
          contact.id,
        )
      );
    },
  }),
);

builder.objectField(ContactType, 'eventCount', (t) =>
  t.int({
    description: 'How many events there are.',
    args: { type: t.arg.string({ description: typeDescription }) },
    extensions: reads('id'),
    resolve: (contact, { type }, context) => eventCountOfContact(context, checkedType(type)).load(contact.id),
  }),
);
