import { chance, pickWeighted, timeOrderedId } from './random.ts';
import type { ContactRow, DemoRows } from './rows.ts';
import { showcaseEmail } from './seed-context.ts';
import type { SeedContext } from './seed-context.ts';

/** How often a tag occurs against the others; 0: no contact has it. */
const tagPlans: readonly (readonly [name: string, color: string | null, weight: number])[] = [
  ['vip', '#d97706', 6],
  ['customer', '#16a34a', 14],
  ['newsletter', '#2563eb', 20],
  ['trial', '#0891b2', 9],
  ['churn-risk', '#dc2626', 4],
  ['replied-interested', '#65a30d', 8],
  ['replied-not-now', '#a3a3a3', 6],
  ['webinar', '#7c3aed', 7],
  ['trade-show', '#c026d3', 5],
  ['beta', '#0d9488', 5],
  ['partner', '#4f46e5', 3],
  ['press', null, 2],
  ['investor', null, 1],
  ['Decision maker', '#ca8a04', 6],
  ['Follow up', '#ea580c', 7],
  ['Do not call', '#b91c1c', 2],
  ['no-show', null, 3],
  ['referral', '#059669', 4],
  ['Großkunde', '#1d4ed8', 2],
  ['日本', '#e11d48', 2],
  ['100% discount', null, 1],
  ['q4_campaign', '#9333ea', 5],
  ['onboarding', null, 0],
  ['legacy-import', '#78716c', 0],
  ['event, next year', null, 0],
];

/** The tags of the workspace, in use or not. */
export function buildTags({ random, workspaceId, openedAt }: SeedContext): DemoRows['tag'] {
  return tagPlans.map(([name, color], index) => {
    const createdAt = new Date(openedAt.getTime() + index * 1000);
    return { workspaceId, id: timeOrderedId(random, createdAt), name, color, createdAt, updatedAt: createdAt };
  });
}

const howManyTags = [0, 1, 1, 2, 2, 3, 3, 4, 6].map((count) => [count, 1] as const);

/** Which contact has which tags: none to seven, those of a contact added together when it came. Customers are tagged so, and no others. */
export function buildContactTags(
  seedContext: SeedContext,
  contacts: readonly ContactRow[],
  tags: DemoRows['tag'],
): DemoRows['contact_tag'] {
  const { random, workspaceId } = seedContext;
  const weighted = tags.map((tag, index) => [tag.id, tagPlans[index]?.[2] ?? 0] as const);
  const idOf = (name: string): string => tags.find((tag) => tag.name === name)?.id ?? '';
  const showcaseTags = ['vip', 'customer', 'Decision maker'].map(idOf);
  return contacts.flatMap((contact) => {
    const drawn = Array.from({ length: pickWeighted(random, howManyTags) }, () => pickWeighted(random, weighted));
    const isCustomer = contact.stage === 'CUSTOMER' || contact.stage === 'EVANGELIST';
    if (isCustomer && chance(random, 0.8)) drawn.unshift(idOf('customer'));
    const believable = drawn.filter((id) => id !== idOf(isCustomer ? 'trial' : 'customer'));
    const tagIds = contact.email === showcaseEmail ? showcaseTags : [...new Set(believable)];
    return tagIds.map((tagId, position) => ({
      workspaceId,
      contactId: contact.id,
      tagId,
      addedAt: contact.createdAt,
      position,
      contactCreatedAt: contact.createdAt,
    }));
  });
}
