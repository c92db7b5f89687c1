import { expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';
import { rowsAs } from '../../support/rows-as.ts';

checkStatements();

it('imports rows that are objects, with the names of GraphQL and of orgcrm alike', async () => {
  const workspace = await createWorkspace();
  const answer = await imported(workspace, {
    contacts: [
      {
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: 'ada@example.com',
        phone: '+44 20 7946 0000',
        tags: ['vip'],
        doNotContact: true,
        properties: { plan: { name: 'pro' } },
      },
      {
        first_name: 'Grace',
        last_name: 'Hopper',
        email: 'grace@example.com',
        dnc: false,
        external_id: 'g1',
        external_id_label: 'navy',
        company: 'Navy',
        favourite: 'bugs',
      },
    ],
    tags: ['imported'],
  });
  expect(answer).toEqual({ ...nothing, total: 2, created: 2, ignoredColumns: ['favourite'] });
  expect(
    await contactsOf(
      workspace,
      'name email phone company source doNotContact tags { name } externalIds { label externalId } properties',
    ),
  ).toEqual([
    {
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      phone: '+44 20 7946 0000',
      company: null,
      source: 'import',
      doNotContact: true,
      tags: [{ name: 'imported' }, { name: 'vip' }],
      externalIds: [],
      properties: { plan: { name: 'pro' } },
    },
    {
      name: 'Grace Hopper',
      email: 'grace@example.com',
      phone: null,
      company: 'Navy',
      source: 'import',
      doNotContact: false,
      tags: [{ name: 'imported' }],
      externalIds: [{ label: 'navy', externalId: 'g1' }],
      properties: {},
    },
  ]);
});

it('changes the contact that a row matches: what the row gives replaces, lists are added to, an empty cell leaves the field', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, {
    contacts: [
      {
        email: 'ada@example.com',
        emails: ['a.l@example.com'],
        name: 'Ada',
        company: 'Analytical',
        phone: '+44 1',
        tags: ['old'],
        externalIds: [{ label: 'crm', externalId: '1' }],
        properties: { a: 1, deep: { kept: true } },
      },
    ],
  });
  const text =
    'E-Mail;Company;Phone;Tags;externalIds.crm;properties.b;properties.deep.added;Name\nADA@example.com;;+44 2;new;2;x;y;"Ada; Countess"\n';
  expect(await imported(workspace, { text })).toEqual({ ...nothing, total: 1, updated: 1 });
  expect(
    await contactsOf(
      workspace,
      'name email emails company phone phones tags { name } externalIds { externalId } properties',
    ),
  ).toEqual([
    {
      name: 'Ada; Countess',
      email: 'ada@example.com',
      emails: ['ada@example.com', 'a.l@example.com'],
      company: 'Analytical',
      phone: '+44 2',
      phones: ['+44 2'],
      tags: [{ name: 'old' }, { name: 'new' }],
      externalIds: [{ externalId: '1' }, { externalId: '2' }],
      properties: { a: 1, b: 'x', deep: { kept: true, added: 'y' } },
    },
  ]);
});

it('takes several addresses or numbers in one cell, as Google exports them', async () => {
  const workspace = await createWorkspace();
  const text =
    'First Name,E-mail 1 - Value,Phone 1 - Value\nAda,ada@example.com ::: a.l@example.com,+44 1 ::: +44 2 ::: +44 3\n';
  expect(await imported(workspace, { text })).toEqual({ ...nothing, total: 1, created: 1 });
  expect(await contactsOf(workspace, 'email emails phone phones')).toEqual([
    {
      email: 'ada@example.com',
      emails: ['ada@example.com', 'a.l@example.com'],
      phone: '+44 1',
      phones: ['+44 1', '+44 2', '+44 3'],
    },
  ]);
});

