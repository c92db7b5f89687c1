import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import type { Store } from '../../src/store/index.ts';
import { openEmptyStore } from './database.ts';
import { checkRows } from './check-rows.ts';
import { noteStatement } from './exchanges.ts';
import { guardTransactions } from './guard-transactions.ts';

/** A running gateway. */
export interface Gateway {
  /** http://127.0.0.1:port */
  url: string;
  store: Store;
  server: FastifyInstance;
}

let running: Promise<Gateway> | undefined;

async function start(opened: Store): Promise<Gateway> {
  const store = guardTransactions(checkRows(opened));
  store.onStatement(noteStatement);
  const server = createServer({
    store,
    config: readConfig({
      LOG_LEVEL: 'silent',
      CORS_ORIGINS: '*',
      RATE_LIMIT_PER_MINUTE: '0',
      WRONG_KEYS_PER_MINUTE: '0',
      RATE_LIMITS: 'pylon=0,pristinesend=0',
    }),
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`, store, server };
}

/** The gateway of this worker, listening, over a database of its own. Tests share it: each makes a workspace of its own. */
export function gateway(): Promise<Gateway> {
  running ??= openEmptyStore().then(start);
  return running;
}

/**
 * Puts a gateway over another store in the place of this worker's, for the tests of a file that are about the store.
 * @returns the function that ends it, closes its store, and puts the other one back
 */
export async function replaceGateway(store: Store): Promise<() => Promise<void>> {
  const before = running;
  running = start(store);
  const { server } = await running;
  return async () => {
    running = before;
    server.server.closeAllConnections();
    await server.close();
    await store.close();
  };
}

/** Written in the background, whenever it is time. */
const inTheBackground = /^\s*INSERT INTO (api_key_use|legacy_use)|\bjob j\b/;

/** Runs the work and returns the statements that the store ran meanwhile, but for those in the background. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { store } = await gateway();
  const statements: string[] = [];
  const stop = store.onStatement((text) => {
    if (!inTheBackground.test(text)) statements.push(text);
  });
  try {
    await work();
  } finally {
    stop();
  }
  return statements;
}
