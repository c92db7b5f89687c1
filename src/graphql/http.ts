import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST } from 'graphql';
import { credentialsOf, IdempotencyRefusal, isViewer, rateLimitHeaders, sharedBucket, type Access, type Idempotency, type RateLimits, type Refusal } from '../access/index.ts';
import { WrongParameter } from '../http/parameters.ts';
import type { Store } from '../store/index.ts';
import { logFailure } from '../http/log-failure.ts';
import { createDocuments, type OperationLimits } from './documents.ts';
import type { Executor } from './executor.ts';
import { temporaryProblemOf } from './failures.ts';
import { createGraphiql } from './graphiql.ts';
import { unexpectedErrorMessage } from './masking.ts';
import { acceptedMediaType, isJson, wantsPage, type MediaType } from './media-type.ts';
import { identityOfMultipart, isMultipart, parametersOfMultipart, PartTooLarge, readMultipart } from './multipart.ts';
import { answerOnce, type Identity } from './once.ts';
import { MalformedRequest, parametersOfBody, parametersOfUrl, type Parameters } from './parameters.ts';
import { refusalAnswer, resultAnswer, type HttpAnswer } from './response.ts';
import { schema } from './schema.ts';

export interface GraphqlOptions {
  store: Store;
  access: Access;
  /** Executes operations, with unexpected errors masked. */
  execute: Executor;
  limits: OperationLimits;
  idempotency: Idempotency;
  rateLimits: RateLimits;
  /** Requests a minute that a key may make; 0: any number. */
  rateLimitPerMinute: number;
  /** The largest file that a multipart request may bring, in bytes. */
  importBodyLimit: number;
  /** The key that opens the demo workspace: GraphiQL has it filled in, and the schema may be read without a key. Null elsewhere. */
  demoKey: string | null;
}

