import { ContactType } from '../contacts/index.ts';
import { builder } from '../graphql/builder.ts';
import { reads, requestedRowFields } from '../graphql/requested-columns.ts';
import { listLimit } from '../pagination/index.ts';
import { ActionType } from './action.ts';
import { actionsOfContact } from './loaders.ts';
import { actionOrder } from './order.ts';
import { ActionStatusEnum } from './status.ts';

builder.objectField(ContactType, 'actions', (t) =>
  t.field({
    type: [ActionType],
    description: 'The first actions, the newest first where no order is given. For longer lists, in pages, see the query `actions`.',
    args: {
      status: t.arg({ type: ActionStatusEnum, description: 'Only actions of this status.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many: 0 to 1,000.' }),
      orderBy: t.arg({ type: [actionOrder.Input], description: 'How to sort them; the first element decides first.' }),
    },
    extensions: reads('id'),
    resolve: (contact, { status, first, orderBy }, context, info) =>
      actionsOfContact(context, { status: status ?? null, limit: listLimit(first), orderBy }, requestedRowFields(info, 'Action')).load(contact.id),
  }),
);
