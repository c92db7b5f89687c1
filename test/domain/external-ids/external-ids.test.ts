import { describe, expect, it } from 'vitest';
import { insertContacts } from '../../support/contacts.ts';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { concepts, twoObjects, write } from './concepts.ts';

const id = (label: string, externalId: string) => ({ label, externalId });

describe.each(concepts)('the external ids of a $noun', (concept) => {
  it('are shown in the order in which they came, each once', async () => {
    const workspace = await createWorkspace();
    const given = [id('pylon', 'z'), id('crm', 'a'), id('pylon', 'b'), id('pylon', 'z')];
    const { uuid = '', externalIds } = await write(concept, 'create', workspace, {
      ...concept.input('first'),
      externalIds: given,
    });
    expect(externalIds).toEqual(given.slice(0, 3));
    const list = concept.list('uuid externalIds { externalId label }');
    expect(JSON.stringify(await workspace.graphql(`{ ${list} }`))).toContain(
      `"externalIds":[{"externalId":"z","label":"pylon"},{"externalId":"a","label":"crm"},{"externalId":"b","label":"pylon"}]`,
    );
    const turned = [id('pylon', 'b'), id('new', 'n'), id('pylon', 'z')];
    expect((await write(concept, 'update', workspace, { id: uuid, externalIds: turned })).externalIds).toEqual(turned);
    expect((await write(concept, 'update', workspace, { id: uuid })).externalIds).toEqual(turned);
    expect((await write(concept, 'update', workspace, { id: uuid, externalIds: null })).externalIds).toEqual([]);
  });

  it('belong to one object of the kind: a conflict names the value and its holder, and changes nothing', async () => {
    const { workspace, first, second } = await twoObjects(concept);
    const taken = {
      __typename: 'ConflictError',
      code: 'CONFLICT',
      path: ['input', 'externalIds', '1'],
      existingUuid: first,
      message: `another ${concept.noun} has the external id "f-1" with the label "pylon"`,
    };
    const externalIds = [id('free', 'x'), id('pylon', 'f-1')];
    expect(await write(concept, 'create', workspace, { ...concept.input('third'), externalIds })).toMatchObject(taken);
    expect(await write(concept, 'update', workspace, { id: second, externalIds })).toMatchObject(taken);
    const { listed } = await workspace.graphql<{ listed: unknown }>(
      `{ listed: ${concept.list('externalIds { externalId label }')} }`,
    );
    expect(JSON.stringify(listed).match(/externalIds/g)).toHaveLength(2);
    expect(JSON.stringify(listed)).not.toContain('free');
    // In another workspace, and of another kind, it is free.
    expect(
      await write(concept, 'create', await createWorkspace(), { ...concept.input('first'), externalIds }),
    ).toMatchObject({ externalIds });
    for (const other of concepts.filter(({ name }) => name !== concept.name)) {
      expect(
        await write(other, 'create', workspace, { ...other.input('fourth'), externalIds: [id('pylon', 'f-1')] }),
      ).toMatchObject({ externalIds: [id('pylon', 'f-1')] });
    }
  });

  it('are checked as those of contacts are', async () => {
    const workspace = await createWorkspace();
    const many = Array.from({ length: 51 }, (_, place) => id('pylon', String(place)));
    const wrong: [object[], string[]][] = [
      [many, ['input', 'externalIds']],
      [[id('', 'x')], ['input', 'externalIds', '0', 'label']],
      [[id('x', '')], ['input', 'externalIds', '0', 'externalId']],
      [[id('x', 'y'.repeat(256))], ['input', 'externalIds', '0', 'externalId']],
    ];
    for (const [externalIds, path] of wrong)
      expect(await write(concept, 'create', workspace, { ...concept.input('first'), externalIds })).toMatchObject({
        code: 'VALIDATION_ERROR',
        path,
      });
  });

  it('go with the object, and are free then', async () => {
    const { workspace, first } = await twoObjects(concept);
    await write(concept, 'delete', workspace, { id: first });
    expect(
      await write(concept, 'create', workspace, { ...concept.input('third'), externalIds: [id('pylon', 'f-1')] }),
    ).toMatchObject({ externalIds: [id('pylon', 'f-1')] });
  });

  it('are given to one of two objects that want them at the same time', async () => {
    const workspace = await createWorkspace();
    const externalIds = [id('b', '1'), id('a', '2')];
    const results = await Promise.all(
      ['one', 'two', 'three'].map((title, place) =>
        write(concept, 'create', workspace, {
          ...concept.input(title),
          externalIds: place === 1 ? externalIds.toReversed() : externalIds,
        }),
      ),
    );
    expect(results.map(({ code }) => code ?? 'created').toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'created']);
  });
});

