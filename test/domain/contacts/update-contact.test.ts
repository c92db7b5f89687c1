import { describe, expect, it } from 'vitest';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { blankContact, differingIdentifiers, eventsOf, issuesOf, mutate, shown, written } from './support.ts';

/** Creates a contact, changes it, and returns the fields that the change changed. */
async function changed(
  before: Record<string, unknown>,
  change: Record<string, unknown>,
  workspace?: TestWorkspace,
): Promise<Record<string, unknown>> {
  const owner = workspace ?? (await createWorkspace());
  const contact = await written(owner, 'createContact', before);
  const after = await written(owner, 'updateContact', { contact: { id: contact.uuid }, ...change });
  expect(await shown(owner, contact.uuid)).toEqual(after);
  expect(await differingIdentifiers(owner)).toEqual([]);
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(contact[field])),
  );
}

it('changes only what is given', async () => {
  expect(
    await changed(
      {
        name: 'Ada King',
        email: 'a@x.org',
        phone: '55501',
        company: 'Engines',
        notes: 'n',
        source: 's',
        stage: 'LEAD',
        channel: 'Email',
        doNotContact: true,
        tags: ['a'],
        properties: { a: 1 },
        visitorIds: ['v'],
      },
      { company: 'Looms' },
    ),
  ).toEqual({ company: 'Looms' });
  expect(
    await changed(
      { company: 'Engines', notes: 'n' },
      {
        notes: null,
        source: '',
        doNotContact: true,
        subscriptionStatus: 'UNSUBSCRIBED',
        stage: 'OTHER',
        channel: 'SMS',
        avatarUrl: 'http://x.org/a.jpeg',
      },
    ),
  ).toEqual({
    notes: null,
    source: '',
    doNotContact: true,
    subscriptionStatus: 'UNSUBSCRIBED',
    stage: 'OTHER',
    channel: 'SMS',
    avatarUrl: 'http://x.org/a.jpeg',
  });
});

