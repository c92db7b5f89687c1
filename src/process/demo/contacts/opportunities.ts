import { chance, momentBetween, pick, pickWeighted, timeOrderedId, wholeNumber } from '../random.ts';
import type { Random } from '../random.ts';
import type { ContactRow, OpportunityRow } from '../rows.ts';
import { showcaseEmail } from '../seed-context.ts';
import type { SeedContext } from '../seed-context.ts';

const pipelines = [
  {
    pipeline: 'New business',
    stages: ['Qualified', 'Demo held', 'Proposal sent', 'Negotiation'],
    titles: ['Starter plan', 'Team plan, 25 seats', 'Company-wide rollout', 'Pilot project'],
  },
  {
    pipeline: 'Renewals',
    stages: ['Coming up', 'Offer sent', 'Agreed in words'],
    titles: ['Yearly renewal', 'Renewal with more seats'],
  },
  {
    pipeline: 'Partnerships',
    stages: ['First talk', 'Contract review'],
    titles: ['Reseller agreement', 'Referral agreement'],
  },
] as const;

const statuses = [
  ['OPEN', 45],
  ['WON', 28],
  ['LOST', 20],
  ['ABANDONED', 7],
] as const;
const currencies = [
  ['EUR', 35],
  ['USD', 40],
  ['GBP', 12],
  ['JPY', 6],
  ['BRL', 4],
  ['KWD', 3],
] as const;
/** How many decimals the minor unit of a currency has, where that is not two (ISO 4217). */
const decimals: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

/** The deals of the contacts: of one in four, in every pipeline and status; some have no value yet. */
export function buildOpportunities(seedContext: SeedContext, contacts: readonly ContactRow[]): OpportunityRow[] {
  return contacts.flatMap((contact) =>
    Array.from({ length: howMany(seedContext, contact) }, () => makeOpportunity(seedContext, contact)),
  );
}

function howMany({ random }: SeedContext, { email }: ContactRow): number {
  if (email === showcaseEmail) return 4;
  return chance(random, 0.25) ? wholeNumber(random, 1, 3) : 0;
}

function makeOpportunity({ random, workspaceId, now }: SeedContext, contact: ContactRow): OpportunityRow {
  const createdAt = momentBetween(random, contact.createdAt, now);
  const { pipeline, stages, titles } = pick(random, pipelines);
  const title = pick<string>(random, titles);
  const status = pickWeighted(random, statuses);
  return {
    workspaceId,
    id: timeOrderedId(random, createdAt),
    contactId: contact.id,
    title: contact.company ? `${contact.company}: ${title}` : title,
    pipeline,
    stage: status === 'WON' ? (stages.at(-1) ?? '') : pick<string>(random, stages),
    status,
    ...makeValue(random),
    createdAt,
    updatedAt: momentBetween(random, createdAt, now),
  };
}

function makeValue(random: Random): Pick<OpportunityRow, 'value' | 'currency'> {
  if (chance(random, 0.08)) return { value: null, currency: null };
  const currency = pickWeighted(random, currencies);
  const places = decimals[currency] ?? 2;
  // Most offers are round; a hundred yen are worth about what a dollar is.
  const hundreds = wholeNumber(random, 5, 400) * (currency === 'JPY' ? 10_000 : 100);
  const cents = chance(random, 0.2) ? wholeNumber(random, 1, 99) / 100 : 0;
  return { value: (hundreds + cents).toFixed(places), currency };
}
