import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { eventsOf, mutate, shown, written } from './support.ts';

const numbers = Array.from({ length: 20 }, (_, place) => place);

/** The events of a contact's changes, in their order: which fields each changed. */
async function changesOf(workspace: Client, uuid: string): Promise<unknown[]> {
  return (await eventsOf(workspace)).flatMap(([type, id, payload]) =>
    type === 'contact.updated' && id === uuid ? [(payload as { fields: unknown }).fields] : [],
  );
}

it('a change of one or two plain fields takes the statements of the key and of the write', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { email: 'ada@example.com' });
  const count = async (input: Record<string, unknown>): Promise<number> =>
    (await statementsOf(() => mutate(workspace, 'updateContact', input, 'contact { uuid notes tags { name } }')))
      .length;

  expect(await count({ contact: { id: uuid }, notes: 'one' })).toBe(2);
  expect(
    await count({ contact: { legacyId: { id: uuid.toUpperCase(), label: 'orgcrm' } }, stage: 'LEAD', channel: 'Sms' }),
  ).toBe(2);
  expect(await count({ contact: { id: uuid }, notes: 'one', phoneFormat: 'TEXT' })).toBe(2);
  // Another kind of reference, another kind of field, more fields at once.
  expect(await count({ contact: { email: 'ada@example.com' }, notes: 'two' })).toBe(3);
  expect(await count({ contact: { id: uuid }, notes: 'three', company: 'Acme' })).toBe(3);
  expect(await count({ contact: { id: uuid }, notes: 'four', source: 'web', stage: 'CUSTOMER' })).toBe(3);
});

const drawnChange = fc.record(
  {
    notes: fc.option(fc.constantFrom('', ' ', 'a', "it's", 'ÄÖ', 'x'.repeat(100_001))),
    source: fc.option(fc.constantFrom('', 'web', 'fair')),
    doNotContact: fc.option(fc.boolean()),
    subscriptionStatus: fc.option(fc.constantFrom('SUBSCRIBED', 'UNSUBSCRIBED')),
    stage: fc.option(fc.constantFrom('SUBSCRIBER', 'LEAD', 'OTHER')),
    channel: fc.option(fc.constantFrom('', 'Sms', 'Whatsapp')),
    avatarUrl: fc.option(fc.constantFrom('', 'https://example.com/a.png', 'no url')),
  },
  { requiredKeys: [] },
);

it('whichever way a change goes, it makes the same of the contact, answers the same, and causes the same event', async () => {
  const workspace = await createWorkspace();
  const byId = await written(workspace, 'createContact', { email: 'ada@example.com', tags: ['vip'] });
  const byEmail = await written(workspace, 'createContact', { email: 'grace@example.com', tags: ['vip'] });
  const selection =
    '... on UpdateContactSuccess { contact { notes source doNotContact subscriptionStatus stage channel avatarUrl tags { name } } } ... on ValidationError { message issues { path code message } }';
  const change = (contact: object, input: object): Promise<unknown> =>
    workspace.graphql(
      `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename ${selection} } }`,
      { input: { contact, ...input } },
    );
  const withoutIds = (contact: object | null): object => ({ ...contact, uuid: '', email: '', emails: [] });

  await fc.assert(
    fc.asyncProperty(drawnChange, async (input) => {
      expect(await change({ id: byId.uuid }, input)).toEqual(await change({ email: 'grace@example.com' }, input));
    }),
    { numRuns: 150 },
  );
  expect(withoutIds(await shown(workspace, byId.uuid))).toEqual(withoutIds(await shown(workspace, byEmail.uuid)));
  const changes = await changesOf(workspace, byId.uuid);
  expect(changes).toEqual(await changesOf(workspace, byEmail.uuid));
  expect(changes.length).toBeGreaterThan(20);
});

it('of the same change at once, one changes the contact, and causes the event', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { notes: 'none', source: 'web' });

  const answers = await Promise.all(
    numbers.map(() =>
      mutate(workspace, 'updateContact', { contact: { id: uuid }, notes: 'same', source: 'web' }, 'contact { notes }'),
    ),
  );

  expect(answers).toEqual(numbers.map(() => ({ __typename: 'UpdateContactSuccess', contact: { notes: 'same' } })));
  expect(await changesOf(workspace, uuid)).toEqual([['notes']]);
});

it('of changes at once, each is made, and names in its event what it changed', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { notes: 'none' });

  const answers = await Promise.all(
    numbers.map((number) =>
      mutate(
        workspace,
        'updateContact',
        { contact: { id: uuid }, ...(number % 2 === 0 ? { notes: `note ${number}` } : { source: `source ${number}` }) },
        'contact { notes source }',
      ),
    ),
  );

  expect(answers.map(({ __typename }) => __typename)).toEqual(numbers.map(() => 'UpdateContactSuccess'));
  const changes = await changesOf(workspace, uuid);
  expect(changes.map((fields) => JSON.stringify(fields)).toSorted()).toEqual([
    ...numbers.slice(0, 10).map(() => '["notes"]'),
    ...numbers.slice(0, 10).map(() => '["source"]'),
  ]);
  expect(await shown(workspace, uuid)).toMatchObject({
    notes: expect.stringMatching(/^note \d+$/) as string,
    source: expect.stringMatching(/^source \d+$/) as string,
  });
});

it('a member changes no contact that is not theirs, and nobody one that is not there', async () => {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const { uuid } = await written(workspace, 'createContact', { notes: 'mine' });
  const missing = '00000000-0000-7000-8000-000000000000';

  for (const [client, id] of [
    [member, uuid],
    [workspace, missing],
  ] as const) {
    // A contact that is not there is told before what is wrong with the change.
    expect(await mutate(client, 'updateContact', { contact: { id }, channel: '' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await mutate(client, 'updateContact', { contact: { id }, notes: 'theirs' })).toMatchObject({
      __typename: 'NotFoundError',
      message: expect.stringContaining(id) as string,
    });
  }
  expect(await shown(workspace, uuid)).toMatchObject({ notes: 'mine' });
  expect(await changesOf(workspace, uuid)).toEqual([]);
});
