import fc from 'fast-check';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A contact with all that filters look at, as a test draws it. */
export interface DrawnContact {
  name: string | null;
  firstName: string | null;
  lastName: string | null;
  emails: string[];
  phones: string[];
  company: string | null;
  jobTitle: string | null;
  source: string | null;
  notes: string | null;
  channel: string;
  doNotContact: boolean;
  subscriptionStatus: string;
  enrichmentStatus: string;
  stage: string;
  builtInPortalRole: string;
  /** Which of the universe's accounts, locations, roles and members; null: none. */
  account: number | null;
  location: number | null;
  portalRole: number | null;
  assignedTo: number | null;
  externalIds: { label: string; externalId: string }[];
  properties: { [key: string]: Json };
  /** What the unified profile has; null: there is none. */
  profile: { [key: string]: Json } | null;
  customValues: { [key: string]: Json };
  createdAt: string;
  updatedAt: string;
  firstSeenAt: string;
  tags: string[];
  events: { type: string; at: string }[];
}

/** The custom fields that are defined in every universe. */
export const definitions = {
  title: 'TEXT',
  seats: 'NUMBER',
  beta: 'BOOLEAN',
  birthday: 'DATE',
  seen: 'DATETIME',
  areas: 'MULTISELECT',
} as const;
export const customKeys = [...Object.keys(definitions), 'free', `we'ird "key" %_\\`, 'a\u001fb'];

export const stages = [
  'SUBSCRIBER',
  'ENGAGED',
  'LEAD',
  'MARKETING_QUALIFIED_LEAD',
  'SALES_QUALIFIED_LEAD',
  'OPPORTUNITY',
  'FOLLOW_UP_REQUIRED',
  'CUSTOMER',
  'EVANGELIST',
  'OTHER',
  'LOST',
  'INACTIVE',
];
export const tagNames = ['vip', 'Replied', 'größe', `o'tag`, '100%', '日本'];
export const eventTypes = ['page_view', 'form', `it's; --`];
/** The time of every query. */
export const now = new Date('2026-03-15T12:00:00.000Z');

/** Texts that SQL, LIKE, arrays, JSON or a careless lower() would trip over. */
const hardTexts = [
  '',
  ' ',
  'Ada',
  'ADA',
  'ada lovelace',
  'Lovelace',
  'Äda',
  'ÄDA',
  'ñandú',
  'ОЛЬГА',
  'ольга',
  'ΩMEGA',
  'ωmega',
  '日本太郎',
  '😀 smile',
  '👩‍👩‍👧',
  '100%',
  '%',
  '_',
  'a_b',
  'axb',
  '\\',
  'a\\b',
  'a\\%',
  `O'Brien`,
  `'; DROP TABLE contact; --`,
  `' OR '1'='1`,
  `") OR true --`,
  '$1',
  '$$',
  '?',
  ':id',
  '${x}',
  '{a,b}',
  '{}',
  '{"a":1}',
  '[]',
  'null',
  'NULL',
  'true',
  'false',
  '1',
  '1.0',
  '42',
  '-3.5',
  '007',
  'x\ny',
  'a\tb',
  '\u001f',
  'seats\u001f42',
  '2026-01-31',
  '2026-01-31T10:00:00.000Z',
  '+1 555 123',
  '1555123',
  '(555) 12-3',
  "E'\\x00'",
  '/*',
  '*/',
  '\u00a0',
  'é',
  'e\u0301',
  'ΝΙΚΟΣ',
  'νικος',
  'Νίκος Νικολάου',
  'STRASSE',
  'straße',
  'STRAẞE',
  'İstanbul',
  'ıstanbul',
  'ﬁn',
  'FIN',
  'ԵՒ',
  'և',
  'Ϊ\u0301',
  'ΐ',
  'ᾼ',
  'αι',
  'ŉ',
  '\u1E96',
];

/** Letters of scripts that have case, signs and marks. */
const letter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('abcABC019 %_\\\'"-+.@')) },
  ...[
    [0xa1, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x531, 0x587],
    [0x1e00, 0x1fff],
    [0xfb00, 0xfb17],
    [0x10400, 0x1044f],
  ].map(([min, max]) => fc.integer({ min: min ?? 0, max: max ?? 0 }).map((code) => String.fromCodePoint(code))),
  fc.constantFrom('日', '本', '😀', '\u200d', '\u0301', 'א', 'ع'),
);

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hardTexts) },
  { weight: 2, arbitrary: fc.string({ unit: letter, maxLength: 6 }) },
);

/** A part of a text that contacts may have. */
export const partOfText = fc.tuple(text, fc.nat(4), fc.nat(8)).map(([whole, start, length]) =>
  Array.from(whole)
    .slice(start, start + length)
    .join(''),
);

export const number = fc.oneof(
  fc.constantFrom(0, 1, 42, -3.5, 7, 100, 0.001),
  fc.integer({ min: -200_000, max: 200_000 }).map((thousandths) => thousandths / 1000),
);

