import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import type * as Client from '../../clients/typescript/src/index.ts';
import { demoGateway } from '../support/demo-gateway.ts';

const demo = demoGateway();
let folder: string;
beforeAll(async () => {
  // Within the package, so that what is built finds the installed packages.
  folder = await mkdtemp(join(root, 'node_modules/.cache/examples-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What an example prints when it is run against the demo. */
async function run(file: string): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', URL: demo.url, KEY: demo.key };
  return (await promisify(execFile)(process.execPath, [file], { env })).stdout;
}

it.each(['urql', 'apollo'])('the example with %s lists contacts and creates one', async (name) => {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, `examples/web-${name}/main.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  expect(await run(outfile)).toMatch(
    new RegExp(`^Ada Lovelace ada@example\\.com\n[\\s\\S]*created ${name}@example\\.com\n$`),
  );
});

it('the example with Relay, compiled and built, lists contacts and creates one', async () => {
  const outfile = join(folder, 'relay.mjs');
  await promisify(execFile)(process.execPath, [join(root, 'examples/relay/build.mjs'), outfile]);
  expect(await run(outfile)).toBe('Ada Lovelace ada@example.com\ncreated relay@example.com\n');
});

it('the example with plain fetch reads contacts by each of the five legacy APIs, and creates one', async () => {
  const lines = (await run(join(root, 'examples/legacy/main.mjs'))).trim().split('\n');
  const apis = ['pathbound', 'whautomate', 'pristinesend', 'orgcrm', 'pylon'];
  expect(lines.map((line) => line.split(' ')[0])).toEqual([...apis, 'created']);
  for (const line of lines.slice(2, 5)) expect(line).toContain('ada@example.com');
  expect(lines.at(-1)).toBe('created fetch@example.com');
});

it('the client package, built as it is published, sends typed operations and tells of errors', async () => {
  const outDir = join(folder, 'client');
  await promisify(execFile)(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'clients/typescript'),
    '--outDir',
    outDir,
  ]);
  const client = (await import(pathToFileURL(join(outDir, 'index.js')).href)) as typeof Client;
  const gateway = { url: `${demo.url}/graphql`, key: demo.key };
  const { contacts } = await client.request(gateway, client.ContactsDocument, {
    first: 2,
    filter: { email: { eq: 'ada@example.com' } },
  });
  expect(contacts).toMatchObject({
    totalCount: 1,
    nodes: [{ name: 'Ada Lovelace' }],
    pageInfo: { hasNextPage: false },
  });
  const twice = await client.request(gateway, client.CreateContactDocument, { input: { email: 'ada@example.com' } });
  expect(twice.createContact).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
  await expect(
    client.request({ ...gateway, key: 'wrong-key-of-nobody' }, client.ViewerDocument, {}),
  ).rejects.toMatchObject({
    name: 'RequestFailure',
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

it('tells in the README what each scalar of the schema is', async () => {
  const [readme, schema] = await Promise.all(
    ['README.md', 'schema.graphql'].map((name) => readFile(join(root, name), 'utf8')),
  );
  const [, shown = ''] = /scalars: \{ (.*) \}/.exec(readme ?? '') ?? [];
  const described = new Set([...shown.matchAll(/(\w+): '/g)].map(([, name]) => name));
  expect(described).toEqual(new Set([...(schema ?? '').matchAll(/^scalar (\w+)/gm)].map(([, name]) => name)));
});
