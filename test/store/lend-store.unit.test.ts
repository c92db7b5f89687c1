import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lendStore } from '../../src/store/embedded/lend-store.ts';
import { connectTo } from '../support/wire-client.ts';

it('ends a transaction in which nothing is asked for too long, for all others wait for it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
  const asked: string[] = [];
  const endLending = await lendStore(
    {
      exclusively: (work) =>
        work((messages) => {
          asked.push(String(messages));
          return Promise.resolve(Buffer.from('Z\0\0\0\u0005T'));
        }),
    },
    dataDir,
    50,
  );
  try {
    const { socket, ask } = await connectTo(dataDir);
    await ask('BEGIN');
    expect(String((await once(socket, 'data'))[0])).toContain(
      'the transaction was rolled back: nothing was asked for 0.05 seconds',
    );
    await once(socket, 'close');
    await endLending();
    expect(asked).toEqual([expect.stringContaining('BEGIN'), expect.stringContaining('ROLLBACK')]);
  } finally {
    await endLending();
    await rm(dataDir, { recursive: true });
  }
});
