import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startProcess, startUnderNpm, type GatewayProcess } from '../support/process.ts';

/** Starting a process takes a second, and much longer on a machine that is busy. */
const idleTimeout = 120_000;
const key = 'a-secret-for-the-tests-of-the-process';
let folder: string;
/** A store in which the gateway has been once. */
let used: string;
const running: GatewayProcess[] = [];

async function start(environment: Record<string, string>): Promise<GatewayProcess> {
  const gateway = await startProcess({ DEMO_DATA: '0', BOOTSTRAP_KEY: key, ...environment });
  running.push(gateway);
  return gateway;
}

async function copyOfUsed(): Promise<string> {
  const copy = await mkdtemp(join(folder, 'store-'));
  await cp(used, copy, { recursive: true });
  return copy;
}

async function graphql(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key, connection: 'close' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

const createAda = 'mutation { createContact(input: { name: "Ada", email: "ada@example.com" }) { __typename } }';
const findAda = '{ contact(email: "ada@example.com") { name } }';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-process-'));
  used = join(folder, 'used');
  const { child, ready, ended } = await start({ DATA_DIR: used });
  await ready;
  child.kill('SIGTERM');
  await ended;
}, idleTimeout);

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it(
  'refuses a second process on the same folder by a sentence that says what to do',
  async () => {
    const dataDir = await copyOfUsed();
    const first = await start({ DATA_DIR: dataDir });
    await first.ready;
    const second = await start({ DATA_DIR: dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output).toEqual({
      stdout: '',
      stderr:
        `DATA_DIR ${dataDir} is in use by process ${first.child.pid}, and the embedded store serves one process at a time; ` +
        'stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server\n',
    });
  },
  idleTimeout,
);

it.each([
  [{ PORT: 'http' }, 'PORT is "http", but it takes a whole number from 0 to 65535 (0: any free port)\n'],
  [
    { DATABASE_URL: 'postgres://anna:hunter2@127.0.0.1:1/contacts', STARTUP_TIMEOUT: '0' },
    'DATABASE_URL postgres://anna:***@127.0.0.1:1/contacts cannot be opened: connect ECONNREFUSED 127.0.0.1:1\n',
  ],
])(
  'ends with code 1 and one line where it cannot start with %o',
  async (environment, line) => {
    const { output, ended } = await start({ DATA_DIR: join(folder, 'never'), ...environment });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output).toEqual({ stdout: '', stderr: line });
  },
  idleTimeout,
);

it(
  'ends with code 1 and one line where the port is in use, and leaves the folder free',
  async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const dataDir = await copyOfUsed();
    const { output, ended } = await start({ DATA_DIR: dataDir, PORT, LOG_LEVEL: 'error' });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output).toEqual({
      stdout: '',
      stderr: `PORT ${PORT} on HOST 127.0.0.1 is in use; stop what uses it, or choose another PORT\n`,
    });
    other.close();

    const again = await start({ DATA_DIR: dataDir });
    await again.ready;
  },
  idleTimeout,
);

it(
  'keeps its data over a restart, and over kill -9 with a restart at once',
  async () => {
    const dataDir = await copyOfUsed();
    const first = await start({ DATA_DIR: dataDir });
    expect(await graphql(await first.ready, createAda)).toEqual({
      createContact: { __typename: 'CreateContactSuccess' },
    });
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start({ DATA_DIR: dataDir });
    expect(await graphql(await second.ready, findAda)).toEqual({ contact: { name: 'Ada' } });
    second.child.kill('SIGINT');
    expect(await second.ended).toEqual({ code: 0, signal: null });

    const third = await start({ DATA_DIR: dataDir });
    expect(await graphql(await third.ready, findAda)).toEqual({ contact: { name: 'Ada' } });
  },
  idleTimeout,
);

/**
 * Begins a request: the gateway has its head, and waits for its body.
 * @returns the function that sends the body, and resolves with all that came back once the connection is closed
 */
async function beginRequest(url: string, body: string): Promise<() => Promise<string>> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  // A connection that the gateway cuts off is what some tests are about.
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nx-api-key: ${key}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await once(socket, 'data');
  return async () => {
    socket.write(body);
    await once(socket, 'close');
    return received;
  };
}

it(
  'finishes a running request at SIGTERM, takes no new ones, and ends with code 0',
  async () => {
    const gateway = await start({ DATA_DIR: await copyOfUsed(), LOG_LEVEL: 'info' });
    const url = await gateway.ready;
    const finish = await beginRequest(url, JSON.stringify({ query: '{ viewer { workspace { slug } } }' }));
    gateway.child.kill('SIGTERM');
    await gateway.prints('shutting down');

    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
    expect(await finish()).toContain('{"data":{"viewer":{"workspace":{"slug":"demo"}}}}');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
  },
  idleTimeout,
);

