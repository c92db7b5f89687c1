import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

checkStatements();

it('null clears a field, in rows that are objects', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { contacts: [{ email: 'ada@example.com', company: 'Acme', notes: 'x' }] });
  await imported(workspace, { contacts: [{ email: 'ada@example.com', company: null }] });
  expect(await contactsOf(workspace, 'company notes')).toEqual([{ company: null, notes: 'x' }]);
});

it('leaves a contact that is there already as it is, where that is asked for', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { contacts: [{ email: 'ada@example.com', name: 'Ada' }] });
  const answer = await imported(workspace, {
    contacts: [{ email: 'ADA@example.com', name: 'Changed' }, { email: 'new@example.com' }],
    onConflict: 'SKIP',
    tags: ['x'],
  });
  expect(answer).toEqual({ ...nothing, total: 2, created: 1, skipped: 1 });
  expect(await contactsOf(workspace, 'name tags { name }')).toEqual([
    { name: 'Ada', tags: [] },
    { name: null, tags: [{ name: 'x' }] },
  ]);
});

it('keeps ids where that is asked for', async () => {
  const workspace = await createWorkspace();
  const [first, second] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
  expect(await imported(workspace, { contacts: [{ id: first, email: 'a@example.com' }] })).toEqual({
    ...nothing,
    total: 1,
    created: 1,
    ignoredColumns: ['id'],
  });
  expect(
    await imported(workspace, {
      contacts: [
        { id: first, email: 'a@example.com' },
        { id: second, email: 'b@example.com' },
        { id: second, email: 'c@example.com' },
      ],
      keepIds: true,
    }),
  ).toEqual({
    ...nothing,
    total: 3,
    created: 1,
    updated: 1,
    failed: 1,
    errors: [{ row: 3, field: 'id', code: 'CONFLICT', message: `another contact has the id "${second}"` }],
  });
  expect(await contactsOf(workspace, 'uuid')).toEqual([
    { uuid: expect.not.stringMatching(first) as string },
    { uuid: second },
  ]);
});

it('demands required custom fields of new contacts alone, unless told not to', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT, required: true }) { __typename } }',
  );
  await imported(workspace, { contacts: [{ email: 'free@example.com' }], requireCustomFields: false });
  expect(
    await imported(workspace, {
      contacts: [
        { email: 'free@example.com', name: 'Free' },
        { email: 'a@example.com' },
        { email: 'b@example.com', custom: { plan: 'pro' } },
      ],
    }),
  ).toEqual({
    ...nothing,
    total: 3,
    created: 1,
    updated: 1,
    failed: 1,
    errors: [{ row: 2, field: 'custom.plan', code: 'REQUIRED', message: 'plan: a value is required' }],
  });
});

it('imports contacts without references that the workspace does not have, where that is asked for', async () => {
  const workspace = await createWorkspace();
  const contacts = [
    {
      email: 'a@example.com',
      account: 'gone',
      location: 'gone',
      assigned_to: '01890000-0000-7000-8000-000000000001',
      portalRole: 'gone',
    },
    { email: 'b', account: 'gone' },
  ];
  expect(await imported(workspace, { contacts, unknownReferences: 'CLEAR' })).toMatchObject({
    created: 1,
    failed: 1,
    errors: [
      { row: 2, field: 'email' },
      { row: 2, field: 'account' },
    ],
  });
  expect(await contactsOf(workspace, 'email account { name } assignedTo { uuid }')).toEqual([
    { email: 'a@example.com', account: null, assignedTo: null },
  ]);
});

it('a dry run reports what would happen, and writes nothing', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { contacts: [{ email: 'known@example.com' }] });
  // More rows than a batch has, the last one about the contact of the first.
  const many = Array.from({ length: 600 }, (_, place) => ({
    email: `new${place % 599}@example.com`,
    externalId: String(place % 599),
  }));
  const contacts = [
    ...many,
    { email: 'KNOWN@example.com' },
    { email: 'nonsense' },
    { email: 'thief@example.com', externalId: '7' },
  ];
  const statements = await statementsOf(async () => {
    expect(await imported(workspace, { contacts, tags: ['x'], dryRun: true })).toMatchObject({
      total: 603,
      created: 599,
      updated: 2,
      failed: 2,
      errors: [
        { row: 602, field: 'email', code: 'INVALID_FORMAT' },
        { row: 603, field: 'externalId', code: 'CONFLICT' },
      ],
    });
  });
  expect(statements.filter((text) => /\b(insert|update|delete)\b/i.test(text))).toEqual([]);
  expect(await contactsOf(workspace, 'email tags { name }')).toEqual([{ email: 'known@example.com', tags: [] }]);
  expect(await imported(workspace, { contacts, tags: ['x'] })).toMatchObject({
    total: 603,
    created: 599,
    updated: 2,
    failed: 2,
  });
});

it('refuses a mapping that names what is not there, and tags that are none', async () => {
  const workspace = await createWorkspace();
  const text = 'Name,Mail\nAda,ada@example.com';
  expect(await imported(workspace, { text, mapping: [{ column: 'Mail', field: 'e_mial' }] })).toMatchObject({
    issues: [{ path: ['input', 'mapping', '0', 'field'], code: 'UNKNOWN_FIELD' }],
  });
  expect(await imported(workspace, { text, mapping: [{ column: 'E-Mail', field: 'email' }] })).toMatchObject({
    issues: [
      {
        path: ['input', 'mapping', '0', 'column'],
        code: 'UNKNOWN_REFERENCE',
        message: 'column: "E-Mail" is not a column: the file has "Name", "Mail"',
      },
    ],
  });
  expect(await imported(workspace, { text, tags: ['ok', ' '] })).toMatchObject({
    issues: [{ path: ['input', 'tags', '1'], code: 'REQUIRED' }],
  });
  expect(
    await imported(workspace, {
      text,
      mapping: [
        { column: 'Name', field: 'company' },
        { column: 'Mail', field: null },
      ],
    }),
  ).toEqual({ ...nothing, total: 1, created: 1 });
  expect(await contactsOf(workspace, 'name email company')).toEqual([{ name: null, email: null, company: 'Ada' }]);
});
