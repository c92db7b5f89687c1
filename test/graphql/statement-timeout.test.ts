import { GraphQLError, parse } from 'graphql';
import { expect, it } from 'vitest';
import { newId } from '../../src/values/ids.ts';
import { maskErrors } from '../../src/graphql/execution/masking.ts';
import { sql, StatementTimeout } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { emptyStoreEnvironment } from '../support/database.ts';
import { viewerContext } from '../support/viewer-context.ts';

it('tells the caller of a statement that took too long, and nobody else', async () => {
  const context = await viewerContext(newId());
  const unexpected: unknown[] = [];
  const execute = maskErrors(
    () =>
      Promise.resolve({
        errors: [
          new GraphQLError('statement timeout', { path: ['contacts'], originalError: new StatementTimeout(null) }),
        ],
      }),
    (error) => unexpected.push(error),
  );
  const { errors } = await execute({ document: parse('{ contacts { totalCount } }'), context });
  expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
    {
      message:
        'The database took too long for this: ask for less, such as by a narrower filter or without a total, or try again later',
      path: ['contacts'],
      extensions: { code: 'TIMEOUT', retryAfter: 30 },
    },
  ]);
  expect(unexpected).toEqual([]);
});

it('a server gives up a statement after the time that it has', async () => {
  const { environment, remove } = await emptyStoreEnvironment();
  const url = environment['DATABASE_URL'];
  const store = url === undefined ? null : await openServer({ url, poolSize: 1, statementTimeout: 1 });
  const outcome = await store?.query(sql`SELECT pg_sleep(5)`).catch((error: unknown) => error);
  // The embedded store has no clock that could stop a statement.
  expect(outcome instanceof StatementTimeout).toBe(store !== null);
  await store?.close();
  await remove();
});
