import { stringify } from 'csv-stringify/sync';
import { open, stat } from 'node:fs/promises';
import { type RowError, escaped } from '../../domain/imports/index.ts';
import { fileFailure } from './file-source.ts';
import { CommandFailure } from '../terminal.ts';

/** Where the errors of an import go, however many there are. */
export interface ErrorFile {
  write(errors: readonly RowError[]): Promise<void>;
  close(): Promise<void>;
}

const header = ['row', 'field', 'code', 'message'];

function csv(errors: readonly RowError[]): string {
  return stringify(errors.map(({ row, field, code, message }) => [row, escaped(field ?? ''), code, escaped(message)]));
}

function ndjson(errors: readonly RowError[]): string {
  return errors.map(({ row, field, code, message }) => `${JSON.stringify({ row, field, code, message })}\n`).join('');
}

/**
 * Opens a new file for errors: NDJSON where its name says so (.ndjson, .jsonl, .json), else CSV.
 * @param source the file that is imported, which must be another one
 * @throws CommandFailure where it cannot be written
 */
export async function openErrorFile(path: string, source: string): Promise<ErrorFile> {
  const [own, other] = await Promise.all([path, source].map((each) => stat(each).catch(() => null)));
  if (own != null && own.ino === other?.ino && own.dev === other.dev)
    throw new CommandFailure(`--errors ${path} is the file that is imported: name another one`);
  const file = await open(path, 'w').catch((error: unknown) => {
    throw fileFailure('write', path, error);
  });
  const isNdjson = /\.(?:ndjson|jsonl|json)$/i.test(path);
  if (!isNdjson) await file.write(stringify([header]));
  return {
    async write(errors) {
      if (errors.length > 0) await file.appendFile(isNdjson ? ndjson(errors) : csv(errors));
    },
    close: () => file.close(),
  };
}
