import type { Job, Queryable } from '../../store/index.ts';

/** What jobs do, by their kind. */
export const jobKinds = {
  DELETE_ACCOUNT: 'Takes the contacts of an account off it, and deletes it.',
  DELETE_LOCATION: 'Takes the contacts of a location off it, and deletes it.',
  DELETE_MEMBER: 'Makes the contacts of a member unassigned, and takes the member out of the workspace.',
  DELETE_PORTAL_ROLE: 'Gives the contacts of a custom portal role the default one, and deletes it.',
  DELETE_TAG: 'Takes a tag off its contacts, and deletes it.',
  REMOVE_CUSTOM_VALUES: 'Removes the values of a custom field that is deleted already from contacts.',
  REMOVE_OPTIONS: 'Takes options of a custom field that were left out off contacts.',
} as const;
export type JobKind = keyof typeof jobKinds;

/** What a job of a kind does to contacts, batch by batch, until none is found. */
export interface JobWork {
  /** Finds at most `max` contacts that are not changed yet, without locks. `job.cursor` is the last one of the previous batch. */
  find: (store: Queryable, job: Job, max: number) => Promise<string[]>;
  /** Changes these contacts, which are locked. @returns how many it changed */
  change: (transaction: Queryable, job: Job, contactIds: readonly string[]) => Promise<number>;
  /** What ends the job, in the transaction that says that it is done. */
  finish?: (transaction: Queryable, job: Job) => Promise<void>;
}

/** Most contacts of a batch. Writers wait for one at most; the embedded store, which does nothing else meanwhile, takes less. */
export const contactsOfBatch = { server: 1_000, embedded: 250 } as const;

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
