import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sql, type Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { emptyServerDatabase } from '../support/database.ts';
import { rowsAs } from '../support/rows-as.ts';

interface Answer {
  n: number;
  pid: number;
}

describe.runIf(inject('emptyDatabase').kind === 'server')('reads that share connections', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openServer({ url: await emptyServerDatabase(), poolSize: 5, statementTimeout: 1 });
  });
  afterAll(() => store.close());

  const read = async (n: number): Promise<Answer> => {
    const [answer] = await store.read(rowsAs<Answer>(sql`SELECT ${n}::int AS n, pg_backend_pid() AS pid`));
    if (answer === undefined) throw new Error('no row');
    return answer;
  };
  const many = Array.from({ length: 200 }, (_, n) => n);

  it('get each its own answer, over a few connections', async () => {
    const answers = await Promise.all(many.map(read));
    expect(answers.map(({ n }) => n)).toEqual(many);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
  });

  it('fail alone', async () => {
    const failing = (n: number) =>
      store
        .read(rowsAs<Answer>(sql`SELECT 1 / ${n}::int AS n`))
        .catch((error: unknown) => (error as { code?: string }).code);
    const answers = await Promise.all(many.map((n) => (n % 2 === 0 ? read(n).then((answer) => answer.n) : failing(0))));
    expect(answers).toEqual(many.map((n) => (n % 2 === 0 ? n : '22012')));
  });

  it('go on over new connections where the server has closed the old ones', async () => {
    const first = new Set((await Promise.all(many.map(read))).map(({ pid }) => pid));
    await store.query(sql`SELECT pg_terminate_backend(pid) FROM unnest(${[...first]}::int[]) AS pid`);
    let answers: Answer[] = [];
    await expect
      .poll(async () => (answers = await Promise.all(many.map(read)).catch(() => [])).length)
      .toBe(many.length);
    expect(answers.filter(({ pid }) => first.has(pid))).toEqual([]);
  });
});
