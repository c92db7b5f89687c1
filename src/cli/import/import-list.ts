import type { Command } from 'commander';
import { createExecutor } from '../../graphql/execution/executor.ts';
import {
  importList,
  listPresets,
  namesOfList,
  readSource,
  UnreadableSource,
  type ImportDialect,
  type ListSummary,
  type SourceOptions,
} from '../../domain/imports/index.ts';
import { fileSource } from './file-source.ts';
import { operatorContext } from '../operator.ts';
import { CommandEnd, CommandFailure, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

/** The options that go with --list. */
const allowed = new Set(['list', 'from', 'workspace', 'format', 'delimiter', 'encoding', 'json']);
const maxShown = 10;

function readable(path: string, workspace: string, { total, created, known, failed, errors }: ListSummary): string {
  return [
    `Imported ${total} rows of ${path} for ${workspace}: ${created} created, ${known} known already, ${failed} failed.`,
    ...errors
      .slice(0, maxShown)
      .map(({ row, field, message }) => `  row ${row}${field === null ? '' : `, ${field}`}: ${message}`),
    ...(errors.length > maxShown ? [`  and ${errors.length - maxShown} more: --json has all`] : []),
  ].join('\n');
}

interface ListOptions {
  list: string;
  from?: ImportDialect;
  workspace?: string;
  json?: boolean;
}

/**
 * Runs `import FILE --from pylon --list users`.
 * @param someRowsFailed the exit code where some rows are wrong
 */
export async function runListImport(
  path: string,
  { list, from, workspace: idOrSlug, json }: ListOptions,
  source: SourceOptions,
  command: Command,
  terminal: Terminal,
  someRowsFailed: number,
): Promise<void> {
  if (from === undefined) command.error('error: --list goes with --from: say whose list it is', { exitCode: 2 });
  const preset = Object.hasOwn(listPresets[from], list) ? listPresets[from][list] : undefined;
  const names = Object.keys(listPresets[from]);
  if (preset === undefined)
    command.error(`error: --list: ${from} has ${names.length === 0 ? 'no lists' : `the lists ${names.join(', ')}`}`, {
      exitCode: 2,
    });
  const other = command.options.find(
    (option) => command.getOptionValueSource(option.attributeName()) === 'cli' && !allowed.has(option.attributeName()),
  );
  if (other !== undefined)
    command.error(`error: ${other.long ?? ''} is for contacts: it does not go with --list`, { exitCode: 2 });

  const file = await fileSource(path);
  // Only what writes by the rules of GraphQL needs its schema.
  const { schema } = await import('../../domain/schema.ts');
  const { workspace, summary } = await withStore(terminal, async (store) => {
    const context = await operatorContext(store, idOrSlug);
    const rows = await readSource(file, { ...source, areAsTheyStand: true, listNames: namesOfList(list) });
    return {
      workspace: context.viewer.workspace.slug,
      summary: await importList(rows, from, preset, context, createExecutor(schema)),
    };
  }).catch((error: unknown) => {
    throw error instanceof UnreadableSource ? new CommandFailure(`${path}: ${error.message}`) : error;
  });
  print(terminal, json, { file: path, workspace, ...summary }, () => readable(path, workspace, summary));
  if (summary.failed > 0) throw new CommandEnd(someRowsFailed);
}