it('tells what is wrong with a row by the name of its column, and imports the others', async () => {
  const workspace = await createWorkspace();
  const text = [
    'E-Mail Address,Full Name,stage,dnc,account,custom.shoe_size',
    'ada@example.com,Ada,lead,yes,,',
    'nonsense,Bob,boss,maybe,,',
    'grace@example.com,Grace,Sales Qualified Lead,0,acme,',
    'too@example.com,Many,lead,no,,44,surplus',
    'ok@example.com,Ok,,,,',
    'size@example.com,Size,,,,44',
  ].join('\n');
  const account = 'account: "acme" is not an account of this workspace';
  expect(await imported(workspace, { text })).toEqual({
    ...nothing,
    total: 6,
    created: 2,
    failed: 4,
    errors: [
      {
        row: 2,
        field: 'stage',
        code: 'INVALID_VALUE',
        message: expect.stringContaining('stage: "boss" is none of SUBSCRIBER, ENGAGED, LEAD') as string,
      },
      {
        row: 2,
        field: 'dnc',
        code: 'INVALID_TYPE',
        message: 'doNotContact: "maybe" is not a boolean: true, false, yes, no, 1 or 0',
      },
      { row: 3, field: 'account', code: 'UNKNOWN_REFERENCE', message: account },
      {
        row: 4,
        field: null,
        code: 'INVALID_FORMAT',
        message: expect.stringContaining('the row has 7 cells, but the header 6') as string,
      },
      {
        row: 6,
        field: 'custom.shoe_size',
        code: 'UNKNOWN_REFERENCE',
        message: expect.stringContaining('no custom field has the key "shoe_size"') as string,
      },
    ],
  });
  expect(await imported(workspace, { text: 'Mail\nnonsense' })).toMatchObject({
    errors: [
      {
        row: 1,
        field: 'Mail',
        code: 'INVALID_FORMAT',
        message: expect.stringContaining('"nonsense" is not a valid email') as string,
      },
    ],
  });
  expect(await contactsOf(workspace, 'email stage doNotContact')).toEqual([
    { email: 'ada@example.com', stage: 'LEAD', doNotContact: true },
    { email: 'ok@example.com', stage: 'SUBSCRIBER', doNotContact: false },
  ]);
});

it.each([
  [{ external_id: 'x'.repeat(300) }, 'external_id', 'OUT_OF_RANGE'],
  [{ 'externalIds.crm': 'x'.repeat(300) }, 'externalIds.crm', 'OUT_OF_RANGE'],
  [{ visitor_ids: ['v', 'x'.repeat(300)] }, 'visitor_ids.1', 'OUT_OF_RANGE'],
])('names the key of an id that is wrong: %j', async (row, field, code) => {
  const workspace = await createWorkspace();
  const answer = await imported(workspace, { contacts: [{ email: 'ada@example.com', ...row }] });
  expect(answer).toMatchObject({
    failed: 1,
    errors: [{ row: 1, field, code, message: expect.not.stringContaining('addVisitorIds') as string }],
  });
});

async function eventsOf({ workspaceId }: Client): Promise<string[]> {
  const { store } = await gateway();
  const rows = await store.query(
    rowsAs<{ type: string; payload: unknown; email: string }>(sql`
    SELECT o.type, o.payload, c.email FROM outbox_event o JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND c.id = o.contact_id
    WHERE o.workspace_id = ${workspaceId}::uuid ORDER BY o.created_at, o.id`),
  );
  return rows.map(
    ({ type, payload, email }) =>
      `${email} ${type} ${JSON.stringify(payload, (key, value: unknown) => (key === 'id' ? undefined : value))}`,
  );
}

it('records each event once, in the transaction of the batch, and none for what changes nothing', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { contacts: [{ email: 'a@example.com', tags: ['x', 'X'] }, { email: 'b@example.com' }] });
  const first = [
    'a@example.com contact.created {}',
    'b@example.com contact.created {}',
    'a@example.com contact.tag_added {"tag":{"name":"x"}}',
  ];
  expect(await eventsOf(workspace)).toEqual(first);
  await imported(workspace, {
    contacts: [
      { email: 'a@example.com', tags: ['x'] },
      { email: 'b@example.com', name: 'B', tags: ['x'] },
      { email: 'b@example.com', name: 'Bob' },
    ],
  });
  expect(await eventsOf(workspace)).toEqual([
    ...first,
    'b@example.com contact.updated {"fields":["name","firstName","tags"]}',
    'b@example.com contact.tag_added {"tag":{"name":"x"}}',
  ]);
});

it('keeps a restricted member to their own contacts, and gives them what they create', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  await imported(workspace, {
    contacts: [
      { email: 'theirs@example.com', name: 'Theirs' },
      { email: 'own@example.com', assigned_to: member.memberId },
    ],
  });
  const contacts = [
    { email: 'theirs@example.com', name: 'Stolen' },
    { email: 'own@example.com', name: 'Own' },
    { email: 'new@example.com', assigned_to: null },
    { phone: '0151', emails: ['theirs@example.com'] },
  ];
  expect(await imported(member, { contacts, tags: ['x'] })).toMatchObject({
    created: 1,
    updated: 1,
    failed: 2,
    errors: [
      {
        row: 1,
        field: null,
        code: 'CONFLICT',
        message: 'the contact that the row matches is not among those that you see',
      },
      { row: 4, code: 'CONFLICT' },
    ],
  });
  expect(await contactsOf(workspace, 'email name assignedTo { uuid } tags { name }')).toEqual([
    { email: 'new@example.com', name: null, assignedTo: { uuid: member.memberId }, tags: [{ name: 'x' }] },
    { email: 'own@example.com', name: 'Own', assignedTo: { uuid: member.memberId }, tags: [{ name: 'x' }] },
    { email: 'theirs@example.com', name: 'Theirs', assignedTo: null, tags: [] },
  ]);
});

