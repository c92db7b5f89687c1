import { builder } from '../../graphql/builder.ts';
import { opportunityLists, opportunityOrder } from './lists.ts';
import { OpportunityConnection, OpportunityType } from './opportunity.ts';
import { OpportunityStatusEnum } from './status.ts';

builder.queryField('opportunities', (t) =>
  t.connection(
    {
      type: OpportunityType,
      description: 'The opportunities, the newest first where no order is given.',
      extensions: { scope: 'contacts:read' },
      args: {
        contactId: t.arg.id({ description: 'Only opportunities with this contact: its global id or UUID.' }),
        status: t.arg({ type: OpportunityStatusEnum, description: 'Only opportunities of this status.' }),
        pipeline: t.arg.string({ description: 'Only opportunities in this pipeline.' }),
        stage: t.arg.string({ description: 'Only opportunities in this stage.' }),
        orderBy: t.arg({
          type: [opportunityOrder.Input],
          description: 'How to sort them; the first element decides first.',
        }),
        offset: t.arg.int({
          description:
            'How many opportunities to skip from the start, for clients that count pages. Deep pages are faster with `after`.',
        }),
      },
      resolve: (_root, { status, pipeline, stage, ...list }, context, info) =>
        opportunityLists.page('opportunities', { status, pipeline, stage }, list, context, info),
    },
    OpportunityConnection,
  ),
);
