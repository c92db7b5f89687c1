import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import {
  credentialsOf,
  hasScope,
  isViewer,
  rateLimitHeaders,
  sharedBucket,
  type Access,
  type RateLimits,
  type Refusal,
  type Turns,
} from '../../access/index.ts';
import { NotFoundFailure, temporaryErrorOf, ValidationFailure } from '../../values/failures.ts';
import { logFailure } from '../../http/log-failure.ts';
import { readParameters, WrongParameter } from '../../http/parameters.ts';
import type { Store } from '../../store/index.ts';
import {
  exportContacts,
  exportFormats,
  readFilterText,
  type ExportFormat,
  type ExportRequest,
} from './export-contacts.ts';
import { messageOfError } from '../../values/objects/caught.ts';

export interface ExportOptions {
  store: Store;
  access: Access;
  rateLimits: RateLimits;
  turns: Turns;
  /** Requests a minute that a key may make, those to GraphQL among them; 0: any number. */
  rateLimitPerMinute: number;
}

const mediaTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Why a request is refused, as the answer's body says it. */
interface Problem {
  status: number;
  code: string;
  message: string;
  /** When to try again, in seconds. */
  retryAfter?: number;
}

function accessProblem(refusal: Refusal): Problem {
  switch (refusal.reason) {
    case 'unauthenticated':
      return {
        status: 401,
        code: 'UNAUTHENTICATED',
        message: 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.',
      };
    case 'workspace-refused':
      return { status: 403, code: 'FORBIDDEN', message: 'This key does not open the workspace that X-Org-Id names.' };
    case 'workspace-missing':
      return {
        status: 400,
        code: 'BAD_REQUEST',
        message: 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.',
      };
    case 'too-many-wrong-keys': {
      const message = `Too many wrong API keys from this address: ${refusal.perMinute} a minute are allowed.`;
      return { status: 429, code: 'RATE_LIMITED', message, retryAfter: refusal.retryAfter };
    }
  }
}

const tooManyRequests: Problem = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'Too many requests: Retry-After says when to try again.',
};

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, retryAfter, ...problem }: Problem,
): FastifyReply {
  request.record.noteCode(problem.code);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply.status(status).send({ error: { ...problem, requestId: request.id } });
}

/** Which contacts a URL asks for. Throws WrongParameter. */
function selectionOf(url: string): Pick<ExportRequest, 'filter' | 'view'> {
  const { filter, view } = readParameters(url, ['filter', 'view']);
  return { ...(filter !== undefined && { filter: parseFilter(filter) }), ...(view !== undefined && { view }) };
}

function parseFilter(text: string): unknown {
  try {
    return readFilterText(text);
  } catch (error) {
    throw new WrongParameter(`filter ${messageOfError(error)}`, { cause: error });
  }
}

/** What is wrong with the request, or cannot be done now; null for an error that nobody expected. */
function errorOf(error: unknown): Problem | null {
  if (error instanceof ValidationFailure) return { status: 400, code: 'VALIDATION_ERROR', message: error.message };
  if (error instanceof NotFoundFailure) return { status: 404, code: 'NOT_FOUND', message: error.message };
  if (error instanceof WrongParameter) return { status: error.statusCode, code: error.code, message: error.message };
  const temporary = temporaryErrorOf(error, { mayAskForLess: true });
  return temporary && { status: 503, ...temporary };
}

/** The texts of the pieces, the first of them read already: so what fails at once is answered with a status. */
async function textsOf(pieces: AsyncIterable<{ text: string }>): Promise<AsyncIterable<string>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* texts() {
    try {
      for (let piece = first; piece.done !== true; piece = await iterator.next()) yield piece.value.text;
    } finally {
      await iterator.return?.();
    }
  })();
}

/**
 * Mounts GET /export/contacts.csv and GET /export/contacts.ndjson, which stream as fast as the client reads. Where an
 * export fails on the way, the connection is cut before the body's end, which every HTTP client reports.
 */
export function mountExports(
  server: FastifyInstance,
  { store, access, rateLimits, rateLimitPerMinute, turns }: ExportOptions,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, format: ExportFormat): Promise<FastifyReply> => {
    request.record.operation = 'exportContacts';
    request.record.beginOperation();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(request, reply.header('allow', 'GET, HEAD'), {
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: 'An export takes GET.',
      });
    }
    const viewer = await access.authenticate(credentialsOf(request.headers), request.ip);
    if (!isViewer(viewer)) return refuse(request, reply, accessProblem(viewer));
    request.viewer = viewer;
    const verdict = await rateLimits.count(viewer.keyId, sharedBucket, rateLimitPerMinute);
    if (verdict !== null) {
      void reply.headers(rateLimitHeaders(verdict));
      if (!verdict.allowed) return refuse(request, reply, { ...tooManyRequests, retryAfter: verdict.resetSeconds });
    }
    if (!hasScope(viewer, 'contacts:read'))
      return refuse(request, reply, {
        status: 403,
        code: 'FORBIDDEN',
        message: 'This key lacks the scope contacts:read.',
      });
    let body: Readable | undefined;
    try {
      const pieces = await exportContacts(
        { format, ...selectionOf(request.url) },
        { store: request.record.watch(store), viewer, requestId: request.id, inTurn: turns.ofOperation(viewer) },
      );
      if (request.method === 'GET') body = Readable.from(await textsOf(pieces), { highWaterMark: 1 });
    } catch (error) {
      const problem = errorOf(error);
      if (problem === null) throw error;
      if (problem.status === 503) logFailure(request.log, error);
      return refuse(request, reply, problem);
    }
    body?.on('error', (error) => {
      request.log.error({ err: error }, 'an export broke off');
    });
    return reply
      .type(mediaTypes[format])
      .header('content-disposition', `attachment; filename="contacts.${format}"`)
      .send(body);
  };

  for (const format of exportFormats) {
    server.route({
      url: `/export/contacts.${format}`,
      method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposeHeadRoute: false,
      handler: (request, reply) => answer(request, reply, format),
    });
  }
}
