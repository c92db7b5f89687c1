import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql, type Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  [store, folder] = await Promise.all([openEmptyStore(), mkdtemp(join(tmpdir(), 'contacts-gateway-test-'))]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const openStore = (): Promise<Store> => Promise.resolve({ ...store, close: () => Promise.resolve() });
const command = (...args: string[]): Promise<CommandResult> => runCommand(openStore, args);

let workspaces = 0;

/** A workspace of its own, by its slug. */
async function newWorkspace(): Promise<string> {
  const slug = `import-${workspaces++}`;
  await command('workspace', 'create', '--name', slug);
  return slug;
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The contacts of a workspace, in the order of their emails. */
function contactsOf(slug: string): Promise<unknown[]> {
  return store.query(sql`
    SELECT c.name, c.email, c.phone, c.company, c.source, c.external_ids AS "externalIds", ARRAY(
      SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
      WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id ORDER BY ct.added_at, ct.position) AS tags
    FROM contact c JOIN workspace w ON w.id = c.workspace_id WHERE w.slug = ${slug} ORDER BY c.email, c.name`);
}

/** What a run writes, without how long it took. */
const timeless = (text: string): string => text.replaceAll(/in [\d.]+ s, [\d,]+ rows\/s/g, 'in … s');

it('takes the only workspace of a store, and asks for a name where there is none or are several', async () => {
  const path = await file('only.csv', 'email\nada@example.com\n');
  const unnamed = {
    exitCode: 1,
    out: '',
    error: 'error: the store has not exactly one workspace: name one with --workspace; see: workspace list\n',
  };
  expect(await command('import', path)).toEqual(unnamed);
  const workspace = await newWorkspace();
  expect(await command('import', path)).toMatchObject({ exitCode: 0, error: '' });
  expect(await contactsOf(workspace)).toHaveLength(1);
  await newWorkspace();
  expect(await command('import', path)).toEqual(unnamed);
});

it('imports a CSV file with mapped and guessed columns and tags, and tells in one summary what became of it', async () => {
  const workspace = await newWorkspace();
  const path = await file(
    'crm export.csv',
    [
      '\uFEFFE-mail;Given Name;Family Name;Firm;Labels;CRM No;Internal',
      'ada@example.com;Ada;"Lovelace; Countess";Engines;vip;17;x',
      'nonsense;Bob;;;;;',
      'ADA@example.com;;;;new;;',
    ].join('\r\n'),
  );
  const errors = join(folder, 'errors.csv');
  const args = [
    '--workspace',
    workspace,
    '--map',
    'Firm=company',
    '--map',
    'CRM No=externalIds.crm',
    '--tag',
    'fair',
    '--tag',
    'Berlin',
    '--errors',
    errors,
  ];
  const { out, ...rest } = await command('import', path, ...args);
  expect(rest).toEqual({ exitCode: 3, error: '' });
  const message = 'email: "nonsense" is not a valid email address: name@example.com, at most 254 characters';
  expect(timeless(out)).toBe(
    [
      `Imported 3 rows of ${path} for ${workspace} in … s: 1 created, 1 updated, 0 skipped, 1 failed.`,
      'Columns that no field takes: Internal. Name one with --map "column=field".',
      `  row 2, E-mail: ${message} (INVALID_FORMAT)`,
      '',
    ].join('\n'),
  );
  expect(await readFile(errors, 'utf8')).toBe(
    `row,field,code,message\n2,E-mail,INVALID_FORMAT,"${message.replaceAll('"', '""')}"\n`,
  );
  expect(await contactsOf(workspace)).toEqual([
    {
      name: 'Ada Lovelace; Countess',
      email: 'ada@example.com',
      phone: null,
      company: 'Engines',
      source: 'import',
      externalIds: [{ label: 'crm', externalId: '17' }],
      tags: ['fair', 'Berlin', 'vip', 'new'],
    },
  ]);
});

it('tells what it left out of rows that it imported, and takes the order of dates', async () => {
  const workspace = await newWorkspace();
  const path = await file(
    'guesses.csv',
    'Email,Phone,SMS consent,Create Date\nada@example.com,none,no,3/4/2026\nbob@example.com,none,,3/4/2026\neve,none,,\n',
  );
  const { exitCode, out } = await command('import', path, '--workspace', workspace);
  expect({ exitCode, out: timeless(out) }).toEqual({
    exitCode: 3,
    out: [
      `Imported 3 rows of ${path} for ${workspace} in … s: 2 created, 0 updated, 0 skipped, 1 failed.`,
      'Columns that no field takes: SMS consent. Name one with --map "column=field".',
      'Left out of rows that are imported all the same:',
      '  Phone: phone: "none" is not a phone number: it has no digit (row 1 and 1 more)',
      '  SMS consent: "no" may be an opt-out, and nobody is unsubscribed by it: map the column to optOut, optIn, subscriptionStatus or doNotContact, or to nothing (row 1)',
      '  Create Date: createdAt: "3/4/2026" may be 2026-03-04 or 2026-04-03: say in which order dates have day, month and year, or write the year first (row 1 and 1 more)',
      'Rows that failed:',
      '  row 3, Email: email: "eve" is not a valid email address: name@example.com, at most 254 characters (INVALID_FORMAT)',
      '',
    ].join('\n'),
  });
  const again = await command(
    'import',
    path,
    '--workspace',
    workspace,
    '--date-order',
    'dmy',
    '--map',
    'SMS consent=optIn',
    '--map',
    'Phone=',
    '--json',
  );
  expect(JSON.parse(again.out)).toMatchObject({ updated: 2, ignoredColumns: [], warnings: [] });
});

it('refuses to match by what the file has no column for, as wrong usage', async () => {
  const workspace = await newWorkspace();
  const path = await file('no ids.csv', 'name,email\nAda,ada@example.com\n');
  const error =
    'error: --match-on: no column has external ids to match by: the columns are "name", "email". A mapping can say what a column is\n';
  expect(await command('import', path, '--workspace', workspace, '--match-on', 'external_id')).toEqual({
    exitCode: 2,
    out: '',
    error,
  });
  expect(await contactsOf(workspace)).toEqual([]);
});

it('imports JSON and NDJSON by extension or by format, and tells of it as JSON', async () => {
  const workspace = await newWorkspace();
  const json = await file(
    'contacts.json',
    '{"contacts":[{"external_id":"1","name":"Ada"},{"external_id":"2","name":"Grace"}]}',
  );
  const ndjson = await file(
    'contacts.dat',
    '{"external_id":"2","name":"Changed"}\n{"external_id":"3","name":"Alan"}\n{"external_id":',
  );
  const options = ['--workspace', workspace, '--match-on', 'external_id', '--external-id-label', 'crm', '--json'];
  expect(await command('import', json, ...options)).toMatchObject({ exitCode: 0, error: '' });
  const { exitCode, out } = await command('import', ndjson, ...options, '--format', 'ndjson', '--on-conflict', 'skip');
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toEqual({
    file: ndjson,
    workspace,
    dryRun: false,
    interrupted: false,
    seconds: expect.any(Number) as number,
    total: 3,
    created: 1,
    updated: 0,
    skipped: 1,
    failed: 1,
    ignoredColumns: [],
    warnings: [],
    errors: [
      {
        row: 3,
        field: null,
        code: 'INVALID_FORMAT',
        message: expect.stringContaining('the line is not JSON') as string,
      },
    ],
    omittedErrors: 0,
  });
  expect(
    (await contactsOf(workspace)).map((contact) => [
      (contact as { name: string }).name,
      (contact as { externalIds: unknown }).externalIds,
    ]),
  ).toEqual([
    ['Ada', [{ label: 'crm', externalId: '1' }]],
    ['Alan', [{ label: 'crm', externalId: '3' }]],
    ['Grace', [{ label: 'crm', externalId: '2' }]],
  ]);
});

it('reports in a dry run what it would do, and writes nothing', async () => {
  const workspace = await newWorkspace();
  const path = await file('dry.csv', 'email\nada@example.com\nAda@example.com\n');
  const { exitCode, out } = await command('import', path, '--workspace', workspace, '--dry-run');
  expect({ exitCode, out: timeless(out) }).toEqual({
    exitCode: 0,
    out: `Checked 2 rows of ${path} for ${workspace} in … s: 1 created, 1 updated, 0 skipped, 0 failed.\nThis was a dry run: nothing was written.\n`,
  });
  expect(await contactsOf(workspace)).toEqual([]);
});

it('shows a bar with the rows, their rate and the remaining time on a terminal, and takes it away', async () => {
  const workspace = await newWorkspace();
  const path = await file(
    'bar.csv',
    `email\n${Array.from({ length: 600 }, (_, place) => `n${place}@example.com\n`).join('')}`,
  );
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 }) as unknown as NodeJS.WriteStream &
    PassThrough;
  const result = await runCommand(openStore, ['import', path, '--workspace', workspace], { progress: terminal });
  const shown = String(terminal.read());
  expect(result).toMatchObject({ exitCode: 0, error: '' });
  expect(shown).toMatch(/#+\.* \d+% \| [\d,]+ rows \| [\d,]+ rows\/s \| \w+ left/);
  expect(shown).toMatch(/600 rows \| [\d,]+ rows\/s/);
  expect(shown.endsWith('\u001B[1G\u001B[2K')).toBe(true);
});

it('ends an interrupted import after the batches in progress, and tells so', async () => {
  const workspace = await newWorkspace();
  const path = await file('interrupted.csv', 'email\nada@example.com\n');
  const { exitCode, out } = await runCommand(openStore, ['import', path, '--workspace', workspace], {
    signal: AbortSignal.abort(),
  });
  expect(exitCode).toBe(130);
  expect(out).toContain('Interrupted: run it again for the rest; what is imported is found again.\n');
  expect(await contactsOf(workspace)).toEqual([]);
});

it('says in one line what cannot be imported, and imports nothing', async () => {
  const workspace = await newWorkspace();
  const good = await file('good.csv', 'Name,Mail\nAda,ada@example.com\n');
  const latin = await file('latin.csv', Buffer.from('name\nJosé\n', 'latin1'));
  const unknown = await file('unknown.csv', 'Foo,Bar\n1,2\n');
  const unknownJson = await file('unknown.json', '[{},{"foo":1}]');
  const noList = await file('list.json', '{"total":0,"page":{"contacts":[{"email":"ada@example.com"}]}}');
  const workbook = await file('workbook.csv', 'PK\x03\x04\x14\0[Content_Types].xml');
  const missing = join(folder, 'missing.csv');
  const wrong: [string[], number, RegExp][] = [
    [[missing], 1, /^error: cannot read .*missing\.csv: there is no such file\n$/],
    [[folder], 1, /^error: cannot read .*: a file is needed, for it is read twice\n$/],
    [
      [latin],
      1,
      /^error: .*latin\.csv: byte 0xE9 at offset 8, in line 2, is not UTF-8: save the file as UTF-8 \(in Excel: "CSV UTF-8"\), or name its encoding, such as windows-1252\n$/,
    ],
    [
      [unknown],
      1,
      /^error: .*unknown\.csv: no column is known: the file has "Foo", "Bar"; known are name, first name, .*\. Does it lack a header, or has it another delimiter\? --map says what a column is\.\n$/,
    ],
    [[unknownJson], 1, /^error: .*unknown\.json: no column is known: the file has "foo"; known are .*\n$/],
    [
      [noList],
      1,
      /^error: .*list\.json: the document has no list of contacts, only "total", "page": it must be a list of contacts, or an object with such a list as "contacts", .*\n$/,
    ],
    [
      [workbook],
      1,
      /^error: .*workbook\.csv: the file is an Excel workbook \(XLSX\) .*: save it as CSV \(UTF-8\) and import that\n$/,
    ],
    [
      [good, '--delimiter', ';;'],
      2,
      /^error: option '--delimiter <character>' argument ';;' is invalid\. ";;" is not a delimiter: one character such as , ; \| or the word tab, .*\n$/,
    ],
    [
      [good, '--encoding', 'klingon'],
      2,
      /^error: option '--encoding <name>' argument 'klingon' is invalid\. "klingon" is not a known encoding: utf-8, .*\n$/,
    ],
    [
      [good, '--clear-value', ' '],
      2,
      /^error: --clear-value: a blank text cannot clear fields: empty cells leave them as they are\n$/,
    ],
    [
      [good, '--date-order', 'dym'],
      2,
      /^error: option '--date-order <order>' argument 'dym' is invalid\. Allowed choices are mdy, dmy, ymd\.\n$/,
    ],
    [[good, '--errors', good], 1, /^error: --errors .*good\.csv is the file that is imported: name another one\n$/],
    [
      [good, '--errors', join(folder, 'nowhere/errors.csv')],
      1,
      /^error: cannot write .*errors\.csv: there is no such file\n$/,
    ],
    [[good, '--map', 'E-mail=email'], 2, /^error: --map: "E-mail" is not a column: the file has "Name", "Mail"\n$/],
    [
      [good, '--map', 'Mail=emial'],
      2,
      /^error: --map: "emial" is not a field of a contact: id, name, firstName, .*, customValues\.<key>, .*\n$/,
    ],
    [
      [good, '--map', 'Mail'],
      2,
      /^error: option '--map <column=field>' argument 'Mail' is invalid\. A column and its field are needed, .*\n$/,
    ],
    [
      [good, '--tag', ''],
      2,
      /^error: option '--tag <name>' argument '' is invalid\. It is empty: give a value, or leave the option out\.\n/,
    ],
    [
      [good, '--match-on', 'name'],
      2,
      /^error: option '--match-on <field>' argument 'name' is invalid\. Allowed choices are email, phone, external_id, external_id_or_email, id\.\n$/,
    ],
    [[good, '--format', 'xlsx'], 2, /^error: option '--format <format>' argument 'xlsx' is invalid\. .*\n$/],
  ];
  for (const [args, exitCode, error] of wrong) {
    expect(await command('import', ...args, '--workspace', workspace)).toEqual({
      exitCode,
      out: '',
      error: expect.stringMatching(error) as string,
    });
  }
  expect(await command('import', good, '--workspace', 'nowhere')).toMatchObject({
    exitCode: 1,
    error: 'error: no workspace has the id or slug nowhere; see: workspace list\n',
  });
  expect(await readFile(good, 'utf8')).toContain('ada@example.com');
  expect((await readdir(folder)).filter((name) => name.includes('nowhere'))).toEqual([]);
  expect(await contactsOf(workspace)).toEqual([]);
});
