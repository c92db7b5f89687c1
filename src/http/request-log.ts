import type { FastifyInstance } from 'fastify';
import type { Viewer } from '../access/index.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as soon as that is known. */
    viewer: Viewer | null;
  }
}

/** The path without the query, which may hold what nobody else should read. */
function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** Logs one line a request, once it is answered. No header, query or body is in it: they hold keys and people. */
export function logRequests(server: FastifyInstance): void {
  server.decorateRequest('viewer', null);
  server.addHook('onResponse', (request, reply, done) => {
    const { viewer } = request;
    request.log.info(
      {
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 100) / 100,
        keyId: viewer?.keyId,
        workspace: viewer?.workspace.slug,
      },
      'request',
    );
    done();
  });
}
