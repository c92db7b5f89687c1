import { referenceTo } from '../../../access/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { originOf, type Job } from '../../../store/index.ts';
import { newId } from '../../../values/ids.ts';
import { insertJob, wakeJobs } from '../../jobs/index.ts';
import { batchesOf, type BatchSize } from '../batches.ts';
import type { ImportOptions } from '../options.ts';
import { assertKnownColumns, openImport, type PreparedImport } from '../prepare.ts';
import { noRows, type ImportResult } from '../result.ts';
import type { Mapping } from '../row/mapping.ts';
import type { SourceRows } from '../source/read-source.ts';
import type { SourceRecord } from '../source/record.ts';
import { deleteInput, insertHead, insertRows, type JobKey } from './job-input.ts';
import { shownResult, type ImportJobPayload, type StoredResult } from './job-result.ts';

/** The rows of a batch, each a transaction, for whose end requests of the embedded store wait. */
const sizes = {
  server: { rows: 500, characters: 2_000_000 },
  embedded: { rows: 100, characters: 100_000 },
} as const satisfies Record<string, BatchSize>;

/** Lets the mapping know the columns of rows that name their own. */
function seeColumns(records: readonly SourceRecord[], mapping: Mapping): void {
  for (const record of records) if (record.kind === 'object') mapping.ofKeys(Object.keys(record.object));
}

/** Stores the rows, batch by batch, so that few of them are in memory. @returns how many there are */
async function storeRows(
  { source, mapping }: PreparedImport & { source: SourceRows },
  job: JobKey,
  { store }: ViewerContext,
): Promise<number> {
  let total = 0;
  // Until the job is there nothing has been done, of which a request with an Idempotency-Key would take note.
  const alone = originOf(store);
  for await (const records of batchesOf(source.records, sizes[store.kind])) {
    seeColumns(records, mapping);
    await insertRows(alone, job, { place: total + 1, records });
    total += records.length;
    // The embedded store resolves without giving others a turn.
    await new Promise(setImmediate);
  }
  assertKnownColumns(source, mapping);
  return total;
}

/**
 * Begins a job that imports the rows. What the import as a whole would be refused for is refused now; a request that is cut
 * off begins nothing, because the job is inserted last.
 * @returns the job, with what it has done so far: nothing
 * @throws ValidationFailure and UnreadableSource as runImport does
 */
export async function beginImportJob(
  given: SourceRows,
  options: ImportOptions,
  context: ViewerContext,
  path: string[] = ['input'],
): Promise<ImportResult & { job: Job }> {
  const { store, viewer } = context;
  const key: JobKey = { workspaceId: viewer.workspace.id, id: newId() };
  try {
    const opened = await openImport(given, options, context, path);
    const total = await storeRows(opened, key, context);
    const { origin, header } = opened.source;
    const seen = opened.mapping.seen();
    const result: StoredResult = {
      ...noRows,
      errors: [],
      omittedErrors: 0,
      warnings: [],
      ignoredColumns: seen.ignored,
    };
    const payload: ImportJobPayload = { begunBy: referenceTo(viewer) };
    const job = await store.transaction(async (transaction) => {
      await insertHead(transaction, key, { source: { origin, header }, options, seen });
      return insertJob(transaction, { ...key, kind: 'IMPORT_CONTACTS', payload: { ...payload }, total, result });
    });
    wakeJobs(store);
    return { ...shownResult(result), job };
  } catch (error) {
    // What cannot be deleted now is deleted a day later.
    await deleteInput(originOf(store), key).catch(() => undefined);
    throw error;
  } finally {
    // A source that is not read to its end is still open.
    await given.records[Symbol.asyncIterator]().return?.();
  }
}
