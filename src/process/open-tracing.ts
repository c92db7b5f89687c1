import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { globalErrorHandler, setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { setTimeout } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OperationRun, RequestRecord } from '../http/request-record.ts';
import type { Tracing } from '../http/tracing.ts';

/** So many statements of a request have spans; an export may run thousands. */
const maxStatementSpans = 100;

/** How long the last spans may take to be sent, in milliseconds. */
const maxClosing = 2_000;

/** A time of `performance.now()` as milliseconds since 1970. */
const time = (ms: number): number => performance.timeOrigin + ms;

/** The attributes and names are those of OpenTelemetry's semantic conventions, where there are any. None holds a value, an id or a query. */
function addStatements(tracer: Tracer, parent: Span, record: RequestRecord): void {
  const within = trace.setSpan(ROOT_CONTEXT, parent);
  for (const { statement, startedAt, ms, failed } of record.statementRuns(maxStatementSpans)) {
    const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': statement };
    const span = tracer.startSpan(statement, { kind: SpanKind.CLIENT, startTime: time(startedAt), attributes }, within);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(time(startedAt + ms));
  }
}

function addOperation(tracer: Tracer, parent: Span, record: RequestRecord, { startedAt, endedAt }: OperationRun): void {
  const { dialect, operation, operationLabel, codes, statements } = record;
  const span = tracer.startSpan(
    operationLabel ?? operation ?? 'operation',
    {
      startTime: time(startedAt),
      attributes: {
        'contacts_gateway.dialect': dialect ?? 'other',
        'contacts_gateway.statements': statements,
        ...(dialect === 'graphql' && operation !== null && { 'graphql.operation.name': operation }),
        ...(codes.length > 0 && { 'contacts_gateway.codes': [...codes] }),
      },
    },
    trace.setSpan(ROOT_CONTEXT, parent),
  );
  addStatements(tracer, span, record);
  span.end(time(endedAt));
}

function endRequest(tracer: Tracer, span: Span, request: FastifyRequest, { statusCode, raw }: FastifyReply): void {
  const { record, method, routeOptions } = request;
  const route = record.path ?? routeOptions.url ?? '*';
  span.updateName(`${method} ${route}`);
  span.setAttributes({
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': statusCode,
    'contacts_gateway.request_id': request.id,
  });
  if (statusCode >= 500 || !raw.writableFinished) span.setStatus({ code: SpanStatusCode.ERROR });
  const operation = record.operationRun(performance.now());
  if (operation !== null && span.isRecording()) addOperation(tracer, span, record, operation);
  span.end();
}

/**
 * Begins to send traces to a collector over OTLP (HTTP, JSON). OpenTelemetry reads the rest of its settings from the
 * environment by itself: OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES, OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS.
 * The spans of a request are made once it is answered, so that nothing has to find out meanwhile whose statement runs.
 * @param endpoint the collector's base URL, such as http://127.0.0.1:4318
 */
export function openTracing(endpoint: string): Tracing {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'contacts-gateway' }))
    .merge(detectResources({ detectors: [envDetector] }));
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  const tracer = provider.getTracer('contacts-gateway');
  const propagator = new W3CTraceContextPropagator();
  const getter = {
    keys: (headers: FastifyRequest['headers']) => Object.keys(headers),
    get: (headers: FastifyRequest['headers'], name: string) => headers[name],
  };

  return {
    begin({ method, headers }) {
      const parent = propagator.extract(context.active(), headers, getter);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, parent);
      const { traceId, spanId, traceFlags } = span.spanContext();
      return {
        traceId,
        traceResponse: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
        end: (request, reply) => endRequest(tracer, span, request, reply),
      };
    },
    onFailure: setGlobalErrorHandler,
    async close() {
      // A process that ends does not wait for a collector that is gone.
      await Promise.race([
        provider.shutdown().catch(globalErrorHandler),
        setTimeout(maxClosing, undefined, { ref: false }),
      ]);
    },
  };
}
