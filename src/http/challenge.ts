import type { FastifyInstance } from 'fastify';
import { challengeOf } from '../access/index.ts';

/** Says in every 401, whoever answers it, how to send a key (RFC 9110: a 401 must). */
export function challengeUnauthenticated(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, _payload, done) => {
    if (reply.statusCode === 401) void reply.header('www-authenticate', challengeOf(request.headers));
    done();
  });
}
