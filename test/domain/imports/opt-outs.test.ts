import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

const fields = 'subscriptionStatus doNotContact';

type Case = [column: string, value: string];

interface Said {
  column: string;
  value: string;
  /** What becomes of a new contact. */
  ofNew: unknown;
  /** What becomes of one that is unsubscribed and may not be contacted. */
  ofOut: unknown;
}

/** Imports a row for each column with its value, about a new contact and about one that has opted out of everything. */
async function said(cases: readonly Case[]): Promise<{ said: Said[]; answer: typeof nothing }> {
  const workspace = await createWorkspace();
  const before = cases.map((_, place) => ({
    email: `out${place}@example.com`,
    subscriptionStatus: 'UNSUBSCRIBED',
    doNotContact: true,
  }));
  await imported(workspace, { contacts: before });
  const contacts = ['new', 'out'].flatMap((kind) =>
    cases.map(([column, value], place) => ({ email: `${kind}${place}@example.com`, [column]: value })),
  );
  const answer = (await imported(workspace, { contacts })) as typeof nothing;
  const found = new Map<string, unknown>();
  const known = (await contactsOf(workspace, `email ${fields}`)) as { email: string }[];
  for (const { email, ...contact } of known) found.set(email, contact);
  const of = (kind: string, place: number): unknown => found.get(`${kind}${place}@example.com`);
  return {
    answer,
    said: cases.map(([column, value], place) => ({ column, value, ofNew: of('new', place), ofOut: of('out', place) })),
  };
}

const out = { subscriptionStatus: 'UNSUBSCRIBED', doNotContact: false };
const wanted = { subscriptionStatus: 'SUBSCRIBED', doNotContact: false };
const never = { subscriptionStatus: 'UNSUBSCRIBED', doNotContact: true };

it('unsubscribes by what the columns of other tools say of an opt-out, in every language', async () => {
  const cases: Case[] = [
    ['status', 'unsubscribed'],
    ['Status', 'cleaned'],
    ['Email status', 'Bounced'],
    ['Subscription status', 'pending'],
    ['Marketing status', 'No consent'],
    ['Email Marketing Consent', 'NEVER_SUBSCRIBED'],
    ['Unsubscribed from all email', 'true'],
    ['Unsubscribed from all email', 'TRUE'],
    ['Email Opt Out', '1'],
    ['Email Opt Out', 'Yes'],
    ['Opted Out', 'x'],
    ['opted_out', 'true'],
    ['HasOptedOutOfEmail', '1'],
    ['BLOCKLISTED', 'yes'],
    ['blocklisted', 'true'],
    ['hs_email_optout', 'true'],
    ['Unsubscribed', 'opted out'],
    ['UNSUB_TIME', '2024-05-06 07:08:09'],
    ['CLEAN_TIME', '2024-05-06 07:08:09'],
    ['Unsubscribed at', '03/04/2024'],
    ['Unsubscribe date', '6.5.2024'],
    ['opt_in', 'false'],
    ['Opt-In', '0'],
    ['OPT_IN', 'no'],
    ['consent', 'no'],
    ['Consent', 'withdrawn'],
    ['Marketing consent', 'denied'],
    ['Accepts Marketing', 'no'],
    ['Newsletter', 'nein'],
    ['Abgemeldet', 'ja'],
    ['Einwilligung', 'widerrufen'],
    ['Désabonné', 'oui'],
    ['Consentement', 'non'],
    ['Dado de baja', 'sí'],
    ['Descadastrado', 'sim'],
    ['Disiscritto', 'sì'],
    ['Afgemeld', 'ja'],
    ['配信停止', 'はい'],
    ['購読', 'いいえ'],
  ];
  const { said: found, answer } = await said(cases);
  expect(found).toEqual(cases.map(([column, value]) => ({ column, value, ofNew: out, ofOut: never })));
  expect(answer).toMatchObject({ failed: 0, warnings: [], ignoredColumns: [] });
});

