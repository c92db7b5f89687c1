import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { authenticate } from '../../src/access/index.ts';
import { readConfig, variables } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { findDemoKey, seedDemoData } from '../../src/start/demo.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { wordsOf } from './fences.ts';

let readme: string;
let demo: { url: string; key: string; close(): Promise<void> };

beforeAll(async () => {
  readme = await readFile(join(root, 'README.md'), 'utf8');
  const store = await openEmptyStore();
  await seedDemoData(store, true);
  const key = (await findDemoKey(store)) ?? '';
  const server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent' }), demoKey: key });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  demo = {
    url,
    key,
    async close() {
      await server.close();
      await store.close();
    },
  };
});

afterAll(() => demo.close());

/** The configuration as a table, as the README has it. */
function configurationTable(): string {
  const rows = Object.entries(variables).map(
    ([name, { fallback, description, allowed }]) => `| \`${name}\` | ${fallback === null ? '' : `\`${fallback}\``} | ${description} | ${allowed} |`,
  );
  return ['| variable | default | what it is | what it takes |', '|---|---|---|---|', ...rows].join('\n');
}

it('lists every environment variable, with its default and what it takes', () => {
  const table = /^\| variable [\s\S]*?(?=\n\n)/m.exec(readme)?.[0];
  expect(table).toBe(configurationTable());
});

/** Ids and times of what a request creates differ from run to run. */
function withoutChance(json: string): unknown {
  const uuid = /"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/g;
  return JSON.parse(json.replaceAll(uuid, '"<uuid>"').replaceAll(/"req_[0-9a-f]{24}"/g, '"<request>"').replaceAll(/"(created_at|updated_at)": ?"[^"]*"/g, '"$1":"<time>"'));
}

it('shows commands that make a workspace and keys, one of them an old one, as they stand', async () => {
  const [, section = ''] = /## Keys and workspaces\n\n```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  const commands = section.trim().split('\n');
  expect(commands).toHaveLength(4);
  const store = await openEmptyStore();
  try {
    for (const line of commands) {
      const [, input = '', words = ''] = /^(?:echo "(.*)" \| )?npm run cli -- (.*)$/.exec(line) ?? [];
      const result = await runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), wordsOf(words), { input });
      expect({ line, ...result }).toMatchObject({ exitCode: 0, error: '' });
    }
    expect(await authenticate(store, { secret: 'the-key-a-client-has-already', workspace: null })).toMatchObject({ workspace: { slug: 'acme' } });
  } finally {
    await store.close();
  }
});

it('shows requests with the answers that they get on the demo workspace', async () => {
  const tour = [...readme.matchAll(/```sh\n(curl [\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)];
  expect(tour.length).toBeGreaterThan(5);
  for (const [, command = '', answer = ''] of tour) {
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, URL: demo.url, KEY: demo.key } });
    expect({ command, answer: withoutChance(stdout) }).toEqual({ command, answer: withoutChance(answer) });
  }
});
