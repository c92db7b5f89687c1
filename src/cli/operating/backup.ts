import type { Command } from 'commander';
import { copyStore } from '../../process/backup/copy.ts';
import { restoreBackup } from '../../process/backup/read-file.ts';
import { writeBackup } from '../../process/backup/write-file.ts';
import { WriteRefused } from '../../process/backup/write-store.ts';
import { storeFailure } from '../../process/failure.ts';
import { openStore, type Store } from '../../store/index.ts';
import { fileFailure } from '../import/file-source.ts';
import { grouped } from '../progress.ts';
import { CommandFailure, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { codeOfError } from '../../values/objects/caught.ts';

interface Counts {
  tables: number;
  rows: number;
}

/** Tells of a piece of work on whole stores, and how long it took. */
async function tell(
  what: string,
  work: () => Promise<Counts>,
  json: boolean | undefined,
  terminal: Terminal,
): Promise<void> {
  const started = performance.now();
  const counts = await work();
  const seconds = (performance.now() - started) / 1_000;
  print(
    terminal,
    json,
    { ...counts, seconds },
    () => `${what} ${grouped(counts.rows)} rows of ${counts.tables} tables in ${seconds.toFixed(1)} s.`,
  );
}

const systemErrors = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC']);

/** What to tell of a file that cannot be read or written, or is not a backup. */
function fileError(verb: 'read' | 'write', path: string, error: unknown): unknown {
  const code = codeOfError(error);
  if (systemErrors.has(code)) return fileFailure(verb, path, error);
  if (error instanceof WriteRefused) return new CommandFailure(`${path}: ${error.message}`);
  // Of zlib: no gzip, a part of one, or a broken one.
  return code.startsWith('Z_') ? new CommandFailure(`${path}: it is not a whole gzip file`) : error;
}

async function openTarget(target: string): Promise<Store> {
  const databaseUrl = /^postgres(?:ql)?:\/\//.test(target) ? target : null;
  const options = { databaseUrl, databasePoolSize: 2, dataDir: target };
  return openStore(options).catch((error: unknown) => {
    throw new CommandFailure(`--to: ${storeFailure(error, options).message}`);
  });
}

async function copy({ to, json }: { to: string; json?: boolean }, terminal: Terminal): Promise<void> {
  await withStore(terminal, async (store) => {
    const target = await openTarget(to);
    try {
      await tell('Copied', () => copyStore(store, target), json, terminal);
    } catch (error) {
      throw error instanceof WriteRefused ? new CommandFailure(`--to: ${error.message}`) : error;
    } finally {
      await target.close();
    }
  });
}

/** Adds `backup`, `restore` and `copy`. */
export function addBackupCommands(program: Command, terminal: Terminal): void {
  program
    .command('backup <file>')
    .description('write everything in the store to a gzipped file, as it is at one moment')
    .option('--json', 'print JSON')
    .action((path: string, { json }: { json?: boolean }) =>
      withStore(terminal, (store) =>
        tell('Wrote', () => writeBackup(store, path), json, terminal).catch((error: unknown) => {
          throw fileError('write', path, error);
        }),
      ),
    );
  program
    .command('restore <file>')
    .description(
      'fill an empty store with a backup of this version: with all of it, or with nothing; not while a server runs on an embedded store',
    )
    .option('--json', 'print JSON')
    .action((path: string, { json }: { json?: boolean }) =>
      withStore(
        terminal,
        (store) =>
          tell('Restored', () => restoreBackup(path, store), json, terminal).catch((error: unknown) => {
            throw fileError('read', path, error);
          }),
        { alone: true },
      ),
    );
  program
    .command('copy')
    .description('copy everything in the store into another, empty one, ids and times as they are')
    .requiredOption('--to <store>', 'the other store: postgres://… of a server, or the folder of an embedded store')
    .option('--json', 'print JSON')
    .action((options: { to: string; json?: boolean }) => copy(options, terminal));
}
