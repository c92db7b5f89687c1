import { describe, expect, it } from 'vitest';
import type { ColumnDefinition } from '../../../src/domain/imports/row/values/custom-value.ts';
import { createMapping, type MappedColumn } from '../../../src/domain/imports/row/mapping.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

const field = (key: string, label: string, type: ColumnDefinition['type'] = 'TEXT'): ColumnDefinition => ({
  key,
  label,
  type,
});

/** The targets of a header; a question mark is behind those that are guesses. */
function targets(
  header: string[],
  definitions: ColumnDefinition[] = [],
  mapping: MappedColumn[] = [],
): (string | null)[] {
  const columns = createMapping({ mapping, definitions, readIds: true, dateOrder: null }, ['mapping']).ofHeader(header);
  return columns.map((column) => (column === null ? null : `${column.target.name}${column.isGuess ? '?' : ''}`));
}

describe('the column of a custom field', () => {
  it('is the one with its key, then with its label, then either without case, blanks and punctuation', () => {
    const fields = [field('plan', 'Current plan'), field('size', 'plan size'), field('old_plan', 'Plan')];
    expect(targets(['plan'], fields)).toEqual(['customValues.plan']);
    expect(targets(['Plan'], fields)).toEqual(['customValues.old_plan?']);
    expect(targets(['CURRENT-PLAN', 'Plan_Size'], fields)).toEqual(['customValues.plan?', 'customValues.size?']);
    expect(targets(['custom.plan', 'customValues.size', 'custom.unheard_of'], fields)).toEqual([
      'customValues.plan',
      'customValues.size',
      'customValues.unheard_of',
    ]);
  });

  it('is none where two fields are alike but for case, blanks and punctuation, and the name is neither exactly', () => {
    const fields = [field('a', 'Shoe size'), field('b', 'Shoe-Size')];
    expect(targets(['Shoe size', 'Shoe-Size', 'SHOE SIZE', 'shoe_size'], fields)).toEqual([
      'customValues.a?',
      'customValues.b?',
      '?',
      '?',
    ]);
  });

  it.each([
    ['किताब', 'कताब'],
    ['#', '€'],
    ['€', '$'],
    ['🎈', '🎉'],
    ['#', ''],
    ['C', 'C#'],
    ['Share', 'Share %'],
    ['Größe', 'Große'],
    ['かき', 'がき'],
    ['कि', 'की'],
    ['!', '?'],
    ['ä', 'a'],
  ])('is told from another by marks and signs: %s and %s', (left, right) => {
    const fields = [field('left', left), field('right', right)].filter(({ label }) => label !== '');
    expect(targets([left], fields)).toEqual(['customValues.left?']);
    expect(targets([right], fields)).toEqual([right === '' ? '?' : 'customValues.right?']);
    expect(targets([right], fields.slice(0, 1))).not.toEqual(['customValues.left?']);
  });

  it('is the same composed and decomposed, on either side', () => {
    expect(targets(['Jose\u0301'], [field('a', 'José')])).toEqual(['customValues.a?']);
    expect(targets(['José'], [field('a', 'Jose\u0301')])).toEqual(['customValues.a?']);
    expect(targets(['が'], [field('a', 'か\u3099')])).toEqual(['customValues.a?']);
  });

  it('wins over what its name means in other tools, and never over the own name of a field', () => {
    const fields = [field('mobile', 'Mobile'), field('origin', 'Lead Source'), field('mail', 'Email')];
    expect(targets(['Mobile', 'lead source', 'Email', 'custom.mail'], fields)).toEqual([
      'customValues.mobile?',
      'customValues.origin?',
      'email?',
      'customValues.mail',
    ]);
  });
});

describe('of several columns that are one field', () => {
  it('the mapped one is it, then the one with its own name, then the first', () => {
    expect(targets(['Display Name', 'Name'])).toEqual([null, 'name?']);
    expect(targets(['Full Name', 'Contact Name'])).toEqual(['name?', null]);
    expect(targets(['Company', 'Firma'], [], [{ column: 'Firma', field: 'company' }])).toEqual([null, 'company']);
    expect(targets(['Company', 'company'])).toEqual([null, 'company']);
  });

  it('the others are further addresses and numbers, where the field has such', () => {
    expect(targets(['Mobile', 'Work Phone', 'Phone', 'E-Mail 2', 'Email'])).toEqual([
      'phones?',
      'phones?',
      'phone?',
      'emails?',
      'email?',
    ]);
    expect(
      targets(
        ['A', 'B'],
        [],
        [
          { column: 'A', field: 'email' },
          { column: 'B', field: 'email' },
        ],
      ),
    ).toEqual(['email', 'emails']);
  });

  it('those of lists and opt-outs are all read', () => {
    expect(targets(['Tags', 'Categories', 'Opted out', 'Consent', 'Status'])).toEqual([
      'tags?',
      'tags?',
      'optOut?',
      'optIn?',
      'subscriptionStatus?',
    ]);
  });

  it('a mapping that names two for a field with one value is refused', () => {
    const mapping = [
      { column: 'A', field: 'company' },
      { column: 'B', field: 'company' },
    ];
    expect(() => targets(['A', 'B'], [], mapping)).toThrow(
      '"A" and "B" are both mapped to company, which takes one column',
    );
  });

  it('holds for rows that are objects as well', async () => {
    const workspace = await createWorkspace();
    expect(
      await imported(workspace, {
        contacts: [{ mobile: '+1 2', phone: '+1 1', Firma: 'Second', company: 'First', email: 'ada@example.com' }],
      }),
    ).toEqual({
      ...nothing,
      total: 1,
      created: 1,
      ignoredColumns: ['Firma'],
    });
    expect(await contactsOf(workspace, 'phone phones company')).toEqual([
      { phone: '+1 1', phones: ['+1 1', '+1 2'], company: 'First' },
    ]);
  });
});

