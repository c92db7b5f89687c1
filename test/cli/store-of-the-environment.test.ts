import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openConfiguredStore } from '../../src/cli/with-store.ts';
import { lockFolder } from '../../src/store/embedded/folder-lock.ts';
import { runCommand } from '../support/command-line.ts';
import { emptyStoreEnvironment } from '../support/database.ts';

const commandIn = (environment: Record<string, string>, ...args: string[]) =>
  runCommand(() => openConfiguredStore(environment), args);

// Makes a folder of the embedded store, which takes seconds on a busy machine.
it('works on the store of the environment, and leaves it to the next command', { timeout: 60_000 }, async () => {
  const { environment, remove } = await emptyStoreEnvironment();
  try {
    expect(await commandIn(environment, 'workspace', 'create', '--name', 'Acme')).toMatchObject({
      exitCode: 0,
      error: '',
    });
    const { out, ...result } = await commandIn(environment, 'workspace', 'list', '--json');
    expect(result).toEqual({ exitCode: 0, error: '' });
    expect(JSON.parse(out)).toMatchObject([{ slug: 'acme', name: 'Acme', members: 0 }]);
  } finally {
    await remove();
  }
});

it('says in one line that another process has the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
  try {
    const release = await lockFolder(folder);
    expect(await commandIn({ DATA_DIR: folder }, 'key', 'list')).toEqual({
      exitCode: 1,
      out: '',
      error:
        `error: DATA_DIR ${folder} is in use by process ${process.pid}, and the embedded store serves one process at a time; ` +
        'stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server\n',
    });
    await release();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('says in one line that the server cannot be reached, without its password, or that the configuration is wrong', async () => {
  expect(await commandIn({ DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/none' }, 'key', 'list')).toEqual({
    exitCode: 1,
    out: '',
    error: expect.stringMatching(
      /^error: DATABASE_URL postgres:\/\/ada:\*\*\*@127\.0\.0\.1:1\/none cannot be opened: .+\n$/,
    ) as string,
  });
  expect(await commandIn({ PORT: 'many' }, 'key', 'list')).toEqual({
    exitCode: 1,
    out: '',
    error: expect.stringMatching(/^error: PORT is "many", but it takes .+\n$/) as string,
  });
});
