import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { Readable } from 'node:stream';
import { logFailure } from '../../http/log-failure.ts';
import { SlowBody } from '../../http/slow-bodies.ts';
import type { Turns } from '../../access/index.ts';
import type { Store } from '../../store/index.ts';
import { createAdmission, type Admission, type AdmissionOptions } from '../admission.ts';
import type { HttpContext } from './http-context.ts';
import { maskedError } from '../execution/masking.ts';
import { httpOf, requestError, requestErrorOf } from './request-errors.ts';
import { createGraphqlYoga, type YogaOptions } from './yoga.ts';

export interface GraphqlOptions extends YogaOptions, AdmissionOptions {
  store: Store;
  turns: Turns;
  /** How far the rows of a list are counted; 0: to the end. */
  countLimit: number;
}

/** What Fastify refuses, or fails at, before Yoga has the request. */
function errorOfFastify(error: FastifyError, { id, routeOptions, log }: FastifyRequest): GraphQLError {
  const status = error.statusCode ?? 500;
  if (status === 413)
    return requestError('PAYLOAD_TOO_LARGE', `The body is larger than ${routeOptions.bodyLimit} bytes.`);
  if (error instanceof SlowBody) return requestError('REQUEST_TIMEOUT', error.message);
  if (status < 500) return requestError('BAD_REQUEST', error.message);
  logFailure(log, error);
  return requestErrorOf(error) ?? maskedError(id);
}

function sendError(reply: FastifyReply, { message, extensions }: GraphQLError): FastifyReply {
  const { code } = extensions;
  reply.request.record.dialect = 'graphql';
  reply.request.record.noteCode(code);
  const { status = 500, headers = {} } = httpOf(extensions);
  return reply
    .status(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });
}

/** Mounts GraphQL over HTTP at /graphql: it is known who asks before Fastify reads the body and bounds it; Yoga does the rest. */
export function mountGraphql(server: FastifyInstance, { store, turns, countLimit, ...options }: GraphqlOptions): void {
  const yoga = createGraphqlYoga(options);
  const admit = createAdmission(options);
  const admissions = new WeakMap<FastifyRequest, Admission>();

  const answer = async (
    httpRequest: FastifyRequest,
    httpReply: FastifyReply,
    { viewer, failure }: Admission,
  ): Promise<FastifyReply> => {
    const inTurn = viewer === null ? undefined : turns.ofOperation(viewer);
    const { raw, method, headers, body, record } = httpRequest;
    record.dialect = 'graphql';
    const context: HttpContext = {
      store: record.watch(store),
      viewer,
      inTurn,
      countLimit: countLimit === 0 ? undefined : countLimit,
      requestId: httpRequest.id,
      httpRequest,
      httpReply,
      failure,
      identity: () => Promise.resolve([]),
    };
    // Without `query`, which Yoga would write into the URL again.
    const response = await yoga.handleNodeRequestAndResponse({ raw, method, headers, body }, httpReply, context);
    void httpReply.status(response.status);
    response.headers.forEach((value, name) => void httpReply.header(name, value));
    // A whole answer is sent as its text: to stream it costs more than all the rest.
    if (response.headers.get('content-type')?.startsWith('application/') === true)
      return httpReply.send(await response.text());
    return httpReply.send(response.body === null ? undefined : Readable.from(response.body));
  };

  /** Lets a request in before its body is read: who is refused gets the answer at once. */
  const letIn = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const admission = await admit(request, reply);
    admissions.set(request, admission);
    if (admission.failure !== null) await answer(request, reply, admission);
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const admission = admissions.get(request);
    if (admission === undefined) throw new Error('a request came to its handler without being let in');
    return answer(request, reply, admission);
  };

  registerRoutes(server, letIn, handle);
}

function registerRoutes(
  server: FastifyInstance,
  onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  void server.register((scope, _options, done) => {
    // The text of the body is read by a plugin, which also says what is wrong with it.
    scope.removeAllContentTypeParsers();
    // Files are read once it is known who sends them.
    scope.addContentTypeParser('multipart/form-data', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.setErrorHandler<FastifyError>((error, request, reply) => sendError(reply, errorOfFastify(error, request)));
    for (const url of ['/graphql', '/graphql/']) {
      scope.route({ url, method: ['GET', 'POST'], exposeHeadRoute: false, onRequest, handler });
      scope.route({
        url,
        method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
        exposeHeadRoute: false,
        handler: (_request, reply) =>
          sendError(
            reply,
            requestError('METHOD_NOT_ALLOWED', 'GraphQL takes POST, and GET for queries.', { allow: 'GET, POST' }),
          ),
      });
    }
    done();
  });
}
