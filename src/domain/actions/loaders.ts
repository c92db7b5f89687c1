import { whereContactIsVisible } from '../contact/index.ts';
import { defineLoader, defineRequestedLoader, manyForEach, oneForEach } from '../../graphql/loader.ts';
import { firstOfEach } from '../../query/pagination/index.ts';
import { columns, sql, type Action, type ActionStatus, typed } from '../../store/index.ts';
import { actionOrder, type ActionOrderInput } from './order.ts';

/** An action by its bare id; null where there is none, or none for this viewer. */
export const actionById = defineLoader<string, Action | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.action.findMany({
    where: { ...whereContactIsVisible(viewer), id: { in: [...ids] } },
  });
  return oneForEach(ids, rows, (row) => row.id);
});

interface ActionListArguments {
  status: ActionStatus | null;
  limit: number;
  orderBy: ActionOrderInput;
}

/** The first actions of contacts that the viewer is known to see, by the contact's bare id. */
export const actionsOfContact = defineRequestedLoader<ActionListArguments, Action[]>(
  async (contactIds, fields, { status, limit, orderBy }, { store, viewer }) => {
    const ofStatus = status === null ? [] : [sql`a.status = ${status}::"ActionStatus"`];
    const rows = await store.read(
      typed(['Action', { listKey: 'text' }])`${firstOfEach(
        contactIds,
        {
          select: columns('Action', 'a', fields),
          from: sql`action a`,
          where: [sql`a.workspace_id = ${viewer.workspace.id}::uuid`, ...ofStatus],
          key: sql`a.contact_id`,
          order: actionOrder.terms(orderBy),
          id: sql`a.id`,
        },
        limit,
      )}`,
    );
    return manyForEach(contactIds, rows, (row) => row.listKey);
  },
);
