import { expect, it, vi } from 'vitest';
import { withConflicts } from '../../../src/domain/contacts/write/conflicts.ts';
import { defaultState } from '../../../src/domain/contacts/write/state/state-columns.ts';
import { UniqueViolation } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { viewerContext } from '../../support/viewer-context.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { blankContact, differingIdentifiers, eventsOf, mutate, shown, written } from './support.ts';

const numbers = Array.from({ length: 20 }, (_, place) => place);

it('loses nothing of changes to the same contact at once', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { email: 'ada@example.com', properties: { first: true } });

  const answers = await Promise.all(
    numbers.map((number) =>
      mutate(workspace, 'updateContact', {
        contact: { id: uuid },
        properties: { [`key${number}`]: number },
        addVisitorIds: [`v${number}`],
        ...(number === 7 ? { notes: 'seven' } : {}),
        ...(number === 8 ? { tags: ['eight'] } : {}),
      }),
    ),
  );

  expect(answers.map(({ __typename }) => __typename)).toEqual(numbers.map(() => 'UpdateContactSuccess'));
  const after = await shown(workspace, uuid);
  expect({ ...after, visitorIds: ((after?.['visitorIds'] ?? []) as string[]).toSorted() }).toEqual({
    ...blankContact,
    uuid,
    email: 'ada@example.com',
    emails: ['ada@example.com'],
    notes: 'seven',
    tags: [{ name: 'eight' }],
    properties: { first: true, ...Object.fromEntries(numbers.map((number) => [`key${number}`, number])) },
    visitorIds: numbers.map((number) => `v${number}`).toSorted(),
  });
  const updates = (await eventsOf(workspace)).filter(([type]) => type === 'contact.updated');
  expect(updates).toHaveLength(20);
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('makes one contact of upserts by the same email, or the same external id, at once', async () => {
  const workspace = await createWorkspace();
  const success = 'created contact { uuid }';

  for (const match of [{ email: 'ada@example.com' }, { externalId: { label: 'pylon', externalId: 'p1' } }]) {
    const answers = await Promise.all(
      numbers.map((number) =>
        mutate(workspace, 'upsertContact', { match, properties: { [`key${number}`]: number } }, success),
      ),
    );
    expect(new Set(answers.map(({ contact }) => contact?.uuid)).size).toBe(1);
    expect(answers.filter(({ created }) => created === true)).toHaveLength(1);
    expect((await shown(workspace, answers[0]?.contact?.uuid ?? ''))?.['properties']).toEqual(
      Object.fromEntries(numbers.map((number) => [`key${number}`, number])),
    );
  }
  expect((await eventsOf(workspace)).filter(([type]) => type === 'contact.created')).toHaveLength(2);
});

