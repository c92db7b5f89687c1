import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openConfiguredStore } from '../../../src/cli/with-store.ts';
import { findWorkspace } from '../../../src/domain/workspaces/find-workspace.ts';
import { runCommand } from '../../support/command-line.ts';
import { emptyStoreEnvironment } from '../../support/database.ts';
import { startCommand } from '../../support/process.ts';
import { endStateOf, rowsOf } from './support/end-state.ts';

const isWritten = (path: string): Promise<boolean> =>
  readFile(path, 'utf8').then(
    (text) => text.includes('INVALID_FORMAT'),
    () => false,
  );

// Each start of the embedded store takes seconds on a busy machine.
it(
  'comes to the same end when its process is killed in the middle, and it is run again',
  { timeout: 240_000 },
  async () => {
    const { environment, remove } = await emptyStoreEnvironment();
    const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
    // Several batches of either store.
    const count = 'DATABASE_URL' in environment ? 3_000 : 800;
    const [file, errors] = [join(folder, 'rows.ndjson'), join(folder, 'errors.csv')];
    try {
      await writeFile(file, [...rowsOf(count)].map((row) => `${JSON.stringify(row)}\n`).join(''));
      await runCommand(() => openConfiguredStore(environment), ['workspace', 'create', '--name', 'Killed']);
      const child = await startCommand(environment, [
        'import',
        file,
        '--workspace',
        'killed',
        '--tag',
        'imported',
        '--errors',
        errors,
      ]);
      const ended = once(child, 'exit');
      // The errors of a batch are written once the batch is.
      while (child.exitCode === null && !(await isWritten(errors))) await setTimeout(5);
      child.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);

      const store = await openConfiguredStore(environment);
      try {
        const command = (...args: string[]) =>
          runCommand(() => Promise.resolve({ ...store, close: () => Promise.resolve() }), args);
        const stateOf = async (slug: string) => endStateOf(store, (await findWorkspace(store, slug))?.id ?? '');
        await command('workspace', 'create', '--name', 'Whole');
        const whole = await command('import', file, '--workspace', 'whole', '--tag', 'imported', '--json');
        const { created, failed } = JSON.parse(whole.out) as { created: number; failed: number };
        const left = (await stateOf('killed')) as { contacts: unknown[] };
        expect(left.contacts.length).toBeGreaterThan(0);
        expect(left.contacts.length).toBeLessThan(created);

        const again = JSON.parse(
          (await command('import', file, '--workspace', 'killed', '--tag', 'imported', '--json')).out,
        ) as object;
        expect(again).toMatchObject({ total: count, created: created - left.contacts.length, failed });
        expect(await stateOf('killed')).toEqual(await stateOf('whole'));
      } finally {
        await store.close();
      }
    } finally {
      await Promise.all([remove(), rm(folder, { recursive: true })]);
    }
  },
);
