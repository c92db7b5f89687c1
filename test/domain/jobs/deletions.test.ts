import { expect, it } from 'vitest';
import { contactsOfBatch } from '../../../src/domain/jobs/index.ts';
import { raw, sql, typed } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { eventsOfContacts, insertContacts, jobFields, manyContacts, type SeenJob } from './support.ts';

checkStatements();

/** What contacts point to: how it is made, its column, and the operation that deletes it. */
const pointedTo = {
  Account: { create: 'createAccount(input: { name: "Acme" })', column: 'account_id', kind: 'DELETE_ACCOUNT' },
  Location: { create: 'createLocation(input: { title: "Berlin" })', column: 'location_id', kind: 'DELETE_LOCATION' },
  PortalRole: {
    create: 'createPortalRole(input: { slug: "vip", name: "VIP" })',
    column: 'portal_role_id',
    kind: 'DELETE_PORTAL_ROLE',
  },
  Member: {
    create: 'createMember(input: { email: "gone@example.com", role: OWNER })',
    column: 'assigned_to_id',
    kind: 'DELETE_MEMBER',
  },
} as const;

async function create(workspace: TestWorkspace, type: keyof typeof pointedTo): Promise<string> {
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const { made } = await workspace.graphql<{ made: { object: { uuid: string } } }>(
    `mutation { made: ${pointedTo[type].create} { ... on Create${type}Success { object: ${field} { uuid } } ... on UserError { message } } }`,
  );
  return made.object.uuid;
}

async function remove(workspace: TestWorkspace, type: string, id: string): Promise<{ job: SeenJob | null }> {
  const { gone } = await workspace.graphql<{ gone: { job: SeenJob | null } }>(
    `mutation ($id: ID!) { gone: delete${type}(input: { id: $id }) { ... on Delete${type}Success { job { ${jobFields} } } ... on UserError { message } } }`,
    { id },
  );
  return gone;
}

it.each(['Account', 'Location', 'PortalRole', 'Member'] as const)(
  'one that many contacts point to is taken off them in batches before it is deleted, with an event each: %s',
  async (type) => {
    const [{ store }, workspace] = [await gateway(), await createWorkspace()];
    const { workspaceId } = workspace;
    if (type === 'Member') await workspace.member({ role: 'OWNER' });
    const count = await manyContacts();
    const id = await create(workspace, type);
    await insertContacts(store, workspaceId, count, {});
    const column = raw(pointedTo[type].column);
    await store.query(sql`UPDATE contact SET ${column} = ${id}::uuid WHERE workspace_id = ${workspaceId}::uuid`);

    const changes: string[] = [];
    const stop = store.onStatement((text) => void (/UPDATE contact SET/.test(text) && changes.push(text)));
    expect(await remove(workspace, type, id)).toMatchObject({
      job: { kind: pointedTo[type].kind, status: 'DONE', done: count, total: count },
    });
    stop();

    // Each batch, and what may have come behind the last one.
    expect(changes).toHaveLength(Math.ceil(count / contactsOfBatch[store.kind]) + 1);
    expect(await eventsOfContacts(store, workspaceId, 'contact.updated')).toEqual(new Map([[1, count]]));
    const [left] = await store.query(
      typed({
        contacts: 'integer',
      })`SELECT count(*)::int AS contacts FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.${column} IS NOT NULL`,
    );
    expect(left).toEqual({ contacts: 0 });
    expect(await remove(workspace, type, id)).not.toHaveProperty('job');
  },
);

it('a tag of many contacts is taken off them in batches before it is deleted, with an event each', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const count = await manyContacts();
  const { createTag } = await workspace.graphql<{ createTag: { tag: { uuid: string } } }>(
    'mutation { createTag(input: { name: "vip" }) { ... on CreateTagSuccess { tag { uuid } } } }',
  );
  await insertContacts(store, workspaceId, count, {});
  await store.query(sql`
    INSERT INTO contact_tag (workspace_id, contact_id, tag_id, contact_created_at)
    SELECT c.workspace_id, c.id, ${createTag.tag.uuid}::uuid, c.created_at FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid`);
  expect(await remove(workspace, 'Tag', createTag.tag.uuid)).toMatchObject({
    job: { kind: 'DELETE_TAG', status: 'DONE', done: count },
  });
  expect(await eventsOfContacts(store, workspaceId, 'contact.tag_removed')).toEqual(new Map([[1, count]]));
  expect(await store.prisma.contactTag.count({ where: { workspaceId } })).toBe(0);
  expect(await remove(workspace, 'Tag', createTag.tag.uuid)).not.toHaveProperty('job');
});

it('an option of many contacts is taken off them in batches, with an event each, and cannot be added again meanwhile', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const count = await manyContacts();
  const { createCustomField } = await workspace.graphql<{ createCustomField: { customField: { uuid: string } } }>(
    'mutation { createCustomField(input: { key: "size", label: "Size", type: MULTISELECT, options: ["s", "m", "l"] }) { ... on CreateCustomFieldSuccess { customField { uuid } } } }',
  );
  const id = createCustomField.customField.uuid;
  await insertContacts(store, workspaceId, count, { size: ['s', 'm'] });
  const update = `mutation ($id: ID!, $options: [String!]!) { updateCustomField(input: { id: $id, options: $options, removeOptionsFromContacts: true }) {
    ... on UpdateCustomFieldSuccess { changedContactCount job { kind status done } } ... on ConflictError { path existing { __typename } } } }`;
  expect(await workspace.graphql(update, { id, options: ['m', 'l'] })).toEqual({
    updateCustomField: { changedContactCount: count, job: { kind: 'REMOVE_OPTIONS', status: 'DONE', done: count } },
  });
  expect(await eventsOfContacts(store, workspaceId, 'contact.updated')).toEqual(new Map([[1, count]]));
  const left = await store.query(
    typed({
      values: 'json',
    })`SELECT DISTINCT c.custom_values AS "values" FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid`,
  );
  expect(left).toEqual([{ values: { size: ['m'] } }]);

  await store.prisma.job.create({
    data: {
      workspaceId,
      id: newId(),
      kind: 'REMOVE_OPTIONS',
      payload: { key: 'size', options: ['s'] },
      total: 1,
      dueAt: new Date(Date.now() + 3_600_000),
    },
  });
  expect(await workspace.graphql(update, { id, options: ['s', 'm', 'l'] })).toEqual({
    updateCustomField: { path: ['input', 'options'], existing: { __typename: 'Job' } },
  });
});

it.each(['Account', 'Location', 'PortalRole', 'Member'] as const)(
  'one that few contacts point to is deleted at once, without a job: %s',
  async (type) => {
    const workspace = await createWorkspace();
    if (type === 'Member') await workspace.member({ role: 'OWNER' });
    expect(await remove(workspace, type, await create(workspace, type))).toEqual({ job: null });
  },
);
