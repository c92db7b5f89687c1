import type { Person } from './people.ts';
import { chance, momentBetween, pick, pickSome, pickWeighted, wholeNumber } from '../random.ts';
import type { JsonObject } from '../rows.ts';
import type { SeedContext } from '../seed-context.ts';

const campaigns = ['autumn-launch', 'brand', 'partner-referral', 'retargeting', 'webinar'];

/** Free properties as senders leave them: nothing, a few values, or nested objects and lists. */
export function makeProperties(seedContext: SeedContext, { region }: Person, createdAt: Date): JsonObject {
  const { random } = seedContext;
  const city = pick(random, region.cities);
  const pieces: (readonly [probability: number, make: () => JsonObject])[] = [
    [0.7, () => ({ city, country: region.country })],
    [
      0.35,
      () => ({
        utm: {
          source: pick(random, ['google', 'linkedin', 'newsletter', 'partner']),
          medium: pick(random, ['cpc', 'email', 'social']),
          campaign: pick(random, campaigns),
        },
      }),
    ],
    [
      0.2,
      () => ({
        address: {
          city,
          country: region.country,
          geo: { lat: coordinate(seedContext, 60), lng: coordinate(seedContext, 170) },
        },
      }),
    ],
    [
      0.25,
      () => ({
        preferences: {
          timeZone: region.timeZone,
          newsletter: chance(random, 0.6),
          topics: pickSome(random, ['automation', 'pricing', 'reports', 'security'], 0, 3),
        },
      }),
    ],
    [0.3, () => ({ score: wholeNumber(random, 0, 100) })],
    [0.15, () => ({ lastLogin: momentBetween(random, createdAt, seedContext.now).toISOString() })],
    [0.05, () => ({ nickname: null, 'Size of T-shirt': pick(random, ['S', 'M', 'L', 'XL']) })],
    [
      0.03,
      () => ({
        devices: [
          { kind: 'phone', push: true },
          { kind: 'laptop', push: false },
        ],
      }),
    ],
  ];
  if (chance(random, 0.2)) return {};
  const made = pieces
    .filter(([probability]) => chance(random, probability))
    .flatMap(([, make]) => Object.entries(make()));
  return Object.fromEntries(made);
}

function coordinate({ random }: SeedContext, limit: number): number {
  return random.number.float({ min: -limit, max: limit, fractionDigits: 4 });
}

const notes = [
  'Met at the trade show in Berlin; wants a demo for the whole team.',
  'Asked for a quote with yearly payment.',
  'Prefers to be called after 16:00.',
  'Was at the webinar and stayed to the end.\nSend the recording and the price list.',
  'Left the previous company in spring, now decides alone.',
  'Wants everything in writing.',
  'Referred by a customer 🎉',
];
const notesByCountry: Readonly<Record<string, string>> = {
  BR: 'Prefere falar por WhatsApp.',
  DE: 'Wünscht alles schriftlich: „Bitte nur per E-Mail.“',
  ES: 'Pide la factura a nombre de la empresa.',
  FR: 'Préfère être rappelée l’après-midi.',
  JP: '次回は日本語でご連絡ください。',
};

/** A note of the team's, now and then in the language of the contact, or none. */
export function makeNotes({ random }: SeedContext, { region }: Person): string | null {
  const written = chance(random, 0.3) ? pick(random, notes) : null;
  const local = notesByCountry[region.country];
  return written !== null && local !== undefined && chance(random, 0.3) ? local : written;
}

const sources = [
  ['website', 30],
  ['api', 20],
  ['referral', 10],
  ['webinar', 8],
  ['linkedin', 8],
  ['trade show', 6],
  ['whatsapp', 6],
  [null, 12],
] as const;

/** How the contact came; null where nobody said. */
export function makeSource({ random }: SeedContext, imported: boolean): string | null {
  return imported ? 'import' : pickWeighted(random, sources);
}
