import { whereContactIsVisible } from '../contact/index.ts';
import {
  defineLoader,
  defineLoaderWithArguments,
  defineRequestedLoader,
  manyForEach,
  oneForEach,
} from '../../graphql/loader.ts';
import { firstOfEach } from '../../query/pagination/index.ts';
import { columns, empty, oneOf, sql, type Event, typed } from '../../store/index.ts';
import { eventOrder, type EventOrderInput } from './order.ts';

/** The select list of an event's whole row, over `event e`. */
export const eventColumns = columns('Event', 'e');

/** An event by its bare id; null where there is none, or none for this viewer. */
export const eventById = defineLoader<string, Event | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.event.findMany({ where: { ...whereContactIsVisible(viewer), id: { in: [...ids] } } });
  return oneForEach(ids, rows, (row) => row.id);
});

interface EventListArguments {
  type: string | null;
  limit: number;
  orderBy: EventOrderInput;
}

/** The first events of contacts that the viewer is known to see, by the contact's bare id. */
export const eventsOfContact = defineRequestedLoader<EventListArguments, Event[]>(
  async (contactIds, fields, { type, limit, orderBy }, { store, viewer }) => {
    const ofType = type === null ? [] : [sql`e.type = ${type}`];
    const rows = await store.read(
      typed(['Event', { listKey: 'text' }])`${firstOfEach(
        contactIds,
        {
          select: columns('Event', 'e', fields),
          from: sql`event e`,
          where: [sql`e.workspace_id = ${viewer.workspace.id}::uuid`, ...ofType],
          key: sql`e.contact_id`,
          order: eventOrder.terms(orderBy),
          id: sql`e.id`,
        },
        limit,
      )}`,
    );
    return manyForEach(contactIds, rows, (row) => row.listKey);
  },
);

/** How many events contacts have, of one type or of all, by the contact's bare id. */
export const eventCountOfContact = defineLoaderWithArguments<string | null, string, number>(
  async (contactIds, type, { store, viewer }) => {
    const rows = await store.query(typed({ contactId: 'uuid', count: 'bigint' })`
      SELECT e.contact_id AS "contactId", count(*) AS "count" FROM event e
      WHERE e.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`e.contact_id`, contactIds, 'uuid')}${type === null ? empty : sql` AND e.type = ${type}`}
      GROUP BY e.contact_id`);
    return oneForEach(contactIds, rows, (row) => row.contactId).map((row) => row?.count ?? 0);
  },
);
