import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The folder is in use by another process. The message says by which, and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface Owner {
  pid: number;
  token: string;
  /** When the process was started, as the system tells it; empty where it does not. */
  started: string;
}

/**
 * When a process was started, in ticks since a boot that is named: a process that has got the number of an ended one has
 * another. Empty where the system does not tell.
 */
async function startOf(pid: number): Promise<string> {
  try {
    const [boot, stat] = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')]);
    // The name of the program, in brackets, may hold spaces; the start is the 22nd field, the 20th after it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${boot.trim()}:${ticks}`;
  } catch {
    return '';
  }
}

async function isAlive({ pid, started }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await startOf(pid);
  return started === '' || now === '' || now === started;
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    const [pid, token, started] = (await readFile(file, 'utf8')).split('\n');
    return { pid: Number(pid), token: token ?? '', started: started ?? '' };
  } catch {
    return undefined;
  }
}

/** How long two processes that take over one lock may be apart, in milliseconds. */
const takeover = 50;

/**
 * Takes the folder for this process: the embedded database has no lock of its own, and two processes would corrupt it.
 * The lock names its process, so one that a killed process left behind is taken over at once.
 * Returns the function that releases it; throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'gateway.lock');
  const token = randomUUID();
  const lock = `${process.pid}\n${token}\n${await startOf(process.pid)}\n`;
  const owner = await readOwner(file);
  if (owner === undefined) {
    await writeFile(file, lock, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? inUse(folder, (await readOwner(file))?.pid) : error;
    });
  } else {
    if (owner.pid !== process.pid && (await isAlive(owner))) throw inUse(folder, owner.pid);
    const mine = `${file}.${token}`;
    await writeFile(mine, lock);
    await rename(mine, file);
    // Of several that take it over at once, the last has it.
    await sleep(takeover);
    const taker = await readOwner(file);
    if (taker?.token !== token) throw inUse(folder, taker?.pid);
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
