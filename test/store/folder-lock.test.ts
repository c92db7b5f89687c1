import { build } from 'esbuild';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions } from '../../scripts/bundle-options.mjs';

/** A process that wants the lock. */
interface Holder {
  child: ChildProcess;
  /** Outside of its PID namespace. */
  pid: () => Promise<number>;
  /** What it says first: that it has the lock, or why not. */
  answer: Promise<string>;
  ended: Promise<unknown>;
  errors: () => string;
}

const idleTimeout = 60_000;
const isolation = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
let folder: string;
let script: string;
const holders: Holder[] = [];

function canIsolate(): boolean {
  try {
    execFileSync('unshare', [...isolation.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param isolated whether it runs in a PID namespace of its own, as in a container */
function hold(dataDir: string, { isolated = false } = {}): Holder {
  const command = [process.execPath, script, dataDir];
  const child = spawn('env', isolated ? [...isolation, ...command] : command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text));
  const ended = once(child, 'close');
  const answer = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.endsWith('\n')) resolve(output.trim());
    });
    void ended.then(() => resolve(`${output}${errors}`.trim()));
  });
  const pid = async (): Promise<number> =>
    isolated ? Number(await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')) : (child.pid ?? 0);
  const holder = { child, pid, answer, ended, errors: () => errors };
  holders.push(holder);
  return holder;
}

async function end(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  process.kill(await holder.pid(), signal);
  await holder.ended;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(folder, 'data-'));
}

/** The file of the only claim. */
async function claimIn(dataDir: string): Promise<string> {
  const names = await readdir(join(dataDir, 'lock'));
  return join(dataDir, 'lock', names.find((name) => !name.endsWith('.sock')) ?? 'none');
}

const inUse = (dataDir: string): RegExp =>
  new RegExp(
    `^DATA_DIR ${dataDir} is in use by process \\d+, and the embedded store serves one process at a time; stop that process, `,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-lock-'));
  script = join(folder, 'lock-holder.mjs');
  await build({ ...bundleOptions, entryPoints: ['test/store/lock-holder.ts'], outfile: script, sourcemap: false });
});

