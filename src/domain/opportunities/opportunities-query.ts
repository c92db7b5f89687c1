import { ofVisibleContacts } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { bareId } from '../../values/ids.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { columns, sql, type Opportunity, type OpportunityStatus, type Sql } from '../../store/index.ts';
import { valid } from '../../values/index.ts';
import { checkStage } from './input.ts';
import { OpportunityConnection, OpportunityType } from './opportunity.ts';
import { opportunityOrder } from './order.ts';
import { OpportunityStatusEnum } from './status.ts';

interface OpportunityFilter {
  /** The bare id; null where the argument names no contact. */
  contactId?: string | null | undefined;
  status?: OpportunityStatus | null | undefined;
  pipeline?: string | null | undefined;
  stage?: string | null | undefined;
}

function conditions({ contactId, status, pipeline, stage }: OpportunityFilter): Sql[] {
  return [
    ...(contactId === undefined ? [] : [sql`o.contact_id = ${contactId}::uuid`]),
    ...(status == null ? [] : [sql`o.status = ${status}::"OpportunityStatus"`]),
    ...(pipeline == null ? [] : [sql`o.pipeline = ${valid(checkStage(pipeline), ['pipeline'])}`]),
    ...(stage == null ? [] : [sql`o.stage = ${valid(checkStage(stage), ['stage'])}`]),
  ];
}

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
      resolve: (_root, { contactId, status, pipeline, stage, orderBy, ...page }, context, info) => {
        const filter: OpportunityFilter = {
          contactId: contactId == null ? undefined : bareId('Contact', contactId),
          status,
          pipeline,
          stage,
        };
        const chosen = conditions(filter);
        return readConnection<Opportunity>(
          {
            list: `opportunities ${JSON.stringify(filter)}`,
            select: columns('Opportunity', 'o', requestedRowFields(info, 'Opportunity', connectionPaths)),
            from: sql`opportunity o`,
            where: [ofVisibleContacts(context.viewer, 'o'), ...chosen],
            // The opportunities of a contact are one walk of an index, whatever the contact.
            filtered: chosen.length > (contactId == null ? 0 : 1),
            order: opportunityOrder.terms(orderBy),
            id: sql`o.id`,
          },
          page,
          context,
          info,
        );
      },
    },
    OpportunityConnection,
  ),
);
