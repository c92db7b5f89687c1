import type { FastifyInstance } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../store/index.ts';

/** How long running requests may take to finish, in milliseconds. */
const grace = 10_000;
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const sweep = 50;

/**
 * Says at /ready that the process ends, and still serves for the delay, in seconds. Then it takes no new connections, lets
 * running requests finish (those that take longer than ten seconds are cut off), and closes the store.
 */
export async function shutDown(
  server: FastifyInstance,
  store: Store,
  { signal, delay }: { signal: NodeJS.Signals; delay: number },
): Promise<void> {
  server.log.info({ signal, delay }, 'shutting down');
  server.isShuttingDown = true;
  await wait(delay * 1_000);
  // A connection that a client keeps alive becomes idle when its request is answered, and would hold the server open.
  const sweeper = setInterval(() => server.server.closeIdleConnections(), sweep);
  const cutOff = setTimeout(() => server.server.closeAllConnections(), grace);
  try {
    await server.close();
  } finally {
    clearInterval(sweeper);
    clearTimeout(cutOff);
    await store.close();
  }
}

/** Logs what nobody caught, and ends the process: its state is unknown. */
export function exitOnUnhandledErrors(server: FastifyInstance): void {
  const exit = (error: unknown): void => {
    server.log.fatal({ err: error }, 'unhandled error');
    process.exit(1);
  };
  process.on('uncaughtException', exit).on('unhandledRejection', exit);
}
