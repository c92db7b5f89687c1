import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { stringifyJson } from '../store/json/index.ts';
import { readParameters } from '../http/parameters.ts';
import type { RestOptions } from './adapter.ts';
import type { Dialect } from './core/dialect.ts';
import { dialects as allDialects } from './dialects.ts';
import { createDispatch, mountPaths, type Destination } from './dispatch.ts';
import type { Reply } from './core/endpoint.ts';
import { checkLimitNames } from './core/limits.ts';
import { openApiDocument } from './openapi/openapi.ts';
import { refuse, type RestErrorKind } from './core/rest-error.ts';
import { errorReply, respond } from './respond.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function send(reply: FastifyReply, { status, headers = {}, body, json, stream }: Reply): FastifyReply {
  void reply.status(status).headers(headers);
  const text = json ?? (body === undefined ? undefined : stringifyJson(body));
  if (stream === undefined && text === undefined) return reply.send();
  void reply.header('content-type', 'application/json; charset=utf-8');
  if (stream === undefined) return reply.send(text);
  // Nothing is read for a client that wants no body, and one piece ahead of a client that reads slowly.
  return reply.request.method === 'HEAD' ? reply.send() : reply.send(Readable.from(stream, { highWaterMark: 1 }));
}

const kindOfStatus: Record<number, RestErrorKind> = { 400: 'malformed', 413: 'too-large', 415: 'media-type' };

/** What Fastify refuses before a handler runs, such as a content type that is none, as a problem. */
function refusalOf(error: FastifyError): unknown {
  const kind = kindOfStatus[error.statusCode ?? 500];
  return kind === undefined ? error : refuse(kind, error.message);
}

/** Says in the request's record where it goes. */
function describe({ record }: FastifyRequest, destination: Destination): void {
  record.dialect = destination.dialect.name;
  if (!('endpoint' in destination)) return;
  record.operation = destination.endpoint.name;
  record.operationLabel = destination.endpoint.name;
  record.path = destination.endpoint.path;
}

/** Makes the function that makes the id of a request, in the form of its dialect where that has one. */
export function createRequestIds(dialects: readonly Dialect[] = allDialects): (message: IncomingMessage) => string {
  const dispatch = createDispatch(dialects);
  return ({ method = 'GET', url = '/', headers }) =>
    dispatch(method, pathOf(url), headers)?.dialect.newRequestId?.() ?? randomUUID();
}

/** Mounts the dialects: every endpoint at its documented path, and under the dialect's mount. */
export function mountRest(
  server: FastifyInstance,
  options: RestOptions,
  dialects: readonly Dialect[] = allDialects,
): void {
  checkLimitNames(options, dialects);
  const dispatch = createDispatch(dialects);

  const destinationOf = (request: FastifyRequest) =>
    dispatch(request.method, pathOf(request.raw.url ?? '/'), request.headers);

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const destination = destinationOf(request);
    if (destination === null) {
      reply.callNotFound();
      return reply;
    }
    describe(request, destination);
    const result = await respond(destination, request, reply, options).catch((error: unknown) =>
      errorReply(error, request, destination.dialect),
    );
    return send(reply, result);
  };

  for (const dialect of dialects) {
    let document: string | undefined;
    server.get(`/openapi/${dialect.name}.json`, (request, reply) => {
      readParameters(request.url, []);
      document ??= JSON.stringify(openApiDocument(dialect, options.scopesOf));
      return reply.header('content-type', 'application/json; charset=utf-8').send(document);
    });
  }

  void server.register(async (scope) => {
    // The body is read after authentication, by body.ts.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => {
      done(null);
    });
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const destination = destinationOf(request);
      if (destination === null) throw error;
      describe(request, destination);
      return send(reply, errorReply(refusalOf(error), request, destination.dialect));
    });
    for (const url of mountPaths(dialects)) {
      scope.route({ method: [...methods], url, handler: handle, exposeHeadRoute: false });
      scope.route({ method: [...methods], url: `${url}/*`, handler: handle, exposeHeadRoute: false });
      // Any other method, such as TRACE or PROPFIND, is one that the dialect refuses.
      void scope.register(
        (under, _options, done) => {
          under.setNotFoundHandler(handle);
          done();
        },
        { prefix: url },
      );
    }
  });
}
