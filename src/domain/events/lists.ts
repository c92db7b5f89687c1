import { defineListsOfContacts } from '../contact/index.ts';
import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql } from '../../store/index.ts';
import { checkTime, valid } from '../../values/index.ts';
import { EventType } from './event.ts';
import { checkEventType } from './input.ts';

/** What lists of events are sorted by, over `event e`: the newest first where nothing is said. */
export const eventOrder = defineOrder(
  'Event',
  {
    OCCURRED_AT: { description: 'When it happened.', expression: sql`e.occurred_at`, type: 'timestamptz' },
    CREATED_AT: { description: 'When it was recorded.', expression: sql`e.created_at`, type: 'timestamptz' },
  },
  [{ field: 'OCCURRED_AT', direction: 'DESC' }],
);

interface EventFilter {
  type?: string | null | undefined;
  types?: string[] | null | undefined;
  since?: Date | null | undefined;
  until?: Date | null | undefined;
}

/** The events of one contact, or of all. */
export const eventLists = defineListsOfContacts({
  type: EventType,
  table: 'event',
  alias: 'e',
  order: eventOrder,
  conditions: ({ type, types, since, until }: EventFilter) => [
    ...(type == null ? [] : [sql`e.type = ${valid(checkEventType(type), ['type'])}`]),
    ...(types == null
      ? []
      : [sql`e.type = ANY(${types.map((one, place) => valid(checkEventType(one), ['types', place]))}::text[])`]),
    ...(since == null ? [] : [sql`e.occurred_at >= ${valid(checkTime(since), ['since']).toISOString()}::timestamptz`]),
    ...(until == null ? [] : [sql`e.occurred_at < ${valid(checkTime(until), ['until']).toISOString()}::timestamptz`]),
  ],
  inlined: {
    jsonFields: ['id', 'contactId', 'type', 'url', 'domain', 'data', 'occurredAt', 'createdAt'],
    times: ['occurredAt', 'createdAt'],
  },
});