const accessRefusals: Record<Refusal['reason'], HttpAnswer> = {
  unauthenticated: refusalAnswer(401, 'UNAUTHENTICATED', 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.'),
  'workspace-refused': refusalAnswer(403, 'FORBIDDEN', 'This key does not open the workspace that X-Org-Id names.'),
  'workspace-missing': refusalAnswer(400, 'BAD_REQUEST', 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.'),
};

const badKey = refusalAnswer(401, 'UNAUTHENTICATED', 'This API key is unknown, expired or revoked.');
const tooManyRequests = refusalAnswer(429, 'RATE_LIMITED', 'Too many requests: Retry-After says when to try again.');
const notAcceptable = refusalAnswer(406, 'NOT_ACCEPTABLE', 'Accept must allow application/graphql-response+json or application/json, in UTF-8.');
const unsupportedMediaType = refusalAnswer(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Type must be application/json, in UTF-8, or multipart/form-data for files.');
const methodNotAllowed = refusalAnswer(405, 'METHOD_NOT_ALLOWED', 'GraphQL takes POST, and GET for queries.');
const mutationOverGet = refusalAnswer(405, 'METHOD_NOT_ALLOWED', 'Mutations are not run over GET: send a POST.');

function send(reply: FastifyReply, { status, headers = {}, body }: HttpAnswer, mediaType: MediaType = 'application/json'): FastifyReply {
  return reply.status(status).headers(headers).header('content-type', `${mediaType}; charset=utf-8`).send(body);
}

/** Mounts GraphQL over HTTP at /graphql, as the GraphQL-over-HTTP specification says. */
export function mountGraphql(server: FastifyInstance, { store, access, execute, limits, idempotency, rateLimits, rateLimitPerMinute, importBodyLimit, demoKey }: GraphqlOptions): void {
  const documents = createDocuments(schema, limits);
  const sendGraphiql = createGraphiql(demoKey);

  const run = async (request: FastifyRequest, reply: FastifyReply, mediaType: MediaType, { query, operationName, variables }: Parameters, identity: Identity): Promise<HttpAnswer> => {
    const checked = documents(query);
    if (!('document' in checked)) return resultAnswer({ errors: checked }, mediaType);
    const refused = checked.refuse(operationName, variables);
    if (refused !== null) return resultAnswer({ errors: [refused] }, mediaType);
    const operation = getOperationAST(checked.document, operationName);
    if (request.method === 'GET' && operation?.operation === 'mutation') {
      void reply.header('allow', 'POST');
      return mutationOverGet;
    }
    const context = { store, viewer: request.viewer, requestId: request.id };
    return answerOnce({ request, operation, identity, mediaType }, () => execute({ document: checked.document, operationName, variables, context }), idempotency);
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { method, url, headers } = request;
    if (method === 'GET' && wantsPage(headers.accept)) return sendGraphiql(request, reply);
    const mediaType = acceptedMediaType(headers.accept);
    if (mediaType === null) return send(reply, notAcceptable);
    if (method !== 'GET' && method !== 'POST') return send(reply.header('allow', 'GET, POST'), methodNotAllowed, mediaType);

    const credentials = credentialsOf(headers);
    const viewer = await access.authenticate(credentials);
    if (isViewer(viewer)) request.viewer = viewer;
    else if (viewer.reason === 'unauthenticated' && credentials.secret !== null) return send(reply, badKey, mediaType);
    else if (viewer.reason !== 'unauthenticated' || demoKey === null) return send(reply, accessRefusals[viewer.reason], mediaType);

    const verdict = isViewer(viewer) ? await rateLimits.count(viewer.keyId, sharedBucket, rateLimitPerMinute) : null;
    if (verdict !== null) {
      void reply.headers(rateLimitHeaders(verdict));
      if (!verdict.allowed) return send(reply.header('retry-after', String(verdict.resetSeconds)), tooManyRequests, mediaType);
    }

    if (method === 'POST' && isMultipart(headers['content-type'])) {
      const parts = await readMultipart(request.raw, { fieldSize: request.routeOptions.bodyLimit ?? 0, fileSize: importBodyLimit });
      let answer: HttpAnswer;
      try {
        answer = await run(request, reply, mediaType, parametersOfMultipart(parts), () => identityOfMultipart(parts));
      } finally {
        await parts.dispose();
      }
      return send(reply, answer, mediaType);
    }
    if (method === 'POST' && !isJson(headers['content-type'])) return send(reply, unsupportedMediaType, mediaType);
    const body = (request.body as string | undefined) ?? '';
    const parameters = method === 'GET' ? parametersOfUrl(url) : parametersOfBody(body);
    return send(reply, await run(request, reply, mediaType, parameters, () => Promise.resolve(['json', body])), mediaType);
  };

  void server.register((scope, _options, done) => {
    // The text of the body is the parser's affair, which also says what is wrong with it.
    scope.removeAllContentTypeParsers();
    // Files are read once it is known who sends them.
    scope.addContentTypeParser('multipart/form-data', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error instanceof MalformedRequest || error instanceof WrongParameter) return send(reply, refusalAnswer(400, 'BAD_REQUEST', error.message), acceptedMediaType(request.headers.accept) ?? undefined);
      if (error instanceof IdempotencyRefusal) {
        if (error.retryAfter !== null) void reply.header('retry-after', String(error.retryAfter));
        const [status, code] = error.kind === 'conflict' ? ([409, 'CONFLICT'] as const) : ([400, 'BAD_REQUEST'] as const);
        return send(reply, refusalAnswer(status, code, error.message), acceptedMediaType(request.headers.accept) ?? undefined);
      }
      if (error instanceof PartTooLarge) return send(reply.header('connection', 'close'), refusalAnswer(413, 'PAYLOAD_TOO_LARGE', error.message));
      const status = error.statusCode ?? 500;
      if (status === 413) return send(reply, refusalAnswer(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${request.routeOptions.bodyLimit} bytes.`));
      if (status < 500) return send(reply, refusalAnswer(status, 'BAD_REQUEST', error.message));
      logFailure(request.log, error);
      const temporary = temporaryProblemOf(error, { mayAskForLess: false });
      if (temporary !== null) return send(reply.header('retry-after', String(temporary.retryAfter)), refusalAnswer(503, temporary.code, temporary.message));
      return send(reply, refusalAnswer(500, 'INTERNAL_SERVER_ERROR', unexpectedErrorMessage(request.id)));
    });
    scope.route({ url: '/graphql', method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], exposeHeadRoute: false, handler: handle });
    done();
  });
}
