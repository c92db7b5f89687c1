import { expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { statementsOf } from '../../support/gateway.ts';
import { insertContacts } from '../../support/contacts.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { eventsOf, issuesOf, mutate, shown, written } from './support.ts';

const add = (client: Client, contact: unknown, tags: unknown) => mutate(client, 'addContactTags', { contact, tags });
const take = (client: Client, contact: unknown, tags: unknown) =>
  mutate(client, 'removeContactTags', { contact, tags });
const counts = 'changedContacts changes';

function tagsOf({ contact }: { contact?: Record<string, unknown> }): string[] {
  return ((contact?.['tags'] ?? []) as { name: string }[]).map(({ name }) => name);
}

it('adds tags in the order of their names, creates unknown ones, and changes nothing by those that the contact has', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { name: 'Ada', tags: ['first'] });

  expect(tagsOf(await add(workspace, { id: uuid }, ['new', 'VIP', ' vip ', 'FIRST']))).toEqual(['first', 'new', 'VIP']);
  const answer = await add(workspace, { id: uuid }, ['vip', 'another']);
  expect(tagsOf(answer)).toEqual(['first', 'new', 'VIP', 'another']);
  expect(await shown(workspace, uuid)).toEqual(answer.contact);
  expect(tagsOf(await add(workspace, { id: uuid }, ['NEW']))).toEqual(['first', 'new', 'VIP', 'another']);
  expect((await eventsOf(workspace)).slice(2)).toEqual([
    ['contact.tag_added', uuid, 'new'],
    ['contact.tag_added', uuid, 'VIP'],
    ['contact.tag_added', uuid, 'another'],
  ]);
});

it('takes tags off, and changes nothing by those that the contact does not have or nobody knows', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { tags: ['a', 'b', 'c'] });
  await written(workspace, 'createContact', { tags: ['other'] });

  const answer = await take(workspace, { id: uuid }, ['C', 'other', 'unknown', 'a']);
  expect(tagsOf(answer)).toEqual(['b']);
  expect(await shown(workspace, uuid)).toEqual(answer.contact);
  expect(tagsOf(await take(workspace, { id: uuid }, ['a']))).toEqual(['b']);
  expect((await eventsOf(workspace)).slice(6)).toEqual([
    ['contact.tag_removed', uuid, 'a'],
    ['contact.tag_removed', uuid, 'c'],
  ]);
  expect(await workspace.graphql('{ tags { totalCount } }')).toEqual({ tags: { totalCount: 4 } });
});

it('moves updatedAt where something changed, and only there', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { tags: ['a'] });
  const updatedAt = async (mutation: string, tag: string) =>
    (await mutate(workspace, mutation, { contact: { id: uuid }, tags: [tag] }, 'contact { updatedAt createdAt }'))
      .contact as unknown as { updatedAt: string; createdAt: string };

  const same = await updatedAt('addContactTags', 'A');
  expect(same.updatedAt).toBe(same.createdAt);
  const added = await updatedAt('addContactTags', 'b');
  expect(added.updatedAt > same.updatedAt).toBe(true);
  expect((await updatedAt('removeContactTags', 'x')).updatedAt).toBe(added.updatedAt);
  expect((await updatedAt('removeContactTags', 'a')).updatedAt > added.updatedAt).toBe(true);
});

it('shows every field of the tags that it returns', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', { tags: ['a'] });
  const fields = 'contact { tags { id uuid name color contactCount createdAt updatedAt } }';
  const { contact: added } = await mutate(workspace, 'addContactTags', { contact: { id: uuid }, tags: ['b'] }, fields);
  expect(await workspace.graphql(`{ ${fields.replace('contact', `contact(id: "${uuid}")`)} }`)).toEqual({
    contact: added,
  });
});

