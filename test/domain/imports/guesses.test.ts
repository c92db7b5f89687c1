import { describe, expect, it } from 'vitest';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

async function withFields(
  workspace: Client,
  fields: { key: string; label: string; type: string; options?: string[] }[],
): Promise<void> {
  for (const input of fields) {
    await workspace.graphql(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ... on UserError { message } } }',
      { input },
    );
  }
}

const ofGoogle = [
  { key: 'birthday', label: 'Birthday', type: 'DATE' },
  { key: 'priority', label: 'Priority', type: 'SELECT', options: ['1', '2'] },
  { key: 'member', label: 'Member?', type: 'BOOLEAN' },
  { key: 'site', label: 'Website', type: 'URL' },
  { key: 'seats', label: 'Seats', type: 'NUMBER' },
];
const header = 'Email,Location,Birthday,Priority,Member?,Website,Seats,Stage,Account ID,Phone,E-mail 2,Tags';
const wrong = `ada@example.com,Berlin,--04-12,High,perhaps,my page,many,boss,acme,none,nowhere,${'x'.repeat(300)};vip`;
const columns = [
  'Location',
  'Birthday',
  'Priority',
  'Member?',
  'Website',
  'Seats',
  'Stage',
  'Account ID',
  'Phone',
  'E-mail 2',
  'Tags',
];

describe('a value that does not fit a column that is guessed', () => {
  it('is left out, with one warning a column that names the first and how many there are; the row is imported', async () => {
    const workspace = await createWorkspace();
    await withFields(workspace, ofGoogle);
    const answer = (await imported(workspace, {
      text: `${header}\nbob@example.com,,,,,,,,,,,\n${wrong}\n${wrong.replace('ada', 'eve').replace('--04-12', 'May')}\n`,
    })) as typeof nothing;
    expect(answer).toMatchObject({ total: 3, created: 3, failed: 0, errors: [] });
    expect(answer.warnings.map(({ column }) => column).toSorted()).toEqual(columns.toSorted());
    for (const warning of answer.warnings) expect(warning).toMatchObject({ row: 2, count: 2 });
    expect(answer.warnings.find(({ column }) => column === 'Birthday')?.message).toContain(
      'birthday: "--04-12" is not a date',
    );
    expect(answer.warnings.find(({ column }) => column === 'E-mail 2')?.message).toContain('"nowhere"');
    expect(
      await contactsOf(
        workspace,
        'email emails phone phones customValues stage tags { name } location { uuid } account { name }',
      ),
    ).toEqual(
      ['ada', 'bob', 'eve'].map((name) => ({
        email: `${name}@example.com`,
        emails: [`${name}@example.com`],
        phone: null,
        phones: [],
        customValues: {},
        stage: 'SUBSCRIBER',
        tags: name === 'bob' ? [] : [{ name: 'vip' }],
        location: null,
        account: null,
      })),
    );
  });

  it('costs the row where the column is mapped by hand, or has the name of our own API', async () => {
    const workspace = await createWorkspace();
    await withFields(workspace, ofGoogle);
    const fields = [
      'locationId',
      'custom.birthday',
      'custom.priority',
      'custom.member',
      'custom.site',
      'custom.seats',
      'stage',
      'account',
      undefined,
      'emails',
      'tags',
    ];
    const named = fields
      .map((field, place) => ({ column: columns[place] ?? '', field }))
      .filter(({ field }) => field !== undefined);
    for (const { column, field } of named) {
      const cell = wrong.split(',')[columns.indexOf(column) + 1] ?? '';
      const mapped = await imported(workspace, {
        text: `Email,${column}\nada@example.com,${cell}\n`,
        mapping: [{ column, field }],
        dryRun: true,
      });
      expect(mapped).toMatchObject({
        created: 0,
        failed: 1,
        warnings: [],
        errors: [{ row: 1, field: expect.stringContaining(column) as string }],
      });
      const own = await imported(workspace, { text: `email,${field}\nada@example.com,${cell}\n`, dryRun: true });
      expect(own).toMatchObject({ created: 0, failed: 1, warnings: [], errors: [{ row: 1 }] });
    }
  });

  it('costs the row where it is what the row finds its contact by, and nothing else of that kind is left', async () => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text: 'Name,E-Mail\nAda,nowhere\n' })).toMatchObject({
      created: 0,
      failed: 1,
      errors: [{ field: 'E-Mail' }],
      warnings: [],
    });
    expect(await imported(workspace, { text: 'Name,E-Mail,E-Mail 2\nAda,nowhere,ada@example.com\n' })).toMatchObject({
      created: 1,
      failed: 0,
      warnings: [{ column: 'E-Mail' }],
    });
    expect(
      await imported(workspace, { text: 'Name,Phone,E-Mail\nAda,none,nowhere\n', matchOn: 'PHONE' }),
    ).toMatchObject({ failed: 1, errors: [{ field: 'Phone' }] });
    expect(
      await imported(workspace, { text: 'Name,Phone,E-Mail\nBob,+1 555 01,nowhere\n', matchOn: 'PHONE' }),
    ).toMatchObject({ created: 1, warnings: [{ column: 'E-Mail' }] });
  });

  it('costs the row where nothing else is in it', async () => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text: 'Phone,Stage\nnone,boss\n,\n' })).toMatchObject({
      created: expect.any(Number) as number,
      failed: 1,
      errors: [{ field: 'Phone' }, { field: 'Stage' }],
    });
  });

  it('is not a reason to change what the contact has', async () => {
    const workspace = await createWorkspace();
    await imported(workspace, { contacts: [{ email: 'ada@example.com', stage: 'CUSTOMER', phone: '+1 555' }] });
    await imported(workspace, { text: 'Email,Stage,Phone\nada@example.com,boss,none\n' });
    expect(await contactsOf(workspace, 'stage phone')).toEqual([{ stage: 'CUSTOMER', phone: '+1 555' }]);
  });
});