it('changes nothing by what those columns say of wanting email: an opt-out is never taken back by a guess', async () => {
  const cases: Case[] = [
    ['status', 'subscribed'],
    ['Status', 'active'],
    ['Unsubscribed from all email', 'false'],
    ['Email Opt Out', '0'],
    ['Opted Out', 'no'],
    ['UNSUB_TIME', ''],
    ['Unsubscribed at', '0000-00-00 00:00:00'],
    ['opt_in', 'true'],
    ['consent', 'granted'],
    ['Consent', '2024-05-06'],
    ['Newsletter', 'ja'],
    ['Do not contact', 'no'],
    ['DNC', '0'],
    ['Double opt-in', '1'],
    ['OPTIN_TIME', '2024-05-06 07:08:09'],
  ];
  const { said: found, answer } = await said(cases);
  expect(found).toEqual(cases.map(([column, value]) => ({ column, value, ofNew: wanted, ofOut: never })));
  expect(answer).toMatchObject({ failed: 0, warnings: [], ignoredColumns: ['OPTIN_TIME'] });
});

it('sets "do not contact" where that is what a column says', async () => {
  const cases: Case[] = [
    ['Do Not Contact', 'yes'],
    ['Do not call', '1'],
    ['DND', 'true'],
    ['Kontaktsperre', 'ja'],
    ['Ne pas contacter', 'oui'],
    ['連絡不可', 'はい'],
  ];
  expect((await said(cases)).said.map(({ ofNew }) => ofNew)).toEqual(
    cases.map(() => ({ subscriptionStatus: 'SUBSCRIBED', doNotContact: true })),
  );
});

describe('a column that may be an opt-out and is not understood', () => {
  it('is named, by its header', async () => {
    const cases: Case[] = [
      ['Opted out of email: Newsletter', 'true'],
      ['SMS consent', 'no'],
      ['unsub_reason_code', '7'],
      ['GDPR basis', 'none'],
      ['Newsletter abgemeldet wegen', 'Umzug'],
      ['Désabonnement SMS', 'oui'],
    ];
    const { said: found, answer } = await said(cases);
    expect(found.map(({ ofNew }) => ofNew)).toEqual(cases.map(() => wanted));
    const message = expect.stringContaining(
      'may be an opt-out, and nobody is unsubscribed by it: map the column to optOut, optIn',
    ) as string;
    expect(answer).toMatchObject({
      failed: 0,
      ignoredColumns: cases.map(([column]) => column),
      warnings: cases.map(([column], place) => ({ column, row: place + 1, count: 2, message })),
    });
  });

  it('is named, by its value', async () => {
    const cases: Case[] = [
      ['Status', 'New'],
      ['Opted out', 'perhaps'],
      ['Consent', 'see file'],
      ['Subscription status', 'archived'],
      ['Do not contact', 'after May'],
    ];
    const { said: found, answer } = await said(cases);
    expect(found.map(({ ofNew }) => ofNew)).toEqual(cases.map(() => wanted));
    const warnings = cases.map(([column, value]) => ({
      column,
      count: 2,
      message: expect.stringContaining(JSON.stringify(value)) as string,
    }));
    expect(answer).toMatchObject({ failed: 0, ignoredColumns: [], warnings });
  });

  it('is named where no field takes it, by a word that says an opt-out in any language', async () => {
    const cases: Case[] = [
      ['Subscriber State', 'Unsubscribed'],
      ['Verteiler', 'abgemeldet'],
      ['Last event', 'spam complaint'],
      ['Foo', 'désabonné'],
    ];
    const silent: Case[] = [
      ['Colour', 'blue'],
      ['Remark', 'has unsubscribed from life'],
      ['Newsletters read', '3'],
    ];
    const { said: found, answer } = await said([...cases, ...silent]);
    expect(found.map(({ ofNew }) => ofNew)).toEqual([...cases, ...silent].map(() => wanted));
    const message = expect.stringContaining('may be an opt-out, and nobody is unsubscribed by it') as string;
    expect(answer).toMatchObject({
      failed: 0,
      ignoredColumns: [...cases, ...silent].map(([column]) => column),
      warnings: cases.map(([column], place) => ({ column, row: place + 1, count: 2, message })),
    });
  });

  it('is named where its header is about newsletters and the like, and the value is yes or no', async () => {
    const cases: Case[] = [
      ['Marketing', 'no'],
      ['Emailable', 'FALSE'],
      ['Mailing List', '0'],
      ['No newsletter', 'yes'],
      ['Sends campaigns', 'n'],
      ['Rundbrief', 'nein'],
      ['Infolettre mensuelle', 'non'],
      ['Nieuwsbrief per maand', 'nee'],
      ['メルマガ会員', 'いいえ'],
    ];
    const silent: Case[] = [
      ['Marketing owner', 'Grace Hopper'],
      ['Newsletters read', '3'],
      ['Hungry', 'no'],
    ];
    const { said: found, answer } = await said([...cases, ...silent]);
    expect(found.map(({ ofNew }) => ofNew)).toEqual([...cases, ...silent].map(() => wanted));
    const message = expect.stringContaining('may be an opt-out, and nobody is unsubscribed by it') as string;
    expect(answer).toMatchObject({
      failed: 0,
      ignoredColumns: [...cases, ...silent].map(([column]) => column),
      warnings: cases.map(([column], place) => ({ column, row: place + 1, count: 2, message })),
    });
  });

  it('is not named where a custom field takes it, or the mapping says what it is', async () => {
    const workspace = await createWorkspace();
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "sms", label: "SMS consent", type: TEXT }) { __typename } }',
    );
    const text = 'Email,SMS consent,GDPR basis\nada@example.com,no,none\n';
    expect(await imported(workspace, { text, mapping: [{ column: 'GDPR basis', field: null }] })).toMatchObject({
      created: 1,
      warnings: [],
      ignoredColumns: [],
    });
    expect(await contactsOf(workspace, 'customValues subscriptionStatus')).toEqual([
      { customValues: { sms: 'no' }, subscriptionStatus: 'SUBSCRIBED' },
    ]);
  });
});

