import { timeOrderedId } from './random.ts';
import type { DemoRows, JsonObject } from './rows.ts';
import type { SeedContext } from './seed-context.ts';

interface ViewPlan {
  readonly name: string;
  readonly filter: JsonObject | null;
  readonly search?: string;
  readonly sort: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
  readonly columns: readonly string[];
}

const plans: readonly ViewPlan[] = [
  {
    name: 'Everybody',
    filter: null,
    sort: { field: 'CREATED_AT', direction: 'DESC' },
    columns: ['name', 'email', 'phone', 'company', 'tags'],
  },
  {
    name: 'New in the last 30 days',
    filter: { createdAt: { withinLast: { days: 30 } } },
    sort: { field: 'CREATED_AT', direction: 'DESC' },
    columns: ['name', 'email', 'source', 'stage'],
  },
  {
    name: 'VIPs',
    filter: { tags: { has: 'vip' } },
    sort: { field: 'NAME', direction: 'ASC' },
    columns: ['name', 'company', 'stage', 'tags'],
  },
  {
    name: 'Interested replies',
    filter: { tags: { has: 'replied-interested' }, doNotContact: { eq: false } },
    sort: { field: 'UPDATED_AT', direction: 'DESC' },
    columns: ['name', 'email', 'phone', 'notes'],
  },
  {
    name: 'Customers, enriched',
    filter: { and: [{ stage: { eq: 'CUSTOMER' } }, { enrichmentStatus: { eq: 'ENRICHED' } }] },
    sort: { field: 'CREATED_AT', direction: 'DESC' },
    columns: ['name', 'company', 'email'],
  },
  {
    name: 'No email',
    filter: { email: { isSet: false } },
    sort: { field: 'CREATED_AT', direction: 'DESC' },
    columns: ['name', 'phone', 'source'],
  },
  {
    name: 'Harbor companies or trade show',
    filter: { or: [{ tags: { has: 'trade-show' } }, { subscriptionStatus: { eq: 'SUBSCRIBED' } }] },
    search: 'harbor',
    sort: { field: 'FIRST_SEEN_AT', direction: 'DESC' },
    columns: ['name', 'email', 'company', 'tags'],
  },
];

/** The saved smart lists, in their order. */
export function buildViews({ random, workspaceId, openedAt }: SeedContext, createdById: string): DemoRows['view'] {
  return plans.map(({ name, filter, search, sort, columns }, position) => ({
    workspaceId,
    id: timeOrderedId(random, openedAt),
    name,
    filter,
    filterSource: null,
    search: search ?? null,
    searchFields: [],
    sort: [{ ...sort }],
    columns,
    customFieldKeys: [],
    position,
    createdById,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
}
