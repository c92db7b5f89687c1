import { timeOrderedId } from '../random.ts';
import type { DemoRows } from '../rows.ts';
import type { SeedContext } from '../seed-context.ts';

const locationTitles = [
  'Main',
  'Austin, Congress Avenue',
  'Berlin, Lindenhof',
  'Dubai, Marina',
  'São Paulo, Pinheiros',
  '東京・渋谷',
];

/** The branches that contacts belong to. */
export function buildLocations({ random, workspaceId, openedAt }: SeedContext): DemoRows['location'] {
  return locationTitles.map((title, index) => {
    const createdAt = new Date(openedAt.getTime() + index * 60_000);
    return { workspaceId, id: timeOrderedId(random, createdAt), title, createdAt, updatedAt: createdAt };
  });
}

const portalRoles = [
  { slug: 'billing_viewer', name: 'Billing viewer' },
  { slug: 'support_lead', name: 'Support lead' },
  { slug: 'partner', name: 'Partner' },
];

/** The portal roles that the workspace defines besides the built-in ones. */
export function buildPortalRoles({ random, workspaceId, openedAt }: SeedContext): DemoRows['portal_role'] {
  return portalRoles.map(({ slug, name }) => ({
    workspaceId,
    id: timeOrderedId(random, openedAt),
    slug,
    name,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
}
