import { columns, sql, typed, timeOfWrite, type Job, type Queryable, type Sql } from '../../store/index.ts';
import { newId } from '../../values/ids.ts';
import type { BatchDone, JobKind } from './work.ts';

/** The select list of a job's whole row, over `job j`. */
const jobColumns = columns('Job', 'j');

// Timed by the database, whose clock all gateways share.
/** For so long no other process takes a job over that has done nothing since. */
const claimedFor = sql`interval '30 seconds'`;

/** A job that this process works on. */
export interface ClaimedJob extends Job {
  claimId: string;
}

function ofClaim({ workspaceId, id, claimId }: ClaimedJob): Sql {
  return sql`j.workspace_id = ${workspaceId}::uuid AND j.id = ${id}::uuid AND j.claim_id = ${claimId}::uuid
    AND j.finished_at IS NULL`;
}

/** What a new job is. */
export interface NewJob {
  workspaceId: string;
  kind: JobKind;
  payload: Record<string, unknown>;
  /** How many contacts it is about, or rows. */
  total: number;
  /** Its id; a new one where absent. */
  id?: string;
  /** What it has done so far, for kinds that tell. */
  result?: object;
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/**
 * Inserts a job, in the transaction of the change that it completes.
 * @param claimId of the caller, who works on it at once; null: any process may
 */
export async function insertJob(
  transaction: Queryable,
  { workspaceId, kind, payload, total, id = newId(), result }: NewJob,
  claimId: string | null = null,
): Promise<Job> {
  const [job] = await transaction.query(typed('Job')`
    INSERT INTO job AS j (workspace_id, id, kind, payload, total, result, status, claim_id, due_at, created_at, updated_at)
    VALUES (${workspaceId}::uuid, ${id}::uuid, ${kind}::text, ${JSON.stringify(payload)}::jsonb, ${total}::int, ${jsonOf(result)}::json,
      ${claimId === null ? 'WAITING' : 'RUNNING'}::"JobStatus", ${claimId}::uuid,
      now() + CASE WHEN ${claimId}::uuid IS NULL THEN interval '0' ELSE ${claimedFor} END, ${timeOfWrite()}, ${timeOfWrite()})
    RETURNING ${jobColumns}`);
  if (job === undefined) throw new Error('a job was not inserted');
  return job;
}

/** Takes over a job that is due, the one that has waited longest; null where there is none. Of several processes one gets it. */
export async function claimJob(store: Queryable): Promise<ClaimedJob | null> {
  const due = await store.query(typed({ workspaceId: 'uuid', id: 'uuid' })`
    SELECT j.workspace_id AS "workspaceId", j.id
    FROM job j WHERE j.finished_at IS NULL AND j.due_at <= now() ORDER BY j.due_at LIMIT 10`);
  for (const { workspaceId, id } of due) {
    const [job] = await store.query(typed(['Job', { claimId: 'uuid' }])`
      UPDATE job j SET status = 'RUNNING', claim_id = ${newId()}::uuid,
        due_at = now() + ${claimedFor}, updated_at = ${timeOfWrite()}
      WHERE j.workspace_id = ${workspaceId}::uuid AND j.id = ${id}::uuid AND j.finished_at IS NULL AND j.due_at <= now()
      RETURNING ${jobColumns}`);
    if (job !== undefined) return job;
  }
  return null;
}

/**
 * Extends the claim, and locks the job until the transaction ends.
 * @returns whether this process still has the claim
 */
export async function prolongClaim(transaction: Queryable, job: ClaimedJob): Promise<boolean> {
  const prolonged = await transaction.query(
    sql`UPDATE job j SET due_at = now() + ${claimedFor} WHERE ${ofClaim(job)} RETURNING j.id`,
  );
  return prolonged.length > 0;
}

/** Locks the contacts of a batch until the transaction ends, ordered by id, so that two transactions cannot deadlock. */
export async function lockBatch(
  transaction: Queryable,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<void> {
  await transaction.query(sql`
    SELECT c.id FROM contact c
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${contactIds}::uuid[]) ORDER BY c.id FOR NO KEY UPDATE`);
}

/** Notes what a batch did, in its transaction. */
export async function noteProgress(
  transaction: Queryable,
  job: ClaimedJob,
  { done, cursor, result }: BatchDone,
): Promise<void> {
  await transaction.query(sql`
    UPDATE job j SET done = j.done + ${done}::int,
      total = greatest(j.total, j.done + ${done}::int), cursor = coalesce(${cursor ?? null}::text, j.cursor),
      result = coalesce(${jsonOf(result)}::json, j.result), failures = 0, error = NULL, updated_at = ${timeOfWrite()}
    WHERE ${ofClaim(job)}`);
}

/** Ends the job: done, or with an error for people. */
export async function endJob(queryable: Queryable, job: ClaimedJob, error: string | null = null): Promise<Job> {
  const at = timeOfWrite();
  const [ended] = await queryable.query(typed('Job')`
    UPDATE job j SET status = ${error === null ? 'DONE' : 'FAILED'}::"JobStatus", error = ${error}::text, claim_id = NULL,
      updated_at = ${at}, finished_at = ${at}
    WHERE ${ofClaim(job)} RETURNING ${jobColumns}`);
  return ended ?? job;
}

/** Gives the job back, to be taken up again in so many seconds. @param error why, where it failed */
export async function putBack(
  store: Queryable,
  job: ClaimedJob,
  seconds: number,
  error: string | null = null,
): Promise<void> {
  await store.query(sql`
    UPDATE job j SET status = 'WAITING', claim_id = NULL,
      due_at = now() + make_interval(secs => ${seconds}), error = ${error}::text,
      failures = CASE WHEN ${error}::text IS NULL THEN j.failures ELSE j.failures + 1 END, updated_at = ${timeOfWrite()}
    WHERE ${ofClaim(job)}`);
}

/** Lets a job that has failed be begun again, where it stopped; null where there is no such job, or it has not failed. */
export async function retryFailedJob(store: Queryable, workspaceId: string, id: string): Promise<Job | null> {
  const [job] = await store.write(typed('Job')`
    UPDATE job j SET status = 'WAITING', due_at = now(), failures = 0, error = NULL, finished_at = NULL, updated_at = ${timeOfWrite()}
    WHERE j.workspace_id = ${workspaceId}::uuid AND j.id = ${id}::uuid AND j.status = 'FAILED' RETURNING ${jobColumns}`);
  return job ?? null;
}

/** Lets all unfinished jobs be taken up at once: the embedded store has one process, so that whoever worked on them is gone. */
export async function freeClaims(store: Queryable): Promise<void> {
  await store.query(sql`UPDATE job j SET due_at = now() WHERE j.finished_at IS NULL AND j.status = 'RUNNING'`);
}

/** How many jobs are unfinished, by their status. */
export async function unfinishedJobs(store: Queryable): Promise<{ status: string; jobs: number }[]> {
  return store.query(typed({ status: 'text', jobs: 'integer' })`
    SELECT j.status, count(*)::int AS jobs FROM job j WHERE j.finished_at IS NULL GROUP BY j.status`);
}

/**
 * Forgets jobs that were done a month ago, and what imports left behind whose request was cut off before it began the job.
 * Failed ones stay, because what they have not done is still to be done; but imports, whose rows can be sent again, go with them.
 */
export async function forgetDoneJobs(store: Queryable): Promise<void> {
  await store.query(sql`
    DELETE FROM job j WHERE j.finished_at < now() - interval '30 days' AND (j.status = 'DONE' OR j.kind = 'IMPORT_CONTACTS')`);
  await store.query(sql`
    DELETE FROM job_input i WHERE i.created_at < now() - interval '1 day'
      AND NOT EXISTS (SELECT 1 FROM job j WHERE j.workspace_id = i.workspace_id AND j.id = i.job_id)`);
}
