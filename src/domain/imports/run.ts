import { customFieldDefinitions, customFieldKeysById } from '../custom-fields/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { readingAnew } from '../../graphql/loader.ts';
import { whileWriting } from '../../store/index.ts';
import { invalid, throwIssues } from '../../values/failures.ts';
import { importedRows } from '../../http/metrics/index.ts';
import { checkTagNames } from '../tags/index.ts';
import { addToOverlay, emptyOverlay } from './batch/dry-run-overlay.ts';
import type { RowIssue, RowResult } from './batch/plan.ts';
import { checkBatch, keysOf, leftOutOf, writeBatch } from './batch/run-batch.ts';
import { batchesOf, type BatchSize } from './batches.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { assertMatchColumn } from './match-column.ts';
import type { ImportOptions } from './options.ts';
import { noRows, type ImportCounts, type RowError } from './result.ts';
import { contactPresets, contactsOfAnswers, presetTargets, type ContactPreset } from './presets/index.ts';
import type { ColumnIssue } from './row/column.ts';
import { originOf, type ImportRow } from './row/import-row.ts';
import { createMapping, type Mapping } from './row/mapping.ts';
import { rowReader } from './row/read-row.ts';
import { statisticsOf } from './statistics.ts';
import { unknownColumns } from './unknown-columns.ts';
import type { SourceRows } from './source/read-source.ts';
import { createWarnings, type ImportWarning } from './warnings.ts';

/** Who wants to hear how an import goes on. */
export interface ImportListener {
  /** After each batch, in the order of the rows. */
  onBatch?: (counts: ImportCounts, errors: readonly RowError[]) => void | Promise<void>;
  /** No further batch is begun once it is aborted; those in progress are finished. */
  signal?: AbortSignal;
  /** Most rows of a batch, where the usual number will not do. */
  rowsOfBatch?: number;
}

/** What an import did, the errors aside. */
export interface ImportSummary extends ImportCounts {
  /** The columns that no field takes. */
  ignoredColumns: string[];
  warnings: ImportWarning[];
}

interface WrittenRows {
  rows: readonly ImportRow[];
  outcomes: readonly RowResult[];
  leftOut: readonly (readonly ColumnIssue[])[];
}

/** A server writes batches side by side; the embedded store has one connection, which others wait for meanwhile. */
const sizes = {
  server: { rows: 500, characters: 2_000_000, queue: 2 },
  embedded: { rows: 250, characters: 1_000_000, queue: 1 },
} as const satisfies Record<string, BatchSize & { queue: number }>;

/** The errors of a written batch, as callers are told of them; the others of its rows are counted, and warned of. */
function errorsOf(
  { rows, outcomes, leftOut }: WrittenRows,
  counts: ImportCounts,
  warnings: ReturnType<typeof createWarnings>,
  columnOf: (path: RowIssue['path']) => string | null,
): RowError[] {
  const errors: RowError[] = [];
  for (const [place, outcome] of outcomes.entries()) {
    counts.total++;
    if (typeof outcome === 'string') counts[outcome]++;
    else counts.failed++;
    const row = rows[place];
    if (row === undefined) continue;
    if (typeof outcome === 'string') warnings.add(row.row, leftOut[place] ?? []);
    else for (const issue of outcome) errors.push(errorOf(issue, row, columnOf));
  }
  return errors;
}

function errorOf(
  { path, column, code, message }: RowIssue,
  row: ImportRow,
  columnOf: (path: RowIssue['path']) => string | null,
): RowError {
  const field = path.length === 0 ? null : (originOf(row, path)?.shown ?? column?.name ?? columnOf(path));
  return { row: row.row, field, code, message };
}

/** What the columns of the source are. */
async function mappingOf(
  { origin, header }: SourceRows,
  preset: ContactPreset | null,
  { mapping, dateOrder, keepIds, matchOn, externalIdLabel }: ImportOptions,
  context: ViewerContext,
  path: string[],
): Promise<Mapping> {
  const definitions = await customFieldDefinitions(readingAnew(context));
  return createMapping(
    {
      mapping,
      definitions,
      readIds: keepIds || matchOn === 'ID',
      preset:
        preset === null
          ? null
          : presetTargets(preset, { definitions, keysById: await customFieldKeysById(externalIdLabel, context) }),
      dateOrder,
      areGuesses: origin === 'file of texts' && header === null,
    },
    [...path, 'mapping'],
  );
}

function assertClearValue({ clearValue }: ImportOptions, path: string[]): void {
  if (clearValue?.trim() === '')
    throw invalid(
      [...path, 'clearValue'],
      'INVALID_VALUE',
      'a blank text cannot clear fields: empty cells leave them as they are',
    );
}

function assertKnownHeader(header: SourceRows['header'], mapping: Mapping): void {
  if (header !== null && !mapping.hasKnown()) throw unknownColumns(header);
}

async function importRows(
  given: SourceRows,
  options: ImportOptions,
  context: ViewerContext,
  { onBatch, signal, rowsOfBatch }: ImportListener,
  path: string[],
): Promise<ImportSummary> {
  const preset = options.from === null ? null : contactPresets[options.from];
  const source = preset === null ? given : contactsOfAnswers(given, preset);
  const { origin, header, records } = source;
  const tags = checkTagNames(options.tags, [...path, 'tags']);
  throwIssues(tags.issues);
  assertClearValue(options, path);
  const mapping = await mappingOf(source, preset, options, context, path);
  // Values of other systems are converted by the types of our fields, as texts are.
  const areTexts = origin === 'file of texts' || preset !== null;
  const read = rowReader({ header }, mapping, options);
  const { queue: max, ...size } = sizes[context.store.kind];
  const batchOptions = {
    options: { ...options, tags: tags.names },
    areTexts,
    overlay: options.dryRun ? addToOverlay() : emptyOverlay,
  };
  const counts: ImportCounts = { ...noRows };
  const warnings = createWarnings();
  const statistics = options.dryRun ? null : statisticsOf(context.store);

  const queue = createKeyedQueue<WrittenRows>(options.dryRun ? 1 : max, async (written) => {
    const errors = errorsOf(written, counts, warnings, (issuePath) => mapping.columnOf(issuePath));
    if (!options.dryRun)
      for (const outcome of written.outcomes)
        importedRows.inc({ result: typeof outcome === 'string' ? outcome : 'failed' });
    await onBatch?.(counts, errors);
    await statistics?.after(counts.created);
  });

  let place = 0;
  try {
    assertKnownHeader(header, mapping);
    await assertMatchColumn(source, mapping, options.matchOn, [...path, 'matchOn']);
    for await (const batch of batchesOf(records, { ...size, rows: rowsOfBatch ?? size.rows })) {
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
  const ignoredColumns = mapping.ignored();
  if (origin !== 'values' && !mapping.hasKnown() && ignoredColumns.length > 0) throw unknownColumns(ignoredColumns);
  return { ...counts, ignoredColumns, warnings: warnings.all() };
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
