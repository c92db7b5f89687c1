import { ofVisibleContacts } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { columns, sql, type Action, type ActionStatus, type Sql } from '../../store/index.ts';
import { valid } from '../../values/index.ts';
import { ActionConnection, ActionType } from './action.ts';
import { checkActionType } from './input.ts';
import { actionOrder } from './order.ts';
import { ActionStatusEnum } from './status.ts';

interface ActionFilter {
  /** The bare id; null where the argument names no contact. */
  contactId?: string | null | undefined;
  status?: ActionStatus | null | undefined;
  type?: string | null | undefined;
}

function conditions({ contactId, status, type }: ActionFilter): Sql[] {
  return [
    ...(contactId === undefined ? [] : [sql`a.contact_id = ${contactId}::uuid`]),
    ...(status == null ? [] : [sql`a.status = ${status}::"ActionStatus"`]),
    ...(type == null ? [] : [sql`a.type = ${valid(checkActionType(type), ['type'])}`]),
  ];
}

builder.queryField('actions', (t) =>
  t.connection(
    {
      type: ActionType,
      description: 'The actions, the newest first where no order is given.',
      extensions: { scope: 'contacts:read' },
      args: {
        contactId: t.arg.id({ description: 'Only actions for this contact: its global id or UUID.' }),
        status: t.arg({ type: ActionStatusEnum, description: 'Only actions of this status.' }),
        type: t.arg.string({ description: 'Only actions of this type.' }),
        orderBy: t.arg({
          type: [actionOrder.Input],
          description: 'How to sort them; the first element decides first.',
        }),
        offset: t.arg.int({
          description:
            'How many actions to skip from the start, for clients that count pages. Deep pages are faster with `after`.',
        }),
      },
      resolve: (_root, { contactId, status, type, orderBy, ...page }, context, info) => {
        const filter: ActionFilter = {
          contactId: contactId == null ? undefined : bareId('Contact', contactId),
          status,
          type,
        };
        const chosen = conditions(filter);
        return readConnection<Action>(
          {
            list: `actions ${JSON.stringify(filter)}`,
            select: columns('Action', 'a', requestedRowFields(info, 'Action', connectionPaths)),
            from: sql`action a`,
            where: [ofVisibleContacts(context.viewer, 'a'), ...chosen],
            // The actions of a contact are one walk of an index, whatever the contact.
            filtered: chosen.length > (contactId == null ? 0 : 1),
            order: actionOrder.terms(orderBy),
            id: sql`a.id`,
          },
          page,
          context,
          info,
        );
      },
    },
    ActionConnection,
  ),
);
