import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTo } from '../support/wire-client.ts';
import { commandProcess, startCommand, startProcess, type GatewayProcess } from '../support/process.ts';

/** Starting a process takes a second, and much longer on a machine that is busy. */
const timeout = 240_000;
const key = 'a-secret-for-the-tests-of-commands-beside-a-server';
/** Longer than the path of a socket may be. */
const longName = 'a-folder-with-a-long-name-'.repeat(6);
let folder: string;
let dataDir: string;
let gateway: GatewayProcess;
let url: string;

const start = async (): Promise<void> => {
  gateway = await startProcess({ DATA_DIR: dataDir, DEMO_DATA: '0', BOOTSTRAP_KEY: key });
  url = await gateway.ready;
};
const command = (...args: string[]) => commandProcess({ DATA_DIR: dataDir }, ...args);

async function graphql<Data>(query: string, secret = key): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret, connection: 'close' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}
const countContacts = async (): Promise<number> =>
  (await graphql<{ contacts: { totalCount: number } }>('{ contacts { totalCount } }')).contacts.totalCount;

/** A file of contacts with emails that begin so. */
async function fileOf(name: string, count: number): Promise<string> {
  const path = join(folder, `${name}.csv`);
  const rows = Array.from({ length: count }, (_, index) => `${name} ${index},${name}-${index}@example.com`);
  await writeFile(path, ['name,email', ...rows, ''].join('\n'));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-beside-'));
  dataDir = join(folder, longName);
  await start();
}, timeout);

afterAll(async () => {
  gateway.child.kill('SIGTERM');
  await gateway.ended;
  await rm(folder, { recursive: true, force: true });
});

it(
  'makes a key beside a running server, which knows it at once, and no more once it is revoked',
  { timeout },
  async () => {
    const made = await command('key', 'create', '--workspace', 'demo', '--name', 'Beside', '--json');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { id, secret } = JSON.parse(made.stdout) as { id: string; secret: string };
    expect(await graphql('{ viewer { workspace { slug } } }', secret)).toEqual({
      viewer: { workspace: { slug: 'demo' } },
    });
    expect(await command('key', 'revoke', id)).toMatchObject({ code: 0, stderr: '' });
    expect(await graphql('{ viewer { workspace { slug } } }', secret)).toBeUndefined();
  },
);

it('listens where its user alone may connect', async () => {
  const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(join(dataDir, 'socket'))).toBe('700');
  expect(await modeOf(join(dataDir, 'socket', '.s.PGSQL.5432'))).toBe('600');
});

it('imports thousands of rows by two commands at once, while requests are served', { timeout }, async () => {
  const before = await countContacts();
  const imports = Promise.all(
    ['ada', 'grace'].map(async (name) => command('import', await fileOf(name, 1_000), '--workspace', 'demo', '--json')),
  );
  const waits: number[] = [];
  const running = Symbol('running');
  while ((await Promise.race([imports, setTimeout(20, running)])) === running) {
    const asked = performance.now();
    await countContacts();
    waits.push(performance.now() - asked);
  }
  for (const { code, stdout, stderr } of await imports) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ created: 1_000, failed: 0 });
  }
  expect(await countContacts()).toBe(before + 2_000);
  // A request waits for a batch or two, not for the imports.
  expect(waits.length).toBeGreaterThan(5);
  expect(Math.max(...waits)).toBeLessThan(10_000);
});

it('serves on after a command was killed in the middle of an import, which can be repeated', { timeout }, async () => {
  const before = await countContacts();
  const file = await fileOf('killed', 3_000);
  const child = await startCommand({ DATA_DIR: dataDir }, ['import', file, '--workspace', 'demo']);
  while (child.exitCode === null && (await countContacts()) === before) await setTimeout(5);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const left = (await countContacts()) - before;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(3_000);
  expect(await graphql('mutation { createContact(input: { name: "Mary" }) { __typename } }')).toEqual({
    createContact: { __typename: 'CreateContactSuccess' },
  });
  const again = await command('import', file, '--workspace', 'demo', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ created: 3_000 - left, failed: 0 });
});

it('rolls back the transaction of a client that goes away in it', { timeout }, async () => {
  const before = await countContacts();
  const { socket, ask } = await connectTo(dataDir);
  expect(await ask('BEGIN')).toContain('BEGIN');
  expect(await ask('DELETE FROM contact')).toContain('DELETE');
  socket.destroy();
  expect(await countContacts()).toBe(before);
  expect(before).toBeGreaterThan(0);
});

it('runs the other commands beside a server, and refuses those that need the store alone', { timeout }, async () => {
  const workspace = await command('workspace', 'create', '--name', 'Acme', '--owner', 'ada@acme.example');
  expect(workspace).toMatchObject({ code: 0, stderr: '' });
  expect((await command('member', 'list', '--workspace', 'acme')).stdout).toContain('ada@acme.example');
  const exported = await command('export', '--workspace', 'demo', '--format', 'ndjson');
  expect(exported.stdout.trim().split('\n')).toHaveLength(await countContacts());
  const backup = join(folder, 'whole.backup.gz');
  expect(await command('backup', backup)).toMatchObject({ code: 0, stderr: '' });
  expect((await command('doctor')).stdout).toContain('embedded, with all migrations applied');

  const refused = new RegExp(`^(error: )?DATA_DIR ${dataDir} is in use by process ${gateway.child.pid}, .+\n$`);
  for (const args of [['migrate'], ['restore', backup], ['serve']]) {
    const { code, stderr } = await command(...args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(refused) as string });
  }
});

it('listens again where a server was killed, and no more after one was stopped', { timeout }, async () => {
  gateway.child.kill('SIGKILL');
  await gateway.ended;
  expect(await readdir(join(dataDir, 'socket'))).toEqual(['.s.PGSQL.5432']);
  await start();
  expect(await command('key', 'list')).toMatchObject({ code: 0, stderr: '' });
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toEqual({ code: 0, signal: null });
  expect(await readdir(join(dataDir, 'socket'))).toEqual([]);
  expect(await command('key', 'list')).toMatchObject({ code: 0, stderr: '' });
});
