import { LRUCache } from 'lru-cache';
import { parse, validate, type DocumentNode } from 'graphql';
import {
  createAccess,
  createRateLimits,
  createWrongKeys,
  credentialsOf,
  isViewer,
  rateLimitHeaders,
  sharedBucket,
} from '../../src/access/index.ts';
import { readConfig } from '../../src/process/config.ts';
import { createExecutor } from '../../src/graphql/execution/executor.ts';
import { maskErrors } from '../../src/graphql/execution/masking.ts';
import { refuseUnstorable } from '../../src/graphql/execution/refuse-unstorable.ts';
import { schema } from '../../src/domain/schema.ts';
import { parseJson, stringifyJson } from '../../src/store/json/index.ts';
import { createServer } from '../../src/process/server.ts';
import { openStore } from '../../src/store/index.ts';

// The gateway, with one more path: /executor answers what /graphql answers, by hand, without Yoga. Both stand in one process,
// so that nothing else differs.

const config = readConfig();
const store = await openStore(config);
const server = createServer({ store, config });
const rateLimits = createRateLimits({ redisUrl: null, onUnreachable: () => undefined });
const access = createAccess(store, createWrongKeys(rateLimits, config.wrongKeysPerMinute));
const execute = maskErrors(refuseUnstorable(createExecutor(schema)), () => undefined);
const documents = new LRUCache<string, DocumentNode>({ max: 500 });

function documentOf(query: string): DocumentNode {
  let document = documents.get(query);
  if (document !== undefined) return document;
  document = parse(query);
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  documents.set(query, document);
  return document;
}

void server.register((scope, _options, done) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, parsed) => {
    parsed(null, body);
  });
  scope.post('/executor', async (request, reply) => {
    const viewer = await access.authenticate(credentialsOf(request.headers), request.ip);
    if (!isViewer(viewer)) return reply.status(401).send();
    request.viewer = viewer;
    const verdict = await rateLimits.count(viewer.keyId, sharedBucket, config.rateLimitPerMinute);
    if (verdict !== null) void reply.headers(rateLimitHeaders(verdict));
    const { query, variables } = parseJson(request.body as string) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const result = await execute({
      document: documentOf(query),
      variables,
      context: { store, viewer, requestId: request.id },
    });
    return reply.header('content-type', 'application/json; charset=utf-8').send(stringifyJson(result));
  });
  done();
});

process.once('SIGTERM', () => {
  void server
    .close()
    .then(() => access.close())
    .then(() => store.close());
});
await server.listen({ host: config.host, port: config.port });
