import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedList, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { jsonFirst, listLimit } from '../../query/pagination/index.ts';
import { sql, type Action } from '../../store/index.ts';
import { ActionType } from './action.ts';
import { actionsOfContact } from './loaders.ts';
import { actionOrder } from './order.ts';
import { ActionStatusEnum } from './status.ts';

const inlinedActions = defineInlinedList<Action>({
  as: 'inlinedActions',
  typeName: 'Action',
  jsonFields: [
    'id',
    'contactId',
    'type',
    'status',
    'description',
    'params',
    'direct',
    'requireApproval',
    'scheduledAt',
    'createdAt',
    'updatedAt',
  ],
  times: ['scheduledAt', 'createdAt', 'updatedAt'],
  selectFirst: (fields, first, workspaceId) =>
    jsonFirst(
      'a',
      fields,
      {
        from: sql`action a`,
        where: sql`a.workspace_id = ${workspaceId}::uuid AND a.contact_id = c.id`,
        order: actionOrder.terms(null),
        id: sql`a.id`,
      },
      first,
    ),
});

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
    extensions: inlines(['id'], inlinedActions),
    resolve: (contact, { status, first, orderBy }, context, info) => {
      const limit = listLimit(first);
      const embedded = status == null && orderBy == null ? inlinedActions.of(contact, limit) : undefined;
      return (
        embedded ??
        actionsOfContact(context, { status: status ?? null, limit, orderBy }, requestedRowFields(info, 'Action')).load(
          contact.id,
        )
      );
    },
  }),
);
