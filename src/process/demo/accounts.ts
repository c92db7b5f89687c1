import { toLatin } from './contacts/people.ts';
import { chance, digits, hexadecimal, momentBetween, pick, timeOrderedId } from './random.ts';
import type { DemoAccount, DemoRows, ExternalId } from './rows.ts';
import { day } from './seed-context.ts';
import type { SeedContext } from './seed-context.ts';

const openings = [
  'Amber',
  'Birch',
  'Bright',
  'Cedar',
  'Clear',
  'Copper',
  'Crest',
  'Fair',
  'Field',
  'Granite',
  'Harbor',
  'High',
  'Iron',
  'Juniper',
  'Lake',
  'Maple',
  'North',
  'Oak',
  'River',
  'Silver',
  'Stone',
  'Summit',
  'Tidal',
  'West',
];
const endings = [
  'bridge',
  'field',
  'forge',
  'gate',
  'house',
  'light',
  'line',
  'mark',
  'point',
  'ridge',
  'stead',
  'way',
  'well',
  'works',
];
const legalForms = [
  '',
  '',
  '',
  ' AG',
  ' GmbH',
  ' Inc.',
  ' Labs',
  ' Logistics',
  ' Ltd',
  ' Partners',
  ' S.A.',
  ' & Sons',
];
const nativeNames = [
  ['株式会社あさひ', 'asahi'],
  ['晨光科技', 'chenguang'],
  ['한빛소프트', 'hanbit'],
  ['ТОВ «Світанок»', 'svitanok'],
  ['شركة النخيل', 'alnakheel'],
  ['Οικολιμάνι Α.Ε.', 'oikolimani'],
] as const;

/** The companies that contacts belong to: so many, each with a name and a domain of its own. */
export function buildAccounts(seedContext: SeedContext, count: number): DemoAccount[] {
  const names = [...nativeNames.map(([name, stem]) => ({ name, stem })), ...companyNames(seedContext)].slice(0, count);
  return names.map(({ name, stem }) => {
    const { random, workspaceId, openedAt, now } = seedContext;
    const createdAt = momentBetween(random, openedAt, new Date(now.getTime() - 30 * day));
    return {
      workspaceId,
      id: timeOrderedId(random, createdAt),
      name,
      domain: `${stem}.example`,
      externalIds: accountExternalIds(seedContext),
      createdAt,
      updatedAt: momentBetween(random, createdAt, now),
    };
  });
}

function companyNames({ random }: SeedContext): { name: string; stem: string }[] {
  const stems = random.helpers.shuffle(openings.flatMap((opening) => endings.map((ending) => opening + ending)));
  return stems.map((stem) => ({ name: stem + pick(random, legalForms), stem: toLatin(stem) }));
}

function accountExternalIds({ random }: SeedContext): ExternalId[] {
  const ids: ExternalId[] = [];
  if (chance(random, 0.6)) ids.push({ label: 'pylon', externalId: `acc_${hexadecimal(random, 12)}` });
  if (chance(random, 0.4)) ids.push({ label: 'crm', externalId: digits(random, '001!#######') });
  return ids;
}

export function accountExternalIdRows(accounts: readonly DemoAccount[]): DemoRows['account_external_id'] {
  return accounts.flatMap(({ workspaceId, id, externalIds }) =>
    externalIds.map((externalId, position) => ({ workspaceId, ...externalId, accountId: id, position })),
  );
}
