import type { Context } from '../../graphql/context.ts';
import {
  StatementTimeout,
  temporaryFailureOf,
  whileWriting,
  type Job,
  type Queryable,
  type Store,
} from '../../store/index.ts';
import { endJob, insertJob, noteProgress, prolongClaim, putBack, type ClaimedJob, type NewJob } from './statements.ts';
import { jobsFinished } from '../../http/metrics/index.ts';
import { newId } from '../../values/ids.ts';
import { JobFailure, workOf } from './work.ts';

/** So often in a row a job may fail before it is given up; the pauses between are 1, 2, 4, … seconds, some two minutes in all. */
const maxFailures = 8;
/** The longest pause, of a job that the database is not there for, in seconds. */
const maxPause = 60;

/** Another process has taken the job over. */
class LostClaim extends Error {}

/** Does the next batch of a job. @returns the job as it is then: finished where nothing was left */
async function doNext(store: Store, job: ClaimedJob): Promise<ClaimedJob | Job> {
  return workOf(job)(store, job, (work) =>
    store.transaction(async (transaction) => {
      if (!(await prolongClaim(transaction, job))) throw new LostClaim();
      const batch = await work(transaction);
      if (batch === null) return endJob(transaction, job);
      await noteProgress(transaction, job, batch);
      const { done, cursor = job.cursor, result = job.result } = batch;
      // What is JSON as it is stored is JSON as it was read.
      return { ...job, done: job.done + done, cursor, result: result as Job['result'], failures: 0 };
    }),
  );
}

/** What became of a job that was worked on. */
export type JobAttempt =
  /** Done, or failed for a reason that nobody has to look for. */
  | { state: 'ended'; job: Job }
  /** Given back after a while, or because the process ends. */
  | { state: 'put back' }
  | { state: 'lost' }
  /** To be tried again in so many seconds; null: it was given up. */
  | { state: 'failed'; job: Job; error: unknown; retryAfter: number | null };

/** Notes that a job failed: it is tried again later, or given up. */
async function noteFailure(store: Store, job: ClaimedJob, error: unknown, reference: string): Promise<JobAttempt> {
  if (error instanceof JobFailure) {
    jobsFinished.inc({ kind: job.kind, status: 'FAILED' });
    return { state: 'ended', job: await endJob(store, job, error.message) };
  }
  // What takes too long once does so again.
  const temporary = temporaryFailureOf(error);
  const isTemporary = temporary !== null && !(temporary instanceof StatementTimeout);
  const message = `unexpected error (reference ${reference})`;
  if (!isTemporary && job.failures + 1 >= maxFailures) {
    await endJob(store, job, message);
    jobsFinished.inc({ kind: job.kind, status: 'FAILED' });
    return { state: 'failed', job, error, retryAfter: null };
  }
  const retryAfter = Math.min(2 ** job.failures, maxPause);
  await putBack(store, job, retryAfter, isTemporary ? 'the database is not available' : message);
  return { state: 'failed', job, error, retryAfter };
}

/**
 * Works on a job, batch by batch, until it ends, fails, or shall go on later.
 * @param mayGoOn asked after each batch
 * @param reference by which the log has an error that nobody expected
 */
export async function runJob(
  store: Store,
  claimed: ClaimedJob,
  mayGoOn: () => boolean,
  reference: string,
): Promise<JobAttempt> {
  let job = claimed;
  try {
    do {
      const current = job;
      const written = await whileWriting(store, claimed.workspaceId, () => doNext(store, current));
      if (written.finishedAt !== null) {
        jobsFinished.inc({ kind: job.kind, status: 'DONE' });
        return { state: 'ended', job: written };
      }
      job = { ...written, claimId: claimed.claimId };
      // The embedded store resolves without giving others a turn.
      await new Promise(setImmediate);
    } while (mayGoOn());
    await putBack(store, job, 0);
    return { state: 'put back' };
  } catch (error) {
    if (error instanceof LostClaim) return { state: 'lost' };
    return noteFailure(store, job, error, reference);
  }
}

/** Inserts a job, in the transaction of what begins it, that the request itself does once that is committed: see runAtOnce. */
export async function insertOwnJob(transaction: Queryable, job: NewJob): Promise<ClaimedJob> {
  const claimId = newId();
  return { ...(await insertJob(transaction, job, claimId)), claimId };
}

/**
 * Does a job within the request that began it, in batches. Where the process dies meanwhile, another one, or the next
 * start, does the rest.
 * @returns the job as it ended
 */
export async function runAtOnce({ store, requestId }: Context, job: ClaimedJob): Promise<Job> {
  const attempt = await runJob(store, job, () => true, requestId);
  if (attempt.state === 'ended') return attempt.job;
  throw attempt.state === 'failed' ? attempt.error : new Error(`job ${job.id} was taken over`);
}
