import type { ViewerContext } from '../../graphql/context.ts';
import { whileWriting } from '../../store/index.ts';
import { checkBatch, keysOf, leftOutOf, writeBatch } from './batch/run-batch.ts';
import { batchesOf, type BatchSize } from './batches.ts';
import { countRows, measureRows, type WrittenRows } from './count-rows.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import type { ImportOptions } from './options.ts';
import { assertKnownColumns, openImport } from './prepare.ts';
import { noRows, type ImportCounts, type ImportSummary, type RowError } from './result.ts';
import type { SourceRows } from './source/read-source.ts';
import { statisticsOf } from './statistics.ts';
import { createWarnings } from './warnings.ts';

/** Who wants to hear how an import goes on. */
export interface ImportListener {
  /** After each batch, in the order of the rows. */
  onBatch?: (counts: ImportCounts, errors: readonly RowError[]) => void | Promise<void>;
  /** No further batch is begun once it is aborted; those in progress are finished. */
  signal?: AbortSignal;
  /** Most rows of a batch, where the usual number will not do. */
  rowsOfBatch?: number;
}

/** A server writes batches side by side; the embedded store has one connection, which others wait for meanwhile. */
const sizes = {
  server: { rows: 500, characters: 2_000_000, queue: 2 },
  embedded: { rows: 250, characters: 1_000_000, queue: 1 },
} as const satisfies Record<string, BatchSize & { queue: number }>;

async function importRows(
  given: SourceRows,
  options: ImportOptions,
  context: ViewerContext,
  { onBatch, signal, rowsOfBatch }: ImportListener,
  path: string[],
): Promise<ImportSummary> {
  const { source, mapping, read, batchOptions } = await openImport(given, options, context, path);
  const { queue: max, ...size } = sizes[context.store.kind];
  const counts: ImportCounts = { ...noRows };
  const warnings = createWarnings();
  const statistics = options.dryRun ? null : statisticsOf(context.store);

  const queue = createKeyedQueue<WrittenRows>(options.dryRun ? 1 : max, async (written) => {
    const errors = countRows(written, counts, warnings, mapping);
    if (!options.dryRun) measureRows(written);
    await onBatch?.(counts, errors);
    await statistics?.after(counts.created);
  });

  let place = 0;
  try {
    for await (const batch of batchesOf(source.records, { ...size, rows: rowsOfBatch ?? size.rows })) {
      if (signal?.aborted === true) break;
      const rows = batch.map((record) => read(record, ++place));
      const checked = await checkBatch(rows, batchOptions, context);
      await queue.start(keysOf(checked), async () => ({
        rows,
        outcomes: await writeBatch(checked, context),
        leftOut: leftOutOf(checked),
      }));
    }
  } finally {
    await queue.finish();
  }
  assertKnownColumns(source, mapping);
  return { ...counts, ignoredColumns: mapping.ignored(), warnings: warnings.all() };
}

/**
 * Imports rows: each batch is one transaction, in which a constant number of statements writes all that it changes, with
 * its events. Rows that are wrong are reported and cost no other row. Run again, an import that was cut off comes to the
 * same end: what it wrote before is found and written once more.
 * @param path where the options stand in the arguments, for errors that name one
 * @throws ValidationFailure if the options are wrong
 * @throws UnreadableSource if no column of a file is known: nothing is written then
 */
export async function runImport(
  rows: SourceRows,
  options: ImportOptions,
  context: ViewerContext,
  listener: ImportListener = {},
  path: string[] = ['input'],
): Promise<ImportSummary> {
  try {
    return await whileWriting(context.store, context.viewer.workspace.id, () =>
      importRows(rows, options, context, listener, path),
    );
  } finally {
    // A source that is not read to its end is still open.
    await rows.records[Symbol.asyncIterator]().return?.();
  }
}
