import { AsyncResource } from 'node:async_hooks';
import { jobsUnfinished } from '../../http/metrics/index.ts';
import { originOf, temporaryFailureOf, type Store } from '../../store/index.ts';
import { newId } from '../../values/ids.ts';
import { runJob } from './run.ts';
import { claimJob, forgetDoneJobs, freeClaims, unfinishedJobs } from './statements.ts';

/** How often this process looks for jobs that another one has left, in milliseconds. */
const pollInterval = 15_000;
/** A job runs for this long before waiting jobs get their turn, in milliseconds. */
const timeSlice = 10_000;
const day = 86_400_000;

/** The runners of this process, by store: a request wakes them when it has begun a job. */
const runners = new WeakMap<object, Set<() => void>>();

/** Lets the jobs that have been begun be worked on at once, by this process. */
export function wakeJobs(store: Store): void {
  for (const wake of runners.get(originOf(store)) ?? []) wake();
}

/** Who wants to hear of jobs that fail. */
export type JobFailureListener = (error: unknown, about: { jobId?: string; kind?: string; reference: string }) => void;

/** Works on what is due. @returns when to look again, in milliseconds */
async function workOff(store: Store, onFailure: JobFailureListener, isEnding: () => boolean): Promise<number> {
  for (let job = await claimJob(store); job !== null; job = await claimJob(store)) {
    const until = performance.now() + timeSlice;
    const reference = newId();
    const attempt = await runJob(store, job, () => !isEnding() && performance.now() < until, reference);
    if (attempt.state === 'failed') {
      onFailure(attempt.error, { jobId: job.id, kind: job.kind, reference });
      if (attempt.retryAfter !== null) return Math.min(attempt.retryAfter * 1_000, pollInterval);
    }
    if (isEnding()) return 0;
  }
  return pollInterval;
}

/** Lets the metrics tell how many jobs there are yet to do. */
async function countUnfinished(store: Store): Promise<void> {
  const counts = new Map((await unfinishedJobs(store)).map(({ status, jobs }) => [status, jobs]));
  for (const status of ['WAITING', 'RUNNING']) jobsUnfinished.set({ status }, counts.get(status) ?? 0);
}

/**
 * Works on the jobs of all workspaces, one at a time, from now on.
 * @returns what ends it, after the batch in progress
 */
export function startJobs(store: Store, onFailure: JobFailureListener): () => Promise<void> {
  const ending = new AbortController();
  const isEnding = (): boolean => ending.signal.aborted;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let forgottenAt = 0;

  const look = async (): Promise<number> => {
    try {
      const next = await workOff(store, onFailure, isEnding);
      await countUnfinished(store);
      if (Date.now() - forgottenAt > day) {
        await forgetDoneJobs(store);
        forgottenAt = Date.now();
      }
      return next;
    } catch (error) {
      // That the database is away is told of by the requests that need it.
      if (!isEnding() && temporaryFailureOf(error) === null) onFailure(error, { reference: newId() });
      return pollInterval;
    }
  };

  // Runs outside of the trace and the transaction of the request that calls it.
  const wake = AsyncResource.bind((): void => {
    isWanted = true;
    clearTimeout(timer);
    if (isEnding()) return;
    running ??= (async () => {
      let next = pollInterval;
      while (isWanted && !isEnding()) {
        isWanted = false;
        next = await look();
      }
      running = undefined;
      if (!isEnding()) timer = setTimeout(wake, next).unref();
    })();
  });

  const origin = originOf(store);
  const ofStore = runners.get(origin) ?? new Set();
  runners.set(origin, ofStore.add(wake));
  running = (async () => {
    await (store.kind === 'embedded' ? freeClaims(store).catch(() => undefined) : undefined);
    running = undefined;
    wake();
  })();
  return async () => {
    ending.abort();
    ofStore.delete(wake);
    clearTimeout(timer);
    await running;
  };
}
