import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import type { Store } from '../../src/store/index.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { fencesOf, wordsOf } from './fences.ts';

let folder: string;
let store: Store;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-tour-'));
  store = await openEmptyStore();
  server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent' }) });
  await server.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** What differs from run to run, taken out of texts: times, and ids, which are counted as they come, so that the same stays the same. */
class WithoutChance {
  readonly ids: string[] = [];

  of(text: string): string {
    return text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
        if (!this.ids.includes(id)) this.ids.push(id);
        return `<id ${this.ids.indexOf(id)}>`;
      })
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
      .replaceAll(/ in [\d.]+ s(, [\d,]+ rows\/s)?/g, ' in <a time>');
  }
}

/** Runs a line of the tour as its reader does: the command line in this process, on the store of the server; all else in a shell. */
async function outputOf(command: string, environment: Record<string, string>): Promise<string> {
  const [, words] = /^npm run cli -- (.*)$/.exec(command) ?? [];
  if (words === undefined)
    return (await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, ...environment } })).stdout;
  const args = wordsOf(words).map((word) => (word.endsWith('.csv') ? join(folder, word) : word));
  const { out, error } = await runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);
  return (out + error).replaceAll(`${folder}/`, '');
}

function meaningOf(language: string, text: string): unknown {
  return language === 'json' ? JSON.parse(text) : text.trim();
}

it('every command of the tour prints what stands below it', async () => {
  const [file, ...blocks] = fencesOf(await readFile(join(root, 'docs/tour.md'), 'utf8'));
  await writeFile(join(folder, 'people.csv'), file?.text ?? '');
  const [shown, real] = [new WithoutChance(), new WithoutChance()];
  const environment: Record<string, string> = {};
  let commands = 0;
  for (const [place, { language, text }] of blocks.entries()) {
    if (language !== 'sh') continue;
    const command = text.trim();
    const isExport = /^(?:npm start &\n)?export /.test(command);
    for (const [, name = '', value = ''] of isExport ? command.matchAll(/\b([A-Z]+)=(\S+)/g) : [])
      environment[name] = real.ids[shown.ids.indexOf(value)] ?? value;
    if (isExport) continue;

    environment['URL'] = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    const below = blocks[place + 1] ?? { language: '', text: '' };
    const printed = await outputOf(command, environment);
    expect({ command, output: meaningOf(below.language, real.of(printed)) }).toEqual({
      command,
      output: meaningOf(below.language, shown.of(below.text)),
    });
    commands++;
  }
  expect(commands).toBeGreaterThan(10);
  expect(environment).toEqual({
    URL: expect.any(String) as string,
    KEY: 'tour-key-2026',
    VIEW: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  expect(environment['VIEW']).not.toBe(shown.ids[real.ids.indexOf(environment['VIEW'] ?? '')]);
});
