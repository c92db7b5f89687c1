import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportSource } from '../../domain/imports/index.ts';
import { CommandFailure } from '../terminal.ts';
import { codeOfError, messageOfError } from '../../values/objects/caught.ts';

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  ENOTDIR: 'there is no such file',
};

/** What to tell of a file that cannot be read or written. */
export function fileFailure(verb: 'read' | 'write', path: string, error: unknown): CommandFailure {
  return new CommandFailure(`cannot ${verb} ${path}: ${reasons[codeOfError(error)] ?? messageOfError(error)}`);
}

/**
 * A file of this machine as the source of an import.
 * @throws CommandFailure where it cannot be read
 */
export async function fileSource(path: string): Promise<ImportSource & { size: number }> {
  const found = await stat(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
  if (!found.isFile()) throw new CommandFailure(`cannot read ${path}: a file is needed, for it is read twice`);
  return { name: basename(path), size: found.size, open: () => createReadStream(path) };
}
