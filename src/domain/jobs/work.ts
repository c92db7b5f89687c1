import type { Job, Queryable, Store } from '../../store/index.ts';
import { lockBatch } from './statements.ts';

/** What jobs do, by their kind. */
export const jobKinds = {
  ADOPT_CUSTOM_VALUES: 'Converts what contacts have under the key of a new custom field to its type.',
  DELETE_ACCOUNT: 'Takes the contacts of an account off it, and deletes it.',
  DELETE_LOCATION: 'Takes the contacts of a location off it, and deletes it.',
  DELETE_MEMBER: 'Makes the contacts of a member unassigned, and takes the member out of the workspace.',
  DELETE_PORTAL_ROLE: 'Gives the contacts of a custom portal role the default one, and deletes it.',
  DELETE_TAG: 'Takes a tag off its contacts, and deletes it.',
  IMPORT_CONTACTS: 'Imports the rows of a file or text: `importResult` says what became of them.',
  REMOVE_CUSTOM_VALUES: 'Removes the values of a custom field that is deleted already from contacts.',
  REMOVE_OPTIONS: 'Takes options of a custom field that were left out off contacts.',
} as const;
export type JobKind = keyof typeof jobKinds;

/** What a batch did. */
export interface BatchDone {
  /** How many contacts or rows. */
  done: number;
  /** Where the next batch begins. */
  cursor?: string;
  /** What the job as a whole has done so far, for kinds that tell. */
  result?: unknown;
}

/**
 * Writes a batch: one transaction, which also notes it as done, or nothing where another process has taken the job over.
 * The work runs again where the database wants that; it says null where nothing was left, so that the job is done.
 */
export type WriteBatch = (work: (transaction: Queryable) => Promise<BatchDone | null>) => Promise<Job>;

/** Does the next batch of a job: reads what it needs, without locks, and writes. @returns what `write` returned */
export type JobWork = (store: Store, job: Job, write: WriteBatch) => Promise<Job>;

/** Ends a job at once, because trying again is of no use. The message is for people. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

const works = new Map<string, JobWork>();

/** Says what jobs of a kind do. */
export function defineJob(kind: JobKind, work: JobWork): void {
  works.set(kind, work);
}

/** What a job does. */
export function workOf({ kind }: Job): JobWork {
  const work = works.get(kind);
  if (work === undefined) throw new Error(`no work is defined for jobs of the kind ${kind}`);
  return work;
}

/** What a job does to contacts, batch by batch, until none is found. */
interface ContactsWork {
  /** Finds at most `max` contacts that are not changed yet, without locks. `job.cursor` is the last one of the previous batch. */
  find: (store: Queryable, job: Job, max: number) => Promise<string[]>;
  /** Changes these contacts, which are locked. @returns how many it changed */
  change: (transaction: Queryable, job: Job, contactIds: readonly string[]) => Promise<number>;
  /** What ends the job, in the transaction that says that it is done. */
  finish?: (transaction: Queryable, job: Job) => Promise<void>;
}

/** Most contacts of a batch. Writers wait for one at most; the embedded store, which does nothing else meanwhile, takes less. */
export const contactsOfBatch = { server: 1_000, embedded: 250 } as const;

/** Says what jobs of a kind do to the contacts that they find. */
export function defineContactsJob(kind: JobKind, { find, change, finish }: ContactsWork): void {
  defineJob(kind, async (store, job, write) => {
    const contactIds = await find(store, job, contactsOfBatch[store.kind]);
    const cursor = contactIds.at(-1);
    return write(async (transaction) => {
      if (cursor === undefined) {
        await finish?.(transaction, job);
        return null;
      }
      await lockBatch(transaction, job.workspaceId, contactIds);
      return { done: await change(transaction, job, contactIds), cursor };
    });
  });
}
