import { chance, hexadecimal, momentBetween, pick, pickWeighted, timeOrderedId, wholeNumber } from '../random.ts';
import type { Random } from '../random.ts';
import type { ContactRow, EventRow, JsonObject } from '../rows.ts';
import { day, showcaseEmail, siteDomain } from '../seed-context.ts';
import type { SeedContext } from '../seed-context.ts';

interface EventKind {
  readonly type: string;
  readonly weight: number;
  /** The pages on one of which it happened; without any, it happened on no page. */
  readonly pages?: readonly Page[];
  readonly data: (random: Random, contact: ContactRow, page: Page) => JsonObject;
}

interface Page {
  readonly path: string;
  readonly title: string;
}

const home: Page = { path: '/', title: 'Lumenworks' };
const booking: Page = { path: '/book', title: 'Book a demo' };
const pages: readonly Page[] = [
  home,
  { path: '/pricing', title: 'Pricing' },
  { path: '/features', title: 'Features' },
  { path: '/customers', title: 'Customers' },
  { path: '/blog/ten-minutes-a-day', title: 'Ten minutes a day' },
  { path: '/blog/why-lists-lie', title: 'Why lists lie' },
  { path: '/docs/getting-started', title: 'Getting started' },
  booking,
];
const subjects = ['Welcome to Lumenworks', 'Your monthly report', 'Two months free', 'Did you see this?'];

const kinds: readonly EventKind[] = [
  {
    type: 'page_view',
    weight: 50,
    pages,
    data: (random, contact, { title }) => ({
      title,
      durationMs: wholeNumber(random, 800, 240_000),
      visitorId: contact.visitorIds[0] ?? null,
    }),
  },
  {
    type: 'form_submitted',
    weight: 8,
    pages: [booking, { path: '/', title: 'Newsletter' }, { path: '/contact', title: 'Contact us' }],
    data: (random, _contact, { title }) => ({
      form: title,
      fields: { teamSize: pick(random, ['1-10', '11-50', '51-200']), consent: true },
    }),
  },
  {
    type: 'email_sent',
    weight: 12,
    data: (random) => ({ subject: pick(random, subjects), messageId: hexadecimal(random, 20) }),
  },
  {
    type: 'email_opened',
    weight: 14,
    data: (random) => ({ subject: pick(random, subjects), device: pick(random, ['desktop', 'mobile']) }),
  },
  {
    type: 'email_clicked',
    weight: 6,
    pages,
    data: (random) => ({ subject: pick(random, subjects), position: wholeNumber(random, 1, 5) }),
  },
  {
    type: 'message_received',
    weight: 6,
    data: (random, contact) => ({
      channel: contact.channel,
      text: pick(random, [
        'Hi! Is the yearly plan still on offer?',
        'Thanks, that helps 🙏',
        'بكم الاشتراك السنوي؟',
        'Bitte rufen Sie mich morgen an.',
      ]),
    }),
  },
  {
    type: 'meeting_booked',
    weight: 2,
    pages: [booking],
    data: (random) => ({ minutes: pick(random, [15, 30, 45]), guests: wholeNumber(random, 0, 4) }),
  },
  {
    type: 'purchase',
    weight: 1,
    pages: [{ path: '/checkout', title: 'Checkout' }],
    data: (random) => ({
      order: `LW-${wholeNumber(random, 10_000, 99_999)}`,
      total: wholeNumber(random, 900, 90_000) / 100,
      items: [{ sku: 'seat', quantity: wholeNumber(random, 1, 20) }],
    }),
  },
  { type: 'unsubscribed', weight: 1, data: (random) => ({ reason: pick(random, ['too many', 'not relevant', null]) }) },
];

const weightedKinds = kinds.map((kind) => [kind, kind.weight] as const);
/** What contacts do who are subscribed still. */
const weightedKindsOfSubscribers = weightedKinds.filter(([{ type }]) => type !== 'unsubscribed');

/** What the contacts did: a third of them nothing, most a few things, some very much, oldest first for each. */
export function buildEvents(seedContext: SeedContext, contacts: readonly ContactRow[]): EventRow[] {
  return contacts.flatMap((contact) => {
    const from = new Date(contact.createdAt.getTime() - 20 * day);
    const until = new Date(Math.min(seedContext.now.getTime(), contact.createdAt.getTime() + 120 * day));
    const times = Array.from({ length: howMany(seedContext, contact) }, () =>
      momentBetween(seedContext.random, from, until),
    );
    return times
      .toSorted((one, other) => one.getTime() - other.getTime())
      .map((at) => makeEvent(seedContext, contact, at));
  });
}

function howMany({ random }: SeedContext, { email }: ContactRow): number {
  if (email === showcaseEmail) return 45;
  if (chance(random, 0.35)) return 0;
  return chance(random, 0.01) ? wholeNumber(random, 60, 150) : wholeNumber(random, 1, 9);
}

function makeEvent({ random, workspaceId }: SeedContext, contact: ContactRow, occurredAt: Date): EventRow {
  const {
    type,
    pages: places,
    data,
  } = pickWeighted(random, contact.subscriptionStatus === 'SUBSCRIBED' ? weightedKindsOfSubscribers : weightedKinds);
  const page = places ? pick(random, places) : null;
  return {
    workspaceId,
    id: timeOrderedId(random, occurredAt),
    contactId: contact.id,
    type,
    url: page ? `https://${siteDomain}${page.path}` : null,
    domain: page ? siteDomain : null,
    data: data(random, contact, page ?? home),
    occurredAt,
    createdAt: occurredAt,
  };
}

/** The contacts with `firstSeenAt` set: their earliest event, or their creation where there is none. */
export function withFirstSeen(contacts: readonly ContactRow[], events: readonly EventRow[]): ContactRow[] {
  const earliest = new Map<string, Date>();
  for (const { contactId, occurredAt } of events) {
    const known = earliest.get(contactId);
    if (!known || occurredAt < known) earliest.set(contactId, occurredAt);
  }
  return contacts.map((contact) => ({ ...contact, firstSeenAt: earliest.get(contact.id) ?? contact.createdAt }));
}