it('clears every field by null', async () => {
  const workspace = await createWorkspace();
  const { memberId } = await workspace.member();
  const { account } = await mutate(workspace, 'createAccount', { name: 'Acme' }, 'account { uuid }');
  const contact = await written(workspace, 'createContact', {
    name: 'Ada King',
    email: 'a@x.org',
    phone: '55501',
    company: 'c',
    notes: 'n',
    source: 's',
    doNotContact: true,
    subscriptionStatus: 'UNSUBSCRIBED',
    stage: 'LEAD',
    channel: 'Email',
    avatarUrl: 'http://x.org/a.png',
    portalRole: { slug: 'admin' },
    account: { id: (account as { uuid: string }).uuid },
    assignedToId: memberId,
    externalIds: [{ label: 'l', externalId: 'e' }],
    visitorIds: ['v'],
    properties: { a: 1 },
    customValues: { k: 1 },
    unknownCustomFields: 'KEEP',
    tags: ['a'],
  });
  const nothing = Object.fromEntries(
    [
      'name',
      'emails',
      'phones',
      'company',
      'notes',
      'source',
      'doNotContact',
      'subscriptionStatus',
      'stage',
      'channel',
      'avatarUrl',
      'portalRole',
      'account',
      'locationId',
      'assignedToId',
      'externalIds',
      'visitorIds',
      'properties',
      'customValues',
      'tags',
    ].map((field) => [field, null]),
  );
  expect(await written(workspace, 'updateContact', { contact: { id: contact.uuid }, ...nothing })).toEqual({
    ...blankContact,
    uuid: contact.uuid,
  });
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

describe('names', () => {
  it.each([
    [{ name: 'Ada King' }, { firstName: 'Augusta' }, { name: 'Augusta King', firstName: 'Augusta' }],
    [{ name: 'Ada King' }, { lastName: null }, { name: 'Ada', lastName: null }],
    [
      { name: 'Countess', firstName: 'Ada', lastName: 'King' },
      { lastName: 'Lovelace' },
      { name: 'Ada Lovelace', lastName: 'Lovelace' },
    ],
    [
      { firstName: 'Ada', lastName: 'King' },
      { name: 'Grace Hopper' },
      { name: 'Grace Hopper', firstName: 'Grace', lastName: 'Hopper' },
    ],
    [{ firstName: 'Ada', lastName: 'King' }, { name: null }, { name: null, firstName: null, lastName: null }],
    [{ name: 'Ada King' }, { firstName: null, lastName: null }, { name: null, firstName: null, lastName: null }],
    [{ name: 'Ada King' }, { name: null, firstName: 'Grace' }, { name: 'Grace', firstName: 'Grace', lastName: null }],
  ])('makes of %j by %j %j', async (before, change, after) => {
    expect(await changed(before, change)).toEqual(after);
  });
});

describe('emails', () => {
  const three = { emails: ['a@x.org', 'b@x.org', 'c@x.org'], email: 'b@x.org' };
  it.each([
    [
      'replaces the primary one in its place and keeps the others',
      three,
      { email: 'd@x.org' },
      { email: 'd@x.org', emails: ['a@x.org', 'd@x.org', 'c@x.org'] },
    ],
    [
      'makes another one of its own the primary one',
      three,
      { email: 'C@x.org' },
      { email: 'C@x.org', emails: ['a@x.org', 'C@x.org'] },
    ],
    ['takes its own primary one in another case for no change', three, { email: ' B@X.org' }, {}],
    [
      'takes the primary one off by null and keeps the others',
      three,
      { email: null },
      { email: null, emails: ['a@x.org', 'c@x.org'] },
    ],
    [
      'keeps the primary one that is among the new ones',
      three,
      { emails: ['x@x.org', 'B@x.org'] },
      { email: 'B@x.org', emails: ['x@x.org', 'B@x.org'] },
    ],
    [
      'takes the first for the primary one where that is gone',
      three,
      { emails: ['x@x.org', 'y@x.org'] },
      { email: 'x@x.org', emails: ['x@x.org', 'y@x.org'] },
    ],
    [
      'sets both',
      three,
      { emails: ['x@x.org', 'y@x.org'], email: 'Y@x.org' },
      { email: 'y@x.org', emails: ['x@x.org', 'y@x.org'] },
    ],
    [
      'leaves no primary one by null beside the list',
      three,
      { emails: ['x@x.org', 'b@x.org'], email: null },
      { email: null, emails: ['x@x.org', 'b@x.org'] },
    ],
    ['sets a first one', {}, { email: 'a@x.org' }, { email: 'a@x.org', emails: ['a@x.org'] }],
    [
      'puts a primary one before others',
      { emails: ['a@x.org'], email: null },
      { email: 'b@x.org' },
      { email: 'b@x.org', emails: ['b@x.org', 'a@x.org'] },
    ],
    ['empties the list', three, { emails: [] }, { email: null, emails: [] }],
  ])('%s', async (_title, before, change, after) => {
    expect(await changed(before, change)).toEqual(after);
  });

  it('frees the address that a contact gives up, for another one or for itself again', async () => {
    const workspace = await createWorkspace();
    const ada = await written(workspace, 'createContact', { email: 'a@x.org' });
    await written(workspace, 'updateContact', { contact: { id: ada.uuid }, email: 'b@x.org' });
    const grace = await written(workspace, 'createContact', { email: 'A@x.org' });
    await written(workspace, 'updateContact', { contact: { id: grace.uuid }, emails: [] });
    await written(workspace, 'updateContact', { contact: { id: ada.uuid }, emails: ['b@x.org', 'a@X.org'] });

    expect(await workspace.graphql('{ contact(email: "a@x.org") { uuid email emails } }')).toEqual({
      contact: { uuid: ada.uuid, email: 'b@x.org', emails: ['b@x.org', 'a@X.org'] },
    });
    expect(await differingIdentifiers(workspace)).toEqual([]);
  });

  it('swaps addresses of two contacts in three steps, and names the one that has an address still', async () => {
    const workspace = await createWorkspace();
    const ada = await written(workspace, 'createContact', { email: 'a@x.org' });
    const grace = await written(workspace, 'createContact', { email: 'b@x.org', tags: ['kept'] });
    const before = await eventsOf(workspace);

    const refused = await mutate(workspace, 'updateContact', {
      contact: { id: ada.uuid },
      emails: ['c@x.org', 'B@x.org'],
      notes: 'n',
      tags: ['new'],
      visitorIds: ['v'],
    });
    expect(refused).toEqual({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      path: ['input', 'emails', '1'],
      existingUuid: grace.uuid,
      message: 'another contact has the email "B@x.org": each belongs to one contact of the workspace',
    });
    expect(await shown(workspace, ada.uuid)).toEqual(ada);
    expect(await eventsOf(workspace)).toEqual(before);
    expect(await workspace.graphql('{ tags { nodes { name } } }')).toEqual({ tags: { nodes: [{ name: 'kept' }] } });

    await written(workspace, 'updateContact', { contact: { id: ada.uuid }, email: 'c@x.org' });
    await written(workspace, 'updateContact', { contact: { id: grace.uuid }, email: 'a@x.org' });
    await written(workspace, 'updateContact', { contact: { email: 'c@x.org' }, email: 'b@x.org' });
    expect(
      await workspace.graphql(
        '{ a: contact(email: "a@x.org") { uuid } b: contact(email: "b@x.org") { uuid } c: contact(email: "c@x.org") { uuid } }',
      ),
    ).toEqual({
      a: { uuid: grace.uuid },
      b: { uuid: ada.uuid },
      c: null,
    });
    expect(await differingIdentifiers(workspace)).toEqual([]);
  });

  it('reads the contact anew for each mutation of an operation', async () => {
    const workspace = await createWorkspace();
    await written(workspace, 'createContact', { email: 'a@x.org' });
    const update = (change: string): string =>
      `updateContact(input: { contact: { email: "a@x.org" }, ${change} }) { ... on UpdateContactSuccess { contact { email notes tags { name } } } ... on NotFoundError { message path } }`;
    expect(
      await workspace.graphql(
        `mutation { one: ${update('notes: "n", tags: ["t"]')} two: ${update('email: "b@x.org", tags: []')} three: ${update('notes: "lost"')} }`,
      ),
    ).toEqual({
      one: { contact: { email: 'a@x.org', notes: 'n', tags: [{ name: 't' }] } },
      two: { contact: { email: 'b@x.org', notes: 'n', tags: [] } },
      three: { message: 'no contact has the email "a@x.org"', path: ['input', 'contact', 'email'] },
    });
  });
});

describe('phone numbers', () => {
  it.each([
    [{ phones: ['55501', '55502'] }, { phone: '+55503' }, { phone: '+55503', phones: ['+55503', '55502'] }],
    [{ phones: ['55501', '55502'] }, { phone: '555-02' }, { phone: '555-02', phones: ['555-02', '55502'] }],
    [{ phones: ['55501', '55502'] }, { phone: ' 55501 ' }, {}],
    [{ phones: ['55501', '55502'] }, { phones: ['55502'] }, { phone: '55502', phones: ['55502'] }],
    [{ phones: ['55501', '55502'] }, { phone: null }, { phone: null, phones: ['55502'] }],
  ])('makes of %j by %j %j', async (before, change, after) => {
    expect(await changed(before, change)).toEqual(after);
  });
});

describe('free properties', () => {
  const before = { properties: { a: 1, b: { c: 1, d: 2 }, e: null } };
  it.each([
    ['MERGE', { a: null, b: { c: 3 }, f: [] }, { a: null, b: { c: 3 }, e: null, f: [] }],
    ['MERGE_WITHOUT_NULLS', { a: null, b: { c: null }, gone: null }, { b: { c: null }, e: null }],
    ['REPLACE', { a: null }, { a: null }],
    ['REPLACE', {}, {}],
    ['REPLACE', null, {}],
    ['MERGE', null, {}],
    [null, { a: 2 }, { a: 2, b: { c: 1, d: 2 }, e: null }],
  ])('%s of %j', async (propertiesMode, properties, after) => {
    const workspace = await createWorkspace();
    const { uuid } = await written(workspace, 'createContact', before);
    expect(
      (await written(workspace, 'updateContact', { contact: { id: uuid }, propertiesMode, properties }))['properties'],
    ).toEqual(after);
  });

  it('keeps keys that mean something to JavaScript', async () => {
    const workspace = await createWorkspace();
    const properties = JSON.parse(
      '{"__proto__": {"x": 1}, "constructor": "c", "toString": 2, "hasOwnProperty": null, "": 3, "a.b": 4}',
    ) as Record<string, unknown>;
    const { uuid } = await written(workspace, 'createContact', {
      properties,
      customValues: properties,
      unknownCustomFields: 'KEEP',
    });
    const after = await written(workspace, 'updateContact', {
      contact: { id: uuid },
      properties: JSON.parse('{"__proto__": "y"}'),
      customValues: JSON.parse('{"__proto__": 5}'),
      unknownCustomFields: 'KEEP',
    });

    expect(JSON.parse(JSON.stringify(after['properties']))).toEqual(
      JSON.parse('{"__proto__": "y", "constructor": "c", "toString": 2, "hasOwnProperty": null, "": 3, "a.b": 4}'),
    );
    expect(JSON.parse(JSON.stringify(after['customValues']))).toEqual(
      JSON.parse('{"__proto__": 5, "constructor": "c", "toString": 2, "": 3, "a.b": 4}'),
    );
  });
});

describe('visitor ids', () => {
  it('adds to those that the contact has, or replaces them, and moves them from other contacts', async () => {
    const workspace = await createWorkspace();
    const ada = await written(workspace, 'createContact', { visitorIds: ['v1', 'v2'] });
    const grace = await written(workspace, 'createContact', { visitorIds: ['v3'] });
    const update = async (input: Record<string, unknown>) =>
      (await written(workspace, 'updateContact', { contact: { id: grace.uuid }, ...input }))['visitorIds'];

    expect(await update({ addVisitorIds: ['v3', 'v1', 'v4'] })).toEqual(['v3', 'v1', 'v4']);
    expect(await update({ visitorIds: ['v4'], addVisitorIds: ['v2'] })).toEqual(['v4', 'v2']);
    expect(await update({ addVisitorIds: [] })).toEqual(['v4', 'v2']);
    expect(await update({ addVisitorIds: null })).toEqual(['v4', 'v2']);
    expect(await shown(workspace, ada.uuid)).toEqual({ ...ada, visitorIds: [] });
    expect(
      await workspace.graphql('{ a: contact(visitorId: "v1") { uuid } b: contact(visitorId: "v2") { uuid } }'),
    ).toEqual({ a: null, b: { uuid: grace.uuid } });
    expect((await eventsOf(workspace)).slice(2)).toEqual([
      ['contact.updated', ada.uuid, { fields: ['visitorIds'] }],
      ['contact.updated', grace.uuid, { fields: ['visitorIds'] }],
      ['contact.updated', ada.uuid, { fields: ['visitorIds'] }],
      ['contact.updated', grace.uuid, { fields: ['visitorIds'] }],
    ]);
    expect(await differingIdentifiers(workspace)).toEqual([]);
  });

  it('names the place of a wrong one', async () => {
    const workspace = await createWorkspace();
    const { uuid } = await written(workspace, 'createContact', {});
    expect(
      issuesOf(await mutate(workspace, 'updateContact', { contact: { id: uuid }, addVisitorIds: ['ok', ''] })),
    ).toEqual([
      ['input.addVisitorIds.1', 'OUT_OF_RANGE', 'addVisitorIds[1]: "" has 0 characters: 1 to 255 are allowed'],
    ]);
  });
});

describe('the portal role', () => {
  it('changes between built-in and custom ones, and goes back to the default of the workspace by null', async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    await store.prisma.workspace.update({
      where: { id: workspace.workspaceId },
      data: { defaultPortalRole: 'MEMBER' },
    });
    const { portalRole } = await mutate(
      workspace,
      'createPortalRole',
      { slug: 'partner', name: 'Partner' },
      'portalRole { id }',
    );
    const { uuid } = await written(workspace, 'createContact', { portalRole: { slug: 'admin' } });
    const update = async (role: unknown) => {
      const { builtInPortalRole, portalRole: custom } = await written(workspace, 'updateContact', {
        contact: { id: uuid },
        portalRole: role,
      });
      return [builtInPortalRole, custom];
    };

    expect(await update({ slug: 'partner' })).toEqual(['ADMIN', { slug: 'partner' }]);
    expect(await update({ slug: 'no_access' })).toEqual(['NO_ACCESS', null]);
    expect(await update({ id: (portalRole as { id: string }).id })).toEqual(['NO_ACCESS', { slug: 'partner' }]);
    expect(await update(null)).toEqual(['MEMBER', null]);
    const events = await eventsOf(workspace);
    expect(await update(null)).toEqual(['MEMBER', null]);
    expect(await eventsOf(workspace)).toEqual(events);
  });
});

describe('events', () => {
  it('names the fields that changed, once, and records nothing where nothing changed', async () => {
    const workspace = await createWorkspace();
    const { uuid } = await written(workspace, 'createContact', {
      name: 'Ada King',
      email: 'a@x.org',
      phones: ['55501'],
      tags: ['a', 'b'],
      properties: { n: 1, o: { b: 1, aa: 2 } },
    });
    const { updatedAt: before } = (
      await workspace.graphql<{ contact: { updatedAt: string } }>(`{ contact(id: "${uuid}") { updatedAt } }`)
    ).contact;
    const update = (input: Record<string, unknown>) =>
      written(workspace, 'updateContact', { contact: { id: uuid }, ...input });

    await update({});
    await update({
      name: 'Ada King',
      firstName: 'Ada',
      email: 'A@x.org',
      emails: ['a@x.org'],
      phone: '55501',
      tags: ['B', 'A'],
      properties: { o: { aa: 2, b: 1 } },
      stage: null,
      portalRole: null,
      visitorIds: [],
    });
    expect((await eventsOf(workspace)).slice(3)).toEqual([]);
    expect(await workspace.graphql(`{ contact(id: "${uuid}") { updatedAt } }`)).toEqual({
      contact: { updatedAt: before },
    });

    await update({ lastName: 'Lovelace', tags: ['b', 'c'], properties: { n: 2 } });
    await update({ tags: [] });
    expect((await eventsOf(workspace)).slice(3)).toEqual([
      ['contact.tag_removed', uuid, 'a'],
      ['contact.tag_added', uuid, 'c'],
      ['contact.updated', uuid, { fields: ['name', 'lastName', 'properties', 'tags'] }],
      ['contact.tag_removed', uuid, 'b'],
      ['contact.tag_removed', uuid, 'c'],
      ['contact.updated', uuid, { fields: ['tags'] }],
    ]);
  });
});

describe('access', () => {
  it('finds no contact of another workspace, or outside of the data scope', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
    const hidden = await written(workspace, 'createContact', { email: 'a@x.org' });
    for (const client of [other, restricted]) {
      expect(await mutate(client, 'updateContact', { contact: { id: hidden.uuid }, notes: 'n' })).toEqual({
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        path: ['input', 'contact', 'id'],
        message: `no contact has the id "${hidden.uuid}"`,
      });
      expect(await mutate(client, 'updateContact', { contact: { email: 'a@x.org' }, notes: 'n' })).toMatchObject({
        __typename: 'NotFoundError',
        path: ['input', 'contact', 'email'],
      });
    }
    expect(await shown(workspace, hidden.uuid)).toEqual(hidden);
  });

  it('lets a restricted member change their contacts, but give none away', async () => {
    const workspace = await createWorkspace();
    const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
    const { memberId } = await workspace.member();
    const { uuid } = await written(restricted, 'createContact', { name: 'Ada' });
    const refusal = (given: string | null) => [
      [
        'input.assignedToId',
        'NOT_CHANGEABLE',
        `assignedToId: ${JSON.stringify(given)} is not you: a member restricted to assigned data keeps the contacts they see`,
      ],
    ];

    expect(
      (
        await written(restricted, 'updateContact', {
          contact: { id: uuid },
          notes: 'n',
          assignedToId: restricted.memberId,
        })
      )['notes'],
    ).toBe('n');
    for (const given of [memberId, null])
      expect(
        issuesOf(await mutate(restricted, 'updateContact', { contact: { id: uuid }, assignedToId: given })),
      ).toEqual(refusal(given));
    expect(
      (await written(workspace, 'updateContact', { contact: { id: uuid }, assignedToId: memberId }))['assignedTo'],
    ).toEqual({ uuid: memberId });
    expect(await shown(restricted, uuid)).toBeNull();
  });

  it('needs the scope contacts:write', async () => {
    const reader = await (await createWorkspace()).clientWith('contacts:read', 'contacts:delete');
    const answer = await reader.send('mutation { updateContact(input: { contact: { id: "x" } }) { __typename } }');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
