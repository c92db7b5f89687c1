import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql } from '../../store/index.ts';

/** What lists of events are sorted by, over `event e`: the newest first where nothing is said. */
export const eventOrder = defineOrder(
  'Event',
  {
    OCCURRED_AT: { description: 'When it happened.', expression: sql`e.occurred_at`, type: 'timestamptz' },
    CREATED_AT: { description: 'When it was recorded.', expression: sql`e.created_at`, type: 'timestamptz' },
  },
  [{ field: 'OCCURRED_AT', direction: 'DESC' }],
);

export type EventOrderInput = Parameters<typeof eventOrder.terms>[0];
