import { defineListsOfContacts } from '../contact/index.ts';
import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql, type ActionStatus } from '../../store/index.ts';
import { valid } from '../../values/index.ts';
import { ActionType } from './action.ts';
import { checkActionType } from './input.ts';

/** What lists of actions are sorted by, over `action a`: the newest first where nothing is said. */
export const actionOrder = defineOrder(
  'Action',
  {
    CREATED_AT: { description: 'When it was recorded.', expression: sql`a.created_at`, type: 'timestamptz' },
    SCHEDULED_AT: {
      description: 'When it is to run; actions without such a time as `nulls` says.',
      expression: sql`a.scheduled_at`,
      type: 'timestamptz',
      nullable: true,
    },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

interface ActionFilter {
  status?: ActionStatus | null | undefined;
  type?: string | null | undefined;
}

/** The actions of one contact, or of all. */
export const actionLists = defineListsOfContacts({
  type: ActionType,
  table: 'action',
  alias: 'a',
  order: actionOrder,
  conditions: ({ status, type }: ActionFilter) => [
    ...(status == null ? [] : [sql`a.status = ${status}::"ActionStatus"`]),
    ...(type == null ? [] : [sql`a.type = ${valid(checkActionType(type), ['type'])}`]),
  ],
  inlined: {
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
  },
});
