import './jobs-query.ts';
import './retry-job.ts';
export { JobType, ownJobField } from './job.ts';
export { insertOwnJob, runAtOnce } from './run.ts';
export { startJobs, wakeJobs } from './runner.ts';
export { insertJob, type ClaimedJob } from './statements.ts';
export { contactsOfBatch, defineContactsJob, defineJob, JobFailure, type JobKind, type WriteBatch } from './work.ts';