it(
  'ends with code 0 and no word at SIGTERM during a start, and leaves the store whole',
  async () => {
    const dataDir = await mkdtemp(join(folder, 'interrupted-'));
    const environment = { DATA_DIR: dataDir, DEMO_DATA: '1' };
    const first = await start(environment);
    // The lock is there from the beginning: what follows is making the database, its tables and the demo.
    while (!existsSync(join(dataDir, 'lock'))) await sleep(5);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(first.output).toEqual({ stdout: '', stderr: '' });
    expect(await readdir(join(dataDir, 'lock'))).toEqual([]);

    const second = await start({ ...environment, DEMO_DATA: '0' });
    await second.ready;
  },
  idleTimeout,
);

it(
  'makes the store anew where a process was killed while it made it',
  async () => {
    const dataDir = await mkdtemp(join(folder, 'killed-'));
    const first = await start({ DATA_DIR: dataDir });
    while (!existsSync(join(dataDir, 'postgres.incomplete'))) await sleep(5);
    first.child.kill('SIGKILL');
    await first.ended;
    // As far as it may have come: the file by which PostgreSQL knows a database, and little else.
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');

    const second = await start({ DATA_DIR: dataDir });
    expect(await graphql(await second.ready, createAda)).toEqual({
      createContact: { __typename: 'CreateContactSuccess' },
    });
    expect(existsSync(join(dataDir, 'postgres.incomplete'))).toBe(false);
  },
  idleTimeout,
);

it(
  'takes a second signal within a second for the same one, and ends at once at a later one',
  async () => {
    const environment = { DATA_DIR: await copyOfUsed(), LOG_LEVEL: 'info' };
    const first = await start(environment);
    const finish = await beginRequest(
      await first.ready,
      JSON.stringify({ query: '{ viewer { workspace { slug } } }' }),
    );
    first.child.kill('SIGINT');
    first.child.kill('SIGTERM');
    await first.prints('shutting down');
    first.child.kill('SIGINT');
    expect(await finish()).toContain('{"data":{"viewer":{"workspace":{"slug":"demo"}}}}');
    expect(await first.ended).toEqual({ code: 0, signal: null });

    const second = await start(environment);
    await beginRequest(await second.ready, '{}');
    second.child.kill('SIGTERM');
    await second.prints('shutting down');
    await sleep(1_000);
    second.child.kill('SIGTERM');
    expect(await second.ended).toEqual({ code: 1, signal: null });
  },
  idleTimeout,
);

it(
  'finishes a running request at Ctrl-C under npm, which passes on the signal that the terminal has sent already',
  async () => {
    const npm = await startUnderNpm({
      DEMO_DATA: '0',
      BOOTSTRAP_KEY: key,
      DATA_DIR: await copyOfUsed(),
      LOG_LEVEL: 'info',
    });
    running.push(npm);
    const finish = await beginRequest(await npm.ready, JSON.stringify({ query: '{ viewer { workspace { slug } } }' }));
    // A terminal sends it to all processes of its foreground group.
    process.kill(-(npm.child.pid ?? 0), 'SIGINT');
    await npm.prints('shutting down');
    await sleep(200);
    expect(await finish()).toContain('{"data":{"viewer":{"workspace":{"slug":"demo"}}}}');
    expect(await npm.ended).toEqual({ code: 0, signal: null });
    expect(npm.output.stderr).toBe('');
    console.log(npm.output.stdout);
  },
  idleTimeout,
);

it(
  'fills an empty store with the demo, and prints a request that works, with the same key at every start',
  async () => {
    const dataDir = await mkdtemp(join(folder, 'demo-'));
    const environment = { DATA_DIR: dataDir, DEMO_DATA: '', BOOTSTRAP_KEY: '', LOG_LEVEL: 'silent' };
    const first = await start(environment);
    await first.ready;
    const command = first.output.stdout.split('\n').find((line) => line.includes('curl')) ?? '';
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    expect(JSON.parse(stdout)).toMatchObject({ data: { contacts: { totalCount: 2000 } } });
    first.child.kill('SIGTERM');
    await first.ended;

    const printed = ({ output }: GatewayProcess): string[] => output.stdout.match(/cg_[\w-]+/g) ?? [];
    const second = await start(environment);
    await second.ready;
    expect(new Set(printed(second))).toEqual(new Set(printed(first)));
    expect(printed(second)).toHaveLength(2);
  },
  idleTimeout,
);
