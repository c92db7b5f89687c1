import { expect, it } from 'vitest';
import type { Prisma } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client, type TestWorkspace } from '../../support/workspace.ts';
import { contactsWithKey, endOfJob, insertContacts } from './support.ts';

checkStatements();

/** A job that removes what three contacts have under a key, as it is after one of them is done. */
async function jobOf({ workspaceId }: TestWorkspace, data: Partial<Prisma.JobUncheckedCreateInput>): Promise<string> {
  const { store } = await gateway();
  await insertContacts(store, workspaceId, 3, { plan: 'pro' });
  const { id } = await store.prisma.job.create({
    data: {
      workspaceId,
      id: newId(),
      kind: 'REMOVE_CUSTOM_VALUES',
      payload: { key: 'plan' },
      done: 1,
      total: 4,
      ...data,
    },
  });
  return id;
}

async function retry(client: Client, id: string): Promise<unknown> {
  const { retryJob } = await client.graphql<{ retryJob: unknown }>(
    `mutation ($id: ID!) { retryJob(input: { id: $id }) {
      ... on RetryJobSuccess { job { uuid status error finishedAt done } } ... on ValidationError { issues { code message } } ... on NotFoundError { path } } }`,
    { id },
  );
  return retryJob;
}

it('a job that was given up is begun again behind what it has done, and ends', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const id = await jobOf(workspace, { status: 'FAILED', failures: 7, error: 'unexpected', finishedAt: new Date() });
  const client = await workspace.clientWith('settings:write');
  expect(await retry(client, id)).toEqual({
    job: { uuid: id, status: 'WAITING', error: null, finishedAt: null, done: 1 },
  });
  expect(await endOfJob(workspace, id)).toMatchObject({ status: 'DONE', done: 4, error: null });
  expect(await contactsWithKey(store, workspace.workspaceId, 'plan')).toBe(0);
});

it.each(['WAITING', 'RUNNING', 'DONE'] as const)('a job that is %s cannot be begun again', async (status) => {
  const workspace = await createWorkspace();
  const dueAt = new Date(Date.now() + 3_600_000);
  const id = await jobOf(workspace, { status, dueAt, finishedAt: status === 'DONE' ? new Date() : null });
  const issue = {
    code: 'INVALID_VALUE',
    message: `id: "${id}" is a job that is ${status}: only one that is FAILED can be begun again`,
  };
  expect(await retry(workspace, id)).toEqual({ issues: [issue] });
});

it('a job of another workspace is not found, and stays as it is', async () => {
  const [{ store }, workspace, stranger] = [await gateway(), await createWorkspace(), await createWorkspace()];
  const id = await jobOf(workspace, { status: 'FAILED', error: 'unexpected', finishedAt: new Date() });
  expect(await retry(stranger, id)).toEqual({ path: ['input', 'id'] });
  expect(await store.prisma.job.findFirst({ where: { workspaceId: workspace.workspaceId } })).toMatchObject({
    status: 'FAILED',
  });
});
