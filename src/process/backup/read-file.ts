import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { version, type Store } from '../../store/index.ts';
import { formatVersion, type Header, type Heading } from './format.ts';
import { lastMigration, type StoredTable } from './tables.ts';
import { fillStore, WriteRefused, type RowWriter } from './write-store.ts';

/** So many rows, and characters, are in memory at once. */
const batch = { rows: 200, characters: 1_000_000 };

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  file.pipe(unzipped).setEncoding('utf8');
  let rest = '';
  for await (const text of unzipped as AsyncIterable<string>) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

const noBackup = 'it is not a backup that this command line wrote';

/** The lines after the header. Throws WriteRefused where the store, as this version has it, is not what was backed up. */
async function linesAfterHeader(path: string, migration: string): Promise<AsyncGenerator<string>> {
  const lines = linesOf(path);
  const { value: first } = await lines.next();
  const header = (first?.startsWith('{') === true ? JSON.parse(first) : {}) as Partial<Header>;
  if (header.format !== 'contacts-gateway-backup' || header.formatVersion !== formatVersion)
    throw new WriteRefused(noBackup);
  if (header.migration !== migration) {
    throw new WriteRefused(
      `it was written by version ${header.version ?? ''}, whose tables (${header.migration ?? ''}) are not those of version ${version} (${migration}): restore it with that version, then start this one, which migrates the store`,
    );
  }
  return lines;
}

function tableOf({ table: name, columns = [] }: Heading, tables: readonly StoredTable[]): StoredTable {
  const found = tables.find((table) => table.name === name);
  const known = columns.map((column) => found?.columns.find((each) => each.name === column));
  if (found === undefined || known.length !== found.columns.length || known.includes(undefined)) {
    throw new WriteRefused(`its table ${name ?? ''} has other columns than that of the store`);
  }
  return { name: found.name, columns: known as StoredTable['columns'] };
}

async function writeLines(lines: AsyncGenerator<string>, writer: RowWriter): Promise<{ tables: number; rows: number }> {
  const counts = { tables: 0, rows: 0 };
  let table: StoredTable | undefined;
  let waiting: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (table !== undefined && waiting.length > 0) await writer.write(table, waiting);
    counts.rows += waiting.length;
    waiting = [];
    characters = 0;
  };
  for await (const line of lines) {
    if (line.startsWith('[')) {
      waiting.push(line);
      characters += line.length;
      if (waiting.length === batch.rows || characters >= batch.characters) await flush();
      continue;
    }
    await flush();
    const heading = JSON.parse(line) as Heading;
    if (heading.end !== undefined) {
      if (heading.end.rows !== counts.rows)
        throw new WriteRefused(`it has ${counts.rows} rows instead of ${heading.end.rows}`);
      return counts;
    }
    table = tableOf(heading, writer.tables);
    counts.tables++;
  }
  throw new WriteRefused('it ends too early');
}

/**
 * Fills an empty store with a backup: with all of it, or with nothing.
 * @returns how many tables and rows there were
 * @throws WriteRefused where the store is not empty, or the backup does not fit it or is not whole
 */
export async function restoreBackup(path: string, store: Store): Promise<{ tables: number; rows: number }> {
  const lines = await linesAfterHeader(path, await lastMigration(store));
  return fillStore(store, (writer) => writeLines(lines, writer));
}
