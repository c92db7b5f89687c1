import { defineListsOfContacts } from '../contact/index.ts';
import { defineOrder } from '../../graphql/pagination/index.ts';
import { sql, type OpportunityStatus } from '../../store/index.ts';
import { valid } from '../../values/index.ts';
import { OpportunityType } from './opportunity.ts';
import { checkStage } from './input.ts';

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

interface OpportunityFilter {
  status?: OpportunityStatus | null | undefined;
  pipeline?: string | null | undefined;
  stage?: string | null | undefined;
}

/** The opportunities of one contact, or of all. None ride along with contacts: JSON has no decimals. */
export const opportunityLists = defineListsOfContacts({
  type: OpportunityType,
  table: 'opportunity',
  alias: 'o',
  order: opportunityOrder,
  conditions: ({ status, pipeline, stage }: OpportunityFilter) => [
    ...(status == null ? [] : [sql`o.status = ${status}::"OpportunityStatus"`]),
    ...(pipeline == null ? [] : [sql`o.pipeline = ${valid(checkStage(pipeline), ['pipeline'])}`]),
    ...(stage == null ? [] : [sql`o.stage = ${valid(checkStage(stage), ['stage'])}`]),
  ],
});
