import { chance, digits, momentBetween, pick, pickSome, timeOrderedId, wholeNumber } from './random.ts';
import type { Random } from './random.ts';
import type { DemoRows, Json, JsonObject } from './rows.ts';
import { day } from './seed-context.ts';
import type { SeedContext } from './seed-context.ts';

type CustomFieldRow = DemoRows['custom_field'][number];

interface FieldPlan {
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldRow['type'];
  readonly options?: readonly string[];
  readonly folder: string | null;
  /** The part of the contacts that have a value, from 0 to 1. */
  readonly share: number;
}

const plans: readonly FieldPlan[] = [
  { key: 'department', label: 'Department', type: 'TEXT', folder: 'Person', share: 0.55 },
  { key: 'about', label: 'About', type: 'LONG_TEXT', folder: 'Person', share: 0.15 },
  { key: 'birthday', label: 'Birthday', type: 'DATE', folder: 'Person', share: 0.25 },
  {
    key: 'languages',
    label: 'Languages',
    type: 'MULTISELECT',
    options: ['Arabic', 'Chinese', 'English', 'French', 'German', 'Hindi', 'Japanese', 'Spanish'],
    folder: 'Person',
    share: 0.35,
  },
  { key: 'linkedin_url', label: 'LinkedIn', type: 'URL', folder: 'Person', share: 0.3 },
  {
    key: 'plan',
    label: 'Plan',
    type: 'SELECT',
    options: ['free', 'starter', 'pro', 'enterprise'],
    folder: 'Subscription',
    share: 0.5,
  },
  { key: 'seats', label: 'Seats', type: 'NUMBER', folder: 'Subscription', share: 0.35 },
  { key: 'monthly_spend', label: 'Monthly spend', type: 'NUMBER', folder: 'Subscription', share: 0.3 },
  { key: 'renewal_date', label: 'Renewal date', type: 'DATE', folder: 'Subscription', share: 0.3 },
  { key: 'billing_email', label: 'Billing email', type: 'EMAIL', folder: 'Subscription', share: 0.2 },
  {
    key: 'priority',
    label: 'Priority',
    type: 'SELECT',
    options: ['low', 'normal', 'high', 'urgent'],
    folder: 'Support',
    share: 0.3,
  },
  { key: 'last_ticket_at', label: 'Last ticket', type: 'DATETIME', folder: 'Support', share: 0.25 },
  { key: 'beta_tester', label: 'Beta tester', type: 'BOOLEAN', folder: 'Support', share: 0.4 },
  { key: 'assistant_phone', label: 'Assistant’s phone', type: 'PHONE', folder: 'Support', share: 0.1 },
  { key: 'referral_code', label: 'Referral code', type: 'TEXT', folder: null, share: 0.15 },
];

const folderNames = ['Person', 'Subscription', 'Support', 'Archive'];

/** The folders (one of them empty) and the definitions of custom fields: all 11 types, none required. */
export function buildCustomFields({
  random,
  workspaceId,
  openedAt,
}: SeedContext): Pick<DemoRows, 'custom_field_folder' | 'custom_field'> {
  const folders = folderNames.map((name, position) => ({
    workspaceId,
    id: timeOrderedId(random, openedAt),
    name,
    position,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
  const fields = plans.map(({ key, label, type, options, folder }, position) => ({
    workspaceId,
    id: timeOrderedId(random, openedAt),
    key,
    label,
    type,
    options: [...(options ?? [])],
    required: false,
    folderId: folders.find(({ name }) => name === folder)?.id ?? null,
    position,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
  return { custom_field_folder: folders, custom_field: fields };
}

/** Fields without a value where the plan is free. */
const ofWhoPays: ReadonlySet<string> = new Set(['monthly_spend', 'renewal_date']);

/**
 * Custom values of one contact by the key of their field, each in the JSON type of its field's type, and now and
 * then one that no field defines. `complete`: a value for every field.
 */
export function makeCustomValues(seedContext: SeedContext, complete: boolean): JsonObject {
  const defined = plans.filter(({ share }) => complete || chance(seedContext.random, share));
  const values: [string, Json][] = defined.map((plan) => [plan.key, valueMakers[plan.type](seedContext, plan)]);
  const paysNothing = !complete && values.some(([key, value]) => key === 'plan' && value === 'free');
  return {
    ...Object.fromEntries(paysNothing ? values.filter(([key]) => !ofWhoPays.has(key)) : values),
    ...(complete || chance(seedContext.random, 0.06) ? makeUndefinedValues(seedContext.random) : {}),
  };
}

const departments = [
  'Accounting',
  'Customer care',
  'Design',
  'Engineering',
  'Finance',
  'Human resources',
  'Legal',
  'Marketing',
  'Operations',
  'Procurement',
  'Product',
  'Sales',
];
const paragraphs = [
  'Came to us through a colleague.\nLooks after three teams and decides on tools once a year, in the autumn.',
  'Writes long, careful emails.\nPrefers a call in the morning and a summary afterwards.',
  'Has used two of our competitors.\nCares most about exports and about who can see what.',
];

const valueMakers: Readonly<Record<CustomFieldRow['type'], (seedContext: SeedContext, plan: FieldPlan) => Json>> = {
  TEXT: ({ random }, { key }) =>
    key === 'department'
      ? pick(random, departments)
      : `LW-${random.string.alphanumeric({ length: 6, casing: 'upper' })}`,
  LONG_TEXT: ({ random }) => pick(random, paragraphs),
  NUMBER: ({ random }, { key }) =>
    key === 'seats' ? wholeNumber(random, 1, 400) : wholeNumber(random, 0, 500_000) / 100,
  BOOLEAN: ({ random }) => chance(random, 0.5),
  DATE: ({ random, now }, { key }) =>
    dateOnly(
      key === 'birthday'
        ? momentBetween(random, new Date('1950-01-01'), new Date('2004-12-31'))
        : momentBetween(random, now, new Date(now.getTime() + 365 * day)),
    ),
  DATETIME: ({ random, now }) => momentBetween(random, new Date(now.getTime() - 200 * day), now).toISOString(),
  SELECT: ({ random }, { options = [] }) => pick(random, options),
  MULTISELECT: ({ random }, { options = [] }) => pickSome(random, options, 1, 3),
  URL: ({ random }) => `https://www.linkedin.com/in/demo-${random.string.alphanumeric({ length: 8, casing: 'lower' })}`,
  EMAIL: ({ random }) => `billing-${wholeNumber(random, 100, 9999)}@example.org`,
  PHONE: ({ random }) => digits(random, '+1 !## 555 01##'),
};

function makeUndefinedValues(random: Random): JsonObject {
  return {
    shoe_size: wholeNumber(random, 35, 47),
    importNote: pick(random, ['from the old list', 'checked by hand', '']),
  };
}

/** The day in UTC, as YYYY-MM-DD. */
function dateOnly(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
