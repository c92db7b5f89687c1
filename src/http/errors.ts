import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { temporaryErrorOf } from '../values/failures.ts';
import type { RequestRecord } from './request-record.ts';
import { logFailure } from './log-failure.ts';

/** The answer to a failed request outside of GraphQL and the dialects. */
interface Problem {
  error: { code: string; message: string; requestId: string };
}

function problem(code: string, message: string, request: FastifyRequest): Problem {
  // A URL that cannot be decoded has none.
  const record = request.record as RequestRecord | null;
  record?.noteCode(code);
  return { error: { code, message, requestId: request.id } };
}

/** Answers unknown paths and unexpected failures in JSON, with nothing of the inside in it. */
export function answerErrors(server: FastifyInstance): void {
  server.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .send(problem('NOT_FOUND', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`, request)),
  );
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send(problem(error.code, error.message, request));
    logFailure(request.log, error);
    const temporary = temporaryErrorOf(error, { mayAskForLess: false });
    if (temporary !== null)
      return reply
        .status(503)
        .header('retry-after', String(temporary.retryAfter))
        .send(problem(temporary.code, temporary.message, request));
    return reply
      .status(500)
      .send(problem('INTERNAL_SERVER_ERROR', `Unexpected error; report it with request id ${request.id}.`, request));
  });
}

/** Answers a URL that cannot be decoded, of which no hook hears. */
export function answerBadUrl(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(error.statusCode ?? 400)
    .header('x-request-id', request.id)
    .send(problem('BAD_REQUEST', error.message, request));
}
