import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The trace of a request in progress. */
export interface RequestTrace {
  /** 32 hexadecimal digits: of the caller, where it traces. */
  traceId: string;
  /** What the caller is told of it: the header `traceresponse` of the W3C's Trace Context. */
  traceResponse: string;
  /** Completes it, once the request is answered. */
  end(request: FastifyRequest, reply: FastifyReply): void;
}

/** Makes traces of requests. */
export interface Tracing {
  begin(request: FastifyRequest): RequestTrace;
  /** Sends what is not yet sent, unless that takes long. */
  close(): Promise<void>;
  /** Tells the listener when traces cannot be sent. */
  onFailure(listener: (error: unknown) => void): void;
}

/** Between two lines of the log about traces that cannot be sent, in milliseconds. */
const silence = 60_000;

/** Traces each request, as part of its caller's trace where it has one. */
export function traceRequests(server: FastifyInstance, tracing: Tracing): void {
  let toldAt = -Infinity;
  tracing.onFailure((error) => {
    if (performance.now() - toldAt < silence) return;
    toldAt = performance.now();
    server.log.warn({ err: error }, 'traces cannot be sent');
  });
  server.addHook('onRequest', (request, reply, done) => {
    const trace = tracing.begin(request);
    request.record.trace = trace;
    void reply.header('traceresponse', trace.traceResponse);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    request.record.trace?.end(request, reply);
    done();
  });
  server.addHook('onClose', () => tracing.close());
}
