import { customFieldDefinitions, customFieldKeysById } from '../custom-fields/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { readingAnew } from '../../graphql/loader.ts';
import { invalid, throwIssues } from '../../values/failures.ts';
import { checkTagNames } from '../tags/index.ts';
import { addToOverlay, emptyOverlay } from './batch/dry-run-overlay.ts';
import type { BatchOptions } from './batch/run-batch.ts';
import { assertMatchColumn } from './match-column.ts';
import type { ImportOptions } from './options.ts';
import { contactPresets, contactsOfAnswers, presetTargets, type ContactPreset } from './presets/index.ts';
import type { ImportRow } from './row/import-row.ts';
import { createMapping, type Mapping, type SeenColumns } from './row/mapping.ts';
import { rowReader } from './row/read-row.ts';
import type { SourceRows } from './source/read-source.ts';
import type { SourceRecord } from './source/record.ts';
import { unknownColumns } from './unknown-columns.ts';

/** What is known of a source without its rows. */
export type SourceHead = Pick<SourceRows, 'origin' | 'header'>;

/** How the rows of a source are read, checked and written. */
export interface PreparedImport {
  mapping: Mapping;
  /** @param place the number of the row, from 1 */
  read: (record: SourceRecord, place: number) => ImportRow;
  batchOptions: BatchOptions;
}

const presetOf = ({ from }: ImportOptions): ContactPreset | null => (from === null ? null : contactPresets[from]);

/** What the columns of the source are. */
async function mappingOf(
  { origin, header }: SourceHead,
  options: ImportOptions,
  context: ViewerContext,
  path: string[],
  seen?: SeenColumns,
): Promise<Mapping> {
  const { mapping, dateOrder, keepIds, matchOn, externalIdLabel } = options;
  const preset = presetOf(options);
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
      ...(seen === undefined ? {} : { seen }),
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

/**
 * Makes ready what reads and writes the rows of a source.
 * @param path where the options stand in the arguments, for errors that name one
 * @param seen what is known of the columns of an import that goes on
 * @throws ValidationFailure if the options are wrong
 */
export async function prepareImport(
  head: SourceHead,
  options: ImportOptions,
  context: ViewerContext,
  path: string[],
  seen?: SeenColumns,
): Promise<PreparedImport> {
  const tags = checkTagNames(options.tags, [...path, 'tags']);
  throwIssues(tags.issues);
  assertClearValue(options, path);
  const mapping = await mappingOf(head, options, context, path, seen);
  return {
    mapping,
    read: rowReader(head, mapping, options),
    batchOptions: {
      options: { ...options, tags: tags.names },
      // Values of other systems are converted by the types of our fields, as texts are.
      areTexts: head.origin === 'file of texts' || options.from !== null,
      overlay: options.dryRun ? addToOverlay() : emptyOverlay,
    },
  };
}

/**
 * Begins an import: what can be said of a source without dealing with its rows is said here, before anything is written.
 * @returns what prepareImport does, and the rows that are to be read
 * @throws ValidationFailure if the options are wrong
 * @throws UnreadableSource if the header has no known column
 */
export async function openImport(
  given: SourceRows,
  options: ImportOptions,
  context: ViewerContext,
  path: string[],
): Promise<PreparedImport & { source: SourceRows }> {
  const preset = presetOf(options);
  const source = preset === null ? given : contactsOfAnswers(given, preset);
  const prepared = await prepareImport(source, options, context, path);
  if (source.header !== null && !prepared.mapping.hasKnown()) throw unknownColumns(source.header);
  await assertMatchColumn(source, prepared.mapping, options.matchOn, [...path, 'matchOn']);
  return { ...prepared, source };
}

/** Refuses a source whose rows name their columns, and have none that is known. To be asked when all of them are read. */
export function assertKnownColumns({ origin }: SourceHead, mapping: Mapping): void {
  const ignored = mapping.ignored();
  if (origin !== 'values' && !mapping.hasKnown() && ignored.length > 0) throw unknownColumns(ignored);
}
