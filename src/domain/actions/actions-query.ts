import { builder } from '../../graphql/builder.ts';
import { ActionConnection, ActionType } from './action.ts';
import { actionLists, actionOrder } from './lists.ts';
import { ActionStatusEnum } from './status.ts';

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
      resolve: (_root, { status, type, ...list }, context, info) =>
        actionLists.page('actions', { status, type }, list, context, info),
    },
    ActionConnection,
  ),
);
