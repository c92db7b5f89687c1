import { afterAll, beforeAll, expect, it } from 'vitest';
import { authenticate, isViewer, type Credentials } from '../../src/access/index.ts';
import type { Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyStore();
});
afterAll(() => store.close());

/** The store of this file, which stays open from one command to the next. */
const openStore = (): Promise<Store> => Promise.resolve({ ...store, close: () => Promise.resolve() });
const command = (...args: string[]): Promise<CommandResult> => runCommand(openStore, args);

async function json<Value>(...args: string[]): Promise<Value> {
  const result = await command(...args, '--json');
  expect(result).toEqual({ exitCode: 0, out: result.out, error: '' });
  return JSON.parse(result.out) as Value;
}

/** Who the secrets let in, as the gateway sees it. */
async function viewersOf(...credentials: Credentials[]) {
  const results = await Promise.all(credentials.map((credential) => authenticate(store, credential)));
  return results.map((result) =>
    isViewer(result)
      ? { workspace: result.workspace.slug, user: result.member?.email ?? null, scopes: [...result.scopes] }
      : result.reason,
  );
}

interface Created {
  id: string;
  secret: string;
  prefix: string;
  createdAt: string;
}

it('creates workspaces with and without an owner, and lists them', async () => {
  expect(await command('workspace', 'list')).toEqual({ exitCode: 0, out: 'No workspaces.\n', error: '' });
  const acme = await json<Created>('workspace', 'create', '--name', 'Acme & Sons', '--owner', 'Ada@Example.com');
  expect(acme).toEqual({
    id: acme.id,
    slug: 'acme-sons',
    name: 'Acme & Sons',
    owner: 'ada@example.com',
    createdAt: acme.createdAt,
  });
  const second = await command('workspace', 'create', 'Second', '--slug', 'two');
  expect(second).toEqual({
    exitCode: 0,
    out: expect.stringMatching(/^Created the workspace two \([\da-f-]{36}\)\.\n$/) as string,
    error: '',
  });

  const listed = await json<Created[]>('workspace', 'list');
  expect(listed).toMatchObject([
    { id: acme.id, slug: 'acme-sons', name: 'Acme & Sons', members: 1, createdAt: acme.createdAt },
    { slug: 'two', name: 'Second', members: 0 },
  ]);
  const minute = (time: string | undefined): string => time?.slice(0, 16).replace('T', ' ') ?? '';
  expect((await command('workspace', 'list')).out).toBe(
    [
      `ID${' '.repeat(34)}  SLUG       NAME         MEMBERS  CREATED`,
      `${acme.id}  acme-sons  Acme & Sons  1        ${minute(acme.createdAt)}`,
      `${listed[1]?.id}  two        Second       0        ${minute(listed[1]?.createdAt)}`,
      '',
    ].join('\n'),
  );
});

