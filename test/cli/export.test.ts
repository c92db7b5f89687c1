import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { insertContacts } from '../support/contacts.ts';
import { defineField, removeField } from '../support/custom-fields.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let empty: TestWorkspace;
let store: Store;
let folder: string;

beforeAll(async () => {
  [workspace, empty, { store }, folder] = await Promise.all([
    createWorkspace(),
    createWorkspace(),
    gateway(),
    mkdtemp(join(tmpdir(), 'contacts-gateway-test-')),
  ]);
  await insertContacts(workspace.workspaceId, [
    { name: 'Ada', company: '=1+1', stage: 'LEAD', emails: ['ada@example.com'] },
    { name: 'Bea; "B"', company: 'Acme' },
    { name: 'Cleo', stage: 'LEAD', notes: 'two\nlines' },
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

const opened = (): Promise<Store> => Promise.resolve({ ...store, close: () => Promise.resolve() });
const of = (slug: string, ...args: string[]): Promise<CommandResult> =>
  runCommand(opened, ['export', '--workspace', slug, ...args]);
const exported = (...args: string[]): Promise<CommandResult> => of(workspace.slug, ...args);
const timeless = (text: string): string => text.replaceAll(/in [\d.]+ s/g, 'in … s');

async function createView(input: Record<string, unknown>): Promise<string> {
  const create =
    'mutation ($input: CreateViewInput!) { createView(input: $input) { ... on CreateViewSuccess { view { uuid } } } }';
  return (await workspace.graphql<{ createView: { view: { uuid: string } } }>(create, { input })).createView.view.uuid;
}

function namesOf(ndjson: string): string[] {
  return ndjson
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { name: string }).name)
    .toSorted();
}

it.each(['csv', 'ndjson'])(
  'writes to standard output, as %s, what HTTP answers, and tells of it on standard error',
  async (format) => {
    const { exitCode, out, error } = await exported('--format', format);
    expect([exitCode, timeless(error)]).toEqual([0, `Exported 3 contacts of ${workspace.slug} in … s.\n`]);
    expect(out).toBe(await (await workspace.fetch(`/export/contacts.${format}`)).text());
    expect(out).toContain(format === 'csv' ? `'=1+1` : '"=1+1"');
  },
);

it('exports the contacts of a filter, or of a view by its id or name', async () => {
  const filter = { stage: { eq: 'LEAD' } };
  const view = await createView({ name: 'Leads', filter, search: 'ada' });
  const pair = [await createView({ name: 'Fixture' }), await createView({ name: 'Fixture' })];
  expect(namesOf((await exported('--format', 'ndjson', '--filter', JSON.stringify(filter))).out)).toEqual([
    'Ada',
    'Cleo',
  ]);
  for (const name of [view, 'Leads'])
    expect(namesOf((await exported('--format', 'ndjson', '--view', name)).out)).toEqual(['Ada']);
  expect(namesOf((await exported('--format', 'ndjson', '--view', pair[1] ?? '')).out)).toHaveLength(3);
  expect(await exported('--view', 'Fixture')).toEqual({
    exitCode: 1,
    out: '',
    error: `error: 2 views have the name "Fixture": give the id, ${pair.join(' or ')}\n`,
  });
  expect(await exported('--view', 'Nobody')).toEqual({
    exitCode: 1,
    out: '',
    error: `error: no view of ${workspace.slug} has the id or name "Nobody"; there are "Leads", "Fixture", "Fixture"\n`,
  });
});

it('writes a file in the format of its name, which an import into an empty workspace takes as a whole', async () => {
  for (const name of ['all.csv', 'all.ndjson']) {
    const path = join(folder, name);
    await writeFile(path, 'of yesterday');
    const { exitCode, out, error } = await exported('--output', path);
    expect([exitCode, out, timeless(error)]).toEqual([
      0,
      '',
      `Exported 3 contacts of ${workspace.slug} to ${path} in … s.\n`,
    ]);
    const target = await createWorkspace();
    const imported = await runCommand(opened, [
      'import',
      path,
      '--workspace',
      target.slug,
      '--keep-ids',
      '--match-on',
      'id',
      '--json',
    ]);
    expect(JSON.parse(imported.out)).toMatchObject({ total: 3, created: 3, failed: 0 });
    const again = await of(target.slug, '--format', name.split('.')[1] ?? '');
    const unchanged = (text: string): string => text.replaceAll(/"updatedAt":"[^"]*"|[^,]*Z(?=,\n)/g, '');
    expect(unchanged(again.out)).toBe(unchanged(await readFile(path, 'utf8')));
  }
  expect(await readdir(folder)).toEqual(['all.csv', 'all.ndjson']);
});

it('an export of nobody is a header, or an empty file', async () => {
  expect((await of(empty.slug)).out).toMatch(/^id,name,[^\n]*\n$/);
  expect(await of(empty.slug, '--format', 'ndjson')).toMatchObject({
    exitCode: 0,
    out: '',
    error: expect.stringContaining('Exported 0 contacts') as string,
  });
});

it('says what is wrong, and writes nothing', async () => {
  await defineField(workspace.workspaceId, 'plan', 'TEXT');
  await createView({ name: 'Pro', filter: { customField: { key: 'plan', eq: 'pro' } } });
  await removeField(workspace.workspaceId, 'plan');
  const output = join(folder, 'never.csv');
  const wrong: [args: string[], exitCode: number, message: RegExp][] = [
    [['--filter', '{'], 2, /option '--filter <json>' argument '\{' is invalid\. A ContactFilter as JSON is needed/],
    [
      ['--filter', 'null'],
      2,
      /option '--filter <json>' argument 'null' is invalid\. A ContactFilter as JSON is needed/,
    ],
    [['--filter', ''], 2, /option '--filter <json>' argument '' is invalid\. It is empty/],
    [['--view', ''], 2, /option '--view <id or name>' argument '' is invalid\. It is empty/],
    [['--filter', '[]'], 2, /^error: --filter: \[\] is not a filter\n$/],
    [['--filter', '{"nmae":{"eq":"x"}}'], 2, /^error: --filter.nmae: "nmae" is no field of a filter: and, or, not, /],
    [['--filter', '{}', '--view', 'Pro'], 2, /^error: give --filter or --view, not both\n$/],
    [['--format', 'xml'], 2, /Allowed choices are csv, ndjson/],
    [['--view', 'Pro'], 1, /^error: view "Pro" is broken: it uses the custom field "plan", which is gone/],
  ];
  for (const [args, exitCode, message] of wrong) {
    expect([args, await exported(...args, '--output', output)]).toEqual([
      args,
      { exitCode, out: '', error: expect.stringMatching(message) as string },
    ]);
  }
  expect(await of('nowhere')).toEqual({
    exitCode: 1,
    out: '',
    error: 'error: no workspace has the id or slug nowhere; see: workspace list\n',
  });
  expect(await exported('--output', join(folder, 'nowhere', 'x.csv'))).toMatchObject({
    exitCode: 1,
    error: expect.stringMatching(/^error: cannot write .*: there is no such file\n$/) as string,
  });
  expect(await exported('--output', folder)).toMatchObject({
    exitCode: 1,
    error: `error: cannot write ${folder}: it is not a file\n`,
  });
  expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
});

it('leaves the file of yesterday where it fails or is interrupted on the way, and shows how it goes on', async () => {
  const many = await createWorkspace();
  await insertContacts(
    many.workspaceId,
    Array.from({ length: 1_001 }, (_, number) => ({ name: `Contact ${number}` })),
  );
  const path = join(folder, 'many.csv');
  await writeFile(path, 'of yesterday');
  const args = ['export', '--workspace', many.slug, '--output', path];

  let batches = 0;
  const query: Store['query'] = (statement) =>
    statement.text.includes('"roleSlug"') && ++batches > 1
      ? Promise.reject(new Error('the disk is on fire'))
      : store.query(statement);
  expect(await runCommand(async () => ({ ...(await opened()), query }), args)).toEqual({
    exitCode: 1,
    out: '',
    error: 'error: the command failed: the disk is on fire\n',
  });
  expect(await runCommand(opened, args, { signal: AbortSignal.abort() })).toEqual({
    exitCode: 130,
    out: '',
    error: `Interrupted after 500 contacts: ${path} is not written.\n`,
  });
  expect([await readFile(path, 'utf8'), (await readdir(folder)).filter((name) => name.endsWith('.part'))]).toEqual([
    'of yesterday',
    [],
  ]);

  const progress = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 120,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  }) as unknown as NodeJS.WriteStream & PassThrough;
  expect(await runCommand(opened, args, { progress })).toMatchObject({ exitCode: 0 });
  expect(String(progress.read())).toContain('rows/s');
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(1_003);
});

it('ends in silence where the reader of standard output is gone', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  let error = '';
  const exitCode = await run(['export', '--workspace', workspace.slug], {
    out: () => undefined,
    write: () => Promise.reject(gone),
    error: (text) => (error += text),
    input: () => Promise.resolve(''),
    progress: null,
    interruption: () => new AbortController().signal,
    openStore: opened,
  });
  expect([exitCode, error]).toEqual([141, '']);
});
