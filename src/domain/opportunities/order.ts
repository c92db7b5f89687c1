import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql } from '../../store/index.ts';

/** What lists of opportunities are sorted by, over `opportunity o`: the newest first where nothing is said. */
export const opportunityOrder = defineOrder(
  'Opportunity',
  {
    CREATED_AT: { description: 'When it was recorded.', expression: sql`o.created_at`, type: 'timestamptz' },
    UPDATED_AT: { description: 'When it was last changed.', expression: sql`o.updated_at`, type: 'timestamptz' },
    VALUE: {
      description: 'The value as a number, whatever its currency; those without one as `nulls` says.',
      expression: sql`o.value`,
      type: 'numeric',
      nullable: true,
    },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

export type OpportunityOrderInput = Parameters<typeof opportunityOrder.terms>[0];
