import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { openTracing } from '../../src/process/open-tracing.ts';
import { createServer } from '../../src/process/server.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}
interface Sent {
  resourceSpans: { resource: Pick<Span, 'attributes'>; scopeSpans: { spans: Span[] }[] }[];
}

let collector: Server;
let endpoint: string;
const sent: Sent[] = [];

beforeAll(async () => {
  collector = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      if (request.url === '/v1/traces') sent.push(JSON.parse(body) as Sent);
      else response.statusCode = 400;
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => collector.close());

const attributesOf = ({ attributes }: Pick<Span, 'attributes'>): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** Asks a gateway that is traced, and returns the answers, its log and the spans that it has sent when it has closed. */
async function traced(requests: { url: string; payload?: object; headers?: Record<string, string> }[], to = endpoint) {
  const { store } = await gateway();
  const { secret } = await createWorkspace();
  const log: Record<string, unknown>[] = [];
  const server = createServer({
    store,
    config: readConfig({ RATE_LIMIT_PER_MINUTE: '0', RATE_LIMITS: 'pylon=0' }),
    tracing: openTracing(to),
    logTo: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  });
  sent.length = 0;
  const answers = [];
  for (const { url, payload, headers } of requests) {
    const authorization = `Bearer ${secret}`;
    const method = payload === undefined ? 'GET' : 'POST';
    answers.push(
      await server.inject({ url, method, ...(payload && { payload }), headers: { authorization, ...headers } }),
    );
  }
  await server.close();
  const spans = sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  return { answers, log, spans };
}

it('sends a span of each request, of its operation and of its statements, within the trace of the caller', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const query = 'query Mine { contacts(first: 2) { totalCount nodes { name } } }';
  const { answers, log, spans } = await traced([
    { url: '/graphql', payload: { query }, headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } },
  ]);
  const [request, operation, ...statements] = spans.toSorted(
    (one, other) =>
      Number(other.parentSpanId === 'b7ad6b7169203331') - Number(one.parentSpanId === 'b7ad6b7169203331') ||
      Number(other.name === 'query contacts') - Number(one.name === 'query contacts'),
  );
  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
  expect(request).toMatchObject({ name: 'POST /graphql', parentSpanId: 'b7ad6b7169203331' });
  expect(attributesOf(request as Span)).toMatchObject({
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'http.request.method': 'POST',
  });
  expect(operation).toMatchObject({ name: 'query contacts', parentSpanId: request?.spanId });
  expect(attributesOf(operation as Span)).toMatchObject({
    'contacts_gateway.dialect': 'graphql',
    'graphql.operation.name': 'Mine',
  });
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(statement).toMatchObject({ name: 'SELECT contact', parentSpanId: operation?.spanId });
    expect(BigInt(statement.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(operation?.startTimeUnixNano ?? 0));
    expect(BigInt(statement.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(request?.endTimeUnixNano ?? 0));
  }
  expect(answers[0]?.headers['traceresponse']).toBe(`00-${traceId}-${request?.spanId}-01`);
  expect(log.find(({ msg }) => msg === 'request')).toMatchObject({ traceId });
  expect(attributesOf(sent[0]?.resourceSpans[0]?.resource ?? { attributes: [] })).toMatchObject({
    'service.name': 'contacts-gateway',
  });
  expect(JSON.stringify(sent)).not.toContain('nodes');
});

it('traces legacy APIs under the patterns of their paths, and no request that its caller does not want traced', async () => {
  const id = '00000000-0000-7000-8000-0000000000ff';
  const { spans } = await traced([
    { url: `/pylon/contacts/${id}` },
    { url: '/pylon/contacts', headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-00' } },
  ]);
  expect(spans.filter(({ parentSpanId }) => parentSpanId === undefined).map(({ name }) => name)).toEqual([
    'GET /contacts/:id',
  ]);
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['getContact', 'SELECT contact']));
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(JSON.stringify(sent)).not.toContain(id);
});

it('serves as ever where the collector takes nothing, and says so in the log', async () => {
  const { answers, log } = await traced([{ url: '/pylon/contacts' }], `${endpoint}/elsewhere`);
  expect(answers[0]?.statusCode).toBe(200);
  expect(log.filter(({ msg }) => msg === 'traces cannot be sent')).toHaveLength(1);
});
