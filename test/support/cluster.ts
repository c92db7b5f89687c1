import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, isListening } from './ports.ts';

/** PostgreSQL refuses to run as root. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Where Debian has the programs of a server, the newest first; elsewhere they are found by PATH. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Whether the programs of a PostgreSQL server are installed here. */
export function hasServerPrograms(): boolean {
  return programs() !== null;
}

async function run(program: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(join(programs() ?? '', program), args, { ...asNobody, cwd: tmpdir() });
}

/** A PostgreSQL server that a test may kill. */
export interface Cluster {
  /** Of its database `postgres`. */
  url: string;
  port: number;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Sends a signal to the server and all of its processes: SIGKILL, SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

async function serve(folder: string): Promise<Cluster> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const signal = (name: NodeJS.Signals): void => {
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').split(' ');
    for (const pid of [server.pid, ...children.map(Number).filter((child) => child > 0)]) process.kill(pid, name);
  };
  const start = async (): Promise<void> => {
    await ended;
    // Whoever is killed leaves it behind.
    await rm(join(folder, 'postmaster.pid'), { force: true });
    const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
    server = spawn(
      join(programs() ?? '', 'postgres'),
      ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])],
      { ...asNobody, stdio: 'ignore' },
    );
    ended = once(server, 'close');
    while (!(await isListening(port))) await wait(50);
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    start,
    signal,
    async remove() {
      signal('SIGCONT');
      signal('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-cluster-'));
  if (asNobody.uid !== undefined) await chown(folder, asNobody.uid, asNobody.uid);
  return folder;
}

/** Starts a PostgreSQL server of its own, empty. */
export async function startCluster(): Promise<Cluster> {
  const folder = await emptyFolder();
  await run('initdb', '-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  return serve(folder);
}

/** Starts a streaming replica of a server. */
export async function startReplica(primary: Cluster): Promise<Cluster> {
  const folder = await emptyFolder();
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
  await run('pg_basebackup', '-D', folder, ...from, '-X', 'stream', '-c', 'fast', '-R', '--no-sync');
  return serve(folder);
}
