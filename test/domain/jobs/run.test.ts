import { expect, it } from 'vitest';
import { runJob } from '../../../src/domain/jobs/run.ts';
import { claimJob, insertJob, prolongClaim, putBack, type ClaimedJob } from '../../../src/domain/jobs/statements.ts';
import { sql, type Store } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { contactsWithKey, endOfJob, insertContacts, jobFields } from './support.ts';

async function claimed(
  store: Store,
  { workspaceId }: TestWorkspace,
  payload: Record<string, unknown> = { key: 'plan' },
): Promise<ClaimedJob> {
  const claimId = newId();
  const job = await store.transaction((transaction) =>
    insertJob(transaction, { workspaceId, kind: 'REMOVE_CUSTOM_VALUES', payload, total: 3 }, claimId),
  );
  return { ...job, claimId };
}

it('a job that one process works on is not taken by another, until its claim is over', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const job = await claimed(store, workspace);
  expect((await claimJob(store))?.id).not.toBe(job.id);
  await store.query(
    sql`UPDATE job j SET due_at = now() WHERE j.workspace_id = ${job.workspaceId}::uuid AND j.id = ${job.id}::uuid`,
  );
  const taken = [await claimJob(store), await claimJob(store)].filter((other) => other?.id === job.id);
  expect(taken.length).toBeLessThanOrEqual(1);
  // Taken by us or by the server of the tests: in either case the first claim is over.
  expect(await store.transaction((transaction) => prolongClaim(transaction, job))).toBe(false);
});

it('a process that has lost its claim writes nothing', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  await insertContacts(store, workspace.workspaceId, 3, { plan: 'pro' });
  const job = await claimed(store, workspace);
  expect(await runJob(store, { ...job, claimId: newId() }, () => true, 'reference')).toEqual({ state: 'lost' });
  expect(await contactsWithKey(store, workspace.workspaceId, 'plan')).toBe(3);
  expect(await runJob(store, job, () => true, 'reference')).toMatchObject({ state: 'ended', job: { done: 3 } });
  expect(await contactsWithKey(store, workspace.workspaceId, 'plan')).toBe(0);
});

it('a job that is to go on later is put back after the batch in progress, and goes on from there', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  await insertContacts(store, workspace.workspaceId, 3, { plan: 'pro' });
  const job = await claimed(store, workspace);
  expect(await runJob(store, job, () => false, 'reference')).toEqual({ state: 'put back' });
  const { job: seen } = await workspace.graphql<{ job: object }>(`query ($id: ID!) { job(id: $id) { ${jobFields} } }`, {
    id: job.id,
  });
  expect(seen).toMatchObject({ done: 3, total: 3 });
});

it('a job that fails is tried again after growing pauses, and at last has failed, with a reference and nothing else', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const job = await claimed(store, workspace);
  // What fails is the search for the next batch; what notes it is the store.
  const failing: Store = {
    ...store,
    query: (statement) =>
      /FROM contact c/.test(statement.text)
        ? Promise.reject(new Error('secret of the database'))
        : store.query(statement),
  };
  const pauses: (number | null)[] = [];
  for (let failures = 0; failures < 8; failures++) {
    const attempt = await runJob(failing, { ...job, failures }, () => true, 'the-reference');
    if (attempt.state !== 'failed') throw new Error(attempt.state);
    pauses.push(attempt.retryAfter);
    // Taken up again, before the server of the tests does.
    if (attempt.retryAfter !== null)
      await store.query(
        sql`UPDATE job j SET claim_id = ${job.claimId}::uuid, due_at = now() + interval '1 hour' WHERE j.workspace_id = ${job.workspaceId}::uuid AND j.id = ${job.id}::uuid`,
      );
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, null]);
  expect(await endOfJob(workspace, job.id)).toMatchObject({
    status: 'FAILED',
    error: 'unexpected error (reference the-reference)',
  });
});

it('no job of another workspace is shown or listed', async () => {
  const [{ store }, workspace, stranger] = [await gateway(), await createWorkspace(), await createWorkspace()];
  const job = await claimed(store, workspace);
  await putBack(store, job, 3_600);
  const query = `query ($id: ID!) { job(id: $id) { uuid } jobs { nodes { uuid } } }`;
  expect(await workspace.graphql(query, { id: job.id })).toEqual({
    job: { uuid: job.id },
    jobs: { nodes: [{ uuid: job.id }] },
  });
  expect(await stranger.graphql(query, { id: job.id })).toEqual({ job: null, jobs: { nodes: [] } });
});
