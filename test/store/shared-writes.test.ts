import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { raw, sql, StatementTimeout, UniqueViolation, type Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server.ts';
import { emptyStoreEnvironment } from '../support/database.ts';

interface Written {
  n: number;
  pid: number;
}

describe.runIf(inject('emptyDatabase').kind === 'server')('writes that share connections', () => {
  let store: Store;
  beforeAll(async () => {
    const { environment } = await emptyStoreEnvironment();
    store = await openServer({ url: environment['DATABASE_URL'] ?? '', poolSize: 5, statementTimeout: 2 });
    await store.query(raw('CREATE TABLE note (n int PRIMARY KEY, text text)'));
  });
  afterAll(() => store.close());
  beforeEach(() => store.query(raw('TRUNCATE note')));

  const insert = async (n: number): Promise<Written> => {
    const [written] = await store.write<Written>(sql`INSERT INTO note (n) VALUES (${n}) RETURNING n, pg_backend_pid() AS pid`);
    if (written === undefined) throw new Error('no row');
    return written;
  };
  const update = (n: number) => store.write<{ pid: number }>(sql`UPDATE note SET text = 'written' WHERE n = ${n} RETURNING pg_backend_pid() AS pid`);
  const many = Array.from({ length: 100 }, (_, n) => n);

  /** Runs the work while a transaction has a row locked. */
  const whileLocked = async <Result>(n: number, work: () => Promise<Result>): Promise<Result> =>
    store.transaction(async (transaction) => {
      await transaction.query(sql`SELECT FROM note WHERE n = ${n} FOR UPDATE`);
      return work();
    });

  it('get each its own answer, and are each a transaction', async () => {
    await insert(0);
    const answers = await Promise.all(many.map((n) => insert(n).catch((error: unknown) => error)));
    expect(answers[0]).toBeInstanceOf(UniqueViolation);
    const written = answers.slice(1) as Written[];
    expect(written.map(({ n }) => n)).toEqual(many.slice(1));
    expect(new Set(written.map(({ pid }) => pid)).size).toBe(1);
    expect(await store.query<{ count: number }>(sql`SELECT count(*) FROM note`)).toEqual([{ count: many.length }]);
  });

  it('do not stand behind one that waits for a lock, which is done as soon as it can', async () => {
    const { pid: shared } = await insert(1);
    await insert(2);
    let isDone = false;
    const waiting = await whileLocked(1, async () => {
      const locked = update(1).then((rows) => {
        isDone = true;
        return rows;
      });
      expect(await update(2)).toEqual([{ pid: shared }]);
      await wait(300);
      expect(isDone).toBe(false);
      return { locked };
    });
    const [written] = await waiting.locked;
    expect(written?.pid).not.toBe(shared);
    expect(await store.query(sql`SELECT text FROM note ORDER BY n`)).toEqual([{ text: 'written' }, { text: 'written' }]);
  });

  it('wait for a lock no longer than any statement may take', async () => {
    await insert(1);
    await expect(whileLocked(1, () => update(1))).rejects.toBeInstanceOf(StatementTimeout);
    expect(await store.query(sql`SELECT text FROM note`)).toEqual([{ text: null }]);
  });
});