it('takes a constant number of statements for a batch, whatever its rows', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { createAccount(input: { name: "Acme", externalIds: [{ label: "x", externalId: "acme" }] }) { __typename } }',
  );
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => ({
      email: `n${from + place}@example.com`,
      phone: '0151',
      tags: [`t${place % 7}`],
      account: place % 2 === 0 ? 'acme' : null,
      portalRole: 'member',
    }));
  await imported(workspace, { contacts: rows(0, 100) });
  const few = await statementsOf(() =>
    imported(workspace, {
      contacts: [...rows(0, 5), ...rows(100, 105)].map((row) => ({ ...row, company: 'few' })),
      tags: ['a'],
    }),
  );
  const many = await statementsOf(() =>
    imported(workspace, {
      contacts: [...rows(0, 100), ...rows(105, 205)].map((row) => ({ ...row, company: 'many' })),
      tags: ['b'],
    }),
  );
  expect(many).toHaveLength(few.length);
  expect(few.length).toBeLessThanOrEqual(14);
});

it('needs a key with contacts:write, and exactly one kind of rows', async () => {
  const workspace = await createWorkspace();
  const reader = await workspace.clientWith('contacts:read');
  const answer = await reader.send(
    'mutation { importContacts(input: { text: "email\\na@example.com" }) { __typename } }',
  );
  expect(answer.errors).toMatchObject([{ message: 'This key lacks the scope contacts:write.' }]);
  for (const input of [{}, { text: 'email', contacts: [] }]) {
    expect(await imported(workspace, input)).toEqual({
      __typename: 'ValidationError',
      issues: [
        { path: ['input'], code: 'CONFLICTING_ARGUMENTS', message: 'give exactly one of contacts, text and file' },
      ],
    });
  }
});

it.each([
  { matchOn: 'EXTERNAL_ID', input: { text: 'name,email\nAda,ada@example.com\n' } },
  { matchOn: 'EXTERNAL_ID', input: { text: '{"name":"Ada"}\n{"name":"Bob","externalIdLabel":"crm"}\n' } },
  { matchOn: 'EXTERNAL_ID', input: { contacts: [{ name: 'Ada' }, { name: 'Bob' }] } },
  { matchOn: 'PHONE', input: { text: 'name,fax\nAda,1\n' } },
  { matchOn: 'PHONE', input: { text: 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n' } },
  { matchOn: 'ID', input: { contacts: [{ name: 'Ada', email: 'ada@example.com' }] } },
])(
  'refuses to match by $matchOn, and writes nothing, if no row of $input has a column for it',
  async ({ matchOn, input }) => {
    const workspace = await createWorkspace();
    const answer = await imported(workspace, { ...input, matchOn });
    expect(answer).toMatchObject({
      __typename: 'ValidationError',
      issues: [
        {
          path: ['input', 'matchOn'],
          code: 'CONFLICTING_ARGUMENTS',
          message: expect.stringMatching(/^matchOn: no column has .* to match by: the columns are "/) as string,
        },
      ],
    });
    expect(await contactsOf(workspace, 'name')).toEqual([]);
  },
);

it('keeps the times that a new contact has in any kind of source; a contact that is there already was changed now', async () => {
  const workspace = await createWorkspace();
  const [createdAt, updatedAt] = ['2020-01-02T03:04:05.000Z', '2021-02-03T04:05:06.000Z'];
  await imported(workspace, { contacts: [{ name: 'a', email: 'a@example.com', createdAt, updatedAt }] });
  await imported(workspace, {
    contacts: [
      { name: 'b', email: 'b@example.com', created_at: createdAt, updated_at: updatedAt },
      { email: 'b@example.com', company: 'Acme' },
    ],
  });
  await imported(workspace, {
    text: `name,email,Created At,Last Modified Date\nc,c@example.com,${createdAt},${updatedAt}\n`,
  });
  await imported(workspace, {
    text: JSON.stringify({
      results: [{ id: '1', createdAt, updatedAt, properties: { firstname: 'd', email: 'd@example.com' } }],
    }),
  });
  const times = await contactsOf(workspace, 'createdAt updatedAt');
  expect(times).toEqual([1, 2, 3, 4].map(() => ({ createdAt, updatedAt })));

  const before = Date.now();
  await imported(workspace, {
    contacts: [
      { email: 'a@example.com', company: 'Acme', createdAt: '2022-01-01', updatedAt: '2022-01-01' },
      { email: 'b@example.com', name: 'b', updatedAt: '2022-01-01' },
    ],
  });
  const [a, b] = (await contactsOf(workspace, 'name createdAt updatedAt')) as {
    createdAt: string;
    updatedAt: string;
  }[];
  expect(a).toMatchObject({ createdAt });
  expect(Date.parse(a?.updatedAt ?? '')).toBeGreaterThan(before - 60_000);
  expect(b).toMatchObject({ createdAt, updatedAt });
});