it('finds the contact by any reference, and knows none out of the viewer’s sight', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const { uuid } = await written(workspace, 'createContact', {
    email: 'a@x.org',
    externalIds: [{ label: 'whautomate', externalId: 'w1' }],
  });

  expect(tagsOf(await add(workspace, { legacyId: { id: 'w1', label: 'whautomate' } }, ['a']))).toEqual(['a']);
  expect(tagsOf(await add(workspace, { email: 'A@x.org' }, ['b']))).toEqual(['a', 'b']);
  expect(tagsOf(await take(workspace, { externalId: { label: 'whautomate', externalId: 'w1' } }, ['a']))).toEqual([
    'b',
  ]);
  const before = await eventsOf(workspace);
  for (const client of [restricted, other]) {
    for (const change of [add, take]) {
      expect(await change(client, { id: uuid }, ['b', 'never'])).toEqual({
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
        path: ['input', 'contact', 'id'],
        message: `no contact has the id "${uuid}"`,
      });
    }
    expect(await client.graphql('{ tags(search: "never") { totalCount } }')).toEqual({ tags: { totalCount: 0 } });
  }
  expect(await eventsOf(workspace)).toEqual(before);
});

it('tags a thousand contacts at once, each once, by one statement', async () => {
  const workspace = await createWorkspace();
  const ids = await insertContacts(
    workspace.workspaceId,
    Array.from({ length: 1_000 }, (_, place) => ({ name: `Contact ${place}` })),
  );
  const change = (mutation: string, tags: string[]) =>
    mutate(
      workspace,
      mutation,
      { contacts: { ids: mutation.startsWith('add') ? [...ids.slice(2), newId(), 'nobody'] : ids }, tags },
      counts,
    );

  let answer;
  const statements = await statementsOf(async () => {
    answer = await change('addTagsOfContacts', ['a', 'b', 'A']);
  });
  expect(answer).toEqual({ __typename: 'AddTagsOfContactsSuccess', changedContacts: 998, changes: 1_996 });
  expect(statements).toHaveLength(2);
  expect(await change('addTagsOfContacts', ['B'])).toMatchObject({ changedContacts: 0, changes: 0 });
  expect(await change('removeTagsOfContacts', ['a', 'x'])).toMatchObject({ changedContacts: 998, changes: 998 });
  const events = await eventsOf(workspace);
  expect(events.filter(([type]) => type === 'contact.tag_added')).toHaveLength(1_996);
  expect(events.filter(([type]) => type === 'contact.tag_removed')).toHaveLength(998);
});

it('creates no tag where none of the contacts exists', async () => {
  const workspace = await createWorkspace();
  expect(
    await mutate(workspace, 'addTagsOfContacts', { contacts: { ids: [newId()] }, tags: ['a'] }, counts),
  ).toMatchObject({ changedContacts: 0, changes: 0 });
  expect(await mutate(workspace, 'addTagsOfContacts', { contacts: { ids: [] }, tags: ['a'] }, counts)).toMatchObject({
    changedContacts: 0,
    changes: 0,
  });
  expect(await workspace.graphql('{ tags { totalCount } }')).toEqual({ tags: { totalCount: 0 } });
});

it('changes only contacts in sight of a restricted member', async () => {
  const workspace = await createWorkspace();
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const own = await written(restricted, 'createContact', {});
  const hidden = await written(workspace, 'createContact', { tags: ['a'] });
  const contacts = { ids: [own.uuid, hidden.uuid] };

  expect(await mutate(restricted, 'addTagsOfContacts', { contacts, tags: ['a', 'b'] }, counts)).toMatchObject({
    changedContacts: 1,
    changes: 2,
  });
  expect(await mutate(restricted, 'removeTagsOfContacts', { contacts, tags: ['a'] }, counts)).toMatchObject({
    changedContacts: 1,
    changes: 1,
  });
  expect(await shown(workspace, hidden.uuid)).toEqual(hidden);
});

