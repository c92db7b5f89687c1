import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql } from '../../store/index.ts';

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

export type ActionOrderInput = Parameters<typeof actionOrder.terms>[0];
