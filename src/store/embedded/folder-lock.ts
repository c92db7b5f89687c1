import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isListening, listenIn } from './folder-socket.ts';

/** The folder is in use by another process. The message says by which, and what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** A process that has the folder or wants it, as its file in the folder `lock` says. */
interface Claim {
  /** Null where it cannot be read. */
  pid: number | null;
  host: string;
  /** Which kernel runs the process: whether it lives can be asked of this kernel only. */
  kernel: string;
}

/** A claim of another process that lives, as far as can be told. */
interface Rival extends Claim {
  /** Seconds since its last sign of life, where that is all that is known of it. */
  silentFor: number | null;
}

/** How often a process shows that it lives, to those that the kernel cannot tell: on another host, or where files have no sockets. */
const beatSeconds = 5;
/** A process that has been silent for so long is gone. A long statement keeps one from showing that it lives. */
const goneAfterSeconds = 60;

/** How often a claim is tried: of two that come at once, each gives up to the other, and one is back first. */
const maxAttempts = 5;
/** The longest pause before the second attempt, in milliseconds; before the others it is longer, and it is a random part of it. */
const maxPause = 100;

async function kernelOf(): Promise<string> {
  // The same in every container of a host; other systems have no containers of their own.
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => hostname());
  return bootId.trim();
}

const socketOf = (token: string): string => `${token}.sock`;

/** When a file was written, as the file system tells it, in milliseconds: the clocks of two hosts may differ. Null where it is gone. */
async function writtenAt(file: string): Promise<number | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    return (await handle.stat()).mtimeMs;
  } finally {
    await handle.close();
  }
}

async function readClaim(file: string): Promise<Claim> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Claim;
  } catch {
    // It is being written, or its process was killed meanwhile.
    return { pid: null, host: '', kernel: '' };
  }
}

/** Another process that has claimed the folder and lives; null where there is none. What the others have left is removed. */
async function findRival(folder: string, own: { token: string } & Claim): Promise<Rival | null> {
  for (const token of await readdir(folder)) {
    if (token === own.token || token.endsWith(socketOf(''))) continue;
    const file = join(folder, token);
    const claim = await readClaim(file);
    const listens = claim.kernel === own.kernel ? await isListening(folder, socketOf(token)) : null;
    if (listens === true) return { ...claim, silentFor: null };
    if (listens === null) {
      const [now, then] = [await writtenAt(join(folder, own.token)), await writtenAt(file)];
      const silentFor = now === null || then === null ? Infinity : (now - then) / 1_000;
      if (silentFor < goneAfterSeconds) return { ...claim, silentFor: Math.max(0, Math.round(silentFor)) };
    }
    await rm(file, { force: true });
    await rm(join(folder, socketOf(token)), { force: true });
  }
  return null;
}

/**
 * Takes the folder for this process: the embedded database has no lock of its own, and two processes would corrupt it.
 * A process claims the folder, then looks for other claims, and takes its own back where one is of a process that lives.
 * So never two have it, whichever host, container or PID namespace they run in. The claim of a killed process counts no more
 * as soon as the kernel has closed its socket.
 * @returns the function that releases it
 * @throws FolderInUse
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const folder = join(dataDir, 'lock');
  await mkdir(folder, { recursive: true });
  const own = { token: randomUUID(), pid: process.pid, host: hostname(), kernel: await kernelOf() };
  const file = join(folder, own.token);
  const { token, ...claim } = own;
  const text = JSON.stringify(claim);
  const closeSocket = await listenIn(folder, socketOf(token));

  for (let attempt = 1; ; attempt++) {
    await writeFile(file, text);
    const rival = await findRival(folder, own);
    if (rival === null) break;
    await rm(file, { force: true });
    if (attempt === maxAttempts) {
      await closeSocket();
      throw inUse(dataDir, rival, own);
    }
    await sleep(Math.random() * attempt * maxPause);
  }

  const beat = setInterval(() => {
    // A process that was stopped for long, and whose claim another one has removed, must touch the folder no more: it ends.
    writeFile(file, text, { flag: 'r+' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new FolderInUse(
          `DATA_DIR ${dataDir} was taken over by another process: this one showed no sign of life for ${goneAfterSeconds} seconds`,
        );
    });
  }, beatSeconds * 1_000);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await rm(file, { force: true });
    await closeSocket();
  };
}

function inUse(dataDir: string, { pid, host, silentFor }: Rival, own: Claim): FolderInUse {
  const which = `process ${pid ?? 'unknown'}${host === '' || host === own.host ? '' : ` on ${host}`}`;
  const wait = silentFor === null ? '' : `if it is gone, start again in ${goneAfterSeconds - silentFor} seconds; else `;
  return new FolderInUse(
    `DATA_DIR ${dataDir} is in use by ${which}${silentFor === null ? '' : `, which showed a sign of life ${silentFor} seconds ago`}, and the embedded store serves one process at a time; ` +
      `${wait}stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server`,
  );
}