it('creates keys of a workspace, a user and a member, which work', async () => {
  await command('workspace', 'create', '--name', 'Keys', '--owner', 'keys@example.com');
  const ofWorkspace = await json<Created>('key', 'create', '--workspace', 'keys');
  expect(ofWorkspace).toEqual({
    id: ofWorkspace.id,
    name: 'Command line',
    prefix: ofWorkspace.secret.slice(0, 8),
    scopes: ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write'],
    expiresAt: null,
    createdAt: ofWorkspace.createdAt,
    workspace: 'keys',
    user: null,
    secret: ofWorkspace.secret,
  });
  const ofUser = await json<Created>(
    'key',
    'create',
    '--user',
    'KEYS@example.com',
    '--scopes',
    'admin',
    '--name',
    'Ada',
  );
  const ofMember = await json<Created>(
    'key',
    'create',
    '--workspace',
    'keys',
    '--user',
    'keys@example.com',
    '--scopes',
    'contacts:write, contacts:read',
    '--expires',
    '90d',
  );

  expect(
    await viewersOf(
      { secret: ofWorkspace.secret, workspace: null },
      { secret: ofUser.secret, workspace: null },
      { secret: ofUser.secret, workspace: 'keys' },
      { secret: ofMember.secret, workspace: null },
    ),
  ).toEqual([
    { workspace: 'keys', user: null, scopes: ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write'] },
    'workspace-missing',
    {
      workspace: 'keys',
      user: 'keys@example.com',
      scopes: ['contacts:read', 'contacts:write', 'contacts:delete', 'settings:write', 'admin'],
    },
    { workspace: 'keys', user: 'keys@example.com', scopes: ['contacts:read', 'contacts:write'] },
  ]);
  const shown = await command('key', 'create', '--workspace', 'keys', '--scopes', 'contacts:read', '--name', 'Shown');
  expect(shown.out).toMatch(
    /^Created the key Shown \([\da-f-]{36}\) with the scopes contacts:read\.\nSecret, shown this one time: cg_[\w-]{32}\n$/,
  );
});

it('registers an old secret as it is, also from standard input, and never shows it', async () => {
  await command('workspace', 'create', '--name', 'Old');
  const direct = await command('key', 'create', '--workspace', 'old', '--secret', 'old-secret-of-the-vendor', '--json');
  const piped = await runCommand(openStore, ['key', 'create', '--workspace', 'old', '--secret', '-'], {
    input: 'another-old-secret\n',
  });
  expect([direct.exitCode, piped.exitCode]).toEqual([0, 0]);
  expect(`${direct.out}${piped.out}`).not.toMatch(/old-secret-of-the-vendor|another-old-secret|Secret/);
  expect(
    await viewersOf(
      { secret: 'old-secret-of-the-vendor', workspace: null },
      { secret: 'another-old-secret', workspace: null },
    ),
  ).toMatchObject([{ workspace: 'old' }, { workspace: 'old' }]);
  expect(await command('key', 'create', '--workspace', 'old', '--secret', 'another-old-secret')).toEqual({
    exitCode: 1,
    out: '',
    error: 'error: the secret is registered already\n',
  });
  expect(await command('key', 'create', '--workspace', 'old', '--secret', 'two words')).toEqual({
    exitCode: 2,
    out: '',
    error: 'error: the secret needs 8 to 4096 visible ASCII characters without spaces\n',
  });
});

it('lists keys without their secrets, and revokes them', async () => {
  await command('workspace', 'create', '--name', 'Listed', '--owner', 'listed@example.com');
  const first = await json<Created>(
    'key',
    'create',
    '--workspace',
    'listed',
    '--scopes',
    'contacts:read',
    '--name',
    'First',
    '--expires',
    '2099-01-01',
  );
  const second = await json<Created>(
    'key',
    'create',
    '--workspace',
    'listed',
    '--user',
    'listed@example.com',
    '--scopes',
    'admin',
    '--name',
    'Second',
  );

  const revoked = await json<{ revokedAt: string }>('key', 'revoke', first.id);
  expect(revoked).toEqual({ id: first.id, name: 'First', revokedAt: revoked.revokedAt });
  expect(await json('key', 'revoke', first.id)).toEqual(revoked);
  expect((await command('key', 'revoke', second.id)).out).toBe(`Revoked the key Second (${second.id}).\n`);
  expect(
    await viewersOf({ secret: first.secret, workspace: null }, { secret: second.secret, workspace: null }),
  ).toEqual(['unauthenticated', 'unauthenticated']);

  const listed = await json<object[]>('key', 'list', '--workspace', 'listed');
  expect(listed).toEqual([
    {
      id: first.id,
      name: 'First',
      prefix: first.prefix,
      workspace: 'listed',
      user: null,
      scopes: ['contacts:read'],
      expiresAt: '2099-01-01T00:00:00.000Z',
      revokedAt: revoked.revokedAt,
      lastUsedAt: null,
      createdAt: first.createdAt,
    },
    expect.objectContaining({ id: second.id, user: 'listed@example.com', expiresAt: null }),
  ]);
  expect(await json('key', 'list', '--user', 'Listed@example.com')).toMatchObject([{ id: second.id }]);
  const { out } = await command('key', 'list', '--workspace', 'listed');
  expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(1))).toEqual([
    ['NAME', 'SECRET', 'WORKSPACE', 'USER', 'SCOPES', 'STATUS', 'EXPIRES', 'LAST USED'],
    ['First', `${first.prefix}…`, 'listed', '-', 'contacts:read', 'revoked', '2099-01-01 00:00', '-'],
    ['Second', `${second.prefix}…`, 'listed', 'listed@example.com', 'admin', 'revoked', '-', '-'],
    [],
  ]);
});

