import type { Command } from 'commander';
import { type KeyRow, type KeyIssue, registerKeys } from '../../domain/api-keys/index.ts';
import { readSource, textSource, UnreadableSource, type ImportSource } from '../../domain/imports/index.ts';
import { fileSource } from '../import/file-source.ts';
import { operatorContext } from '../operator.ts';
import { CommandFailure, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

interface ImportOptions {
  workspace?: string;
  json?: boolean;
}

const columns = ['secret', 'name', 'scopes', 'member', 'expires'] as const satisfies (keyof KeyRow)[];

/** The columns of a header. Throws CommandFailure, which names places alone: a file without a header begins with a secret. */
function columnsOf(header: readonly string[]): (keyof KeyRow)[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.findIndex((name) => !columns.some((column) => column === name));
  const needed = `the first line must be a header, of ${columns.join(', ')}, in any order; only secret is needed`;
  if (unknown >= 0) throw new CommandFailure(`${needed}. Column ${unknown + 1} is none of these`);
  if (!names.includes('secret')) throw new CommandFailure(`${needed}. There is no secret`);
  if (new Set(names).size < names.length) throw new CommandFailure(`${needed}. One is there twice`);
  return names as (keyof KeyRow)[];
}

/** The rows of a CSV file. Throws CommandFailure where it cannot be read as one. */
async function rowsOf(source: ImportSource): Promise<KeyRow[]> {
  const { header, records } = await readSource(source, { format: 'CSV', delimiter: null, encoding: null }).catch(
    (error: unknown) => {
      throw error instanceof UnreadableSource ? new CommandFailure(error.message) : error;
    },
  );
  const names = columnsOf(header ?? []);
  const rows: KeyRow[] = [];
  for await (const record of records) {
    const cells = record.kind === 'cells' ? record.cells : [];
    if (record.kind !== 'cells' || cells.length > names.length)
      throw new CommandFailure(
        `row ${rows.length + 1} cannot be read: it has more cells than the header, or a quote that is not closed`,
      );
    rows.push(Object.fromEntries(names.map((name, place) => [name, cells[place]?.trim() ?? ''])));
  }
  return rows;
}

function toldIssues(issues: readonly KeyIssue[]): string {
  return issues.map(({ row, column, message }) => `  row ${row}, ${column}: ${message}`).join('\n');
}

async function importKeys(
  path: string,
  { workspace: idOrSlug, json }: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const rows = await rowsOf(path === '-' ? textSource(await terminal.input()) : await fileSource(path));
  const { workspace, result } = await withStore(terminal, async (store) => {
    const { viewer } = await operatorContext(store, idOrSlug);
    return { workspace: viewer.workspace.slug, result: await registerKeys(store, viewer.workspace.id, rows) };
  });
  if (!result.ok)
    throw new CommandFailure(`no key is registered, because some rows are wrong:\n${toldIssues(result.issues)}`);
  const { registered, known } = result;
  print(
    terminal,
    json,
    { workspace, registered, known },
    () => `Registered ${registered} keys for ${workspace}; ${known} were registered already.`,
  );
}

/** Adds `key import`. */
export function addKeyImportCommand(key: Command, terminal: Terminal): void {
  key
    .command('import <file>')
    .description(
      'register the keys that clients have already, so that they keep working: all of a CSV file, or none if a row is wrong; - reads standard input',
    )
    .option('--workspace <id or slug>', 'the workspace that they are for; needed where the store has several')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nColumns: secret; name (what the key is for); scopes, separated by blanks (all but admin where empty); member, the email of the member as whom it acts; ' +
        'expires, an ISO 8601 date or time. Of a secret only a hash is kept. One that is registered already with the same rights stays as it is.',
    )
    .action((path: string, options: ImportOptions) => importKeys(path, options, terminal));
}
