import type { FastifyInstance } from 'fastify';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Overloaded, type Store } from '../store/index.ts';

/** How often the load is looked at, in milliseconds. */
const interval = 100;
/** A turn of the event loop that takes longer than this on average, in milliseconds, delays all requests. */
const maxLoopDelay = 100;
/** For so many looks in a row somebody may wait for a connection; a queue that stands longer only delays. */
const maxLooksWithQueue = 5;
/** So many requests may always be in progress. */
const minRequests = 100;
const maxRequests = 2_000;
/** What a look with too much load leaves of the limit, and by how much one without raises it. */
const [shrink, growth] = [0.8, 10];
const resolution = 10;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered however much is going on: whether the process lives and serves must be known most of all then. */
    isAlwaysAnswered?: true;
  }

  interface FastifyInstance {
    /** How many requests are not answered yet. */
    requestsInProgress: () => number;
  }
}

/** How many requests may be in progress: less and less while they delay each other, and slowly more afterwards. */
export class RequestLimit {
  #limit = maxRequests;
  #looksWithQueue = 0;

  get limit(): number {
    return this.#limit;
  }

  /**
   * Looks at the load.
   * @param delayMs by how much a turn of the event loop was late on average since the last look
   * @param waiting how many statements wait for a connection
   */
  look(delayMs: number, waiting: number, inProgress: number): void {
    this.#looksWithQueue = waiting === 0 ? 0 : this.#looksWithQueue + 1;
    const isTooMuch = delayMs > maxLoopDelay || this.#looksWithQueue > maxLooksWithQueue;
    this.#limit = isTooMuch
      ? Math.max(minRequests, Math.min(this.#limit, inProgress) * shrink)
      : Math.min(maxRequests, this.#limit + growth);
  }
}

/**
 * Refuses requests at once, in the shape of their API, where those in progress delay each other already: whoever is served
 * is served in time, and the rest is told to come back.
 */
export function shedLoad(server: FastifyInstance, store: Pick<Store, 'usage'>): void {
  const limit = new RequestLimit();
  let inProgress = 0;
  server.decorate('requestsInProgress', () => inProgress);

  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const timer = setInterval(() => {
    const waiting = store.usage().reduce((sum, { pool, waiting: here }) => sum + (pool === 'own' ? here : 0), 0);
    // Without a turn of the loop there is nothing to measure.
    limit.look(Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6 - resolution, waiting, inProgress);
    delay.reset();
  }, interval);
  timer.unref();
  server.addHook('onClose', () => {
    clearInterval(timer);
    delay.disable();
  });

  server.addHook('onRequest', ({ routeOptions }, { raw }, done) => {
    if (inProgress >= limit.limit && routeOptions.config.isAlwaysAnswered !== true) {
      done(new Overloaded());
      return;
    }
    inProgress += 1;
    let isOpen = true;
    const leave = (): void => {
      if (isOpen) inProgress -= 1;
      isOpen = false;
    };
    // A client that goes away lets no answer finish.
    raw.once('finish', leave).once('close', leave);
    done();
  });
}
