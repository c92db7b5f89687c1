import { whereContactIsVisible } from '../contact/index.ts';
import { defineLoader, defineRequestedLoader, manyForEach, oneForEach } from '../../graphql/loader.ts';
import { firstOfEach } from '../../query/pagination/index.ts';
import { columns, sql, type Opportunity, type OpportunityStatus, typed } from '../../store/index.ts';
import { opportunityOrder, type OpportunityOrderInput } from './order.ts';

/** An opportunity by its bare id; null where there is none, or none for this viewer. */
export const opportunityById = defineLoader<string, Opportunity | null>(async (ids, { store, viewer }) => {
  const rows = await store.prisma.opportunity.findMany({
    where: { ...whereContactIsVisible(viewer), id: { in: [...ids] } },
  });
  return oneForEach(ids, rows, (row) => row.id);
});

interface OpportunityListArguments {
  status: OpportunityStatus | null;
  limit: number;
  orderBy: OpportunityOrderInput;
}

/** The first opportunities of contacts that the viewer is known to see, by the contact's bare id. */
export const opportunitiesOfContact = defineRequestedLoader<OpportunityListArguments, Opportunity[]>(
  async (contactIds, fields, { status, limit, orderBy }, { store, viewer }) => {
    const ofStatus = status === null ? [] : [sql`o.status = ${status}::"OpportunityStatus"`];
    const rows = await store.read(
      typed(['Opportunity', { listKey: 'text' }])`${firstOfEach(
        contactIds,
        {
          select: columns('Opportunity', 'o', fields),
          from: sql`opportunity o`,
          where: [sql`o.workspace_id = ${viewer.workspace.id}::uuid`, ...ofStatus],
          key: sql`o.contact_id`,
          order: opportunityOrder.terms(orderBy),
          id: sql`o.id`,
        },
        limit,
      )}`,
    );
    return manyForEach(contactIds, rows, (row) => row.listKey);
  },
);
