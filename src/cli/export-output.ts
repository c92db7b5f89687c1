import { open, rename, rm, stat } from 'node:fs/promises';
import { fileFailure } from './import/file-source.ts';
import { CommandEnd, CommandFailure, type Terminal } from './terminal.ts';
import { codeOfError } from '../values/objects/caught.ts';

/** Where an export goes. */
export interface ExportOutput {
  write(text: string): Promise<void>;
  /** Everything is written. */
  finish(): Promise<void>;
  /** It is not: what is written so far goes. */
  discard(): Promise<void>;
}

/** As shells tell of a process that wrote to a reader who was gone. */
const brokenPipe = 141;

/** Standard output. A reader who has seen enough (`| head`) ends the command in silence. */
export function standardOutput(terminal: Terminal): ExportOutput {
  return {
    write: (text) =>
      terminal.write(text).catch((error: unknown) => {
        throw codeOfError(error) === 'EPIPE' ? new CommandEnd(brokenPipe) : error;
      }),
    finish: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/**
 * A file, which takes the place of one that is there. It is written beside it, under the same name with `.part`, so that a
 * file of the name is always a whole export.
 * @throws CommandFailure where it cannot be written
 */
export async function fileOutput(path: string): Promise<ExportOutput> {
  const failed = (error: unknown): never => {
    throw fileFailure('write', path, error);
  };
  const there = await stat(path).catch(() => null);
  if (there?.isFile() === false) throw new CommandFailure(`cannot write ${path}: it is not a file`);
  const part = `${path}.part`;
  const file = await open(part, 'w').catch(failed);
  return {
    write: (text) => file.appendFile(text).catch(failed),
    async finish() {
      await file.close().catch(failed);
      await rename(part, path).catch(failed);
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}
