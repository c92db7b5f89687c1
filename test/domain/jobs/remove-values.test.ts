import { expect, it } from 'vitest';
import { contactsOfBatch } from '../../../src/domain/jobs/index.ts';
import { sql } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import {
  contactsWithKey,
  createField,
  deleteField,
  endOfJob,
  eventsOfContacts,
  insertContacts,
  manyContacts,
} from './support.ts';

checkStatements();

/** A workspace with a deleted field whose values are still there: as while the job is at work. */
async function whileRemoving(): Promise<{ workspace: TestWorkspace; jobId: string }> {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const { workspaceId } = workspace;
  await createField(workspace, 'tier');
  await insertContacts(store, workspaceId, 1, { plan: 'platinum', tier: 'gold' });
  const jobId = newId();
  await store.prisma.workspace.update({ where: { id: workspaceId }, data: { removedCustomFieldKeys: ['plan'] } });
  await store.prisma.job.create({
    data: {
      workspaceId,
      id: jobId,
      kind: 'REMOVE_CUSTOM_VALUES',
      payload: { key: 'plan' },
      total: 1,
      dueAt: new Date(Date.now() + 3_600_000),
    },
  });
  return { workspace, jobId };
}

it('many values are removed by a job, in batches, with one event for each contact', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const count = await manyContacts();
  const id = await createField(workspace, 'plan');
  await insertContacts(store, workspace.workspaceId, count, { plan: 'pro', other: 1 });

  const changes: string[] = [];
  const stop = store.onStatement((text) => void (/UPDATE contact c/.test(text) && changes.push(text)));
  const deleted = await deleteField(workspace, id);
  expect(deleted).toMatchObject({ changedContactCount: count, job: { status: 'WAITING', done: 0, total: count } });
  expect(await endOfJob(workspace, deleted.job?.id ?? '')).toMatchObject({ status: 'DONE', done: count, error: null });
  stop();

  expect(changes).toHaveLength(Math.ceil(count / contactsOfBatch[store.kind]));
  expect(await contactsWithKey(store, workspace.workspaceId, 'plan')).toBe(0);
  expect(await contactsWithKey(store, workspace.workspaceId, 'other')).toBe(count);
  expect(await eventsOfContacts(store, workspace.workspaceId, 'contact.updated')).toEqual(new Map([[1, count]]));
  await createField(workspace, 'plan');
});

it('a few values are removed with the field, and there is no job', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const id = await createField(workspace, 'plan');
  await insertContacts(store, workspace.workspaceId, 3, { plan: 'pro' });
  expect(await deleteField(workspace, id)).toEqual({ changedContactCount: 3, job: null });
  expect(await contactsWithKey(store, workspace.workspaceId, 'plan')).toBe(0);
});

it('values that are still to be removed are shown nowhere', async () => {
  const { workspace } = await whileRemoving();
  const { contacts } = await workspace.graphql<{ contacts: { nodes: { uuid: string }[] } }>(
    '{ contacts { nodes { uuid customValues customFields { value } } } }',
  );
  expect(contacts.nodes).toMatchObject([{ customValues: { tier: 'gold' }, customFields: [{ value: 'gold' }] }]);
  const shown = await workspace.graphql(
    `query ($id: ID!) {
      contactCount(filter: { customField: { key: "plan", eq: "platinum" } })
      any: contactCount(filter: { customField: { key: "plan", isSet: true } })
      none: contactCount(filter: { not: { customField: { key: "plan", isSet: true } } })
      ordered: contacts(orderBy: [{ customField: "plan" }], first: 1) { nodes { __typename } }
      renderTemplate(template: "{{contact.custom.plan}}", contactId: $id) { unknownTokens }
    }`,
    { id: contacts.nodes[0]?.uuid },
  );
  expect(shown).toMatchObject({
    contactCount: 0,
    any: 0,
    none: 1,
    ordered: { nodes: [{}] },
    renderTemplate: { unknownTokens: ['contact.custom.plan'] },
  });
  for (const path of ['/export/contacts.ndjson', '/export/contacts.csv', '/pylon/contacts'])
    expect(await (await workspace.fetch(path)).text()).not.toContain('platinum');
});

it('whoever deletes a field and shows a contact in one operation sees nothing of it', async () => {
  const workspace = await createWorkspace();
  const { store } = await gateway();
  const id = await createField(workspace, 'plan');
  await insertContacts(store, workspace.workspaceId, await manyContacts(), { plan: 'pro' });
  const contact = await store.prisma.contact.findFirstOrThrow({ where: { workspaceId: workspace.workspaceId } });
  const { updateContact } = await workspace.graphql<{ updateContact: { contact: object } }>(
    `mutation ($id: ID!, $contact: ID!) {
      deleteCustomField(input: { id: $id }) { __typename }
      updateContact(input: { contact: { id: $contact }, notes: "new" }) { ... on UpdateContactSuccess { contact { customValues } } }
    }`,
    { id, contact: contact.id },
  );
  expect(updateContact.contact).toEqual({ customValues: {} });
});

it('a field with the key of one whose values are still being removed is refused, and the job is named', async () => {
  const { workspace, jobId } = await whileRemoving();
  const { createCustomField } = await workspace.graphql<{ createCustomField: object }>(
    `mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) {
      ... on ConflictError { path message existingUuid existing { __typename } } } }`,
  );
  expect(createCustomField).toEqual({
    path: ['input', 'key'],
    message: expect.stringContaining(jobId),
    existingUuid: jobId,
    existing: { __typename: 'Job' },
  });
});

it('a value under the key of a field whose values are still being removed is refused', async () => {
  const { workspace } = await whileRemoving();
  const { createContact } = await workspace.graphql<{ createContact: object }>(
    `mutation { createContact(input: { name: "New", customValues: { plan: "new" }, unknownCustomFields: KEEP }) {
      ... on ValidationError { issues { path code } } } }`,
  );
  expect(createContact).toEqual({ issues: [{ path: ['input', 'customValues', 'plan'], code: 'IN_USE' }] });
});

it('showing contacts costs no statement more while values are being removed', async () => {
  const { workspace } = await whileRemoving();
  const statements = await statementsOf(() => workspace.graphql('{ contacts { nodes { customValues } } }'));
  expect(statements.filter((text) => /removed_custom_field_keys/.test(text))).toHaveLength(1);
});

it('a value that a merge brings to a contact which the job has passed is removed as well', async () => {
  const { workspace, jobId } = await whileRemoving();
  const { store } = await gateway();
  const { workspaceId } = workspace;
  await store.query(
    sql`UPDATE job j SET due_at = now(), cursor = 'ffffffff-ffff-ffff-ffff-ffffffffffff' WHERE j.workspace_id = ${workspaceId}::uuid AND j.id = ${jobId}::uuid`,
  );
  // Whatever job this process is woken for, it works off all that is due.
  const id = await createField(workspace, 'other');
  await insertContacts(store, workspaceId, await manyContacts(), { other: 1 });
  await deleteField(workspace, id);
  await endOfJob(workspace, jobId);
  expect(await contactsWithKey(store, workspaceId, 'plan')).toBe(0);
});
