import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/index.ts';

/** How long running requests may take to finish, in milliseconds. */
const grace = 10_000;
/** How often connections that have become idle are closed meanwhile, in milliseconds. */
const sweep = 50;

/**
 * Takes no new connections, lets running requests finish (those that take longer than ten seconds are cut off), and
 * closes the store.
 */
export async function shutDown(server: FastifyInstance, store: Store, signal: NodeJS.Signals): Promise<void> {
  server.log.info({ signal }, 'shutting down');
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

/**
 * Ends the process at SIGTERM and SIGINT, from its start on, with exit code 0; a second signal ends it at once, with
 * exit code 1. What there is to shut down is said as it comes to be: a signal before that waits for it.
 */
export class Signals {
  #received: NodeJS.Signals | undefined;
  #shutDown: ((signal: NodeJS.Signals) => Promise<void>) | undefined;

  constructor() {
    const receive = (signal: NodeJS.Signals): void => {
      if (this.#received !== undefined) process.exit(1);
      this.#received = signal;
      this.#end();
    };
    process.on('SIGTERM', receive).on('SIGINT', receive);
  }

  /** Whether the process is ending. */
  get received(): boolean {
    return this.#received !== undefined;
  }

  /** Says how to shut down from now on; does so at once where a signal has come. */
  shutDownBy(work: (signal: NodeJS.Signals) => Promise<void>): void {
    this.#shutDown = work;
    this.#end();
  }

  #end(): void {
    if (this.#received === undefined || this.#shutDown === undefined) return;
    // A failure is an unhandled error: it is told, and the exit code is 1.
    void this.#shutDown(this.#received).then(() => process.exit(0));
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
