import { expect, it } from 'vitest';
import { contactsOfBatch } from '../../../src/domain/jobs/index.ts';
import { sql, typed } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { endOfJob, eventsOfContacts, insertContacts, jobFields, manyContacts, type SeenJob } from './support.ts';

checkStatements();

interface Created {
  adoptedCount: number;
  misfitCount: number;
  customField: { uuid: string };
  job: SeenJob | null;
}

async function create(client: Client, input: Record<string, unknown>): Promise<Created> {
  const { createCustomField } = await client.graphql<{ createCustomField: Created }>(
    `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) {
      ... on CreateCustomFieldSuccess { adoptedCount misfitCount customField { uuid } job { ${jobFields} } } ... on UserError { message } } }`,
    { input: { label: 'Label', ...input } },
  );
  return createCustomField;
}

async function valuesOf({ workspaceId }: Client, key: string): Promise<Map<string, number>> {
  const rows = await (
    await gateway()
  ).store.query(typed({ value: 'text', contacts: 'integer' })`
    SELECT (c.custom_values -> ${key}::text)::text AS value, count(*)::int AS contacts FROM contact c
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.custom_values ? ${key}::text GROUP BY 1`);
  return new Map(rows.map(({ value, contacts }) => [value, contacts]));
}

it('many values that a new field takes over are converted by a job, in batches, with one event for each contact', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const count = await manyContacts();
  await insertContacts(store, workspaceId, count, { size: '42' });
  await insertContacts(store, workspaceId, 3, { size: 42 });
  await insertContacts(store, workspaceId, 2, { size: 'large' });

  const changes: string[] = [];
  const stop = store.onStatement((text) => void (/UPDATE contact c/.test(text) && changes.push(text)));
  const created = await create(workspace, { key: 'size', type: 'NUMBER' });
  expect(created).toMatchObject({
    adoptedCount: count + 3,
    misfitCount: 2,
    job: { kind: 'ADOPT_CUSTOM_VALUES', done: 0, total: count },
  });
  expect(await endOfJob(workspace, created.job?.id ?? '')).toMatchObject({ status: 'DONE', done: count, total: count });
  stop();

  expect(changes.length).toBeGreaterThanOrEqual(Math.ceil(count / contactsOfBatch[store.kind]));
  expect(await valuesOf(workspace, 'size')).toEqual(
    new Map([
      ['42', count + 3],
      ['"large"', 2],
    ]),
  );
  expect(await eventsOfContacts(store, workspaceId, 'contact.updated')).toEqual(new Map([[1, count]]));
});

it('a few values, and many that fit as they are, are taken over without a job', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  await insertContacts(store, workspace.workspaceId, await manyContacts(), { plan: 'pro', size: '1' });
  await store.query(
    sql`UPDATE contact c SET custom_values = c.custom_values - 'size' WHERE c.workspace_id = ${workspace.workspaceId}::uuid AND c.name <> 'Contact 1'`,
  );
  expect(await create(workspace, { key: 'plan', type: 'TEXT' })).toMatchObject({ job: null });
  expect(await create(workspace, { key: 'size', type: 'NUMBER' })).toMatchObject({ adoptedCount: 1, job: null });
  expect(await valuesOf(workspace, 'size')).toEqual(new Map([['1', 1]]));
});

/** A new field, some of whose values are yet to be converted: as while the job is at work. */
async function whileConverting(): Promise<{ workspace: Client; id: string; jobId: string }> {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const { customField } = await create(workspace, { key: 'tier', type: 'SELECT', options: ['gold', 'iron'] });
  await insertContacts(store, workspaceId, 1, { tier: 'GOLD' });
  const dueAt = new Date(Date.now() + 3_600_000);
  const payload = { fieldId: customField.uuid };
  const { id: jobId } = await store.prisma.job.create({
    data: { workspaceId, id: newId(), kind: 'ADOPT_CUSTOM_VALUES', payload, total: 1, dueAt },
  });
  return { workspace, id: customField.uuid, jobId };
}

const due = async ({ workspaceId }: Client): Promise<void> => {
  const { store } = await gateway();
  await store.prisma.job.updateMany({
    where: { workspaceId },
    data: { status: 'FAILED', finishedAt: new Date(), cursor: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
  });
};
const retry = 'mutation ($id: ID!) { retryJob(input: { id: $id }) { __typename } }';

it('values that are yet to be converted are shown as they were, and other changes of their contacts are taken', async () => {
  const { workspace } = await whileConverting();
  const { contacts } = await workspace.graphql<{ contacts: { nodes: { uuid: string; customValues: object }[] } }>(
    '{ contacts { nodes { uuid customValues } } }',
  );
  expect(contacts.nodes).toMatchObject([{ customValues: { tier: 'GOLD' } }]);
  expect(
    await workspace.graphql(
      'mutation ($id: ID!) { updateContact(input: { contact: { id: $id }, notes: "new" }) { ... on UpdateContactSuccess { contact { notes } } } }',
      { id: contacts.nodes[0]?.uuid },
    ),
  ).toEqual({ updateContact: { contact: { notes: 'new' } } });
});

it('options cannot be dropped while values are yet to be converted to them', async () => {
  const { workspace, id, jobId } = await whileConverting();
  const { updateCustomField } = await workspace.graphql<{ updateCustomField: object }>(
    'mutation ($id: ID!) { updateCustomField(input: { id: $id, options: ["iron"] }) { ... on ConflictError { path existingUuid } } }',
    { id },
  );
  expect(updateCustomField).toEqual({ path: ['input', 'options'], existingUuid: jobId });
});

it('a value that a merge brings to a contact which the job has passed is converted as well', async () => {
  const { workspace, jobId } = await whileConverting();
  await due(workspace);
  await workspace.graphql(retry, { id: jobId });
  expect(await endOfJob(workspace, jobId)).toMatchObject({ status: 'DONE' });
  expect(await valuesOf(workspace, 'tier')).toEqual(new Map([['"gold"', 1]]));
});

it('where the field is deleted meanwhile, nothing more is converted', async () => {
  const { workspace, id, jobId } = await whileConverting();
  await workspace.graphql('mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', { id });
  const { store } = await gateway();
  await insertContacts(store, workspace.workspaceId, 1, { tier: 'GOLD' });
  await due(workspace);
  await workspace.graphql(retry, { id: jobId });
  expect(await endOfJob(workspace, jobId)).toMatchObject({ status: 'DONE', done: 0 });
  expect(await valuesOf(workspace, 'tier')).toEqual(new Map([['"GOLD"', 1]]));
});
