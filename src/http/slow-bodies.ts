import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { on } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

/** The body of a request does not arrive: the client is told by 408, and the connection is closed. */
export class SlowBody extends Error {
  override readonly name = 'SlowBody';
  // What the error handler answers it with (errors.ts).
  readonly statusCode = 408;
  readonly code = 'REQUEST_TIMEOUT';
}

/** What has arrived of a body earns it more time: a long upload goes on as long as it moves, and one that drips does not. */
const bytesPerSecond = 10_000;
const tick = 1_000;

interface Arriving {
  reply: FastifyReply;
  /** What had come over the connection before the body. */
  bytesBefore: number;
  /** Counted in ticks, so that a process that was busy does not blame the client. */
  seconds: number;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Fails the read of a body. Where nobody reads it, or the request is answered already, the connection is closed. */
function cutOff({ raw }: FastifyRequest, reply: FastifyReply, idleTimeout: number): void {
  if (reply.sent || raw.listenerCount('error') === 0) {
    raw.socket.destroy();
    return;
  }
  void reply.header('connection', 'close');
  raw.emit(
    'error',
    new SlowBody(
      `the body did not arrive: ${idleTimeout} seconds are allowed, and one more for each ${bytesPerSecond} bytes`,
    ),
  );
}

/** Ends requests whose body takes too long to arrive. @param idleTimeout in seconds */
export function cutOffSlowBodies(server: FastifyInstance, idleTimeout: number): void {
  const arriving = new Map<FastifyRequest, Arriving>();
  server.addHook('onRequest', (request, reply, done) => {
    // A request that does not come over a connection has its body at once.
    if (hasBody(request) && request.raw.socket instanceof Socket) {
      arriving.set(request, { reply, bytesBefore: request.raw.socket.bytesRead, seconds: 0 });
      request.raw.once('close', () => arriving.delete(request));
    }
    done();
  });
  const timer = setInterval(() => {
    for (const [request, body] of arriving) {
      const { raw } = request;
      body.seconds++;
      // What has arrived and is not yet read is not the client's fault.
      const isAwaited = !raw.complete && raw.readableLength === 0;
      if (!isAwaited || body.seconds <= idleTimeout + (raw.socket.bytesRead - body.bytesBefore) / bytesPerSecond)
        continue;
      arriving.delete(request);
      cutOff(request, body.reply, idleTimeout);
    }
  }, tick);
  timer.unref();
  server.addHook('onClose', () => {
    clearInterval(timer);
  });
}

/**
 * Hands over a body as it comes. The message's own iterator would close the connection where the body fails, before the
 * client has its answer.
 */
export async function* piecesOf(message: IncomingMessage): AsyncIterable<Buffer> {
  for await (const [piece] of on(message, 'data', { close: ['end'], highWaterMark: 16, lowWaterMark: 4 }))
    yield piece as Buffer;
}
