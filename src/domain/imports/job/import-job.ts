import { hasScope, viewerAgain, type Viewer } from '../../../access/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { UniqueViolation, type Job, type Queryable, type Store } from '../../../store/index.ts';
import { ValidationFailure } from '../../../values/failures.ts';
import { defineJob, JobFailure, type WriteBatch } from '../../jobs/index.ts';
import { isRefusedByStore } from '../batch/refusal.ts';
import { checkBatch, leftOutOf, refusedByStore, writeBatchIn, type CheckedBatch } from '../batch/run-batch.ts';
import type { RowResult } from '../batch/plan.ts';
import { countRows, measureRows } from '../count-rows.ts';
import { prepareImport, type PreparedImport } from '../prepare.ts';
import { withErrors } from '../result.ts';
import { statisticsOf } from '../statistics.ts';
import { createWarnings } from '../warnings.ts';
import { deleteInput, deleteRows, insertRows, nextInput, type InputHead, type InputRows } from './job-input.ts';
import { payloadOf, storedResultOf, type StoredResult } from './job-result.ts';

/** Who began the import, with the rights that they have now. */
async function importer(store: Store, job: Job): Promise<Viewer> {
  const viewer = await viewerAgain(store, job.workspaceId, payloadOf(job).begunBy);
  if (viewer === null)
    throw new JobFailure(
      'the key that began the import is revoked or expired, or its member has left the workspace: import the rows with another key',
    );
  if (!hasScope(viewer, 'contacts:write'))
    throw new JobFailure('the member who began the import may not write contacts any more (contacts:write)');
  return viewer;
}

/** How the rows are read by the definitions of now; fails where the options name what has been deleted since. */
async function prepared({ source, options, seen }: InputHead, context: ViewerContext): Promise<PreparedImport> {
  try {
    return await prepareImport(source, options, context, ['input'], seen);
  } catch (error) {
    throw error instanceof ValidationFailure ? new JobFailure(error.message) : error;
  }
}

/** A batch that is read and checked. */
interface ReadBatch {
  job: Job;
  rows: InputRows;
  checked: CheckedBatch;
  mapping: PreparedImport['mapping'];
}

/** What the job has done when the batch has come to this. */
function resultWith({ job, checked, mapping }: ReadBatch, outcomes: readonly RowResult[]): StoredResult {
  const before = storedResultOf(job);
  const counts = { ...before };
  const warnings = createWarnings(before.warnings);
  const errors = countRows({ rows: checked.rows, outcomes, leftOut: leftOutOf(checked) }, counts, warnings, mapping);
  return { ...counts, ...withErrors(before, errors), warnings: warnings.entries() };
}

/** Writes a batch, of which `outcomesOf` says what became of its rows. */
async function writeWhole(
  store: Store,
  batch: ReadBatch,
  write: WriteBatch,
  outcomesOf: (transaction: Queryable) => Promise<RowResult[]>,
): Promise<Job> {
  const { job, rows, checked } = batch;
  let outcomes: RowResult[] = [];
  const after = await write(async (transaction) => {
    await deleteRows(transaction, job, rows.place);
    outcomes = await outcomesOf(transaction);
    return { done: outcomes.length, result: resultWith(batch, outcomes) };
  });
  measureRows({ rows: checked.rows, outcomes, leftOut: [] });
  await statisticsOf(store, storedResultOf(job).created).after(storedResultOf(after).created);
  return after;
}

/** Makes two batches of one, so that a row which the store refuses costs no other. */
function halve({ job, rows: { place, records } }: ReadBatch, write: WriteBatch): Promise<Job> {
  const middle = Math.ceil(records.length / 2);
  return write(async (transaction) => {
    await deleteRows(transaction, job, place);
    await insertRows(transaction, job, { place, records: records.slice(0, middle) });
    await insertRows(transaction, job, { place: place + middle, records: records.slice(middle) });
    return { done: 0 };
  });
}

/** Writes a batch as an import in one request does (batch/run-batch.ts), but each attempt is one transaction with the job's progress. */
async function writeRows(store: Store, batch: ReadBatch, write: WriteBatch, attempt = 1): Promise<Job> {
  try {
    return await writeWhole(store, batch, write, (transaction) => writeBatchIn(transaction, batch.checked));
  } catch (error) {
    if (!isRefusedByStore(error)) throw error;
    if (attempt === 1 && error instanceof UniqueViolation) return writeRows(store, batch, write, 2);
    if (batch.rows.records.length > 1) return halve(batch, write);
    return writeWhole(store, batch, write, () => Promise.resolve([refusedByStore]));
  }
}

defineJob('IMPORT_CONTACTS', async (store, job, write) => {
  const { head, rows } = await nextInput(store, job);
  if (head === null) throw new JobFailure('the rows of the import are not there any more: import them again');
  if (rows === null)
    return write(async (transaction) => {
      await deleteInput(transaction, job);
      return null;
    });
  const context: ViewerContext = { store, viewer: await importer(store, job), requestId: job.id };
  const { read, mapping, batchOptions } = await prepared(head, context);
  const ofBatch = rows.records.map((record, place) => read(record, rows.place + place));
  const checked = await checkBatch(ofBatch, batchOptions, context);
  return writeRows(store, { job, rows, checked, mapping }, write);
});
