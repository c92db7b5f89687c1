import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { differingIdentifiers, eventsOf, issuesOf, mutate, shown, written, type ShownContact } from './support.ts';

checkStatements();

type Input = Record<string, unknown>;

function merge(workspace: Parameters<typeof mutate>[0], into: ShownContact, from: ShownContact) {
  return mutate(workspace, 'mergeContacts', { into: { id: into.uuid }, from: { id: from.uuid } });
}

/** Creates two contacts, merges the second into the first, and returns the fields of the first that changed. */
async function merged(into: Input, from: Input, workspace?: TestWorkspace): Promise<Input> {
  const owner = workspace ?? (await createWorkspace());
  const [stays, leaves] = [await written(owner, 'createContact', into), await written(owner, 'createContact', from)];
  const { contact } = await merge(owner, stays, leaves);
  expect(await shown(owner, stays.uuid)).toEqual(contact);
  expect(await shown(owner, leaves.uuid)).toBeNull();
  expect(await differingIdentifiers(owner)).toEqual([]);
  return Object.fromEntries(
    Object.entries(contact ?? {}).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(stays[field])),
  );
}

describe('what each field keeps', () => {
  it.each<[string, Input, Input, Input]>([
    ['nothing of an empty one', { name: 'Ada', email: 'a@x.org' }, {}, {}],
    ['the names as one', { firstName: 'Ada' }, { name: 'Grace Hopper' }, {}],
    [
      'the names of the other where it has none',
      {},
      { name: 'Countess', firstName: 'Ada', lastName: 'King' },
      { name: 'Countess', firstName: 'Ada', lastName: 'King' },
    ],
    [
      'its own plain fields',
      { company: 'a', source: 'b', avatarUrl: 'http://x.org/a.png', channel: 'Email' },
      { company: 'c', source: 'd', avatarUrl: 'http://x.org/b.png', channel: 'SMS' },
      {},
    ],
    [
      'the plain fields that it lacks',
      {},
      { company: 'c', source: 'd', avatarUrl: 'http://x.org/b.png', channel: 'SMS' },
      { company: 'c', source: 'd', avatarUrl: 'http://x.org/b.png' },
    ],
    ['both notes', { notes: 'one' }, { notes: 'two' }, { notes: 'one\n\ntwo' }],
    ['the only notes', { notes: '' }, { notes: 'two' }, { notes: 'two' }],
    ['do-not-contact of either', {}, { doNotContact: true }, { doNotContact: true }],
    ['its own do-not-contact', { doNotContact: true }, {}, {}],
    ['the opt-out of either', {}, { subscriptionStatus: 'UNSUBSCRIBED' }, { subscriptionStatus: 'UNSUBSCRIBED' }],
    ['its own opt-out', { subscriptionStatus: 'UNSUBSCRIBED' }, {}, {}],
    ['its stage', { stage: 'LEAD' }, { stage: 'CUSTOMER' }, {}],
    ['the other’s stage where its own is the first', {}, { stage: 'CUSTOMER' }, { stage: 'CUSTOMER' }],
    ['its built-in portal role', { portalRole: { slug: 'member' } }, { portalRole: { slug: 'admin' } }, {}],
    [
      'all emails and its primary one',
      { emails: ['a@x.org', 'b@x.org'], email: 'b@x.org' },
      { emails: ['c@x.org', 'd@x.org'] },
      { emails: ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'] },
    ],
    [
      'the other’s primary email where it has none',
      {},
      { emails: ['c@x.org', 'd@x.org'], email: 'd@x.org' },
      { email: 'd@x.org', emails: ['c@x.org', 'd@x.org'] },
    ],
    [
      'all phone numbers, each in one writing',
      { phones: ['+1 55501'] },
      { phones: ['+155501', '55502'], phone: '55502' },
      { phones: ['+1 55501', '55502'] },
    ],
    [
      'the other’s primary phone number in its own writing',
      { phones: ['+1 55501'], phone: null },
      { phones: ['+155501'] },
      { phone: '+1 55501' },
    ],
    [
      'no primary phone number where neither has one',
      { phones: ['call me'], phone: null, phoneFormat: 'TEXT' },
      { notes: 'n' },
      { notes: 'n' },
    ],
    [
      'all external and visitor ids',
      { externalIds: [{ label: 'l', externalId: '1' }], visitorIds: ['v1'] },
      { externalIds: [{ label: 'l', externalId: '2' }], visitorIds: ['v2'] },
      {
        externalIds: [
          { label: 'l', externalId: '1' },
          { label: 'l', externalId: '2' },
        ],
        visitorIds: ['v1', 'v2'],
      },
    ],
    [
      'each property and custom value by its key',
      { properties: { a: 1, b: null }, customValues: { k: 1 }, unknownCustomFields: 'KEEP' },
      { properties: { a: 2, b: 2, c: { d: 3 } }, customValues: { k: 2, l: 2 }, unknownCustomFields: 'KEEP' },
      {
        properties: { a: 1, b: null, c: { d: 3 } },
        customValues: { k: 1, l: 2 },
      },
    ],
    [
      'all tags, its own first',
      { tags: ['z', 'b'] },
      { tags: ['B', 'x', 'a'] },
      { tags: [{ name: 'z' }, { name: 'b' }, { name: 'x' }, { name: 'a' }] },
    ],
  ])('%s', async (_title, into, from, changes) => {
    expect(await merged(into, from)).toEqual(changes);
  });

  it('the account, location and member that it has, or else those of the other', async () => {
    const workspace = await createWorkspace();
    const { store } = await gateway();
    const { workspaceId } = workspace;
    const [first, second] = await Promise.all(
      ['1', '2'].map(async (name) => {
        const { memberId } = await workspace.member();
        const [account, location] = [newId(), newId()];
        await store.prisma.account.create({ data: { workspaceId, id: account, name } });
        await store.prisma.location.create({ data: { workspaceId, id: location, title: name } });
        return {
          input: { account: { id: account }, locationId: location, assignedToId: memberId },
          fields: { account: { name }, location: { title: name }, assignedTo: { uuid: memberId } },
        };
      }),
    );
    expect(await merged(first?.input ?? {}, second?.input ?? {}, workspace)).toEqual({});
    expect(await merged({}, second?.input ?? {}, workspace)).toEqual(second?.fields);
  });
});

it('moves events, actions, opportunities and the profile, and was first seen when either was', async () => {
  const workspace = await createWorkspace();
  const { prisma } = (await gateway()).store;
  const { workspaceId } = workspace;
  const [stays, leaves] = [
    await written(workspace, 'createContact', {}),
    await written(workspace, 'createContact', {}),
  ];
  for (const [{ uuid: contactId }, day] of [
    [stays, '2026-02-02'],
    [leaves, '2026-01-01'],
  ] as const) {
    await mutate(
      workspace,
      'createEvent',
      { contact: { id: contactId }, type: 'page_view', occurredAt: `${day}T00:00:00Z` },
      'event { uuid }',
    );
    await prisma.action.create({ data: { workspaceId, contactId, id: newId(), type: 'email', status: 'SCHEDULED' } });
    await prisma.opportunity.create({
      data: { workspaceId, contactId, id: newId(), title: 'Deal', pipeline: 'p', stage: 's' },
    });
  }
  await prisma.unifiedProfile.create({ data: { workspaceId, contactId: leaves.uuid, data: { of: 'the other' } } });
  await prisma.contact.update({
    where: { workspaceId_id: { workspaceId, id: leaves.uuid } },
    data: { enrichmentStatus: 'ENRICHED' },
  });

  const { contact } = await mutate(
    workspace,
    'mergeContacts',
    { into: { id: stays.uuid }, from: { id: leaves.uuid } },
    'contact { enrichmentStatus firstSeenAt events { type } }',
  );
  expect(contact).toEqual({
    enrichmentStatus: 'ENRICHED',
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    events: [{ type: 'page_view' }, { type: 'page_view' }],
  });
  const where = { workspaceId, contactId: stays.uuid };
  expect([await prisma.action.count({ where }), await prisma.opportunity.count({ where })]).toEqual([2, 2]);
  expect(await prisma.unifiedProfile.findMany({ where, select: { data: true } })).toEqual([
    { data: { of: 'the other' } },
  ]);
});

it('keeps its own profile where both have one', async () => {
  const workspace = await createWorkspace();
  const { prisma } = (await gateway()).store;
  const { workspaceId } = workspace;
  const [stays, leaves] = [
    await written(workspace, 'createContact', {}),
    await written(workspace, 'createContact', {}),
  ];
  for (const { uuid: contactId } of [stays, leaves])
    await prisma.unifiedProfile.create({ data: { workspaceId, contactId, data: { of: contactId } } });
  await merge(workspace, stays, leaves);
  expect(
    await prisma.unifiedProfile.findMany({ where: { workspaceId }, select: { contactId: true, data: true } }),
  ).toEqual([{ contactId: stays.uuid, data: { of: stays.uuid } }]);
});

it('records the merge, the deletion, each tag that came along, and the fields that changed, once', async () => {
  const workspace = await createWorkspace();
  const stays = await written(workspace, 'createContact', { tags: ['a'] });
  const leaves = await written(workspace, 'createContact', {
    email: 'b@x.org',
    visitorIds: ['v'],
    tags: ['a', 'b'],
    notes: 'n',
  });
  const before = await eventsOf(workspace);
  await merge(workspace, stays, leaves);
  expect((await eventsOf(workspace)).slice(before.length)).toEqual([
    ['contact.merged', stays.uuid, { from: leaves.uuid }],
    ['contact.deleted', leaves.uuid, { mergedInto: stays.uuid }],
    ['contact.tag_added', stays.uuid, 'b'],
    ['contact.updated', stays.uuid, { fields: ['email', 'emails', 'notes', 'visitorIds', 'tags'] }],
  ]);
});

it('refuses one and the same contact, and contacts out of sight, and changes nothing', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const [own, hidden] = [
    await written(restricted, 'createContact', { email: 'a@x.org' }),
    await written(workspace, 'createContact', { email: 'b@x.org' }),
  ];
  const before = await eventsOf(workspace);

  expect(
    issuesOf(await mutate(workspace, 'mergeContacts', { into: { id: own.uuid }, from: { email: 'A@x.org' } })),
  ).toEqual([['input.from', 'CONFLICTING_ARGUMENTS', 'from: it is the contact of into: two are needed']]);
  expect(await merge(restricted, own, hidden)).toEqual({
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    path: ['input', 'from', 'id'],
    message: `no contact has the id "${hidden.uuid}"`,
  });
  expect(await merge(restricted, hidden, own)).toMatchObject({
    __typename: 'NotFoundError',
    path: ['input', 'into', 'id'],
  });
  expect(await merge(other, own, hidden)).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'into', 'id'] });
  expect(await eventsOf(workspace)).toEqual(before);
  expect([await shown(workspace, own.uuid), await shown(workspace, hidden.uuid)]).toEqual([own, hidden]);
});

it('needs the scope contacts:delete, and takes the same statements whatever hangs on the contacts', async () => {
  const workspace = await createWorkspace();
  const writer = await workspace.clientWith('contacts:read', 'contacts:write');
  expect(
    (await writer.send('mutation { mergeContacts(input: { into: { id: "x" }, from: { id: "y" } }) { __typename } }'))
      .errors,
  ).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

  for (const tags of [['a'], ['b', 'c', 'd']]) {
    const [stays, leaves] = [
      await written(workspace, 'createContact', {}),
      await written(workspace, 'createContact', { tags, notes: 'n' }),
    ];
    const input = { into: { id: stays.uuid }, from: { id: leaves.uuid } };
    expect(
      await statementsOf(() => mutate(workspace, 'mergeContacts', input, 'contact { uuid tags { name } }')),
    ).toHaveLength(5);
  }
});
