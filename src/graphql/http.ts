import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { Readable } from 'node:stream';
import { logFailure } from '../http/log-failure.ts';
import type { Store } from '../store/index.ts';
import type { HttpContext } from './http-context.ts';
import { maskedError } from './masking.ts';
import { httpOf, requestError, requestErrorOf } from './request-errors.ts';
import { createGraphqlYoga, type YogaOptions } from './yoga.ts';

export interface GraphqlOptions extends YogaOptions {
  store: Store;
}

/** What Fastify refuses, or fails at, before Yoga has the request. */
function errorOfFastify(error: FastifyError, { id, routeOptions, log }: FastifyRequest): GraphQLError {
  const status = error.statusCode ?? 500;
  if (status === 413) return requestError('PAYLOAD_TOO_LARGE', `The body is larger than ${routeOptions.bodyLimit} bytes.`);
  if (status < 500) return requestError('BAD_REQUEST', error.message);
  logFailure(log, error);
  return requestErrorOf(error) ?? maskedError(id);
}

function sendError(reply: FastifyReply, { message, extensions }: GraphQLError): FastifyReply {
  const { code } = extensions;
  reply.request.record.dialect = 'graphql';
  reply.request.record.noteCode(code);
  const { status = 500, headers = {} } = httpOf(extensions);
  return reply.status(status).headers(headers).type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
}

/** Mounts GraphQL over HTTP at /graphql: Fastify reads bodies and bounds them, Yoga does the rest. */
export function mountGraphql(server: FastifyInstance, { store, ...options }: GraphqlOptions): void {
  const yoga = createGraphqlYoga(options);

  const handle = async (httpRequest: FastifyRequest, httpReply: FastifyReply): Promise<FastifyReply> => {
    const { raw, method, headers, body, record } = httpRequest;
    record.dialect = 'graphql';
    const context: HttpContext = { store: record.watch(store), viewer: null, requestId: httpRequest.id, httpRequest, httpReply, identity: () => Promise.resolve([]) };
    // Without `query`, which Yoga would write into the URL again.
    const response = await yoga.handleNodeRequestAndResponse({ raw, method, headers, body }, httpReply, context);
    void httpReply.status(response.status);
    response.headers.forEach((value, name) => void httpReply.header(name, value));
    // A whole answer is sent as its text: to stream it costs more than all the rest.
    if (response.headers.get('content-type')?.startsWith('application/') === true) return httpReply.send(await response.text());
    return httpReply.send(response.body === null ? undefined : Readable.from(response.body));
  };

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
      scope.route({ url, method: ['GET', 'POST'], exposeHeadRoute: false, handler: handle });
      scope.route({
        url, method: ['HEAD', 'PUT', 'PATCH', 'DELETE'], exposeHeadRoute: false,
        handler: (_request, reply) => sendError(reply, requestError('METHOD_NOT_ALLOWED', 'GraphQL takes POST, and GET for queries.', { allow: 'GET, POST' })),
      });
    }
    done();
  });
}
