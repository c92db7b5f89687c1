import { chance, momentBetween, pick, pickWeighted, timeOrderedId, wholeNumber } from '../random.ts';
import type { Random } from '../random.ts';
import type { ActionRow, ContactRow, JsonObject } from '../rows.ts';
import { day, showcaseEmail } from '../seed-context.ts';
import type { SeedContext } from '../seed-context.ts';

interface ActionKind {
  readonly type: string;
  readonly description: string | null;
  readonly params: (random: Random) => JsonObject;
}

const kinds: readonly ActionKind[] = [
  {
    type: 'send_email',
    description: 'Follow up on the demo',
    params: (random) => ({
      template: pick(random, ['follow-up', 'renewal', 'welcome']),
      delayHours: wholeNumber(random, 0, 72),
    }),
  },
  {
    type: 'send_whatsapp',
    description: 'Remind of the meeting tomorrow',
    params: (random) => ({
      text: 'See you tomorrow, {{contact.first_name}}!',
      minutesBefore: pick(random, [30, 60, 1440]),
    }),
  },
  {
    type: 'call',
    description: 'Ask how the first week went',
    params: (random) => ({ script: pick(random, ['first-week', 'win-back']) }),
  },
  {
    type: 'create_task',
    description: 'Prepare the quote',
    params: (random) => ({ task: { title: 'Quote', dueInDays: wholeNumber(random, 1, 14) } }),
  },
  { type: 'update_stage', description: null, params: (random) => ({ stage: pick(random, ['Lead', 'Customer']) }) },
  { type: 'enrich_profile', description: null, params: () => ({}) },
];

const statuses = [
  ['COMPLETED', 40],
  ['SCHEDULED', 14],
  ['PENDING_APPROVAL', 12],
  ['AUTO_APPROVED', 8],
  ['APPROVED', 6],
  ['FAILED', 6],
  ['REJECTED', 6],
  ['CANCELLED', 5],
  ['RUNNING', 3],
] as const;
const withApproval: ReadonlySet<ActionRow['status']> = new Set(['PENDING_APPROVAL', 'APPROVED', 'REJECTED']);

/** What agents did or will do for the contacts: in every status, for about a quarter of them. */
export function buildActions(seedContext: SeedContext, contacts: readonly ContactRow[]): ActionRow[] {
  return contacts.flatMap((contact) =>
    Array.from({ length: howMany(seedContext, contact) }, () => makeAction(seedContext, contact)),
  );
}

function howMany({ random }: SeedContext, { email }: ContactRow): number {
  if (email === showcaseEmail) return 14;
  return chance(random, 0.25) ? wholeNumber(random, 1, 4) : 0;
}

function makeAction({ random, workspaceId, now }: SeedContext, contact: ContactRow): ActionRow {
  const createdAt = momentBetween(random, contact.createdAt, now);
  const status = pickWeighted(random, statuses);
  const { type, description, params } = pick(random, kinds);
  const decided = status !== 'SCHEDULED' && status !== 'PENDING_APPROVAL';
  return {
    workspaceId,
    id: timeOrderedId(random, createdAt),
    contactId: contact.id,
    type,
    status,
    description,
    params: params(random),
    direct: status === 'AUTO_APPROVED' || chance(random, 0.2),
    requireApproval: withApproval.has(status),
    scheduledAt: status === 'SCHEDULED' ? momentBetween(random, now, new Date(now.getTime() + 60 * day)) : null,
    createdAt,
    updatedAt: decided ? momentBetween(random, createdAt, now) : createdAt,
  };
}
