import { afterAll, beforeAll, expect, it } from 'vitest';
import { authenticate, isViewer } from '../../src/access/index.ts';
import type { Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyStore();
  await command('workspace', 'create', 'Keys', '--owner', 'ada@example.com');
});
afterAll(() => store.close());

const command = (...args: string[]): Promise<CommandResult> =>
  runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);

interface Key {
  id: string;
  secret: string;
  expiresAt: string | null;
}

async function json<Value>(...args: string[]): Promise<Value> {
  return JSON.parse((await command(...args, '--json')).out) as Value;
}

const create = (): Promise<Key> =>
  json<Key>(
    'key',
    'create',
    '--workspace',
    'keys',
    '--user',
    'ada@example.com',
    '--scopes',
    'contacts:read',
    '--name',
    'Front end',
    '--expires',
    '30d',
  );

async function works(secret: string): Promise<boolean> {
  return isViewer(await authenticate(store, { secret, workspace: null }));
}

it('replaces a key by one with the same name, rights and expiry, and revokes the old one at once', async () => {
  const old = await create();
  const made = await json<Key>('key', 'rotate', old.id);
  expect(made).toMatchObject({
    name: 'Front end',
    scopes: ['contacts:read'],
    expiresAt: old.expiresAt,
    replaces: { id: old.id, revokedAt: expect.any(String) as string },
  });
  expect(made.secret).not.toBe(old.secret);
  expect([await works(old.secret), await works(made.secret)]).toEqual([false, true]);
  expect(await json('key', 'list', '--user', 'ada@example.com')).toMatchObject([
    { id: old.id },
    { id: made.id, user: 'ada@example.com', workspace: 'keys' },
  ]);
});

it('lets the old key work on for a while, and no longer than it would have', async () => {
  const old = await create();
  const made = await json<Key & { replaces: Key }>('key', 'rotate', old.id, '--keep-old', '7d');
  expect([await works(old.secret), await works(made.secret)]).toEqual([true, true]);
  expect(Math.round((Date.parse(made.replaces.expiresAt ?? '') - Date.now()) / 86_400_000)).toBe(7);
  const again = await json<{ replaces: Key }>('key', 'rotate', made.id, '--keep-old', '2099-01-01');
  expect(again.replaces.expiresAt).toBe(made.expiresAt);
});

it('rotates no key that is revoked or unknown', async () => {
  const { id } = await create();
  await command('key', 'revoke', id);
  for (const named of [id, 'nonsense']) {
    expect(await command('key', 'rotate', named)).toEqual({
      exitCode: 1,
      out: '',
      error: `error: no key that works has the id ${named}; see: key list\n`,
    });
  }
});