it('refuses too many contacts, too many or no tags, and wrong names', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', {});
  const many = Array.from({ length: 101 }, (_, place) => `t${place}`);
  expect(issuesOf(await add(workspace, { id: uuid }, []))).toEqual([
    ['input.tags', 'OUT_OF_RANGE', 'tags: 0 are given, 1 to 100 are allowed'],
  ]);
  expect(issuesOf(await take(workspace, { id: uuid }, many))).toEqual([
    ['input.tags', 'OUT_OF_RANGE', 'tags: 101 are given, 1 to 100 are allowed'],
  ]);
  expect(issuesOf(await add(workspace, { id: uuid }, ['ok', '', 'x'.repeat(101)]))).toEqual([
    ['input.tags.1', 'REQUIRED', 'tags[1]: tag name "" has 0 characters: 1 to 100 are allowed'],
    ['input.tags.2', 'OUT_OF_RANGE', `tags[2]: tag name "${'x'.repeat(78)}… has 101 characters: 1 to 100 are allowed`],
  ]);
  expect(
    issuesOf(
      await mutate(
        workspace,
        'addTagsOfContacts',
        { contacts: { ids: Array.from({ length: 1_001 }, () => uuid) }, tags: ['a'] },
        counts,
      ),
    ),
  ).toEqual([['input.contacts.ids', 'OUT_OF_RANGE', 'ids: 1001 are given, at most 1000 are allowed']]);
  expect(await eventsOf(workspace)).toHaveLength(1);
});

it('takes one statement beside that of the key, whatever names the contact and however many tags there are', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', {
    email: 'a@x.org',
    externalIds: [{ label: 'l', externalId: 'e' }],
    tags: ['old'],
  });
  for (const contact of [{ id: uuid }, { email: 'a@x.org' }, { legacyId: { label: 'l', id: 'e' } }]) {
    for (const change of [add, take]) {
      expect(
        await statementsOf(() =>
          mutate(
            workspace,
            change === add ? 'addContactTags' : 'removeContactTags',
            { contact, tags: ['a', 'b', 'c', 'old'] },
            'contact { uuid tags { name } }',
          ),
        ),
      ).toHaveLength(2);
    }
  }
});

it('needs the scope contacts:write', async () => {
  const reader = await (await createWorkspace()).clientWith('contacts:read');
  for (const field of [
    'addContactTags(input: { contact: { id: "x" }, tags: ["a"] })',
    'removeTagsOfContacts(input: { contacts: { ids: [] }, tags: ["a"] })',
  ]) {
    expect((await reader.send(`mutation { ${field} { __typename } }`)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  }
});

it('one tag that is known is added by one statement, and a new one by two, whichever way the contact is named', async () => {
  const workspace = await createWorkspace();
  const { uuid } = await written(workspace, 'createContact', {
    email: 'ada@example.com',
    tags: ['a'],
    externalIds: [{ label: 'whautomate', externalId: 'w1' }],
  });
  await written(workspace, 'createContact', { tags: ['known', 'other'] });
  const count = async (contact: object, tags: string[]): Promise<number> =>
    (await statementsOf(() => mutate(workspace, 'addContactTags', { contact, tags }, 'contact { uuid tags { name } }')))
      .length;

  expect(await count({ id: uuid }, ['KNOWN'])).toBe(2);
  expect(await count({ email: 'ada@example.com' }, ['other'])).toBe(2);
  expect(await count({ legacyId: { id: 'w1', label: 'whautomate' } }, ['known'])).toBe(2);
  expect(await count({ id: uuid }, ['new'])).toBe(3);
  expect(await count({ id: uuid }, ['new', 'newer'])).toBe(2);
  expect((await shown(workspace, uuid))?.['tags']).toEqual(
    ['a', 'known', 'other', 'new', 'newer'].map((name) => ({ name })),
  );
});

it('an id that is a UUID means the contact that has it, before one that has it as an external id', async () => {
  const workspace = await createWorkspace();
  const grace = await written(workspace, 'createContact', { name: 'Grace' });
  const lost = newId();
  const ada = await written(workspace, 'createContact', {
    name: 'Ada',
    externalIds: [
      { label: 'whautomate', externalId: grace.uuid },
      { label: 'whautomate', externalId: lost },
    ],
  });
  const named = async (id: string): Promise<unknown> =>
    (
      await mutate(
        workspace,
        'addContactTags',
        { contact: { legacyId: { id, label: 'whautomate' } }, tags: ['a'] },
        'contact { uuid }',
      )
    ).contact?.uuid;

  expect(await named(grace.uuid.toUpperCase())).toBe(grace.uuid);
  expect(await named(lost)).toBe(ada.uuid);
});