it('names the column of each wrong item of a list', async () => {
  const workspace = await createWorkspace();
  const text = 'email,Work Email,Other Email,externalIds.crm\nada@example.com,first@example.com,second,ok\n';
  expect(
    await imported(workspace, {
      text,
      mapping: [
        { column: 'Work Email', field: 'emails' },
        { column: 'Other Email', field: 'emails' },
      ],
    }),
  ).toMatchObject({
    failed: 1,
    errors: [{ row: 1, field: 'Other Email' }],
  });
  expect(
    await imported(workspace, { contacts: [{ email: 'ada@example.com', emails: ['ada@example.com', 'wrong'] }] }),
  ).toMatchObject({ errors: [{ row: 1, field: 'emails.1' }] });
  expect(await imported(workspace, { contacts: [{ email: 'ada@example.com', emails: ['wrong'] }] })).toMatchObject({
    errors: [{ row: 1, field: 'emails.0' }],
  });
});

it('reads yes and no of BOOLEAN fields and of doNotContact alike, in every language, in cells and in JSON', async () => {
  const workspace = await createWorkspace();
  await withFields(workspace, [{ key: 'vip', label: 'VIP', type: 'BOOLEAN' }]);
  for (const [yes, no] of [
    ['yes', 'no'],
    ['1', '0'],
    ['TRUE', 'False'],
    ['ja', 'nein'],
    ['Oui', 'Non'],
    ['sí', 'no'],
    ['sim', 'não'],
    ['sì', 'no'],
    ['ja', 'nee'],
    ['はい', 'いいえ'],
  ]) {
    await imported(workspace, { text: `email,VIP,dnc\nyes@example.com,${yes},${yes}\nno@example.com,${no},${no}\n` });
    expect(await contactsOf(workspace, 'customValues doNotContact')).toEqual([
      { customValues: { vip: false }, doNotContact: false },
      { customValues: { vip: true }, doNotContact: true },
    ]);
    await imported(workspace, {
      contacts: [
        { email: 'yes@example.com', custom: { vip: no }, dnc: no },
        { email: 'no@example.com', vip: yes, dnc: yes },
      ],
    });
    expect(await contactsOf(workspace, 'customValues doNotContact')).toEqual([
      { customValues: { vip: true }, doNotContact: true },
      { customValues: { vip: false }, doNotContact: false },
    ]);
  }
});

it('reads the lifecycle stages of HubSpot and their names in other languages', async () => {
  const stages: [word: string, stage: string][] = [
    ['marketingqualifiedlead', 'MARKETING_QUALIFIED_LEAD'],
    ['Marketing Qualified Lead', 'MARKETING_QUALIFIED_LEAD'],
    ['MQL', 'MARKETING_QUALIFIED_LEAD'],
    ['sales-qualified lead', 'SALES_QUALIFIED_LEAD'],
    ['SQL', 'SALES_QUALIFIED_LEAD'],
    ['Customer', 'CUSTOMER'],
    ['Kunde', 'CUSTOMER'],
    ['Cliente', 'CUSTOMER'],
    ['顧客', 'CUSTOMER'],
    ['OPPORTUNITY', 'OPPORTUNITY'],
    ['Opportunité', 'OPPORTUNITY'],
  ];
  const workspace = await createWorkspace();
  const rows = stages.map(([word], place) => `n${String(place).padStart(2, '0')}@example.com,${word}\n`);
  expect(await imported(workspace, { text: `Email,Lifecycle Stage\n${rows.join('')}` })).toMatchObject({
    created: stages.length,
    warnings: [],
  });
  expect(await contactsOf(workspace, 'stage')).toEqual(stages.map(([, stage]) => ({ stage })));
});
