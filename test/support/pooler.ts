import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, isListening } from './ports.ts';

/** A user that owns nothing: PgBouncer refuses to run as root. */
const nobody = 65_534;

/** Whether PgBouncer is installed here. */
export function hasPooler(): boolean {
  return spawnSync('pgbouncer', ['--version']).status === 0;
}

function configuration(server: URL, port: number, settings: string): string {
  const { hostname, port: serverPort, username, password } = server;
  const login = `user=${decodeURIComponent(username)}${password === '' ? '' : ` password=${decodeURIComponent(password)}`}`;
  return `[databases]
* = host=${hostname} port=${serverPort || '5432'} ${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
max_client_conn = 1000
default_pool_size = 10
server_idle_timeout = 5
${settings}
`;
}

/** A running PgBouncer, and the address of the server through it. */
export interface RunningPooler {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a PgBouncer in transaction mode, in front of all databases of a server.
 * @param settings further lines of its configuration
 */
export async function startPooler(url: string, settings = ''): Promise<RunningPooler> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-pooler-'));
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, configuration(new URL(url), port, settings), { mode: 0o600 });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await Promise.all([folder, file].map((path) => chown(path, nobody, nobody)));
  const pooler = spawn('pgbouncer', ['--quiet', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  let log = '';
  pooler.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-10_000)));
  const ended = once(pooler, 'close').then(
    () => `PgBouncer has ended: ${log}`,
    (error: unknown) => `PgBouncer cannot be started: ${String(error)}`,
  );
  while (!(await isListening(port))) {
    const failure = await Promise.race([ended, wait(50)]);
    if (failure !== undefined) throw new Error(failure);
  }
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${port}`;
  return {
    url: pooled.toString(),
    async stop() {
      pooler.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
