import { execFile, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions, entries } from '../../scripts/bundle-options.mjs';
import { root } from '../../scripts/paths.mjs';

/** Beside the installed packages, which the bundle needs; apart from dist, which others may be building. */
const folder = join(root, 'node_modules/.cache', `gateway-under-test-${process.pid}`);
let bundle: Promise<void> | undefined;

async function bundleBoth(): Promise<void> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({ ...bundleOptions, entryPoints: entries, outdir: folder, splitting: true, sourcemap: false });
}

/** What the gateway, or the command line, is run from. */
async function bundled(entry: 'main.js' | 'cli/main.js'): Promise<string> {
  await (bundle ??= bundleBoth());
  return join(folder, entry);
}

/** Starts a command of the command line as a process of its own, with this environment alone. */
export async function startCommand(environment: Record<string, string>, args: string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [await bundled('cli/main.js'), ...args], {
    cwd: root,
    env: environment,
    stdio: 'ignore',
  });
}

/** Runs a command of the command line to its end, as a process of its own with this environment alone. */
export async function commandProcess(
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: root, env: environment, maxBuffer: 10_000_000 };
  return promisify(execFile)(process.execPath, [await bundled('cli/main.js'), ...args], options).then(
    (written) => ({ code: 0, ...written }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      stdout: error.stdout,
      stderr: error.stderr,
    }),
  );
}

/** What a command of the command line, which needs no store, writes to standard output as a process of its own. */
export async function commandOutput(args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [await bundled('cli/main.js'), ...args], {
    cwd: root,
    env: {},
    maxBuffer: 10_000_000,
  });
  return stdout;
}

/** A gateway that runs as a process of its own. */
export interface GatewayProcess {
  child: ChildProcess;
  /** What it has written so far. */
  output: { stdout: string; stderr: string };
  /** Resolves with the base URL when it answers; rejects when it ends before. */
  ready: Promise<string>;
  /** Resolves when it has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Resolves as soon as standard output contains the text. */
  prints(text: string): Promise<void>;
}

/** Starts the gateway with this environment alone. A free port is taken where PORT is not given. */
export async function startProcess(environment: Record<string, string>): Promise<GatewayProcess> {
  return watched(
    spawn(process.execPath, [await bundled('main.js')], {
      cwd: root,
      env: { PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Starts the gateway as startProcess does, by a script of npm that begins as that of `npm start`, in a process group of its own. */
export async function startUnderNpm(environment: Record<string, string>): Promise<GatewayProcess> {
  const main = await bundled('main.js');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const start = scripts.start.replace('scripts/start.mjs', main).replace('./scripts/', `${root}/scripts/`);
  // Not beside the bundle, which looks for the package that it belongs to.
  const ofNpm = join(folder, 'npm');
  mkdirSync(ofNpm, { recursive: true });
  writeFileSync(join(ofNpm, 'package.json'), JSON.stringify({ scripts: { start } }));
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment };
  return watched(
    spawn('npm', ['start', '--silent'], { cwd: ofNpm, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

function watched(child: ChildProcessByStdio<null, Readable, Readable>): GatewayProcess {
  const output = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));

  const prints = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!output.stdout.includes(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without printing ${text}: ${output.stdout}${output.stderr}`)));
    });

  const ready = prints('/ready').then(() => /http:\/\/[^/]+:\d+/.exec(output.stdout)?.[0] ?? '');
  // Whoever expects the process to fail does not wait for it to be ready.
  ready.catch(() => undefined);
  return { child, output, ready, ended, prints };
}