const hour = 3_600_000;
/** Times at the edges of days and of "now", and some in between. */
export const time = fc.oneof(
  fc.constantFrom(
    '2026-01-30T23:59:59.999Z',
    '2026-01-31T00:00:00.000Z',
    '2026-01-31T10:00:00.000Z',
    '2026-01-31T23:59:59.999Z',
    '2026-02-01T00:00:00.000Z',
    '2026-03-15T12:00:00.000Z',
    '2026-03-15T12:00:00.001Z',
    '2026-03-15T11:59:59.999Z',
  ),
  fc.integer({ min: -60 * 24, max: 60 * 24 }).map((hours) => new Date(now.getTime() + hours * hour).toISOString()),
);
export const day = fc.oneof(
  fc.constantFrom('2026-01-30', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-15'),
  time.map((moment) => moment.slice(0, 10)),
);

const scalar: fc.Arbitrary<Json> = fc.oneof(text, number, fc.boolean(), fc.constant(null), day, time);
/** Lists of mixed types, and of what is never compared. */
const list: fc.Arbitrary<Json> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: scalar },
    fc.array(scalar, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), scalar, { maxKeys: 1 }),
  ),
  { maxLength: 4 },
);
/** Any JSON value: of no field's type in particular. */
const json: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  list,
  fc.dictionary(fc.constantFrom('a', 'b', `k'%`), scalar, { maxKeys: 2 }),
  fc.array(fc.dictionary(fc.constantFrom('a', 'b'), scalar, { maxKeys: 2 }), { maxLength: 2 }),
);

const fitting: Record<keyof typeof definitions, fc.Arbitrary<Json>> = {
  title: text,
  seats: number,
  beta: fc.boolean(),
  birthday: day,
  seen: time,
  areas: fc.array(text, { maxLength: 3 }),
};
const customValues = fc
  .record(
    Object.fromEntries(
      customKeys.map((key) => [
        key,
        fc.oneof(
          { weight: 4, arbitrary: fitting[key as keyof typeof definitions] ?? scalar },
          fc.array(fitting[key as keyof typeof definitions] ?? scalar, { maxLength: 3 }),
          json,
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((values) => ({ ...values }) as { [key: string]: Json });

const nullableText = fc.option(text, { freq: 4 });
const place = fc.option(fc.nat(1), { freq: 2 });

function uniqueTexts(texts: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...texts], { maxLength: 3 });
}

const properties = fc
  .record(
    {
      plan: fc.oneof(text, json),
      size: number,
      since: fc.oneof({ weight: 3, arbitrary: time }, day),
      ok: fc.boolean(),
      a: fc.oneof(json, fc.dictionary(fc.constantFrom('a', 'b', `k'%`), json, { maxKeys: 2 })),
      [`k'%`]: json,
      '0': json,
      list,
    },
    { requiredKeys: ['size', 'since', 'list'] },
  )
  .map((values) => ({ ...values }));

const drawnContact: fc.Arbitrary<DrawnContact> = fc.record({
  name: nullableText,
  firstName: nullableText,
  lastName: nullableText,
  company: nullableText,
  jobTitle: nullableText,
  source: nullableText,
  notes: nullableText,
  // Emails and external ids are made unique afterwards. No blank is around an email.
  emails: fc.array(
    text.map((local) => local.trimStart()).filter((local) => local !== ''),
    { maxLength: 2 },
  ),
  phones: fc.array(
    fc.oneof(
      fc.constantFrom(
        '+1 555 123',
        '1555123',
        '555-12-3',
        '(555) 123',
        'ext. none',
        '007',
        '1-800-FLOWERS',
        '555123 ext. 4',
        '٥٥٥ ١٢٣',
      ),
      text.filter((phone) => phone !== ''),
    ),
    { maxLength: 2 },
  ),
  channel: fc.constantFrom('Whatsapp', 'sms', 'Größe'),
  doNotContact: fc.boolean(),
  subscriptionStatus: fc.constantFrom('SUBSCRIBED', 'UNSUBSCRIBED'),
  enrichmentStatus: fc.constantFrom('ENRICHED', 'NOT_ENRICHED'),
  stage: fc.constantFrom(...stages),
  builtInPortalRole: fc.constantFrom('NO_ACCESS', 'MEMBER', 'ADMIN'),
  account: place,
  location: place,
  portalRole: place,
  assignedTo: place,
  externalIds: fc.array(fc.record({ label: fc.constantFrom('pylon', 'Pylon', `l'abel`), externalId: text }), {
    maxLength: 2,
  }),
  properties,
  profile: fc.option(properties, { freq: 3 }),
  customValues,
  createdAt: time,
  updatedAt: time,
  firstSeenAt: time,
  tags: uniqueTexts(tagNames),
  events: fc.array(fc.record({ type: fc.constantFrom(...eventTypes), at: time }), { maxLength: 2 }),
});

/** Contacts of one workspace: no two have an email or an external id of one label in common. */
export const drawnContacts: fc.Arbitrary<DrawnContact[]> = fc
  .array(drawnContact, { minLength: 5, maxLength: 25 })
  .map((contacts) =>
    contacts.map((contact, index) => ({
      ...contact,
      emails: contact.emails.map((local, other) => `${local.trimStart()}#${index}.${other}@Example.org`),
      externalIds: contact.externalIds.map(({ label, externalId }, other) => ({
        label,
        externalId: `${externalId}#${index}.${other}`,
      })),
    })),
  );
