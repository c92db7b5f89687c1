import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { runCommand, type CommandResult } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyStore();
});
afterAll(() => store.close());

const command = (...args: string[]): Promise<CommandResult> =>
  runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);

async function json<Value>(...args: string[]): Promise<Value> {
  const result = await command(...args, '--json');
  expect(result).toEqual({ exitCode: 0, out: result.out, error: '' });
  return JSON.parse(result.out) as Value;
}

it('adds, lists and removes members, by the rules of the API', async () => {
  await command('workspace', 'create', 'Members', '--owner', 'ada@example.com');
  const bob = await json<{ id: string }>(
    'member',
    'add',
    'Bob@Example.com',
    '--role',
    'admin',
    '--data-scope',
    'assigned',
    '--first-name',
    'Bob',
  );
  expect(bob).toMatchObject({
    email: 'bob@example.com',
    firstName: 'Bob',
    lastName: null,
    role: 'ADMIN',
    dataScope: 'ASSIGNED',
  });
  expect(await json('member', 'list')).toMatchObject([{ email: 'ada@example.com', role: 'OWNER' }, { id: bob.id }]);
  expect((await command('member', 'list')).out).toMatch(
    /^ID +EMAIL +NAME +ROLE +DATA SCOPE +SINCE\n.* ada@example\.com +- +OWNER +ALL .*\n.* bob@example\.com +Bob +ADMIN +ASSIGNED /,
  );

  const failures: [string[], string][] = [
    [['add', 'bob@example.com'], '"bob@example.com" is a member of the workspace already'],
    [['add', 'bob'], expect.stringContaining('is not a valid email address') as string],
    [
      ['remove', 'ada@example.com'],
      '"ada@example.com" is the last owner of the workspace: make another member OWNER first',
    ],
    [['remove', 'eve@example.com'], 'no member of members has the email or id eve@example.com; see: member list'],
  ];
  for (const [args, message] of failures) {
    const { exitCode, error } = await command('member', ...args);
    expect([exitCode, error.replace(/^error: /, '').trimEnd()]).toEqual([1, message]);
  }
  expect((await command('member', 'add', 'eve@example.com', '--role', 'king')).exitCode).toBe(2);
  expect((await command('member', 'remove', 'BOB@example.com')).out).toMatch(/^Removed bob@example\.com from members/);
  expect(await json('member', 'list')).toMatchObject([{ email: 'ada@example.com' }]);
});
