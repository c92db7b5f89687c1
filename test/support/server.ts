import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import type { Sql, Store } from '../../src/store/index.ts';
import { gateway } from './gateway.ts';

export interface ServerUnderTest {
  server: FastifyInstance;
  /** What was logged so far, a line an entry, parsed. */
  log: Record<string, unknown>[];
}

/**
 * A server of a test's own over the database that tests share, not listening: ask it with server.inject.
 * @param options.environment the configuration
 * @param options.failing statements that fail, by a part of their text, as a broken database would
 */
export async function createTestServer({
  environment = {},
  demoKey = null,
  failing,
}: {
  environment?: Record<string, string>;
  demoKey?: string | null;
  failing?: Pick<RegExp, 'test'>;
} = {}): Promise<ServerUnderTest> {
  const { store } = await gateway();
  const log: Record<string, unknown>[] = [];
  const fail = (): never => {
    throw new Error('the disk is on fire at 10.1.2.3');
  };
  const orFail = ({ text }: Sql): void => {
    if (failing?.test(text) === true) fail();
  };
  const brokenStore: Store = {
    ...store,
    query: async (statement) => {
      orFail(statement);
      return store.query(statement);
    },
    read: async (statement) => {
      orFail(statement);
      return store.read(statement);
    },
    write: async (statement) => {
      orFail(statement);
      return store.write(statement);
    },
    transaction: (work) =>
      store.transaction((transaction) =>
        work({
          prisma: transaction.prisma,
          query: async (statement) => {
            orFail(statement);
            return transaction.query(statement);
          },
          write: async (statement) => {
            orFail(statement);
            return transaction.write(statement);
          },
        }),
      ),
    check: async () => (failing?.test('check') ? fail() : store.check()),
  };
  const server = createServer({
    store: brokenStore,
    config: readConfig({
      RATE_LIMIT_PER_MINUTE: '0',
      WRONG_KEYS_PER_MINUTE: '0',
      RATE_LIMITS: 'pylon=0,pristinesend=0',
      ...environment,
    }),
    demoKey,
    logTo: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  });
  return { server, log };
}
