import { whereContactIsVisible } from '../contact/index.ts';
import { defineLoaderById, defineLoaderWithArguments, oneForEach } from '../../graphql/loader.ts';
import { columns, empty, oneOf, sql, typed } from '../../store/index.ts';

/** The select list of an event's whole row, over `event e`. */
export const eventColumns = columns('Event', 'e');

/** An event by its bare id; null where there is none, or none for this viewer. */
export const eventById = defineLoaderById((where, { store, viewer }) =>
  store.prisma.event.findMany({ where: { ...where, ...whereContactIsVisible(viewer) } }),
);

/** How many events contacts have, of one type or of all, by the contact's bare id. */
export const eventCountOfContact = defineLoaderWithArguments<string | null, string, number>(
  async (contactIds, type, { store, viewer }) => {
    const rows = await store.query(typed({ contactId: 'uuid', count: 'bigint' })`
      SELECT e.contact_id AS "contactId", count(*) AS "count" FROM event e
      WHERE e.workspace_id = ${viewer.workspace.id}::uuid
        AND ${oneOf(sql`e.contact_id`, contactIds, 'uuid')}${type === null ? empty : sql` AND e.type = ${type}`}
      GROUP BY e.contact_id`);
    return oneForEach(contactIds, rows, (row) => row.contactId).map((row) => row?.count ?? 0);
  },
);
