import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/index.ts';
import { RequestRecord, rounded } from './request-record.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as soon as that is known. */
    viewer: Viewer | null;
    /** What becomes known of it, for the log. */
    record: RequestRecord;
  }
}

/** The statements of a slow operation that its line shows. */
const shownStatements = 20;

/** What identifies a document that anybody may write: its SHA-256, by which persisted queries are known too. */
function documentHash({ document }: RequestRecord): string | undefined {
  return document === null ? undefined : createHash('sha256').update(document).digest('hex');
}

function logSlow({ log, record }: FastifyRequest, { elapsedTime }: FastifyReply): void {
  const { dialect, operation, statements } = record;
  log.warn(
    {
      dialect,
      operation,
      documentHash: documentHash(record),
      ms: rounded(elapsedTime),
      statements,
      slowest: record.slowest(shownStatements),
    },
    'slow operation',
  );
}

/**
 * Logs one line a request, once it is answered. No header, query, body or id of a path is in it: they hold keys and people.
 * @param slowMs an operation that takes so long has a line more; 0: none has
 */
export function logRequests(server: FastifyInstance, slowMs: number): void {
  server.decorateRequest('viewer', null);
  server.decorateRequest('record', null as never);
  const bytesBefore = new WeakMap<FastifyRequest, number>();
  server.addHook('onRequest', (request, _reply, done) => {
    request.record = new RequestRecord();
    bytesBefore.set(request, request.raw.socket.bytesWritten);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { viewer, record, log, method, ip, raw, routeOptions } = request;
    const { dialect, operation, codes, statements } = record;
    const bytes = raw.socket.bytesWritten - (bytesBefore.get(request) ?? 0);
    log.info(
      {
        method,
        path: record.path ?? routeOptions.url ?? '*',
        status: reply.statusCode,
        ms: rounded(reply.elapsedTime),
        ...(Number.isNaN(bytes) ? {} : { bytes }),
        address: ip,
        ...(dialect !== null && { dialect }),
        ...(operation !== null && { operation }),
        ...(codes.length > 0 && { codes }),
        statements,
        keyId: viewer?.keyId,
        workspace: viewer?.workspace.slug,
        traceId: record.trace?.traceId,
      },
      'request',
    );
    if (slowMs > 0 && operation !== null && reply.elapsedTime >= slowMs) logSlow(request, reply);
    done();
  });
}
