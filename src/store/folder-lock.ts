import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder is in use by another process. The message says by which, and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readOwner(file: string): Promise<{ pid: number; token: string } | undefined> {
  try {
    const [pid, token] = (await readFile(file, 'utf8')).split('\n');
    return { pid: Number(pid), token: token ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Takes the folder for this process: the embedded database has no lock of its own, and two processes would corrupt it.
 * The lock names its process, so one that a killed process left behind is taken over at once.
 * Returns the function that releases it; throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'gateway.lock');
  const token = randomUUID();
  const owner = await readOwner(file);
  if (owner !== undefined) {
    if (owner.pid !== process.pid && isAlive(owner.pid)) throw inUse(folder, owner.pid);
    await rm(file, { force: true });
  }
  try {
    await writeFile(file, `${process.pid}\n${token}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw inUse(folder, (await readOwner(file))?.pid);
    throw error;
  }
  return async () => {
    if ((await readOwner(file))?.token === token) await rm(file, { force: true });
  };
}

function inUse(folder: string, pid: number | undefined): FolderInUse {
  return new FolderInUse(
    `DATA_DIR ${folder} is in use by process ${pid ?? 'unknown'}, and the embedded store serves one process at a time; ` +
      'stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server',
  );
}
