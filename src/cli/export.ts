import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  countExported,
  exportContacts,
  exportFormats,
  readFilterText,
  type ExportFormat,
  type ExportRequest,
} from '../domain/exports/index.ts';
import type { ViewerContext } from '../graphql/context.ts';
import { ValidationFailure } from '../values/failures.ts';
import { formatValue, messageOf, type Issue } from '../values/issues.ts';
import { bareId } from '../values/ids.ts';
import { foldCase } from '../values/index.ts';
import { viewsInOrder } from '../domain/views/index.ts';
import { fileOutput, standardOutput } from './export-output.ts';
import { operatorContext } from './operator.ts';
import { grouped, showProgress } from './progress.ts';
import { CommandEnd, CommandFailure, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

interface ExportCommandOptions {
  workspace?: string;
  format?: ExportFormat;
  filter?: unknown;
  view?: string;
  output?: string;
}

/** As shells tell of a process that an interruption ended. */
const interruptedCode = 130;

function readFilter(text: string): unknown {
  try {
    return readFilterText(text);
  } catch {
    throw new InvalidArgumentError('A ContactFilter as JSON is needed, such as {"tags":{"has":"vip"}}.');
  }
}

function contactsIn(number: number): string {
  return number === 1 ? '1 contact' : `${grouped(number)} contacts`;
}

function formatOf({ format, output = '' }: ExportCommandOptions): ExportFormat {
  return format ?? (/\.(?:ndjson|jsonl)$/i.test(output) ? 'ndjson' : 'csv');
}

/** The id of the view that is named by its id, or by a name that no other view has. */
async function viewId(idOrName: string, context: ViewerContext): Promise<string> {
  const views = await viewsInOrder(context);
  const exact = views.filter(({ name }) => name === idOrName);
  const named = exact.length > 0 ? exact : views.filter(({ name }) => foldCase(name) === foldCase(idOrName));
  const found = views.find(({ id }) => id === bareId('View', idOrName)) ?? named[0];
  if (found === undefined) {
    const known = views.map(({ name }) => formatValue(name)).join(', ');
    throw new CommandFailure(
      `no view of ${context.viewer.workspace.slug} has the id or name ${formatValue(idOrName)}; ${known === '' ? 'there are none' : `there are ${known}`}`,
    );
  }
  if (named.length > 1 && named.includes(found)) {
    throw new CommandFailure(
      `${named.length} views have the name ${formatValue(idOrName)}: give the id, ${named.map(({ id }) => id).join(' or ')}`,
    );
  }
  return found.id;
}

/** Writes the pieces, as fast as they are taken. Returns how many contacts were written, and whether it was interrupted. */
async function writeExport(
  request: ExportRequest,
  options: ExportCommandOptions,
  context: ViewerContext,
  terminal: Terminal,
): Promise<{ contacts: number; interrupted: boolean }> {
  const pieces = await exportContacts(request, context);
  const output = options.output === undefined ? standardOutput(terminal) : await fileOutput(options.output);
  const signal = terminal.interruption();
  const progress = showProgress(
    terminal.progress,
    terminal.progress === null ? 0 : await countExported(request, context),
  );
  let contacts = 0;
  let whole = false;
  try {
    for await (const piece of pieces) {
      await output.write(piece.text);
      contacts += piece.contacts;
      progress.update(contacts, contacts);
      if (signal.aborted) break;
    }
    whole = !signal.aborted;
  } finally {
    progress.stop();
    await (whole ? output.finish() : output.discard());
  }
  return { contacts, interrupted: !whole };
}

async function runExport(options: ExportCommandOptions, command: Command, terminal: Terminal): Promise<void> {
  if (options.filter !== undefined && options.view !== undefined)
    command.error('error: give --filter or --view, not both', { exitCode: 2 });
  await withStore(terminal, async (store) => {
    const context = await operatorContext(store, options.workspace);
    const view = options.view === undefined ? null : await viewId(options.view, context);
    const started = performance.now();
    const { contacts, interrupted } = await writeExport(
      { format: formatOf(options), filter: options.filter, view },
      options,
      context,
      terminal,
    ).catch((error: unknown) => {
      if (!(error instanceof ValidationFailure)) throw error;
      const [issue] = error.issues;
      if (view !== null) throw new CommandFailure(messageOf(issue, { field: () => '' }));
      const field = ([, ...below]: Readonly<Issue['path']>): string => ['--filter', ...below].join('.');
      return command.error(`error: ${messageOf(issue, { field })}`, { exitCode: 2 });
    });
    if (interrupted) {
      terminal.error(
        `Interrupted after ${contactsIn(contacts)}${options.output === undefined ? '' : `: ${options.output} is not written`}.\n`,
      );
      throw new CommandEnd(interruptedCode);
    }
    const seconds = (performance.now() - started) / 1000;
    // Standard output may be the export itself.
    terminal.error(
      `Exported ${contactsIn(contacts)} of ${context.viewer.workspace.slug}${options.output === undefined ? '' : ` to ${options.output}`} in ${seconds.toFixed(1)} s.\n`,
    );
  });
}

/** Adds `export`. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write contacts as CSV or NDJSON, which an import reads again')
    .option('--workspace <id or slug>', 'the workspace; needed where the store has several')
    .option(
      '--filter <json>',
      'only contacts that a ContactFilter of GraphQL chooses, such as \'{"tags":{"has":"vip"}}\'',
      readFilter,
    )
    .option('--view <id or name>', 'only the contacts of a view')
    .addOption(
      new Option('--format <format>', 'the format; by the name of the output if not given, else CSV').choices([
        ...exportFormats,
      ]),
    )
    .option(
      '--output <file>',
      'the file to write; standard output if not given (npm needs --silent then, for its own lines)',
    )
    .addHelpText(
      'after',
      `\nExit code: 0 everything is written, 1 it could not be done, 2 wrong usage, ${interruptedCode} interrupted. A file is only there when it is whole.`,
    )
    .action((options: ExportCommandOptions, command: Command) => runExport(options, command, terminal));
}