afterEach(async () => {
  for (const { child } of holders) child.kill('SIGKILL');
  await Promise.all(holders.splice(0).map(({ ended }) => ended));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Pair {
  first: { isolated?: boolean };
  second: { isolated?: boolean };
}

function holdForPair({ first, second }: Pair): void {
  it('until it ends', { timeout: idleTimeout }, async () => {
    const dataDir = await newFolder();
    const one = hold(dataDir, first);
    expect(await one.answer).toBe('locked');
    expect(await hold(dataDir, second).answer).toMatch(inUse(dataDir));
    await end(one, 'SIGTERM');
    expect(await readdir(join(dataDir, 'lock'))).toEqual([]);
    expect(await hold(dataDir, second).answer).toBe('locked');
  });

  it('until it is killed: then another has it at once', { timeout: idleTimeout }, async () => {
    const dataDir = await newFolder();
    const one = hold(dataDir, first);
    expect(await one.answer).toBe('locked');
    await end(one, 'SIGKILL');
    expect(await hold(dataDir, second).answer).toBe('locked');
    expect(await readdir(join(dataDir, 'lock'))).toHaveLength(2);
  });

  it('while it is stopped, too', { timeout: idleTimeout }, async () => {
    const dataDir = await newFolder();
    const one = hold(dataDir, first);
    expect(await one.answer).toBe('locked');
    process.kill(await one.pid(), 'SIGSTOP');
    await utimes(await claimIn(dataDir), 0, 0);
    expect(await hold(dataDir, second).answer).toMatch(inUse(dataDir));
    process.kill(await one.pid(), 'SIGCONT');
    await end(one, 'SIGTERM');
  });

  it('where several come at once', { timeout: idleTimeout }, async () => {
    for (let round = 0; round < 3; round++) {
      const dataDir = await newFolder();
      const killed = hold(dataDir, first);
      await killed.answer;
      await end(killed, 'SIGKILL');
      const answers = await Promise.all([first, second, first, second].map((options) => hold(dataDir, options).answer));
      expect(answers.filter((answer) => answer === 'locked').length).toBe(1);
    }
  });
}

describe('of two processes in one PID namespace, one has the folder', () => {
  holdForPair({ first: {}, second: {} });
});

// Containers have PID namespaces of their own. A process needs the right to make one.
describe.skipIf(!canIsolate()).each([
  ['the second', { first: {}, second: { isolated: true } }],
  ['the first', { first: { isolated: true }, second: {} }],
  ['each', { first: { isolated: true }, second: { isolated: true } }],
])('of two processes, %s in a PID namespace of its own, one has the folder', (_which, pair) => {
  holdForPair(pair);
});

/** Leaves a claim of a process on another host, whose last sign of life was so many seconds ago. */
async function claimFrom(dataDir: string, claim: object | null, silentFor: number): Promise<void> {
  await mkdir(join(dataDir, 'lock'), { recursive: true });
  const file = join(dataDir, 'lock', 'another');
  await writeFile(file, claim === null ? '' : JSON.stringify(claim));
  const time = Date.now() / 1_000 - silentFor;
  await utimes(file, time, time);
}

describe.each([
  [
    'on another host, or of the time before a restart of this one',
    { pid: 7, host: 'elsewhere', kernel: 'another' },
    'process 7 on elsewhere',
  ],
  ['where the file system has no sockets', { pid: 7, host: hostname(), kernel: 'this' }, 'process 7'],
  ['whose claim cannot be read', null, 'process unknown'],
])('a process %s', (_where, claim, shown) => {
  const own = async (): Promise<object | null> =>
    claim?.kernel === 'this'
      ? { ...claim, kernel: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(hostname)).trim() }
      : claim;

  it('has the folder as long as it shows that it lives', async () => {
    const dataDir = await newFolder();
    await claimFrom(dataDir, await own(), 20);
    expect(await hold(dataDir).answer).toMatch(
      new RegExp(
        `^DATA_DIR ${dataDir} is in use by ${shown}, which showed a sign of life 2\\d seconds ago, and .*; if it is gone, start again in [34]\\d seconds; else stop that process, `,
      ),
    );
    expect(await readdir(join(dataDir, 'lock'))).toEqual(['another']);
  });

  it('has it no longer when it has shown nothing for a minute', async () => {
    const dataDir = await newFolder();
    await claimFrom(dataDir, await own(), 61);
    expect(await hold(dataDir).answer).toBe('locked');
    expect(await readdir(join(dataDir, 'lock'))).not.toContain('another');
  });
});

it('ends where another process has taken the folder over meanwhile', { timeout: idleTimeout }, async () => {
  const dataDir = await newFolder();
  const holder = hold(dataDir);
  expect(await holder.answer).toBe('locked');
  await rm(await claimIn(dataDir));
  await holder.ended;
  expect(holder.child.exitCode).toBe(1);
  expect(holder.errors()).toContain(`DATA_DIR ${dataDir} was taken over by another process`);
});

it('shows again and again that it lives', { timeout: idleTimeout }, async () => {
  const dataDir = await newFolder();
  const holder = hold(dataDir);
  expect(await holder.answer).toBe('locked');
  const file = await claimIn(dataDir);
  await utimes(file, 0, 0);
  while ((await stat(file)).mtimeMs === 0) await sleep(100);
  expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(10_000);
});

it('takes a folder whose path is longer than that of a socket may be', async () => {
  const dataDir = join(await newFolder(), 'x'.repeat(120));
  const one = hold(dataDir);
  expect(await one.answer).toBe('locked');
  expect(await hold(dataDir).answer).toMatch(inUse(dataDir));
  await end(one, 'SIGKILL');
  expect(await hold(dataDir).answer).toBe('locked');
});
