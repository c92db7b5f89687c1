import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authenticate, isViewer } from '../../src/access/index.ts';
import { insertMember } from '../../src/domain/members/insert-member.ts';
import { ensureUser } from '../../src/domain/members/user.ts';
import { sql, type Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { rowsAs } from '../support/rows-as.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  [store, folder] = await Promise.all([openEmptyStore(), mkdtemp(join(tmpdir(), 'contacts-gateway-keys-'))]);
  const run = (...args: string[]): Promise<CommandResult> => runCommand(openStore, args);
  await run('workspace', 'create', 'Acme', '--owner', 'ada@example.com');
  await run('workspace', 'create', 'Other');
  const [acme] = await store.query(rowsAs<{ id: string }>(sql`SELECT id FROM workspace WHERE slug = 'acme'`));
  const user = await ensureUser(store, { email: 'bob@example.com' });
  await insertMember(store, { workspaceId: acme?.id ?? '', userId: user.id, role: 'MEMBER', dataScope: 'ASSIGNED' });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const openStore = (): Promise<Store> => Promise.resolve({ ...store, close: () => Promise.resolve() });
const imported = (csv: string, workspace = 'acme'): Promise<CommandResult> =>
  runCommand(openStore, ['key', 'import', '-', '--workspace', workspace], { input: csv });
const count = async (): Promise<unknown> => (await store.query(sql`SELECT count(*)::int AS n FROM api_key`))[0];

async function viewerOf(secret: string) {
  const result = await authenticate(store, { secret, workspace: null });
  return isViewer(result)
    ? { workspace: result.workspace.slug, member: result.member?.email ?? null, scopes: [...result.scopes] }
    : result.reason;
}

const file = [
  'secret;Name;scopes;member;expires',
  'old-secret-of-the-shop;Shop;contacts:read contacts:write;;',
  'old-secret-of-bob;;;Bob@Example.com;2999-12-31',
  '"old;secret";"Mobile; app";admin;ada@example.com;',
].join('\n');

it('registers all secrets of a file, so that clients get in with them, and again changes nothing', async () => {
  const path = join(folder, 'keys.csv');
  await writeFile(path, `\uFEFF${file}`);
  const run = (): Promise<CommandResult> => runCommand(openStore, ['key', 'import', path, '--workspace', 'acme']);
  expect(await run()).toEqual({
    exitCode: 0,
    out: 'Registered 3 keys for acme; 0 were registered already.\n',
    error: '',
  });
  expect(await Promise.all(['old-secret-of-the-shop', 'old-secret-of-bob', 'old;secret'].map(viewerOf))).toEqual([
    { workspace: 'acme', member: null, scopes: ['contacts:read', 'contacts:write'] },
    { workspace: 'acme', member: 'bob@example.com', scopes: ['contacts:read', 'contacts:write', 'contacts:delete'] },
    {
      workspace: 'acme',
      member: 'ada@example.com',
      scopes: ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write', 'admin'],
    },
  ]);
  const keys = await store.query(sql`SELECT name, prefix, expires_at AS "expiresAt" FROM api_key ORDER BY name`);
  expect(keys).toEqual([
    { name: 'Imported key', prefix: 'old-', expiresAt: new Date('2999-12-31') },
    { name: 'Mobile; app', prefix: 'ol', expiresAt: null },
    { name: 'Shop', prefix: 'old-s', expiresAt: null },
  ]);
  expect(await run()).toMatchObject({ exitCode: 0, out: 'Registered 0 keys for acme; 3 were registered already.\n' });
  const further = await imported(`${file}\nanother-old-secret;;;;`);
  expect(further.out).toBe('Registered 1 keys for acme; 3 were registered already.\n');
});

it('registers none where a row is wrong, and tells of each row without repeating anything of it', async () => {
  const before = await count();
  await runCommand(openStore, ['key', 'create', '--workspace', 'acme', '--secret', 'revoked-secret', '--json']).then(
    ({ out }) => runCommand(openStore, ['key', 'revoke', (JSON.parse(out) as { id: string }).id]),
  );
  const csv = [
    'secret,name,scopes,member,expires',
    'a-good-secret-1,ok,,,',
    'short,,,,',
    'HIDDEN-secret-2,,HIDDEN,,',
    'HIDDEN-secret-3,,,HIDDEN@example.com,HIDDEN',
    'HIDDEN-secret-4,,admin,bob@example.com,2001-01-01',
    `HIDDEN-secret-5,${'HIDDEN'.repeat(20)},,,`,
    'a-good-secret-1,,,,',
    'old-secret-of-the-shop,,admin,,',
    'revoked-secret,,,,',
    ',HIDDEN,,,',
    '1.23457E+18,,,,',
  ].join('\n');
  const result = await imported(csv);
  expect(result).toEqual({
    exitCode: 1,
    out: '',
    error: [
      'error: no key is registered, because some rows are wrong:',
      '  row 2, secret: 8 to 4096 visible ASCII characters without spaces are needed',
      '  row 3, scopes: scopes are contacts:read, contacts:write, contacts:delete, settings:write, admin, separated by blanks, commas or semicolons',
      '  row 4, member: no member of the workspace has this email',
      '  row 4, expires: an ISO 8601 date or time is needed, such as 2027-01-31; empty for never',
      '  row 5, scopes: one of them is beyond the rights of a MEMBER',
      '  row 5, expires: the time has passed: leave out keys that do not work any more',
      '  row 6, name: at most 100 characters are allowed',
      '  row 7, secret: row 1 has the same one',
      '  row 8, secret: it is registered already, with another member, other scopes or another end: revoke that key, or leave the row out',
      '  row 9, secret: it was registered and has been revoked, for good',
      '  row 10, secret: 8 to 4096 visible ASCII characters without spaces are needed',
      '  row 11, secret: it is not a whole number any more: a spreadsheet has replaced its digits; format the column as text there and export it again',
      '',
    ].join('\n'),
  });
  const elsewhere = await imported('secret\nold-secret-of-the-shop\n', 'other');
  expect(elsewhere.error).toContain('  row 1, secret: it is registered already, and not for this workspace\n');
  expect(await count()).toEqual({ n: (before as { n: number }).n + 1 });
});

it.each([
  'HIDDEN-secret-1\nHIDDEN-secret-2\n',
  'secret,HIDDEN\nHIDDEN-secret-1,x\n',
  'secret,name\n"HIDDEN-secret,x\n',
  'secret\nHIDDEN,secret,x\n',
  'name\nHIDDEN\n',
  'secret,secret\na,b\n',
  '',
])('refuses %j, without repeating what may be a secret', async (csv) => {
  const result = await imported(csv);
  expect(result).toMatchObject({ exitCode: 1, out: '' });
  expect(result.error).toMatch(/^error: (?:the first line must be a header|row 1 cannot be read|the file is empty)/);
  expect(result.error).not.toContain('HIDDEN');
});