it('a column is not a guess where it is mapped, or has the name or key that our own APIs give it', () => {
  expect(
    targets(
      ['email', 'first_name', 'dnc', 'assigned_to', 'subscription_status', 'properties.a.b', 'externalIds.crm', 'vip'],
      [field('vip', 'Vip')],
    ),
  ).toEqual([
    'email',
    'firstName',
    'doNotContact',
    'assignedToId',
    'subscriptionStatus',
    'properties.a.b',
    'externalIds.crm',
    'customValues.vip',
  ]);
  expect(targets(['Email', 'First Name', 'DNC', 'Assigned to', 'Vip', 'Location'], [field('vip', 'Vip')])).toEqual([
    'email?',
    'firstName?',
    'doNotContact?',
    'assignedToId?',
    'customValues.vip?',
    'locationId?',
  ]);
});

it.each<[string[], object]>([
  [['Vorname', 'Name'], { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' }],
  [['vorname', 'name'], { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' }],
  [['Prénom', 'NOM'], { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' }],
  [['Nombre', 'Apellidos'], { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' }],
  [['Name', 'Surname'], { firstName: 'Ada', lastName: 'Byron', name: 'Ada Byron' }],
])('reads %j as the two parts of a name', async (header, expected) => {
  const workspace = await createWorkspace();
  await imported(workspace, { text: `${header.join(',')},Email\nAda,Byron,ada@example.com\n` });
  expect(await contactsOf(workspace, 'firstName lastName name')).toEqual([expected]);
});

it('takes a name for the whole one where the part beside it stands in it', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { text: 'Name,Vorname,Email\nAda Byron,Ada,ada@example.com\n' });
  expect(await contactsOf(workspace, 'firstName name')).toEqual([{ firstName: 'Ada', name: 'Ada Byron' }]);
});

async function withFields(
  workspace: Client,
  fields: { key: string; label: string; type?: string; options?: string[] }[],
): Promise<void> {
  for (const { type = 'TEXT', ...input } of fields) {
    await workspace.graphql(
      'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { ... on UserError { message } } }',
      { input: { ...input, type } },
    );
  }
}

it('puts no value into a field by a column without a name, and says so', async () => {
  const workspace = await createWorkspace();
  await withFields(workspace, [
    { key: 'sign', label: '#' },
    { key: 'money', label: '€' },
  ]);
  const answer = await imported(workspace, { text: 'Email,,€, \nada@example.com,lost,5,\nbob@example.com,,6,\n' });
  expect(answer).toEqual({
    ...nothing,
    total: 2,
    created: 2,
    warnings: [
      { column: 'column 2', message: '"lost" has no column name above it: give the column a name', row: 1, count: 1 },
    ],
  });
  expect(await contactsOf(workspace, 'customValues')).toEqual([
    { customValues: { money: '5' } },
    { customValues: { money: '6' } },
  ]);
});

describe('a column Title', () => {
  it('is the job title, unless another column is', () => {
    expect(targets(['Title', 'Email'])).toEqual(['jobTitle?', 'email?']);
    expect(targets(['Title', 'First Name', 'Job Title'])).toEqual([null, 'firstName?', 'jobTitle?']);
    expect(targets(['Title', 'Position'])).toEqual([null, 'jobTitle?']);
    expect(targets(['title', 'Job Title'], [field('title', 'Form of address')])).toEqual([
      'customValues.title',
      'jobTitle?',
    ]);
  });

  it('says nothing by a form of address', async () => {
    const workspace = await createWorkspace();
    await imported(workspace, {
      text: 'Email,Title\na@example.com,Dr.\nb@example.com,MS\nc@example.com,Doctor of the ship\n',
    });
    expect(await contactsOf(workspace, 'email jobTitle')).toEqual([
      { email: 'a@example.com', jobTitle: null },
      { email: 'b@example.com', jobTitle: null },
      { email: 'c@example.com', jobTitle: 'Doctor of the ship' },
    ]);
  });
});
