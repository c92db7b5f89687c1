import type { FastifyInstance } from 'fastify';
import { DatabaseUnavailable, temporaryFailureOf, version, type Store } from '../store/index.ts';
import { readParameters } from './parameters.ts';

/** Why the gateway cannot serve: a class that holds no detail of the inside. */
function reasonOf(error: unknown): 'migrations-pending' | 'database-busy' | 'database-unreachable' {
  const failure = temporaryFailureOf(error);
  if (failure instanceof DatabaseUnavailable)
    return failure.reason === 'busy' ? 'database-busy' : 'database-unreachable';
  return error instanceof Error && error.message.includes('migration') ? 'migrations-pending' : 'database-unreachable';
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether the process is about to end: it still serves, but is to get no new requests. */
    isShuttingDown: boolean;
  }
}

/** Mounts /health (the process lives) and /ready (it can serve: the database answers, and its migrations are applied). */
export function mountHealth(server: FastifyInstance, store: Store): void {
  server.decorate('isShuttingDown', false);
  server.addHook('onSend', (_request, reply, _payload, done) => {
    // Clients that keep their connection come back over a new one, to another process.
    if (server.isShuttingDown) void reply.header('connection', 'close');
    done();
  });
  server.get('/health', { logLevel: 'warn', config: { isAlwaysAnswered: true } }, (request) => {
    readParameters(request.url, []);
    return { status: 'ok', version };
  });
  server.get('/ready', { logLevel: 'warn', config: { isAlwaysAnswered: true } }, async (request, reply) => {
    readParameters(request.url, []);
    if (server.isShuttingDown) return reply.status(503).send({ status: 'unavailable', reason: 'shutting-down' });
    try {
      await store.check();
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.status(503).send({ status: 'unavailable', reason: reasonOf(error) });
    }
  });
}
