import { describe, expect, it } from 'vitest';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { changed, blankContact, differingIdentifiers, eventsOf, issuesOf, mutate, shown, written } from './support.ts';

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