it('lets one of several contacts that want an email at once have it, and names it to the others', async () => {
  const workspace = await createWorkspace();
  const emails = numbers.map((number) => `a${number}@example.com`);

  const answers = await Promise.all(
    numbers.map((number) =>
      mutate(workspace, 'createContact', { emails: number % 2 === 0 ? emails : emails.toReversed(), tags: ['new'] }),
    ),
  );

  const [created, ...others] = answers.toSorted(
    (left, right) =>
      Number(right.__typename === 'CreateContactSuccess') - Number(left.__typename === 'CreateContactSuccess'),
  );
  expect(created?.__typename).toBe('CreateContactSuccess');
  for (const other of others)
    expect(other).toMatchObject({ __typename: 'ConflictError', existingUuid: created?.contact?.uuid });
  expect(await eventsOf(workspace)).toEqual([
    ['contact.created', created?.contact?.uuid, {}],
    ['contact.tag_added', created?.contact?.uuid, 'new'],
  ]);
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('ends with one owner of a visitor id that several contacts claim at once, and with lists that agree', async () => {
  const workspace = await createWorkspace();
  const contacts = await Promise.all(
    numbers.map((number) =>
      written(workspace, 'createContact', { name: `Contact ${number}`, visitorIds: number === 0 ? ['v', 'w'] : [] }),
    ),
  );

  for (let round = 0; round < 3; round++) {
    await Promise.all([
      ...contacts.map(({ uuid }, number) =>
        written(workspace, 'updateContact', {
          contact: { id: uuid },
          addVisitorIds: number % 2 === 0 ? ['v', 'w'] : ['w', 'v'],
        }),
      ),
      ...numbers.map((number) => written(workspace, 'createContact', { visitorIds: [`n${number % 5}`, 'v'] })),
    ]);
    expect(await differingIdentifiers(workspace)).toEqual([]);
  }
});

it('lets go of a visitor id and claims it at once without an error', async () => {
  const workspace = await createWorkspace();
  const [ada, grace] = await Promise.all([
    written(workspace, 'createContact', { visitorIds: ['v'] }),
    written(workspace, 'createContact', { visitorIds: ['w'] }),
  ]);

  for (let round = 0; round < 5; round++) {
    await Promise.all([
      written(workspace, 'updateContact', { contact: { id: ada.uuid }, visitorIds: round % 2 === 0 ? ['w'] : ['v'] }),
      written(workspace, 'updateContact', { contact: { id: grace.uuid }, visitorIds: round % 2 === 0 ? ['v'] : ['w'] }),
      mutate(workspace, 'deleteContact', { contact: { visitorId: 'gone' } }, 'uuid'),
    ]);
    expect(await differingIdentifiers(workspace)).toEqual([]);
  }
});

it('merges contacts at once without a deadlock: each is merged once, and nothing is lost', async () => {
  const workspace = await createWorkspace();
  const contacts = await Promise.all(
    numbers.map((number) =>
      written(workspace, 'createContact', {
        email: `a${number}@example.com`,
        visitorIds: [`v${number}`],
        tags: [`t${number}`],
      }),
    ),
  );
  const [first] = contacts;

  const pairs = contacts.flatMap(({ uuid }, place) =>
    place === 0
      ? []
      : [
          [first?.uuid, uuid],
          [uuid, first?.uuid],
        ],
  );
  const answers = await Promise.all(
    pairs.map(([into, from]) =>
      mutate(workspace, 'mergeContacts', { into: { id: into }, from: { id: from } }, 'contact { uuid }'),
    ),
  );

  const kinds = new Set(answers.map(({ __typename }) => __typename));
  expect([...kinds].toSorted()).toEqual(['MergeContactsSuccess', 'NotFoundError']);
  const { contacts: left } = await workspace.graphql<{ contacts: { nodes: { emails: string[]; tags: unknown[] }[] } }>(
    '{ contacts(first: 50) { nodes { emails tags { name } } } }',
  );
  expect(left.nodes).toHaveLength(
    20 - answers.filter(({ __typename }) => __typename === 'MergeContactsSuccess').length,
  );
  expect(left.nodes.flatMap(({ emails }) => emails).toSorted()).toEqual(
    numbers.map((number) => `a${number}@example.com`).toSorted(),
  );
  expect(left.nodes.flatMap(({ tags }) => tags)).toHaveLength(20);
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('answers changes and deletions of the same contact at once, and leaves nothing behind', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const contacts = await Promise.all(
    numbers.map((number) =>
      written(workspace, 'createContact', { email: `a${number}@example.com`, visitorIds: ['v'] }),
    ),
  );

  const answers = await Promise.all(
    contacts.flatMap(({ uuid }, number) => [
      mutate(
        workspace,
        'updateContact',
        { contact: { id: uuid }, email: `b${number}@example.com`, addVisitorIds: ['w'], tags: ['x'] },
        'contact { uuid }',
      ),
      mutate(workspace, 'deleteContact', { contact: { id: uuid } }, 'uuid'),
      mutate(workspace, 'addContactTags', { contact: { id: uuid }, tags: ['y'] }, 'contact { uuid }'),
    ]),
  );

  expect(answers.filter(({ __typename }) => __typename === 'DeleteContactSuccess')).toHaveLength(20);
  expect(await differingIdentifiers(workspace)).toEqual([]);
  expect(await store.prisma.contactIdentifier.count({ where: { workspaceId: workspace.workspaceId } })).toBe(0);
  const ofDeleted = (await eventsOf(workspace)).filter(([type]) => type === 'contact.deleted');
  expect(ofDeleted).toHaveLength(20);
});

it('says that an account is unknown when it is deleted while a contact is written', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  for (let round = 0; round < 5; round++) {
    const { id } = await store.prisma.account.create({
      data: { workspaceId: workspace.workspaceId, id: `00000000-0000-7000-8000-00000000000${round}`, name: 'Acme' },
    });
    const [answer] = await Promise.all([
      mutate(workspace, 'createContact', { account: { id } }),
      mutate(workspace, 'deleteAccount', { id }, 'uuid'),
    ]);
    expect(['CreateContactSuccess', 'ValidationError']).toContain(answer.__typename);
  }
});

it('writes in the end, where others take the email and let it go each time before a look', async () => {
  const { workspaceId } = await createWorkspace();
  const taken = new UniqueViolation('contact_identifier_pkey', null);
  const write = vi
    .fn<() => Promise<string>>(() => Promise.resolve('written'))
    .mockRejectedValueOnce(taken)
    .mockRejectedValueOnce(taken)
    .mockRejectedValueOnce(taken);
  const state = { ...defaultState, email: 'ada@example.com', emails: ['ada@example.com'] };

  expect(
    await withConflicts(
      () => state,
      null,
      { email: 'ada@example.com' },
      ['input'],
      await viewerContext(workspaceId),
      write,
    ),
  ).toBe('written');
});
