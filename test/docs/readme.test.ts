import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { authenticate } from '../../src/access/index.ts';
import { variables } from '../../src/process/config-variables.ts';
import { issueCodes } from '../../src/values/issues.ts';
import { dialects } from '../../src/rest/index.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { demoGateway } from '../support/demo-gateway.ts';
import { wordsOf } from './fences.ts';

const demo = demoGateway();

async function pageOf(name: string): Promise<string> {
  return readFile(join(root, name), 'utf8');
}

/** The configuration as a table, as docs/configuration.md has it. */
function configurationTable(): string {
  const rows = Object.entries(variables).map(
    ([name, { fallback, description, allowed }]) =>
      `| \`${name}\` | ${fallback === null ? '' : `\`${fallback}\``} | ${description} | ${allowed} |`,
  );
  return ['| variable | default | what it is | what it takes |', '|---|---|---|---|', ...rows].join('\n');
}

it('lists every environment variable, with its default and what it takes', async () => {
  const table = /^\| variable [\s\S]*?(?=\n\n)/m.exec(await pageOf('docs/configuration.md'))?.[0];
  expect(table).toBe(configurationTable());
});

/** Ids and times of what a request creates differ from run to run. */
function withoutChance(json: string): unknown {
  const uuid = /"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/g;
  return JSON.parse(
    json
      .replaceAll(uuid, '"<uuid>"')
      .replaceAll(/"req_[0-9a-f]{24}"/g, '"<request>"')
      .replaceAll(/"(created_at|updated_at)": ?"[^"]*"/g, '"$1":"<time>"'),
  );
}

it('shows commands that make a workspace and keys, one of them an old one, as they stand', async () => {
  const [, section = ''] = /```sh\n([\s\S]*?)```/.exec(await pageOf('docs/keys.md')) ?? [];
  const commands = section.trim().split('\n');
  expect(commands).toHaveLength(4);
  const store = await openEmptyStore();
  try {
    for (const line of commands) {
      const [, input = '', words = ''] = /^(?:echo "(.*)" \| )?npm run cli -- (.*)$/.exec(line) ?? [];
      const result = await runCommand(
        () => Promise.resolve({ ...store, close: () => Promise.resolve() }),
        wordsOf(words),
        { input },
      );
      expect({ line, ...result }).toMatchObject({ exitCode: 0, error: '' });
    }
    expect(await authenticate(store, { secret: 'the-key-a-client-has-already', workspace: null })).toMatchObject({
      workspace: { slug: 'acme' },
    });
  } finally {
    await store.close();
  }
});

/** Runs a command as it stands, with the address and the key of the demo. */
async function run(command: string): Promise<string> {
  return (await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, URL: demo.url, KEY: demo.key } }))
    .stdout;
}

it('shows requests with the answers that they get on the demo workspace', async () => {
  const tour = [
    ...(await pageOf('docs/first-requests.md')).matchAll(/```sh\n(curl [\s\S]*?)```\n\n```json\n([\s\S]*?)```/g),
  ];
  expect(tour.length).toBeGreaterThan(5);
  for (const [, command = '', answer = ''] of tour)
    expect({ command, answer: withoutChance(await run(command)) }).toEqual({ command, answer: withoutChance(answer) });
});

it('has a first request for GraphQL and for each legacy API in the README, which answers with a contact', async () => {
  const commands = [...(await pageOf('README.md')).matchAll(/^curl .*$/gm)].map(([command]) => command);
  expect(commands.length).toBe(1 + dialects.length);
  for (const command of commands) {
    const answer = await run(command);
    expect([command, answer]).toEqual([command, expect.stringMatching(/name":"\w/)]);
    expect([command, answer]).not.toEqual([command, expect.stringContaining('"error')]);
  }
});

it('has a README of at most 1,500 words', async () => {
  expect((await pageOf('README.md')).split(/\s+/).length).toBeLessThanOrEqual(1500);
});

it('says what each code of an error of GraphQL means', async () => {
  const documented = new Set([...(await pageOf('docs/errors.md')).matchAll(/`([A-Z_]{5,})`/g)].map(([, code]) => code));
  const used = new Set<string>();
  for (const folder of ['access', 'domain', 'graphql', 'http', 'values']) {
    const files = await readdir(join(root, 'src', folder), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts')))
      for (const [, code, ofStatus] of (await pageOf(`src/${folder}/${file}`)).matchAll(
        /\bcode: '([A-Z_]{5,})'|^  ([A-Z_]{5,}): \d{3},$/gm,
      ))
        used.add(code ?? ofStatus ?? '');
  }
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((code) => !documented.has(code))).toEqual([]);
});

it('says what each code of an input means', async () => {
  const table = [
    '| code | when |',
    '|---|---|',
    ...Object.entries(issueCodes).map(([code, when]) => `| \`${code}\` | ${when} |`),
  ].join('\n');
  expect(/^\| code [\s\S]*?(?=\n\n)/m.exec(await pageOf('docs/errors.md'))?.[0]).toBe(table);
});
