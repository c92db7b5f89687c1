import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** A server under measurement, in a process of its own. */
export interface Running {
  url: string;
  process: ChildProcess;
  /** From the start of the process to the first answer, in milliseconds. */
  startMs: number;
}

/** A free port of this machine. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Starts a program with its port in PORT, and waits until the path answers. Throws what it printed where it ends before. */
export async function startProcess(
  program: string[],
  environment: Record<string, string>,
  path: string,
): Promise<Running> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000);
  });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && performance.now() - started < 120_000) {
    const answer = await fetch(`${url}${path}`).catch(() => null);
    if (answer !== null) return { url, process: child, startMs: performance.now() - started };
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  child.kill('SIGKILL');
  throw new Error(`${program.join(' ')} did not answer: ${printed}`);
}

/** The processor time of a process so far, in milliseconds. Linux only; 0 elsewhere. */
export function cpuMs({ process: { pid } }: Running): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** The resident memory of a process, in megabytes. Linux only; 0 elsewhere. */
export function residentMb({ process: { pid } }: Running): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

/** Stops a process and waits until it has ended. */
export async function stopProcess({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  await ended;
}
