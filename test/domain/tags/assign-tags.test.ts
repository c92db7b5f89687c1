import { expect, it } from 'vitest';
import {
  addContactTags,
  removeContactTags,
  resolveTagNames,
  setContactTags,
  tagsById,
} from '../../../src/domain/tags/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts, outboxOf, viewerOf } from './support.ts';

async function tagIdsOf(workspaceId: string, ...names: string[]): Promise<[string, string, string]> {
  const { store } = await gateway();
  const [one = '', two = '', three = ''] = (await resolveTagNames(store, workspaceId, names)).map(({ id }) => id);
  return [one, two, three];
}

it('adds only what is missing, and records contact.tag_added once for each new pair', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const viewer = viewerOf(workspace.workspaceId);
  const [ada = '', grace = ''] = await insertContacts(workspace.workspaceId, ['Ada', 'Grace']);
  const [vip, beta] = await tagIdsOf(workspace.workspaceId, 'vip', 'beta');

  expect(await addContactTags(store, viewer, [ada], [vip])).toEqual([{ contactId: ada, tagId: vip }]);
  const both = await store.transaction((transaction) =>
    addContactTags(transaction, viewer, [ada, grace, ada], [beta, vip, beta]),
  );
  expect(both).toEqual([
    { contactId: ada, tagId: beta },
    { contactId: grace, tagId: beta },
    { contactId: grace, tagId: vip },
  ]);
  expect(await addContactTags(store, viewer, [ada, grace], [beta, vip])).toEqual([]);

  const event = (contactId: string, id: string, name: string): object => ({
    type: 'contact.tag_added',
    contactId,
    payload: { tag: { id, name } },
  });
  expect(await outboxOf(workspace.workspaceId, 'contact.tag_added', 'contact.tag_removed')).toEqual(
    expect.arrayContaining([
      event(ada, vip, 'vip'),
      event(ada, beta, 'beta'),
      event(grace, beta, 'beta'),
      event(grace, vip, 'vip'),
    ]),
  );
  expect(await outboxOf(workspace.workspaceId, 'contact.tag_added', 'contact.tag_removed')).toHaveLength(4);
  const { contacts } = await workspace.graphql<{ contacts: unknown }>('{ contacts { nodes { name tags { name } } } }');
  expect(contacts).toEqual({
    nodes: expect.arrayContaining([
      { name: 'Ada', tags: [{ name: 'vip' }, { name: 'beta' }] },
      { name: 'Grace', tags: [{ name: 'beta' }, { name: 'vip' }] },
    ]),
  });
});

it('removes only what is there, and records contact.tag_removed once for each pair', async () => {
  const { workspaceId } = await createWorkspace();
  const { store } = await gateway();
  const viewer = viewerOf(workspaceId);
  const [ada = '', grace = ''] = await insertContacts(workspaceId, ['Ada', 'Grace']);
  const [vip, beta] = await tagIdsOf(workspaceId, 'vip', 'beta');
  await addContactTags(store, viewer, [ada], [vip]);

  expect(await removeContactTags(store, viewer, [ada, grace], [vip, beta])).toEqual([{ contactId: ada, tagId: vip }]);
  expect(await removeContactTags(store, viewer, [ada, grace], [vip, beta])).toEqual([]);
  expect(await outboxOf(workspaceId, 'contact.tag_removed')).toEqual([
    { type: 'contact.tag_removed', contactId: ada, payload: { tag: { id: vip, name: 'vip' } } },
  ]);
});

it('replaces the tags by one statement: what stays keeps its place, what changes is recorded', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const viewer = viewerOf(workspace.workspaceId);
  const [ada = ''] = await insertContacts(workspace.workspaceId, ['Ada']);
  const [vip, beta, gamma] = await tagIdsOf(workspace.workspaceId, 'vip', 'beta', 'gamma');
  await addContactTags(store, viewer, [ada], [vip, beta]);

  let changes: Awaited<ReturnType<typeof setContactTags>> | undefined;
  const statements = await statementsOf(async () => {
    changes = await setContactTags(store, viewer, [ada], tagsById(workspace.workspaceId, [gamma, beta]));
  });
  expect(statements).toHaveLength(1);
  expect(changes).toEqual({ added: [{ contactId: ada, tagId: gamma }], removed: [{ contactId: ada, tagId: vip }] });
  const { contacts } = await workspace.graphql<{ contacts: unknown }>('{ contacts { nodes { tags { name } } } }');
  expect(contacts).toEqual({ nodes: [{ tags: [{ name: 'beta' }, { name: 'gamma' }] }] });
  expect(await outboxOf(workspace.workspaceId, 'contact.tag_removed')).toHaveLength(1);

  expect(await setContactTags(store, viewer, [ada], tagsById(workspace.workspaceId, [gamma, beta]))).toEqual({
    added: [],
    removed: [],
  });
  expect((await setContactTags(store, viewer, [ada], tagsById(workspace.workspaceId, []))).removed).toHaveLength(2);
});

it('leaves out contacts that the viewer cannot see, and tags of other workspaces', async () => {
  const [workspace, other] = [await createWorkspace(), await createWorkspace()];
  const { store } = await gateway();
  const { memberId } = await workspace.member({ dataScope: 'ASSIGNED' });
  const restricted = viewerOf(workspace.workspaceId, { memberId, dataScope: 'ASSIGNED' });
  const [mine = ''] = await insertContacts(workspace.workspaceId, ['Mine'], { assignedToId: memberId });
  const [hidden = ''] = await insertContacts(workspace.workspaceId, ['Hidden']);
  const [foreign = ''] = await insertContacts(other.workspaceId, ['Foreign']);
  const [vip] = await tagIdsOf(workspace.workspaceId, 'vip');
  const [foreignTag] = await tagIdsOf(other.workspaceId, 'vip');

  const all = [mine, hidden, foreign];
  expect(await addContactTags(store, restricted, all, [vip, foreignTag])).toEqual([{ contactId: mine, tagId: vip }]);
  await addContactTags(store, viewerOf(workspace.workspaceId), [hidden], [vip]);
  expect(await setContactTags(store, restricted, all, tagsById(workspace.workspaceId, []))).toEqual({
    added: [],
    removed: [{ contactId: mine, tagId: vip }],
  });
  expect(await removeContactTags(store, restricted, all, [vip])).toEqual([]);
  expect(await outboxOf(workspace.workspaceId, 'contact.tag_added', 'contact.tag_removed')).toHaveLength(3);
});

it('adds a tag once however many transactions add it at once', async () => {
  const { workspaceId } = await createWorkspace();
  const { store } = await gateway();
  const viewer = viewerOf(workspaceId);
  const contacts = await insertContacts(
    workspaceId,
    Array.from({ length: 20 }, (_, place) => `Contact ${place}`),
  );
  const [vip, beta] = await tagIdsOf(workspaceId, 'vip', 'beta');
  const changes = await Promise.all(
    Array.from({ length: 6 }, (_, place) =>
      store.transaction((transaction) =>
        addContactTags(
          transaction,
          viewer,
          place % 2 === 0 ? contacts : contacts.toReversed(),
          place % 2 === 0 ? [vip, beta] : [beta, vip],
        ),
      ),
    ),
  );
  expect(changes.flat()).toHaveLength(40);
  expect(await outboxOf(workspaceId, 'contact.tag_added')).toHaveLength(40);
});
