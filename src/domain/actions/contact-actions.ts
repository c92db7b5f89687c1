import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { ActionType } from './action.ts';
import { actionLists, actionOrder } from './lists.ts';
import { ActionStatusEnum } from './status.ts';

builder.objectField(ContactType, 'actions', (t) =>
  t.field({
    type: [ActionType],
    description:
      'The first actions, the newest first where no order is given. For longer lists, in pages, see the query `actions`.',
    args: {
      status: t.arg({ type: ActionStatusEnum, description: 'Only actions of this status.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many: 0 to 1,000.' }),
      orderBy: t.arg({ type: [actionOrder.Input], description: 'How to sort them; the first element decides first.' }),
    },
    extensions: actionLists.extensions,
    resolve: (contact, { status, ...list }, context, info) =>
      actionLists.first(contact, { status }, list, context, info),
  }),
);
