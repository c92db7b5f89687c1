import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import type { Store } from '../../src/store/index.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { demoGateway } from '../support/demo-gateway.ts';
import { fencesOf, wordsOf } from './fences.ts';

/** Blocks that other tests run and compare, by their page and language. */
const ranElsewhere: Record<string, string> = {
  'docs/contracts/orgcrm.md http': 'contracts.test.ts',
  'docs/contracts/pathbound.md http': 'contracts.test.ts',
  'docs/contracts/pristinesend.md http': 'contracts.test.ts',
  'docs/contracts/pylon.md http': 'contracts.test.ts',
  'docs/contracts/whautomate.md http': 'contracts.test.ts',
  'docs/first-requests.md sh': 'readme.test.ts',
  'docs/keys.md sh': 'readme.test.ts',
  'docs/moving.md sh': 'moving.test.ts',
  'docs/tour.md sh': 'tour.test.ts',
  'examples/README.md sh': '../examples/examples.test.ts',
};

/** Commands that are not run here, and why. */
const notRun: [command: RegExp, reason: string][] = [
  [/^npm ci && npm start$/, 'test/http/process.test.ts starts the gateway by the script of npm'],
  [/^npm ci && npm test\b/, 'this test is a part of it'],
  [/^export URL=/, 'the tests set these variables'],
  [/^curl -s (-X POST )?"?\$URL\/(?!export)/, 'readme.test.ts runs all that are in the README'],
  [/^npm run bench\b/, 'takes minutes to hours, and a PostgreSQL server of its own'],
  [
    /^(UPDATE_SCREENSHOTS=1 npx vitest|npx vitest|npm run (format|check|dev)|\.ci\/run)\b/,
    'a tool of those who work on the gateway, as this test is',
  ],
  [/^npm run cli -- copy --to postgres:/, 'needs the server that it names; test/cli/backup.test.ts copies to one'],
];

interface Block {
  page: string;
  language: string;
  text: string;
}

/** Blocks of all documents that are commands or requests. */
async function allBlocks(): Promise<Block[]> {
  const blocks: Block[] = [];
  const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  for (const page of pages) {
    for (const { language, text } of fencesOf(await readFile(join(root, page), 'utf8')))
      if (['sh', 'bash', 'graphql', 'http'].includes(language)) blocks.push({ page, language, text });
  }
  return blocks;
}

const blocks = await allBlocks();
const ofOthers = ({ page, language }: Block): boolean => `${page} ${language}` in ranElsewhere;
/** The commands of a block, without the comments behind them. */
const commandsOf = ({ text }: Block): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''));
const isNotRun = (command: string): boolean => notRun.some(([pattern]) => pattern.test(command));
const commands = blocks
  .filter((block) => block.language === 'sh' && !ofOthers(block))
  .flatMap((block) => commandsOf(block).map((command) => ({ page: block.page, command })));

const demo = demoGateway();
let folder: string;
let before: Store;
let after: Store;
let empty: Store;

const runOn = (store: Store, args: string[]) =>
  runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);

async function graphql(query: string): Promise<{ data: Record<string, never>; errors?: unknown }> {
  const response = await fetch(`${demo.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.key}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Record<string, never> };
}

/** The text with ids of the demo in the places that a reader fills in. */
async function filledIn(text: string): Promise<string> {
  const { data } = (await graphql(
    '{ views { id } members { id } contact(email: "ada@example.com") { id } }',
  )) as unknown as {
    data: { views: { id: string }[]; members: { id: string }[]; contact: { id: string } };
  };
  return text
    .replaceAll('memberId: "…"', `memberId: "${data.members[0]?.id}"`)
    .replaceAll('contactId: "…"', `contactId: "${data.contact.id}"`)
    .replaceAll('<the id of a view>', data.views[0]?.id ?? '');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-docs-'));
  [before, after, empty] = await Promise.all([openEmptyStore(), openEmptyStore(), openEmptyStore()]);
  await writeFile(join(folder, 'contacts.csv'), 'Name,Email,Firm\nGrace,grace@navy.example,Navy\n');
  await writeFile(join(folder, 'keys.csv'), 'secret\na-key-that-a-client-has\n');
  await runOn(before, ['workspace', 'create', 'Acme']);
  await runOn(before, ['import', join(folder, 'contacts.csv'), '--workspace', 'acme']);
});

afterAll(async () => {
  await Promise.all([before, after, empty].map((store) => store.close()));
  await rm(folder, { recursive: true });
});

/** The store on which a command of a page works: those of operating.md empty one, and fill another. */
function storeOf(page: string, [command = '']: string[]): Store {
  if (page !== 'docs/operating.md') return demo.store;
  if (command === 'restore') return empty;
  return ['backup', 'export'].includes(command) ? before : after;
}

it('says of each command and request of the documents which test runs it, or why none does', () => {
  expect(Object.keys(ranElsewhere).toSorted()).toEqual(
    [...new Set(blocks.filter(ofOthers).map(({ page, language }) => `${page} ${language}`))].toSorted(),
  );
  for (const [pattern] of notRun)
    expect([pattern, commands.some(({ command }) => pattern.test(command))]).toEqual([pattern, true]);
  expect(blocks.filter((block) => !ofOthers(block) && !['sh', 'graphql'].includes(block.language))).toEqual([]);
});

const run = commands.filter(({ command }) => !isNotRun(command));
const ofCommandLine = /^npm run cli -- (.*)$/;

it.each(run.filter(({ command }) => ofCommandLine.test(command)))(
  '$page: $command succeeds',
  async ({ page, command }) => {
    const [, words = ''] = ofCommandLine.exec(command) ?? [];
    const args = wordsOf(words).map((word) => (/\.(csv|ndjson|gz)$/.test(word) ? join(folder, word) : word));
    expect(await runOn(storeOf(page, args), args)).toMatchObject({
      exitCode: 0,
      // What an export has to tell goes there too.
      error: expect.not.stringContaining('error') as string,
    });
  },
);

it.each(run.filter(({ command }) => !ofCommandLine.test(command)))(
  '$page: $command is answered',
  async ({ command }) => {
    const env = { ...process.env, URL: demo.url, KEY: demo.key };
    const { stdout } = await promisify(execFile)('sh', ['-c', await filledIn(command)], {
      env,
      cwd: folder,
      maxBuffer: 50_000_000,
    });
    expect(stdout).toMatch(/^\{"id":/);
  },
);

it.each(blocks.filter((block) => block.language === 'graphql' && !ofOthers(block)))(
  '$page: $text is answered without an error',
  async ({ text }) => {
    const { data, errors } = await graphql(await filledIn(text));
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data)) expect(answer).not.toHaveProperty('message');
  },
);
