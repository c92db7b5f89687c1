import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { valid } from '../../values/index.ts';
import { EventType } from './event.ts';
import { checkEventType } from './input.ts';
import { eventLists, eventOrder } from './lists.ts';
import { eventCountOfContact } from './loaders.ts';

const typeDescription = 'Only events of this type.';

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
    extensions: eventLists.extensions,
    resolve: (contact, { type, ...list }, context, info) => eventLists.first(contact, { type }, list, context, info),
  }),
);

builder.objectField(ContactType, 'eventCount', (t) =>
  t.int({
    description: 'How many events there are.',
    args: { type: t.arg.string({ description: typeDescription }) },
    extensions: reads('id'),
    resolve: (contact, { type }, context) =>
      eventCountOfContact(context, type == null ? null : valid(checkEventType(type), ['type'])).load(contact.id),
  }),
);
