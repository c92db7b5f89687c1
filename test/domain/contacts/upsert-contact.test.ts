import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactFields, differingIdentifiers, eventsOf, issuesOf, mutate, shown } from './support.ts';

const success = `created contact { ${contactFields} }`;

function upsert(client: Client, input: Record<string, unknown>) {
  return mutate(client, 'upsertContact', input, success);
}

it('creates a contact that nothing matches, with the value of the match, and changes it from then on', async () => {
  const workspace = await createWorkspace();
  const matches: [Record<string, unknown>, Record<string, unknown>][] = [
    [{ email: ' Ada@x.org ' }, { email: 'Ada@x.org', emails: ['Ada@x.org'] }],
    [{ phone: '+1 555 0199' }, { phone: '+1 555 0199', phones: ['+1 555 0199'] }],
    [{ externalId: { label: 'pylon', externalId: 'p1' } }, { externalIds: [{ label: 'pylon', externalId: 'p1' }] }],
  ];
  for (const [match, fields] of matches) {
    const created = await upsert(workspace, { match, name: 'Ada', tags: ['new'], properties: { a: 1 } });
    expect(created).toMatchObject({
      __typename: 'UpsertContactSuccess',
      created: true,
      contact: { name: 'Ada', tags: [{ name: 'new' }], properties: { a: 1 }, ...fields },
    });
    const changed = await upsert(workspace, { match, notes: 'n', properties: { b: 2 } });
    expect(changed).toMatchObject({
      created: false,
      contact: { ...created.contact, notes: 'n', properties: { a: 1, b: 2 } },
    });
    expect(await shown(workspace, created.contact?.uuid ?? '')).toEqual(changed.contact);
  }
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('finds by any email in any case, by any phone number in any writing, and the oldest of several', async () => {
  const workspace = await createWorkspace();
  const one = await upsert(workspace, {
    match: { email: 'a@x.org' },
    emails: ['z@x.org', 'a@x.org'],
    phones: ['55501', '+1 (555) 02'],
  });
  await upsert(workspace, { match: { email: 'b@x.org' }, phone: '+155502' });

  for (const match of [{ email: 'A@X.ORG' }, { email: 'z@x.org' }, { phone: '555-01' }, { phone: '+1 555 02' }]) {
    expect(await upsert(workspace, { match, source: 'again' })).toMatchObject({
      created: false,
      contact: { uuid: one.contact?.uuid, source: 'again' },
    });
  }
});

it('gives a new contact the email of the match only where the input gives none, and the external id always', async () => {
  const workspace = await createWorkspace();
  const { contact } = await upsert(workspace, { match: { email: 'a@x.org' }, email: 'b@x.org' });
  expect(contact).toMatchObject({ emails: ['b@x.org'] });
  const other = await upsert(workspace, {
    match: { externalId: { label: 'l', externalId: '1' } },
    externalIds: [{ label: 'k', externalId: '2' }],
  });
  expect(other.contact).toMatchObject({
    externalIds: [
      { label: 'k', externalId: '2' },
      { label: 'l', externalId: '1' },
    ],
  });
});

it('replaces properties where asked, and treats nulls as asked', async () => {
  const workspace = await createWorkspace();
  const match = { email: 'a@x.org' };
  await upsert(workspace, { match, properties: { a: 1, b: null } });
  expect(
    (await upsert(workspace, { match, properties: { a: null }, propertiesMode: 'MERGE_WITHOUT_NULLS' })).contact?.[
      'properties'
    ],
  ).toEqual({ b: null });
  expect(
    (await upsert(workspace, { match, properties: { c: null }, propertiesMode: 'REPLACE' })).contact?.['properties'],
  ).toEqual({ c: null });
});

it('refuses a match that is none, two, or not well formed', async () => {
  const workspace = await createWorkspace();
  expect(issuesOf(await upsert(workspace, { match: { email: 'ada' } }))).toEqual([
    [
      'input.match.email',
      'INVALID_FORMAT',
      'email: "ada" is not a valid email address: name@example.com, at most 254 characters',
    ],
  ]);
  expect(issuesOf(await upsert(workspace, { match: { phone: 'call' } }))).toMatchObject([
    ['input.match.phone', 'INVALID_FORMAT', expect.stringMatching(/^phone: "call" is not a phone number: /)],
  ]);
  for (const [match, problem] of [
    [{}, 'Exactly one key must be specified for OneOf type "ContactMatch".'],
    [{ email: 'a@x.org', phone: '55501' }, 'Exactly one key must be specified for OneOf type "ContactMatch".'],
    [{ email: null }, 'Field "email" must be non-null.'],
  ] as const) {
    const { errors } = await workspace.send(
      'mutation ($input: UpsertContactInput!) { upsertContact(input: $input) { __typename } }',
      { input: { match } },
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining(problem) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
  expect(await eventsOf(workspace)).toEqual([]);
});

it('says where a conflict comes from: the match where its contact is out of sight, else the input', async () => {
  const workspace = await createWorkspace();
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const externalId = { label: 'l', externalId: '1' };
  const { contact } = await upsert(workspace, { match: { email: 'a@x.org' }, externalIds: [externalId] });

  const refused = { __typename: 'ConflictError', existingUuid: null };
  expect(await upsert(restricted, { match: { email: 'A@x.org' } })).toMatchObject({
    ...refused,
    path: ['input', 'match', 'email'],
  });
  expect(await upsert(restricted, { match: { externalId } })).toMatchObject({
    ...refused,
    path: ['input', 'match', 'externalId'],
  });
  expect(
    await upsert(restricted, { match: { externalId: { label: 'l', externalId: '2' } }, externalIds: [externalId] }),
  ).toMatchObject({ ...refused, path: ['input', 'externalIds', '0'] });
  expect(await upsert(workspace, { match: { email: 'b@x.org' }, externalIds: [externalId] })).toMatchObject({
    __typename: 'ConflictError',
    existingUuid: contact?.uuid,
    path: ['input', 'externalIds', '0'],
  });
  expect(await workspace.graphql('{ contacts { totalCount } }')).toEqual({ contacts: { totalCount: 1 } });
});

it('assigns what a restricted member creates to them', async () => {
  const workspace = await createWorkspace();
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  expect(await upsert(restricted, { match: { email: 'a@x.org' } })).toMatchObject({
    created: true,
    contact: { assignedTo: { uuid: restricted.memberId } },
  });
  expect(await upsert(restricted, { match: { email: 'a@x.org' }, notes: 'n' })).toMatchObject({
    created: false,
    contact: { notes: 'n' },
  });
});

it('takes the statements of the key, the look and the write', async () => {
  const workspace = await createWorkspace();
  for (const input of [
    { match: { email: 'a@x.org' }, name: 'Ada', requireCustomFields: false },
    { match: { email: 'a@x.org' }, name: 'Grace' },
    { match: { phone: '55501' }, name: 'Ada' },
  ]) {
    expect(await statementsOf(() => upsert(workspace, input))).toHaveLength(3);
  }
});
