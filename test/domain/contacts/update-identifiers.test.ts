import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { changed, differingIdentifiers, eventsOf, issuesOf, mutate, shown, written } from './support.ts';

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
