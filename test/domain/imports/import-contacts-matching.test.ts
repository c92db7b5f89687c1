import { expect, it } from 'vitest';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

checkStatements();

it('keeps the primary email of a contact that is matched by another of its emails', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, { contacts: [{ email: 'first@example.com', emails: ['second@example.com'] }] });
  expect(await imported(workspace, { contacts: [{ email: 'Second@example.com', company: 'Acme' }] })).toMatchObject({
    updated: 1,
  });
  expect(await contactsOf(workspace, 'emails company')).toEqual([
    { emails: ['first@example.com', 'second@example.com'], company: 'Acme' },
  ]);
});

it.each([
  { matchOn: 'PHONE', first: { phone: '+49 (151) 1234' }, again: { phone: '+491511234' } },
  { matchOn: 'EXTERNAL_ID', first: { externalId: 'x1' }, again: { external_id: 'x1', external_id_label: 'orgcrm' } },
  {
    matchOn: 'EXTERNAL_ID',
    first: { external_ids: [{ label: 'crm', externalId: '7' }] },
    again: { 'externalIds.crm': 7 },
  },
  {
    matchOn: 'ID',
    first: { id: '01890000-0000-7000-8000-000000000001' },
    again: { id: '01890000-0000-7000-8000-000000000001' },
  },
])('recognises $first as $again by $matchOn', async ({ matchOn, first, again }) => {
  const workspace = await createWorkspace();
  expect(
    await imported(workspace, { contacts: [{ ...first, name: 'First' }, { email: 'other@example.com' }], matchOn }),
  ).toMatchObject({ created: 2 });
  expect(await imported(workspace, { contacts: [{ ...again, name: 'Second' }], matchOn })).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect(await contactsOf(workspace, 'name')).toEqual([{ name: null }, { name: 'Second' }]);
});

it('of several contacts that have the phone number, the oldest is meant', async () => {
  const workspace = await createWorkspace();
  await imported(workspace, {
    contacts: [
      { name: 'Young', phone: '0151 1', createdAt: '2026-02-01' },
      { name: 'Old', phone: '01511', createdAt: '2025-02-01' },
    ],
  });
  await imported(workspace, { contacts: [{ phone: '(0151) 1', company: 'Found' }], matchOn: 'PHONE' });
  expect(await contactsOf(workspace, 'name company')).toEqual([
    { name: 'Old', company: 'Found' },
    { name: 'Young', company: null },
  ]);
});

it('a row again in the same import changes what the first made, and counts as updated', async () => {
  const workspace = await createWorkspace();
  const text =
    'email,name,company\nada@example.com,Ada,Acme\ngrace@example.com,Grace,\nADA@example.com,Ada Lovelace,\n';
  expect(await imported(workspace, { text })).toEqual({ ...nothing, total: 3, created: 2, updated: 1 });
  expect(await contactsOf(workspace, 'name company')).toEqual([
    { name: 'Ada Lovelace', company: 'Acme' },
    { name: 'Grace', company: null },
  ]);
});

it('a row without what it is matched by makes one contact, however often it is imported', async () => {
  const workspace = await createWorkspace();
  const contacts = [{ name: 'Ada' }, { name: 'Grace', phone: '0151' }];
  expect(await imported(workspace, { contacts })).toMatchObject({ created: 2 });
  expect(await imported(workspace, { contacts })).toMatchObject({ created: 0, updated: 2 });
  expect(await contactsOf(workspace, 'name')).toHaveLength(2);
});

it('refuses the row that would take an email or external id from another contact', async () => {
  const workspace = await createWorkspace();
  const answer = await imported(workspace, {
    contacts: [
      { externalId: '1', email: 'ada@example.com' },
      { externalId: '2', email: 'Ada@Example.com' },
      { externalId: '1', email: 'ada.new@example.com' },
      { externalId: '2', email: 'ada@example.com', name: 'Heir' },
    ],
    matchOn: 'EXTERNAL_ID',
  });
  const message = 'another contact has the email "ada@example.com": each belongs to one contact of the workspace';
  expect(answer).toEqual({
    ...nothing,
    total: 4,
    created: 2,
    updated: 1,
    failed: 1,
    errors: [{ row: 2, field: 'email', code: 'CONFLICT', message }],
  });
  expect(await contactsOf(workspace, 'emails name externalIds { externalId }')).toEqual([
    { emails: ['ada.new@example.com'], name: null, externalIds: [{ externalId: '1' }] },
    { emails: ['ada@example.com'], name: 'Heir', externalIds: [{ externalId: '2' }] },
  ]);
});

it('lets contacts that are there already exchange their emails, and moves visitor ids to who claims them last', async () => {
  const workspace = await createWorkspace();
  const before = [
    { externalId: '1', email: 'a@example.com', visitorIds: ['v', 'w'] },
    { externalId: '2', email: 'b@example.com' },
    { externalId: '3', visitorIds: ['u'] },
  ];
  await imported(workspace, { contacts: before, matchOn: 'EXTERNAL_ID' });
  const answer = await imported(workspace, {
    contacts: [
      { externalId: '1', email: 'c@example.com', name: 'One' },
      { externalId: '2', email: 'a@example.com', visitorIds: ['v', 'u'] },
      { externalId: '1', email: 'b@example.com' },
      { externalId: '4', visitorIds: ['w', 'u'] },
    ],
    matchOn: 'EXTERNAL_ID',
  });
  expect(answer).toMatchObject({ created: 1, updated: 3, failed: 0 });
  expect(await contactsOf(workspace, 'email name visitorIds')).toEqual([
    { email: 'a@example.com', name: null, visitorIds: ['v'] },
    { email: 'b@example.com', name: 'One', visitorIds: [] },
    { email: null, name: null, visitorIds: [] },
    { email: null, name: null, visitorIds: ['w', 'u'] },
  ]);
});

it('matches by what only a later row has, and by a column that is mapped', async () => {
  const workspace = await createWorkspace();
  expect(
    await imported(workspace, {
      contacts: [{ name: 'Ada' }, { name: 'Bob', 'externalIds.crm': 7 }],
      matchOn: 'EXTERNAL_ID',
    }),
  ).toMatchObject({ created: 2 });
  const mapping = [{ column: 'No', field: 'externalIds.crm' }];
  expect(await imported(workspace, { text: 'No,name\n7,Robert\n', mapping, matchOn: 'EXTERNAL_ID' })).toMatchObject({
    updated: 1,
  });
});
