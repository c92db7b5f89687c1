import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { OpportunityType } from './opportunity.ts';
import { opportunityById } from './loaders.ts';

builder.queryField('opportunity', (t) =>
  t.field({
    type: OpportunityType,
    nullable: true,
    description: 'One opportunity; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Opportunity', id);
      return uuid === null ? null : opportunityById(context).load(uuid);
    },
  }),
);
