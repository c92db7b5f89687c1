import { expect, it } from 'vitest';
import { runJob } from '../../../src/domain/jobs/run.ts';
import { forgetDoneJobs } from '../../../src/domain/jobs/statements.ts';
import { UniqueViolation, type Queryable, type Store } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { authenticate, isViewer, type Viewer } from '../../../src/access/index.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { claimedImport, inputLeft } from './support/jobs.ts';

checkStatements();

const rows = Array.from({ length: 25 }, (_none, place) => ({ email: `n${place}@example.com`, name: `Name ${place}` }));

async function viewerOf({ secret }: Client): Promise<Viewer> {
  const found = await authenticate((await gateway()).store, { secret, workspace: null });
  if (!isViewer(found)) throw new Error(found.reason);
  return found;
}

/** The store, where a statement that a function fits is answered by an error of the database. */
function failing(store: Store, error: Error, fits: (text: string, values: readonly unknown[]) => boolean): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((transaction) => {
        const guarded: Queryable = {
          prisma: transaction.prisma,
          write: (statement) => transaction.write(statement),
          query: (statement) =>
            fits(statement.text, statement.values) ? Promise.reject(error) : transaction.query(statement),
        };
        return work(guarded);
      }),
  };
}

it('a process that has lost its claim imports nothing, and leaves the rows to the other', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const job = await claimedImport(await viewerOf(workspace), rows);
  expect(await runJob(store, { ...job, claimId: newId() }, () => true, 'reference')).toEqual({ state: 'lost' });
  expect(await store.prisma.contact.count({ where: { workspaceId } })).toBe(0);
  expect(await inputLeft(workspaceId)).toBe(4);
  expect(await runJob(store, job, () => true, 'reference')).toMatchObject({
    state: 'ended',
    job: { status: 'DONE', done: 25, result: { total: 25, created: 25 } },
  });
  expect(await inputLeft(workspaceId)).toBe(0);
});

it('a batch that is not committed leaves its rows and the progress as they were', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const job = await claimedImport(await viewerOf(workspace), rows);
  const broken = failing(store, new Error('out of order'), (text) => /UPDATE job j SET done/.test(text));
  expect(await runJob(broken, job, () => true, 'reference')).toMatchObject({ state: 'failed' });
  expect(await store.prisma.contact.count({ where: { workspaceId } })).toBe(0);
  expect(await inputLeft(workspaceId)).toBe(4);
  expect(await store.prisma.job.findFirst({ where: { workspaceId } })).toMatchObject({ done: 0, failures: 1 });
});

it('a row that the store refuses is reported, and costs no other', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const job = await claimedImport(await viewerOf(workspace), rows);
  const refusal = new UniqueViolation('contact_identifier_pkey', new Error('duplicate key'));
  const broken = failing(
    store,
    refusal,
    (text, values) => /INSERT INTO contact\b/.test(text) && JSON.stringify(values).includes('n13@example.com'),
  );
  expect(await runJob(broken, job, () => true, 'reference')).toMatchObject({
    state: 'ended',
    job: {
      done: 25,
      total: 25,
      result: { total: 25, created: 24, failed: 1, errors: [{ row: 14, field: null, code: 'CONFLICT' }] },
    },
  });
  expect(await store.prisma.contact.count({ where: { workspaceId } })).toBe(24);
});

it('what a request left behind that was cut off before it began a job is removed, and nothing else', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const { workspaceId } = workspace;
  const createdAt = new Date(Date.now() - 2 * 86_400_000);
  const [leftover, fresh] = [newId(), newId()];
  const job = await claimedImport(await viewerOf(workspace), rows);
  await store.prisma.jobInput.updateMany({ where: { workspaceId }, data: { createdAt } });
  await store.prisma.jobInput.createMany({
    data: [
      { workspaceId, jobId: leftover, place: 1, content: '[]', createdAt },
      { workspaceId, jobId: fresh, place: 1, content: '[]', createdAt: new Date() },
    ],
  });
  await forgetDoneJobs(store);
  const left = await store.prisma.jobInput.findMany({ where: { workspaceId }, distinct: ['jobId'] });
  expect(left.map(({ jobId }) => jobId).toSorted()).toEqual([job.id, fresh].toSorted());
});
