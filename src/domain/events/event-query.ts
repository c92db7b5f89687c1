import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { EventType } from './event.ts';
import { eventById } from './loaders.ts';

builder.queryField('event', (t) =>
  t.field({
    type: EventType,
    nullable: true,
    description: 'One event; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Event', id);
      return uuid === null ? null : eventById(context).load(uuid);
    },
  }),
);
