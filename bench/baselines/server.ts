import cors from '@fastify/cors';
import fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';

// What every request of the gateway gets and its contracts ask for, for the baselines to do equal work: a request id, CORS,
// the check of the key, the count of its requests in a minute with the headers that tell of it, and one line in the log.

/** What a key opens. */
export interface Key {
  keyId: string;
  workspaceId: string;
  slug: string;
  scopes: string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    key: Key | null;
  }
}

const limitPerMinute = 1_000_000;

/** Counts requests in windows of a minute. */
function createCounter(): (keyId: string) => { count: number; resetSeconds: number } {
  const windows = new Map<string, { count: number; endsAt: number }>();
  return (keyId) => {
    const now = Date.now();
    let window = windows.get(keyId);
    if (window === undefined || window.endsAt <= now) windows.set(keyId, (window = { count: 0, endsAt: now + 60_000 }));
    window.count += 1;
    return { count: window.count, resetSeconds: Math.ceil((window.endsAt - now) / 1_000) };
  };
}

/**
 * A server whose routes are reached with a good key only.
 * @param findKey finds what the secret opens by its SHA-256 in hexadecimal, and the workspace that X-Org-Id names
 */
export function createBaseline(
  findKey: (hash: string, workspace: string | null) => Promise<Key | undefined>,
): FastifyInstance {
  const server = fastify({
    logger: { level: 'info' },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
  });
  const count = createCounter();
  server.decorateRequest('key', null);
  void server.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['X-Request-Id', 'RateLimit-Remaining'],
  });

  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    const { authorization, 'x-api-key': apiKey, 'x-org-id': workspace } = request.headers;
    const secret = typeof apiKey === 'string' ? apiKey : (authorization?.slice(7) ?? '');
    const key = await findKey(
      createHash('sha256').update(secret).digest('hex'),
      typeof workspace === 'string' ? workspace : null,
    );
    if (key === undefined) return reply.status(401).send({ error: 'unauthorized' });
    request.key = key;
    const { count: used, resetSeconds } = count(key.keyId);
    void reply.headers({
      'ratelimit-limit': String(limitPerMinute),
      'ratelimit-remaining': String(limitPerMinute - used),
      'ratelimit-reset': String(resetSeconds),
    });
    if (used > limitPerMinute) return reply.status(429).send({ error: 'too many requests' });
    const scope =
      request.method === 'GET' || request.url.endsWith('/search') || request.url === '/graphql'
        ? 'contacts:read'
        : 'contacts:write';
    if (!key.scopes.includes(scope)) return reply.status(403).send({ error: 'forbidden' });
    return undefined;
  });
  server.addHook('onResponse', (request, reply, done) => {
    const end = request.url.indexOf('?');
    const { key } = request;
    request.log.info(
      {
        method: request.method,
        path: end === -1 ? request.url : request.url.slice(0, end),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 100) / 100,
        keyId: key?.keyId,
        workspace: key?.slug,
      },
      'request',
    );
    done();
  });
  return server;
}

/** Sends JSON that the database has made; nothing is a 404. */
export function sendText(reply: FastifyReply, text: string | undefined, status = 200): FastifyReply {
  if (text === undefined) return reply.status(404).send({ error: 'not found' });
  return reply.status(status).header('content-type', 'application/json; charset=utf-8').send(text);
}

/** The query parameters of a page, checked: numbers within these bounds. */
export function pageSchema(max: number): { querystring: object } {
  return {
    querystring: {
      type: 'object',
      properties: {
        limit: { type: 'integer', minimum: 1, maximum: max, default: Math.min(max, 50) },
        offset: { type: 'integer', minimum: 0, default: 0 },
        page: { type: 'integer', minimum: 1, default: 1 },
      },
    },
  };
}

/** The query of a page, once it is checked. */
export interface Page {
  limit: number;
  offset: number;
  page: number;
}

/** Listens on PORT until SIGTERM. */
export async function runBaseline(server: FastifyInstance, close: () => Promise<void>): Promise<void> {
  process.once('SIGTERM', () => {
    void server.close().then(close);
  });
  await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
}