const related = [
  ['account', 'account_id', 'Account'],
  ['location', 'location_id', 'Location'],
  ['assignedTo', 'assigned_to_id', 'Member'],
  ['portalRole', 'portal_role_id', 'PortalRole'],
] as const;

describe.each(related)('what a contact has as its %s', (field, column, type) => {
  const concept = concepts.find((known) => known.type === type) ?? concepts[0];
  if (concept === undefined) throw new Error(`no ${type}`);

  it('is written by an id of any kind, and is found by it', async () => {
    const { workspace, first, second } = await twoObjects(concept);
    const mutation = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { ... on UpdateContactSuccess { contact { related: ${field} { uuid externalIds { label externalId } } } } ... on UserError { code message path } } }`;
    const [contact = ''] = await insertContacts(workspace.workspaceId, [{ name: 'Ada' }]);
    const change = async (reference: object | null) =>
      (
        await workspace.graphql<{ updateContact: object }>(mutation, {
          input: { contact: { id: contact }, [field]: reference },
        })
      ).updateContact;
    const found = async (filter: object) =>
      (
        await workspace.graphql<{ contactCount: number }>(
          'query ($filter: ContactFilter) { contactCount(filter: $filter) }',
          { filter },
        )
      ).contactCount;
    const shown = { contact: { related: { uuid: second, externalIds: [id('zeta', 'f-1'), id('abc', 'shared')] } } };
    for (const reference of [
      { id: second },
      { legacyId: { id: 'f-1', label: 'zeta' } },
      { legacyId: { id: second, label: 'pylon' } },
      { externalId: 'shared' },
    ]) {
      expect(await change({ id: first })).toMatchObject({ contact: { related: { uuid: first } } });
      expect(await change(reference)).toEqual(shown);
    }
    expect(await found({ [`${field}LegacyId`]: { label: 'zeta', eq: 'f-1' } })).toBe(1);
    expect(await found({ [`${field}LegacyId`]: { label: 'pylon', eq: 'f-1' } })).toBe(0);
    expect(await found({ [`${field}ExternalId`]: { in: ['shared'] } })).toBe(1);
    expect(await found({ not: { [`${field}ExternalId`]: { label: 'pylon', isSet: true } } })).toBe(1);
    expect(await change({ legacyId: { id: 'f-1', label: 'orgcrm' } })).toMatchObject({
      code: 'VALIDATION_ERROR',
      path: ['input', field],
      message: expect.stringContaining(`${field}: "f-1" is not `) as string,
    });
    expect(await change(null)).toEqual({ contact: { related: null } });
  });

  it('is read with the contacts, its external ids included', async () => {
    const { workspace, first, second } = await twoObjects(concept);
    await insertContacts(
      workspace.workspaceId,
      Array.from({ length: 20 }, (_, place) => ({
        name: `Contact ${place}`,
        [column]: place % 2 === 0 ? first : second,
      })),
    );
    const list = (size: number) => () =>
      workspace.graphql(
        `query ($first: Int) { contacts(first: $first) { nodes { ${field} { uuid externalIds { label externalId } } } } }`,
        { first: size },
      );
    expect([(await statementsOf(list(2))).length, (await statementsOf(list(20))).length]).toEqual([2, 2]);
    const { contacts } = (await list(2)()) as unknown as { contacts: { nodes: Record<string, unknown>[] } };
    expect(contacts.nodes.map((node) => node[field])).toContainEqual({
      uuid: first,
      externalIds: [id('pylon', 'f-1'), id('crm', 'shared')],
    });
  });
});

it.each([
  ['location', 'locationId'],
  ['assignedTo', 'assignedToId'],
])('%s and %s are not given together', async (field, idField) => {
  const workspace = await createWorkspace();
  const mutation =
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { ... on UserError { message path } } }';
  expect(await workspace.graphql(mutation, { input: { name: 'Ada', [field]: { id: 'x' }, [idField]: 'x' } })).toEqual({
    createContact: { message: `${idField}: it is given beside ${field}: give one of them`, path: ['input', idField] },
  });
});

it('members are filtered by their external ids', async () => {
  const member = concepts.find(({ name }) => name === 'member');
  if (member === undefined) throw new Error('no member');
  const { workspace, first, second } = await twoObjects(member);
  const found = async (filter: object) =>
    (
      await workspace.graphql<{ members: { uuid: string }[] }>(
        'query ($filter: MemberFilter) { members(filter: $filter) { uuid } }',
        { filter },
      )
    ).members.map(({ uuid }) => uuid);
  expect(await found({ legacyId: { label: 'zeta', in: ['f-1', first] } })).toEqual([first, second]);
  expect(await found({ externalId: { label: 'crm', eq: 'shared' } })).toEqual([first]);
  expect(await found({ externalId: { label: 'crm', isSet: false } })).toEqual([second]);
});
