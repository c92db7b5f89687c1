import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/paths.mjs';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

const folder = join(root, 'test/domain/imports/files');
const fields = `name firstName lastName email emails phone phones company jobTitle notes source stage subscriptionStatus doNotContact
  tags { name } externalIds { label externalId }`;

interface Shown {
  name: string;
  firstName: string;
  lastName: string;
  emails: string[];
  phones?: string[];
  company: string;
  jobTitle?: string;
  notes?: string;
  source?: string;
  stage?: string;
  subscriptionStatus?: string;
  tags?: string[];
  externalIds?: object[];
}

/** A contact whose primary email and phone number are the first ones. */
function contact({ tags = [], phones = [], ...shown }: Shown): object {
  return {
    jobTitle: null,
    notes: null,
    source: 'import',
    stage: 'SUBSCRIBER',
    subscriptionStatus: 'SUBSCRIBED',
    doNotContact: false,
    externalIds: [],
    ...shown,
    email: shown.emails[0],
    phone: phones[0] ?? null,
    phones,
    tags: tags.map((name) => ({ name })),
  };
}

const nora = contact({
  name: 'Nora Vos',
  firstName: 'Nora',
  lastName: 'Vos',
  emails: ['nora@vos.example', 'n.vos@home.example'],
  phones: ['+31 20 555 0101', '+31 20 555 0102', '+31 6 5550 0103'],
  company: 'Vos & Zn',
  jobTitle: 'Editor',
  notes: 'Met at the fair',
  tags: [],
});
const noraInOutlook = { ...nora, tags: [{ name: 'fair' }, { name: 'press' }] };

/** The contacts of each file, in the order of their emails, and what is left out of it with a warning. */
const expected: Record<string, { contacts: object[]; warnings?: string[] }> = {
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'].map((language) => [
      `outlook-${language}.csv`,
      { contacts: [noraInOutlook] },
    ]),
  ),
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pt-br', 'pt-pt', 'it', 'nl', 'ja'].map((language) => [
      `thunderbird-${language}.csv`,
      { contacts: [nora] },
    ]),
  ),
  'apple-ja.csv': {
    contacts: [
      contact({
        name: '花子 佐藤',
        firstName: '花子',
        lastName: '佐藤',
        emails: ['hanako@sato.example'],
        phones: ['090-5550-0104'],
        company: '佐藤商店',
      }),
    ],
  },
  'google-old.csv': {
    contacts: [
      contact({
        name: 'Вера Лист',
        firstName: 'Вера',
        lastName: 'Лист',
        emails: ['vera@list.example', 'v.list@work.example'],
        phones: ['+380 44 555 01 05', '+380 44 555 01 06', '+380 44 555 01 07'],
        company: 'Лист и Ко',
        jobTitle: 'Editor',
        tags: ['University', 'School'],
      }),
    ],
    warnings: ['Location'],
  },
  'google-new.csv': {
    contacts: [
      contact({
        name: 'Vera List',
        firstName: 'Vera',
        lastName: 'List',
        emails: ['vera@list.example', 'vera@home.example', 'v.list@work.example'],
        phones: ['+380 44 555 01 05', '+380 44 555 01 06'],
        company: 'List & Co',
        jobTitle: 'Editor',
        notes: 'Plays chess',
        tags: ['University', 'School'],
      }),
    ],
  },
  'hubspot.csv': {
    contacts: [
      contact({
        name: 'Emil Kern',
        firstName: 'Emil',
        lastName: 'Kern',
        emails: ['emil@kern.example'],
        company: 'Kern Ltd',
        source: 'DIRECT_TRAFFIC',
        stage: 'SALES_QUALIFIED_LEAD',
        externalIds: [{ label: 'hubspot', externalId: '4712' }],
      }),
      contact({
        name: 'Rosa Kern',
        firstName: 'Rosa',
        lastName: 'Kern',
        emails: ['rosa@kern.example', 'r.kern@home.example', 'rk@old.example'],
        phones: ['+1 555 0108', '(555) 010-9'],
        company: 'Kern Ltd',
        source: 'OFFLINE',
        stage: 'MARKETING_QUALIFIED_LEAD',
        subscriptionStatus: 'UNSUBSCRIBED',
        tags: ['vip', 'press'],
        externalIds: [{ label: 'hubspot', externalId: '4711' }],
      }),
    ],
  },
  'mailchimp.csv': {
    contacts: [
      contact({
        name: 'Ines Mota',
        firstName: 'Ines',
        lastName: 'Mota',
        emails: ['ines@mota.example'],
        company: 'Mota',
        tags: ['vip', 'customer, old'],
      }),
      contact({
        name: 'Jan Mota',
        firstName: 'Jan',
        lastName: 'Mota',
        emails: ['jan@mota.example'],
        company: 'Mota',
        tags: ['vip'],
      }),
    ],
  },
  'mailchimp-unsubscribed.csv': {
    contacts: [
      contact({
        name: 'Otto Mota',
        firstName: 'Otto',
        lastName: 'Mota',
        emails: ['otto@mota.example'],
        company: 'Mota',
        tags: ['vip'],
        subscriptionStatus: 'UNSUBSCRIBED',
      }),
    ],
  },
  'pipedrive.csv': {
    contacts: [
      contact({
        name: 'Piet Dros',
        firstName: 'Piet',
        lastName: 'Dros',
        emails: ['piet@dros.example', 'p.dros@home.example'],
        phones: ['+31 10 555 0110', '+31 6 5550 0111'],
        company: 'Dros BV',
        tags: ['Hot lead', 'Customer'],
        subscriptionStatus: 'UNSUBSCRIBED',
        externalIds: [{ label: 'pipedrive', externalId: '81' }],
      }),
    ],
  },
};

it('has what to expect of each file', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(Object.keys(expected).toSorted());
});

it.each(Object.entries(expected))('reads %s as the tool means it', async (file, { contacts, warnings = [] }) => {
  const workspace = await createWorkspace();
  const answer = (await imported(workspace, { text: await readFile(join(folder, file), 'utf8') })) as typeof nothing;
  expect(answer).toMatchObject({ total: contacts.length, created: contacts.length, failed: 0, errors: [] });
  expect(answer.warnings.map(({ column }) => column)).toEqual(warnings);
  expect(await contactsOf(workspace, fields)).toEqual(contacts);
});

it('reads the times of a column in the zone that its name tells, and others in UTC', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { text: await readFile(join(folder, 'hubspot.csv'), 'utf8') });
  await imported(workspace, { text: 'Email,Create Date\nutc@kern.example,2023-01-02 03:04\n' });
  expect(await contactsOf(workspace, 'email createdAt')).toEqual([
    { email: 'emil@kern.example', createdAt: '2023-07-02T07:04:00.000Z' },
    { email: 'rosa@kern.example', createdAt: '2023-01-02T07:04:00.000Z' },
    { email: 'utc@kern.example', createdAt: '2023-01-02T03:04:00.000Z' },
  ]);
});
