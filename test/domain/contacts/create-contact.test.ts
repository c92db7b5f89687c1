import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { blankContact, contactFields, differingIdentifiers, eventsOf, mutate, shown, written } from './support.ts';

/** What a contact created from the input shows beyond a blank one. */
async function created(input: Record<string, unknown>, workspace?: TestWorkspace): Promise<Record<string, unknown>> {
  const contact = await written(workspace ?? (await createWorkspace()), 'createContact', input);
  return Object.fromEntries(
    Object.entries(contact).filter(
      ([field, value]) =>
        field !== 'uuid' && JSON.stringify(value) !== JSON.stringify(blankContact[field as keyof typeof blankContact]),
    ),
  );
}

it('creates a contact from nothing, with the defaults of every field', async () => {
  const workspace = await createWorkspace();
  const contact = await written(workspace, 'createContact', {});
  expect(contact).toEqual({ ...blankContact, uuid: contact.uuid });
  expect(await shown(workspace, contact.uuid)).toEqual(contact);
});

it('keeps what was sent in every field, and shows it again', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const { workspaceId } = workspace;
  const { memberId } = await workspace.member();
  const [account, location, role] = [newId(), newId(), newId()];
  await store.prisma.account.create({ data: { workspaceId, id: account, name: 'Acme' } });
  await store.prisma.location.create({ data: { workspaceId, id: location, title: 'Main' } });
  await store.prisma.portalRole.create({ data: { workspaceId, id: role, slug: 'partner', name: 'Partner' } });
  const texts = {
    name: ' Ada  King Lovelace',
    company: 'Engines',
    notes: 'line 1\nline 2 🎉',
    source: 'fair',
    channel: 'Email',
    avatarUrl: 'https://example.com/a.PNG?size=2',
  };
  const values = { doNotContact: true, subscriptionStatus: 'UNSUBSCRIBED', stage: 'CUSTOMER' };
  const lists = {
    emails: ['B@example.com', 'a@example.com'],
    externalIds: [
      { label: 'pylon', externalId: 'p1' },
      { label: 'crm', externalId: 'p1' },
    ],
    visitorIds: ['v2', 'v1'],
  };

  const contact = await written(workspace, 'createContact', {
    ...texts,
    ...values,
    ...lists,
    email: ' A@example.com ',
    phones: ['+1 (555) 123', '5550199'],
    phone: '5550199',
    tags: ['VIP', ' vip ', 'New'],
    account: { id: account },
    locationId: location,
    assignedToId: memberId,
    portalRole: { slug: 'partner' },
    properties: { plan: { deep: ['x', 1, true, null] }, email: 'free' },
  });
  expect(contact).toEqual({
    ...texts,
    ...values,
    ...lists,
    uuid: contact.uuid,
    firstName: 'Ada',
    lastName: 'King Lovelace',
    email: 'a@example.com',
    phone: '5550199',
    phones: ['+1 (555) 123', '5550199'],
    tags: [{ name: 'VIP' }, { name: 'New' }],
    account: { name: 'Acme' },
    location: { title: 'Main' },
    assignedTo: { uuid: memberId },
    portalRole: { slug: 'partner' },
    builtInPortalRole: 'NO_ACCESS',
    customValues: {},
    properties: { plan: { deep: ['x', 1, true, null] }, email: 'free' },
  });
  expect(await shown(workspace, contact.uuid)).toEqual(contact);
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

describe('names', () => {
  it.each([
    [{ name: 'Ada' }, { name: 'Ada', firstName: 'Ada' }],
    [{ name: 'Ada King  Lovelace ' }, { name: 'Ada King  Lovelace ', firstName: 'Ada', lastName: 'King Lovelace' }],
    [{ firstName: 'Ada' }, { name: 'Ada', firstName: 'Ada' }],
    [{ lastName: 'Lovelace' }, { name: 'Lovelace', lastName: 'Lovelace' }],
    [
      { firstName: 'Ada', lastName: 'Lovelace' },
      { name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' },
    ],
    [
      { name: 'Countess', firstName: 'Ada', lastName: 'Lovelace' },
      { name: 'Countess', firstName: 'Ada', lastName: 'Lovelace' },
    ],
    [
      { name: 'Ada Lovelace', firstName: 'Ada' },
      { name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' },
    ],
    [
      { name: 'Ada Lovelace', lastName: null },
      { name: 'Ada Lovelace', firstName: 'Ada' },
    ],
    [{ name: ' ', firstName: '', lastName: '\t' }, {}],
    [{ name: null, firstName: null, lastName: null }, {}],
  ])('makes of %j %j', async (input, names) => {
    expect(await created(input)).toEqual(names);
  });
});

describe('emails and phone numbers', () => {
  it.each([
    [{ email: 'a@x.org' }, { email: 'a@x.org', emails: ['a@x.org'] }],
    [{ emails: ['b@x.org', 'a@x.org'] }, { email: 'b@x.org', emails: ['b@x.org', 'a@x.org'] }],
    [{ emails: ['b@x.org', 'B@X.org', 'a@x.org', 'b@x.org'] }, { email: 'b@x.org', emails: ['b@x.org', 'a@x.org'] }],
    [
      { emails: ['b@x.org', 'a@x.org'], email: 'A@x.org' },
      { email: 'a@x.org', emails: ['b@x.org', 'a@x.org'] },
    ],
    [{ emails: ['b@x.org'], email: null }, { emails: ['b@x.org'] }],
    [{ emails: [], email: null }, {}],
    [{ emails: null }, {}],
    [{ phone: '+1 555-0199' }, { phone: '+1 555-0199', phones: ['+1 555-0199'] }],
    [{ phones: ['55501', '+55501'] }, { phone: '55501', phones: ['55501', '+55501'] }],
    [
      { phones: ['55501', ' 55501 '], phone: '55501' },
      { phone: '55501', phones: ['55501'] },
    ],
    [
      { phone: 'call me', phoneFormat: 'TEXT' },
      { phone: 'call me', phones: ['call me'] },
    ],
  ])('makes of %j %j', async (input, shownFields) => {
    expect(await created(input)).toEqual(shownFields);
  });

  it('finds an email in any case', async () => {
    const workspace = await createWorkspace();
    const { uuid } = await written(workspace, 'createContact', { email: 'Ada@Example.com' });
    expect(await workspace.graphql('{ contact(email: " aDA@example.COM ") { uuid email } }')).toEqual({
      contact: { uuid, email: 'Ada@Example.com' },
    });
  });
});

describe('a member restricted to assigned data', () => {
  it('creates contacts that are assigned to them, whatever they ask for', async () => {
    const workspace = await createWorkspace();
    const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
    const { memberId } = await workspace.member();
    for (const assignedToId of [undefined, null, memberId, restricted.memberId, 'nobody']) {
      const contact = await written(restricted, 'createContact', { assignedToId, tags: ['vip'] });
      expect(contact['assignedTo']).toEqual({ uuid: restricted.memberId });
      expect(await shown(restricted, contact.uuid)).toEqual(contact);
    }
  });

  it('does not learn which contact has an email that is out of their sight', async () => {
    const workspace = await createWorkspace();
    const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
    await written(workspace, 'createContact', { email: 'hidden@example.com' });
    const { uuid } = await written(restricted, 'createContact', { email: 'own@example.com' });

    expect(await mutate(restricted, 'createContact', { email: 'hidden@example.com' })).toMatchObject({
      __typename: 'ConflictError',
      existingUuid: null,
    });
    expect(await mutate(restricted, 'createContact', { email: 'own@example.com' })).toMatchObject({
      __typename: 'ConflictError',
      existingUuid: uuid,
    });
  });
});

it('gives a new contact the default portal role of the workspace where it names none', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  await store.prisma.workspace.update({ where: { id: workspace.workspaceId }, data: { defaultPortalRole: 'MEMBER' } });

  expect(await created({}, workspace)).toEqual({ builtInPortalRole: 'MEMBER' });
  expect(await created({ portalRole: null }, workspace)).toEqual({ builtInPortalRole: 'MEMBER' });
  expect(await created({ portalRole: { slug: 'no_access' } }, workspace)).toEqual({});
  expect(await created({ portalRole: { slug: 'admin' } }, workspace)).toEqual({ builtInPortalRole: 'ADMIN' });
});

it('takes null in every field for the default', async () => {
  const { createContact } = await (
    await createWorkspace()
  ).graphql<{ createContact: { contact: object } }>(
    `mutation { createContact(input: { name: null, firstName: null, lastName: null, email: null, emails: null, phone: null, phones: null, phoneFormat: null, company: null,
      notes: null, source: null, doNotContact: null, subscriptionStatus: null, stage: null, channel: null, avatarUrl: null, portalRole: null, account: null, locationId: null,
      assignedToId: null, externalIds: null, visitorIds: null, properties: null, customValues: null, convertCustomValues: null, unknownCustomFields: null, tags: null, requireCustomFields: null
    }) { ... on CreateContactSuccess { contact { ${contactFields} } } } }`,
  );
  expect(createContact.contact).toEqual({ ...blankContact, uuid: expect.any(String) as string });
});

it('moves a visitor id from the contact that had it, which is an event of both', async () => {
  const workspace = await createWorkspace();
  const first = await written(workspace, 'createContact', { visitorIds: ['v1', 'v2', 'v3', 'v4'] });
  const second = await written(workspace, 'createContact', { visitorIds: ['v3', 'v0', 'v1'] });

  expect(second['visitorIds']).toEqual(['v3', 'v0', 'v1']);
  expect(await shown(workspace, first.uuid)).toEqual({ ...first, visitorIds: ['v2', 'v4'] });
  expect(await eventsOf(workspace)).toEqual([
    ['contact.created', first.uuid, {}],
    ['contact.updated', first.uuid, { fields: ['visitorIds'] }],
    ['contact.created', second.uuid, {}],
  ]);
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('records its creation and then each of its tags once', async () => {
  const workspace = await createWorkspace();
  const one = await written(workspace, 'createContact', { tags: ['b', 'a', 'B'] });
  const two = await written(workspace, 'createContact', { tags: ['A', 'c'] });

  expect(two['tags']).toEqual([{ name: 'a' }, { name: 'c' }]);
  expect(await eventsOf(workspace)).toEqual([
    ['contact.created', one.uuid, {}],
    ['contact.tag_added', one.uuid, 'b'],
    ['contact.tag_added', one.uuid, 'a'],
    ['contact.created', two.uuid, {}],
    ['contact.tag_added', two.uuid, 'a'],
    ['contact.tag_added', two.uuid, 'c'],
  ]);
});

it('needs the scope contacts:write', async () => {
  const reader = await (await createWorkspace()).clientWith('contacts:read', 'contacts:delete');
  const answer = await reader.send('mutation { createContact(input: {}) { __typename } }');
  expect(answer.errors).toMatchObject([
    { message: 'This key lacks the scope contacts:write.', extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('takes one statement beside that of the key, with tags and ids too, and one for each kind of thing that it points to', async () => {
  const workspace = await createWorkspace();
  const { memberId } = await workspace.member();
  const count = async (input: Record<string, unknown>): Promise<number> =>
    (await statementsOf(() => mutate(workspace, 'createContact', input, 'contact { uuid name tags { name } }'))).length;

  expect(await count({ email: 'a@example.com', phone: '555-0199', properties: { a: 1 } })).toBe(2);
  expect(
    await count({
      email: 'b@example.com',
      visitorIds: ['v1', 'v2'],
      externalIds: [{ label: 'pylon', externalId: 'p1' }],
      tags: ['x'],
    }),
  ).toBe(2);
  expect(await count({ email: 'c@example.com', tags: ['x', 'y', 'z'] })).toBe(2);
  expect(await count({ assignedToId: memberId })).toBe(3);
  expect(await count({ customValues: { unknown: 1 }, unknownCustomFields: 'KEEP' })).toBe(3);
});
