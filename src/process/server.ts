import cors from '@fastify/cors';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import {
  createAccess,
  createIdempotency,
  createOidc,
  createRateLimits,
  createTurns,
  createWrongKeys,
  type RateLimits,
} from '../access/index.ts';
import type { Config } from './config.ts';
import { mountExports } from '../domain/exports/index.ts';
import { startJobs } from '../domain/jobs/index.ts';
import { announceWrites } from '../graphql/execution/announce-writes.ts';
import { createExecutor } from '../graphql/execution/executor.ts';
import { mountGraphql } from '../graphql/http/mount.ts';
import { maskErrors, type FailureListener } from '../graphql/execution/masking.ts';
import { refuseUnstorable } from '../graphql/execution/refuse-unstorable.ts';
import { schema } from '../domain/schema.ts';
import { createScopesOf } from '../graphql/scopes.ts';
import { readTrustedDocuments } from '../graphql/execution/trusted-documents.ts';
import { challengeUnauthenticated } from '../http/challenge.ts';
import { answerBadUrl, answerErrors } from '../http/errors.ts';
import { logFailure } from '../http/log-failure.ts';
import { mountHealth } from '../http/health.ts';
import { requestIdOf } from '../http/request-id.ts';
import { cutOffSlowBodies } from '../http/slow-bodies.ts';
import { shedLoad } from '../http/load-shedding.ts';
import { logRequests } from '../http/request-log.ts';
import { traceRequests, type Tracing } from '../http/tracing.ts';
import { wellFormedUrl } from '../http/well-formed-url.ts';
import { measureRequests, mountMetrics } from '../http/metrics/index.ts';
import { mountPages } from '../http/pages/index.ts';
import { createRequestIds, mountRest } from '../rest/index.ts';
import type { ReplicaState, Store } from '../store/index.ts';

export interface ServerOptions {
  store: Store;
  config: Config;
  /** The key that opens the demo workspace, shown in GraphiQL; not given where the store is not a demo. */
  demoKey?: string | null;
  /** Where the log goes; standard output if not given. */
  logTo?: { write(line: string): void };
  /** Traces requests; not given: none is traced. */
  tracing?: Tracing | undefined;
}

/** What every request has, whichever API it asks: its id, headers, log, limits of time and load, and errors. */
function createBareServer({ store, config, demoKey = null, logTo, tracing }: ServerOptions): FastifyInstance {
  const newRequestId = createRequestIds();
  const server = fastify({
    logger: { level: config.logLevel, ...(logTo && { stream: logTo }) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: (message) => requestIdOf(message, () => newRequestId(message)),
    rewriteUrl: ({ url }) => wellFormedUrl(url ?? '/'),
    bodyLimit: config.bodyLimit,
    trustProxy: config.trustProxy ?? false,
    // Bodies have a limit of their own, which long uploads keep to (slow-bodies.ts).
    requestTimeout: 0,
    frameworkErrors: answerBadUrl,
    // What came over an accepted connection is answered, in the shape of its API, also while the server closes.
    return503OnClosing: false,
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    // Answers hold personal data. Files that are the same for all say otherwise themselves.
    void reply.header('cache-control', 'no-store');
    done();
  });
  void server.register(cors, {
    origin: config.corsOrigins ?? (demoKey === null ? false : '*'),
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'X-Request-Id',
      'Allow',
      'WWW-Authenticate',
      'Retry-After',
      'X-Retry-After',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Idempotency-Replayed',
    ],
    maxAge: 86_400,
    strictPreflight: false,
  });
  cutOffSlowBodies(server, config.bodyTimeout);
  logRequests(server, config.slowMs);
  if (tracing !== undefined) traceRequests(server, tracing);
  measureRequests(server);
  shedLoad(server, store);
  challengeUnauthenticated(server);
  answerErrors(server);
  mountHealth(server, store);
  return server;
}

function openRateLimits(server: FastifyInstance, { redisUrl }: Config): RateLimits {
  return createRateLimits({
    redisUrl,
    onUnreachable: (error) => {
      server.log.error({ err: error }, 'Redis is out of reach: requests pass without being counted');
    },
  });
}

/** Works on jobs from now on, until the server closes. */
function workOnJobs(server: FastifyInstance, store: Store): void {
  const end = startJobs(store, (error, about) => {
    logFailure(server.log, error, about);
  });
  server.addHook('onClose', end);
}

/** Logs when a replica is no longer read, or is again. */
function logReplicas(server: FastifyInstance, { replicas }: Store): void {
  if (replicas === null) return;
  const tell = ({ name, isUsed, lag, failure }: ReplicaState): void => {
    const about = { replica: name, lag, ...(failure === null ? {} : { err: failure }) };
    if (isUsed) server.log.info(about, 'a replica is read');
    else server.log.warn(about, 'a replica is not read: it does not answer, or is too far behind');
  };
  for (const state of replicas.states()) tell(state);
  server.addHook('onClose', replicas.onChange(tell));
}

/** Composes the parts into one HTTP server, not yet listening. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { store, config, demoKey = null } = options;
  const server = createBareServer(options);
  const limits = openRateLimits(server, config);
  const access = createAccess(
    store,
    createWrongKeys(limits, config.wrongKeysPerMinute),
    config.oidc && createOidc(config.oidc),
  );
  server.addHook('onClose', () => access.close());
  const idempotency = createIdempotency(store);
  const turns = createTurns(store.concurrency);
  server.addHook('onClose', async () => {
    idempotency.close();
    await limits.close();
  });
  workOnJobs(server, store);
  logReplicas(server, store);
  const onFailure: FailureListener = (error, requestId) => {
    logFailure(server.log, error, { requestId });
  };
  const execute = maskErrors(refuseUnstorable(announceWrites(createExecutor(schema))), onFailure);
  mountGraphql(server, {
    schema,
    store,
    access,
    execute,
    turns,
    countLimit: config.countLimit,
    onFailure,
    limits: config.graphqlLimits,
    idempotency,
    rateLimits: limits,
    rateLimitPerMinute: config.rateLimitPerMinute,
    importBodyLimit: config.importBodyLimit,
    trustedDocuments: config.trustedDocuments === null ? null : readTrustedDocuments(config.trustedDocuments, schema),
    demoKey,
    isPublic: demoKey !== null && config.introspection === 'on',
    graphiql: config.graphiql,
    isSchemaHidden: config.introspection === 'off',
  });
  mountExports(server, { store, access, turns, rateLimits: limits, rateLimitPerMinute: config.rateLimitPerMinute });
  mountRest(server, {
    ...config,
    store,
    access,
    turns,
    limits,
    idempotency,
    execute,
    scopesOf: createScopesOf(schema),
  });
  mountPages(server, { store, access, execute, demoKey, graphiql: config.graphiql });
  mountMetrics(
    server,
    { store, turns, requestsInProgress: () => server.requestsInProgress() },
    config.metricsPort !== null,
  );
  return server;
}
