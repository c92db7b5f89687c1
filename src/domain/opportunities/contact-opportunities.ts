import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { opportunityLists, opportunityOrder } from './lists.ts';
import { OpportunityType } from './opportunity.ts';
import { OpportunityStatusEnum } from './status.ts';

builder.objectField(ContactType, 'opportunities', (t) =>
  t.field({
    type: [OpportunityType],
    description:
      'The first opportunities, the newest first where no order is given. For longer lists, in pages, see the query `opportunities`.',
    args: {
      status: t.arg({ type: OpportunityStatusEnum, description: 'Only opportunities of this status.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many: 0 to 1,000.' }),
      orderBy: t.arg({
        type: [opportunityOrder.Input],
        description: 'How to sort them; the first element decides first.',
      }),
    },
    extensions: opportunityLists.extensions,
    resolve: (contact, { status, ...list }, context, info) =>
      opportunityLists.first(contact, { status }, list, context, info),
  }),
);