it('says in one line what cannot be done, with exit code 1', async () => {
  await command('workspace', 'create', '--name', 'Taken', '--owner', 'taken@example.com');
  await command('workspace', 'create', '--name', 'Elsewhere');
  const failures: [string[], string][] = [
    [['workspace', 'create', '--name', 'Taken'], 'a workspace has the slug taken already: choose another with --slug'],
    [['workspace', 'create', '--name', '&'], 'no slug can be made of the name "&": give one with --slug'],
    [['key', 'create', '--workspace', 'nowhere'], 'no workspace has the id or slug nowhere; see: workspace list'],
    [['key', 'list', '--workspace', 'nowhere'], 'no workspace has the id or slug nowhere; see: workspace list'],
    [['key', 'create', '--user', 'nobody@example.com'], 'no user has the email nobody@example.com'],
    [
      ['key', 'create', '--user', 'taken@example.com', '--workspace', 'elsewhere'],
      'taken@example.com is not a member of the workspace elsewhere',
    ],
    [['key', 'revoke', 'nonsense'], 'no key has the id nonsense; see: key list'],
  ];
  for (const [args, message] of failures) {
    expect(await command(...args)).toEqual({ exitCode: 1, out: '', error: `error: ${message}\n` });
  }
});

it('says what is wrong with the usage, with exit code 2', async () => {
  const wrong: [string[], RegExp][] = [
    [['workspace', 'create'], /^error: give the name of the workspace\n$/],
    [['workspace', 'create', 'x', '--name', 'x'], /^error: give the name of the workspace once, without --name\n$/],
    [
      ['workspace', 'create', 'two', 'words'],
      /^error: too many arguments for 'create'\. Expected 1 argument but got 2\.\n$/,
    ],
    [
      ['workspace', 'create', '--name', 'x', '--slug', '-X-'],
      /^error: option '--slug <slug>' argument '-X-' is invalid\. .*is not a slug.*\n$/,
    ],
    [
      ['workspace', 'create', '--name', 'x', '--owner', 'ada'],
      /^error: option '--owner <email>' argument 'ada' is invalid\. .*is not a valid email address.*\n$/,
    ],
    [
      ['key', 'create'],
      /^error: give --workspace for a key of a workspace, --user for a key of a user, or both for a key of a member\n$/,
    ],
    [
      ['key', 'create', '--workspace', 'x', '--scopes', 'contacts:reed'],
      /^error: option '--scopes <list>' argument 'contacts:reed' is invalid\. Scopes are contacts:read, .*\n$/,
    ],
    [
      ['key', 'create', '--workspace', 'x', '--expires', '2020-01-01'],
      /^error: option '--expires <time>' argument '2020-01-01' is invalid\. .*has passed.*\n$/,
    ],
    [
      ['key', 'create', '--workspace', 'x', '--expires', 'soon'],
      /^error: option '--expires <time>' argument 'soon' is invalid\. .*is not a time.*\n$/,
    ],
    [['key', 'revoke'], /^error: missing required argument 'id'\n$/],
    [['key', 'list', '--everything'], /^error: unknown option '--everything'\n$/],
    [['nonsense'], /^error: unknown command 'nonsense'\n$/],
  ];
  for (const [args, message] of wrong) {
    expect(await command(...args)).toEqual({ exitCode: 2, out: '', error: expect.stringMatching(message) as string });
  }
  expect(await command('--help')).toEqual({
    exitCode: 0,
    out: expect.stringContaining('workspace') as string,
    error: '',
  });
});