it('takes an opt-out column that is mapped by hand, and there refuses what it does not understand', async () => {
  const workspace = await createWorkspace();
  const text =
    'Email,Mailings,Raus\na@example.com,no,\nb@example.com,yes,\nc@example.com,yes,ja\nd@example.com,some,\n';
  const mapping = [
    { column: 'Mailings', field: 'optIn' },
    { column: 'Raus', field: 'optOut' },
  ];
  expect(await imported(workspace, { text, mapping })).toMatchObject({
    created: 3,
    failed: 1,
    errors: [{ row: 4, field: 'Mailings', code: 'INVALID_VALUE' }],
  });
  expect(await contactsOf(workspace, 'email subscriptionStatus')).toEqual([
    { email: 'a@example.com', subscriptionStatus: 'UNSUBSCRIBED' },
    { email: 'b@example.com', subscriptionStatus: 'SUBSCRIBED' },
    { email: 'c@example.com', subscriptionStatus: 'UNSUBSCRIBED' },
  ]);
});

it('subscribes again by subscriptionStatus alone, under its own name or by mapping', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, {
    contacts: [
      { email: 'a@example.com', subscriptionStatus: 'unsubscribed' },
      { email: 'b@example.com', subscription_status: 'opted out' },
    ],
  });
  expect(await contactsOf(workspace, fields)).toEqual([out, out]);
  await imported(workspace, { contacts: [{ email: 'a@example.com', subscriptionStatus: 'SUBSCRIBED' }] });
  await imported(workspace, {
    text: 'Email,Status\nb@example.com,subscribed\n',
    mapping: [{ column: 'Status', field: 'subscriptionStatus' }],
  });
  expect(await contactsOf(workspace, fields)).toEqual([wanted, wanted]);
});

it('lets an opt-out win over all else that the row says, in whichever order', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { text: 'Email,subscriptionStatus,Status,Opted out\na@example.com,SUBSCRIBED,New,yes\n' });
  await imported(workspace, {
    text: 'Opted out,Status,Consent,subscriptionStatus,Email\nyes,active,yes,SUBSCRIBED,b@example.com\n',
  });
  expect(await contactsOf(workspace, fields)).toEqual([out, out]);
});
