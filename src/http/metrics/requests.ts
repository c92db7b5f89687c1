import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestErrors, requests, requestSeconds } from './registry.ts';

/** The API and the operation of a request, from lists that clients cannot make longer. */
function labelsOf({ record, routeOptions }: FastifyRequest): { dialect: string; operation: string } {
  const { dialect, operationLabel } = record;
  return {
    dialect: dialect ?? 'other',
    operation: operationLabel ?? (dialect === null ? (routeOptions.url ?? '*') : 'none'),
  };
}

/** Counts each request and its errors, and measures how long it took. */
export function measureRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const labels = labelsOf(request);
    requests.inc({ ...labels, status: reply.statusCode });
    requestSeconds.observe(labels, reply.elapsedTime / 1_000);
    for (const code of request.record.codes) requestErrors.inc({ dialect: labels.dialect, code });
    done();
  });
}
