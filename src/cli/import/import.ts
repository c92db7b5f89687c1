import { Option, type Command } from 'commander';
import { ValidationFailure } from '../../values/failures.ts';
import { messageOf } from '../../values/issues.ts';
import {
  checkDelimiter,
  checkEncoding,
  dateOrders,
  defaultOptions,
  dialects,
  importFormats,
  readSource,
  runImport,
  UnreadableSource,
  type RowError,
} from '../../domain/imports/index.ts';
import { fileSource } from './file-source.ts';
import { openErrorFile } from './import-errors.ts';
import { readableReport, type ImportReport } from './import-report.ts';
import { importOptions, optionNames, readMapped, sourceOptions, type ImportCommandOptions } from './import-options.ts';
import { runListImport } from './import-list.ts';
import { checkedBy } from '../option-values.ts';
import { operatorContext } from '../operator.ts';
import { showProgress } from '../progress.ts';
import { CommandEnd, CommandFailure, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

/** So many errors are in a report; --errors has all. */
const maxErrors = 1_000;

/** The import was done, but not for all rows. */
const someRowsFailed = 3;
/** As shells tell of a process that an interruption ended. */
const interruptedCode = 130;

async function importFile(path: string, options: ImportCommandOptions, terminal: Terminal): Promise<ImportReport> {
  const source = await fileSource(path);
  return withStore(terminal, async (store) => {
    const context = await operatorContext(store, options.workspace);
    let bytes = 0;
    const rows = await readSource(source, sourceOptions(options), (read) => (bytes += read));
    const errorFile = options.errors === undefined ? null : await openErrorFile(options.errors, path);
    const signal = terminal.interruption();
    const progress = showProgress(terminal.progress, source.size);
    const errors: RowError[] = [];
    let found = 0;
    const started = performance.now();
    try {
      const summary = await runImport(
        rows,
        importOptions(options),
        context,
        {
          signal,
          async onBatch({ total }, ofBatch) {
            found += ofBatch.length;
            errors.push(...ofBatch.slice(0, maxErrors - errors.length));
            await errorFile?.write(ofBatch);
            progress.update(bytes, total);
          },
        },
        [],
      );
      const seconds = (performance.now() - started) / 1000;
      const { slug: workspace } = context.viewer.workspace;
      return {
        file: path,
        workspace,
        dryRun: options.dryRun === true,
        interrupted: signal.aborted,
        seconds,
        ...summary,
        errors,
        omittedErrors: found - errors.length,
      };
    } finally {
      progress.stop();
      await errorFile?.close();
    }
  });
}

async function runCommand(
  path: string,
  options: ImportCommandOptions,
  command: Command,
  terminal: Terminal,
): Promise<void> {
  const { list } = options;
  if (list !== undefined)
    return runListImport(path, { ...options, list }, sourceOptions(options), command, terminal, someRowsFailed);
  const report = await importFile(path, options, terminal).catch((error: unknown) => {
    if (error instanceof UnreadableSource)
      throw new CommandFailure(
        `${path}: ${error.message}${error.code === 'REQUIRED' ? ' --map says what a column is.' : ''}`,
      );
    if (!(error instanceof ValidationFailure)) throw error;
    const field = ([name = '']: readonly (string | number)[]): string => optionNames[name] ?? String(name);
    return command.error(`error: ${messageOf(error.issues[0], { field })}`, { exitCode: 2 });
  });
  print(terminal, options.json, report, () => readableReport(report));
  if (report.interrupted) throw new CommandEnd(interruptedCode);
  if (report.failed > 0) throw new CommandEnd(someRowsFailed);
}

const collected = (text: string, before: string[] = []): string[] => [...before, text];

/** What the file is, and how it is read. */
function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <format>',
        'the format; guessed by the name of the file and its content if not given',
      ).choices(importFormats.map((format) => format.toLowerCase())),
    )
    .addOption(
      new Option(
        '--from <api>',
        'whose API answered with the file: its contacts are read as they are, with their ids there, times and all that they point to',
      ).choices(dialects),
    )
    .option(
      '--list <name>',
      'with --from: the file is not of contacts, but a list of what they point to, by its name there, such as users; what is unknown is created, and keeps its id',
    )
    .option(
      '--delimiter <character>',
      'what separates the cells of CSV, such as ";" or tab; guessed if not given',
      checkedBy(checkDelimiter),
    )
    .option(
      '--encoding <name>',
      'the encoding of a file that is neither UTF-8 nor UTF-16, such as windows-1252',
      checkedBy(checkEncoding),
    )
    .option(
      '--clear-value <text>',
      'a cell that is exactly this text, such as NULL, clears its field; empty cells leave it as it is',
    )
    .option(
      '--map <column=field>',
      'what a column is, such as "E-mail=email"; "E-mail=" leaves it out; may be repeated; the others are guessed by their names',
      readMapped,
    );
}

/** What becomes of the rows. */
function addRuleOptions(command: Command): Command {
  return command
    .option('--tag <name>', 'a tag that every contact gets; may be repeated', collected)
    .addOption(
      new Option(
        '--match-on <field>',
        'by what a row finds its contact (default: "email", with --from "external_id_or_email")',
      ).choices(['email', 'phone', 'external_id', 'external_id_or_email', 'id']),
    )
    .addOption(
      new Option('--on-conflict <rule>', 'what happens to a contact that is there already')
        .choices(['update', 'skip'])
        .default('update'),
    )
    .option(
      '--external-id-label <label>',
      `the label of external ids that come without one (default: "${defaultOptions.externalIdLabel}", with --from its name)`,
    )
    .addOption(
      new Option(
        '--date-order <order>',
        'in which order dates have day, month and year; without it 31/1/2026 is taken, and 3/4/2026 is not',
      ).choices(Object.keys(dateOrders).map((order) => order.toLowerCase())),
    )
    .addOption(
      new Option(
        '--unknown-references <rule>',
        'what happens to accounts, locations, members and roles that the workspace does not have',
      )
        .choices(['refuse', 'clear'])
        .default('refuse'),
    )
    .addOption(
      new Option(
        '--unknown-custom-fields <rule>',
        'what happens to custom values whose key no field defines (default: "refuse", with --from whautomate "keep")',
      ).choices(['refuse', 'keep']),
    )
    .option('--no-require-custom-fields', 'take new contacts without a value of a required custom field')
    .option('--keep-ids', 'give new contacts the ids of their rows')
    .option('--dry-run', 'check and report everything, write nothing');
}

/** Adds `import`. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const importCommand = program
    .command('import <file>')
    .description('create and change contacts by the rows of a file: CSV with a header, JSON, NDJSON or vCard')
    .option('--workspace <id or slug>', 'the workspace; needed where the store has several');
  addRuleOptions(addSourceOptions(importCommand))
    .option('--errors <file>', 'write all errors to a new file: CSV, or NDJSON by its name')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `\nExit code: 0 all rows are imported, ${someRowsFailed} some rows failed and the others are imported, 1 it could not be done, 2 wrong usage, ${interruptedCode} interrupted.`,
    )
    .action((path: string, options: ImportCommandOptions, command: Command) =>
      runCommand(path, options, command, terminal),
    );
}
