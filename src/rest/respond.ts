import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  credentialsOf,
  IdempotencyError,
  idempotencyKeyOf,
  isViewer,
  once,
  rateLimitHeaders,
  type KeptAnswer,
  type Refusal,
} from '../access/index.ts';
import { temporaryErrorOf } from '../values/failures.ts';
import { logFailure } from '../http/log-failure.ts';
import { stringifyJson } from '../store/json/index.ts';
import { answer, type RestOptions } from './adapter.ts';
import { readBody } from './core/body.ts';
import type { Dialect } from './core/dialect.ts';
import type { Destination } from './dispatch.ts';
import type { Endpoint, Reply } from './core/endpoint.ts';
import { limitOf } from './core/limits.ts';
import { refuse, refuseForNow, RestFailure, type RestErrorKind } from './core/rest-error.ts';

/** What other modules throw for the caller to know, as a problem; anything else unchanged. */
function asRefusal(error: unknown): unknown {
  const temporary = temporaryErrorOf(error, { mayAskForLess: false });
  if (temporary !== null) return refuseForNow(temporary);
  if (!(error instanceof IdempotencyError)) return error;
  return refuse(error.kind === 'conflict' ? 'conflict' : 'idempotency-key', error.message, {
    retryAfter: error.retryAfter,
  });
}

/** What is kept of a reply for its Idempotency-Key: all but failures of ours (docs/contracts/README.md, Idempotency). */
function keptReply({ status, headers = {}, body }: Reply): KeptAnswer | null {
  return status >= 500 ? null : { status, headers, body: body === undefined ? null : stringifyJson(body) };
}

function replayed({ status, headers, body }: KeptAnswer): Reply {
  return { status, headers, ...(body === null ? {} : { json: body }) };
}

/** The kind of a problem as logs name it, in the form of GraphQL's codes. */
function codeOf(kind: RestErrorKind): string {
  return kind.toUpperCase().replaceAll('-', '_');
}

/** A failed request in the dialect's shape; what nobody expected is logged, and says nothing of the inside. */
export function errorReply(error: unknown, request: FastifyRequest, dialect: Dialect): Reply {
  const known = asRefusal(error);
  const refusal =
    known instanceof RestFailure
      ? known
      : refuse('internal', `unexpected error; report it with request id ${request.id}`);
  // What the executor made a refusal of, it has logged.
  if (!(error instanceof RestFailure) && !(error instanceof IdempotencyError))
    logFailure(request.log, error, { dialect: dialect.name });
  const { problem } = refusal;
  request.record.noteCode(codeOf(problem.kind));
  const reply = dialect.renderError(problem, { requestId: request.id });
  const headers: Record<string, string> = { ...reply.headers };
  if (problem.allow.length > 0) headers['allow'] = problem.allow.join(', ');
  if (problem.retryAfter !== null) {
    for (const name of ['Retry-After', ...(dialect.retryHeaders ?? [])])
      headers[name.toLowerCase()] = String(problem.retryAfter);
  }
  return { ...reply, headers };
}

function withoutViewer(refusal: Refusal, secret: string | null): RestFailure {
  switch (refusal.reason) {
    case 'unauthenticated':
      return refuse('unauthenticated', `the API key is ${secret === null ? 'missing' : 'wrong'}`, {
        keyMissing: secret === null,
      });
    case 'workspace-refused':
      return refuse('forbidden', 'the workspace in X-Org-Id does not exist, or this key does not belong to it');
    case 'workspace-missing':
      return refuse('malformed', 'X-Org-Id is needed with this key: the id or slug of a workspace');
    case 'too-many-wrong-keys':
      return refuse(
        'rate-limited',
        `too many wrong API keys from this address: ${refusal.perMinute} a minute are allowed`,
        { retryAfter: refusal.retryAfter },
      );
  }
}

/** Counts the request in its bucket, and tells the client where it stands. Throws RestFailure where the bucket is empty. */
async function countRequest(
  reply: FastifyReply,
  keyId: string,
  dialect: Dialect,
  endpoint: Pick<Endpoint, 'bucket'>,
  options: RestOptions,
): Promise<void> {
  const { bucket, limit } = limitOf(dialect, endpoint, options);
  const verdict = await options.limits.count(keyId, bucket, limit);
  if (verdict === null) return;
  void reply.headers(rateLimitHeaders(verdict));
  if (!verdict.allowed) {
    throw refuse('rate-limited', `too many requests: ${limit} a minute are allowed`, {
      retryAfter: verdict.resetSeconds,
    });
  }
}

/**
 * Takes a request through its stations: authentication, rate limit, body, idempotency, endpoint. Whatever a good key asks is
 * counted, also where the path, the method or the workspace is wrong (docs/contracts/README.md, Limits).
 * @throws RestFailure, or what a failure of ours throws: errorReply answers both
 */
export async function respond(
  destination: Destination,
  request: FastifyRequest,
  reply: FastifyReply,
  options: RestOptions,
): Promise<Reply> {
  const { dialect } = destination;
  const credentials = credentialsOf(request.headers);
  const viewer = await options.access.authenticate(credentials, request.ip);
  if ('keyId' in viewer)
    await countRequest(reply, viewer.keyId, dialect, 'endpoint' in destination ? destination.endpoint : {}, options);
  else if (viewer.reason === 'too-many-wrong-keys') throw withoutViewer(viewer, credentials.secret);
  if ('refusal' in destination) throw destination.refusal;
  if (!isViewer(viewer)) throw withoutViewer(viewer, credentials.secret);
  request.viewer = viewer;
  options.access.noteLegacyUse(viewer, dialect.name, destination.endpoint.name);
  const { endpoint, path, at } = destination;

  const key = request.method === 'POST' ? idempotencyKeyOf(request.headers) : null;
  const body = await readBody(request.raw, endpoint, options);
  try {
    const { id: requestId, query, record } = request;
    const watched = record.watch(options.store);
    const run = async (store = watched) => {
      record.beginOperation();
      try {
        return await answer(endpoint, { requestId, store, path, query, body }, viewer, options);
      } finally {
        record.endOperation();
      }
    };
    if (key === null) return await run();

    const runOrRefuse = (settling: (store: RestOptions['store']) => RestOptions['store']) =>
      run(settling(watched)).catch((error: unknown) => {
        if (error instanceof RestFailure) return errorReply(error, request, dialect);
        throw error;
      });
    const content = [JSON.stringify(request.query), ...body.identity];
    return await once(
      options.idempotency,
      viewer,
      { path: `${dialect.name} ${at}`, key, content },
      {
        respond: runOrRefuse,
        keep: keptReply,
        replay: replayed,
        onNotKept: (error) => {
          request.log.error({ err: error }, 'an answer could not be kept for its Idempotency-Key');
        },
      },
    );
  } finally {
    await body.dispose();
  }
}
