import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { raw, sql, StatementTimeout, UniqueViolation, type Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { rowsAs } from '../support/rows-as.ts';

interface Written {
  n: number;
  pid: number;
}

describe.runIf(inject('emptyDatabase').kind === 'server')('writes that share connections', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openServer({ url: await emptyServerDatabase(), poolSize: 5, statementTimeout: 2 });
    await store.query(raw('CREATE TABLE note (n int PRIMARY KEY, text text)'));
  });
  afterAll(() => store.close());
  beforeEach(() => store.query(raw('TRUNCATE note')));

  const insert = async (n: number): Promise<Written> => {
    const [written] = await store.write(
      rowsAs<Written>(sql`INSERT INTO note (n) VALUES (${n}) RETURNING n, pg_backend_pid() AS pid`),
    );
    if (written === undefined) throw new Error('no row');
    return written;
  };
  const update = (n: number) =>
    store.write(
      rowsAs<{ pid: number }>(sql`UPDATE note SET text = 'written' WHERE n = ${n} RETURNING pg_backend_pid() AS pid`),
    );
  const many = Array.from({ length: 100 }, (_, n) => n);
  const few = many.slice(0, 16);

  /** Runs the work while a transaction has a row locked. */
  const whileLocked = async <Result>(n: number, work: () => Promise<Result>): Promise<Result> =>
    store.transaction(async (transaction) => {
      await transaction.query(sql`SELECT FROM note WHERE n = ${n} FOR UPDATE`);
      return work();
    });

  it('get each its own answer, and are each a transaction', async () => {
    await insert(0);
    const answers = await Promise.all(few.map((n) => insert(n).catch((error: unknown) => error)));
    expect(answers[0]).toBeInstanceOf(UniqueViolation);
    const written = answers.slice(1) as Written[];
    expect(written.map(({ n }) => n)).toEqual(few.slice(1));
    expect(new Set(written.map(({ pid }) => pid)).size).toBe(1);
    expect(await store.query(rowsAs<{ count: number }>(sql`SELECT count(*) FROM note`))).toEqual([
      { count: few.length },
    ]);
  });

  it('are sent over the other connections where sixteen are in progress', async () => {
    const written = await Promise.all(many.map(insert));
    expect(written.map(({ n }) => n)).toEqual(many);
    const pids = new Set(written.map(({ pid }) => pid));
    expect(pids.size).toBeGreaterThan(1);
    expect(pids.size).toBeLessThanOrEqual(3);
  });

  it('are all done where one that prepares what they share waits for a lock on the table', async () => {
    const unprepared = (n: number) =>
      store.write(rowsAs<{ n: number }>(sql`INSERT INTO note (n, text) VALUES (${n}, 'unprepared') RETURNING n`));
    const inProgress = await store.transaction(async (transaction) => {
      await transaction.query(raw('LOCK TABLE note IN SHARE MODE'));
      const writes = few.map(unprepared);
      await wait(300);
      return { writes };
    });
    expect((await Promise.all(inProgress.writes)).flat()).toEqual(few.map((n) => ({ n })));
  });

  it('go on over a new connection where the server has ended theirs, at once', async () => {
    const [{ pid: first }] = [await insert(1)];
    await insert(2);
    const ended = store.write(sql`SELECT pg_terminate_backend(${first}::int), pg_sleep(5)`);
    await expect(ended).rejects.toThrow(/terminat/);
    const { pid } = await insert(3);
    expect(pid).not.toBe(first);
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
      await wait(150);
      expect(isDone).toBe(false);
      return { locked };
    });
    const [written] = await waiting.locked;
    expect(written?.pid).not.toBe(shared);
    expect(await store.query(sql`SELECT text FROM note ORDER BY n`)).toEqual([
      { text: 'written' },
      { text: 'written' },
    ]);
  });

  it('wait for a lock no longer than any statement may take', async () => {
    await insert(1);
    await expect(whileLocked(1, () => update(1))).rejects.toBeInstanceOf(StatementTimeout);
    expect(await store.query(sql`SELECT text FROM note`)).toEqual([{ text: null }]);
  });
});
