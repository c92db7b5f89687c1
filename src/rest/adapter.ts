import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import type { Access, Idempotency, RateLimits, Turns, Viewer } from '../access/index.ts';
import type { Context } from '../graphql/context.ts';
import type { Executor } from '../graphql/execution/executor.ts';
import { whyInvalid } from '../values/storable.ts';
import type { BodyLimits, ReadBody } from './core/body.ts';
import { decode } from './core/decode.ts';
import type { Endpoint, EndpointRequest, Reply, Succeeded } from './core/endpoint.ts';
import type { LimitOptions } from './core/limits.ts';
import { dataOf, wordingOf, type FieldMapping } from './core/result-mapping.ts';
import type { ScopesOf } from './openapi/openapi.ts';
import { refuse } from './core/rest-error.ts';

/** What REST needs of the rest of the gateway. */
export interface RestOptions extends BodyLimits, LimitOptions {
  store: Context['store'];
  access: Access;
  limits: RateLimits;
  turns: Turns;
  idempotency: Idempotency;
  /** The executor of GraphQL over HTTP: operations of REST go the same way. */
  execute: Executor;
  /** Tells the scopes that a key needs for an operation, for the OpenAPI documents. */
  scopesOf: ScopesOf;
}

/** A request that has found its endpoint. */
export interface RoutedRequest {
  requestId: string;
  /** The store as the request sees it. */
  store: Context['store'];
  path: Record<string, string>;
  query: unknown;
  body: Pick<ReadBody, 'content'>;
}

/**
 * Answers a request at its endpoint: decodes it, executes the operation in the process, and encodes the result.
 * @throws RestFailure for what the caller can do something about; whatever else it throws is a failure of ours
 */
export async function answer(
  endpoint: Endpoint,
  routed: RoutedRequest,
  viewer: Viewer,
  options: RestOptions,
): Promise<Reply> {
  const { fieldNames = {}, valueNames } = endpoint;
  const mapping: FieldMapping = {
    names: typeof fieldNames === 'function' ? (path) => fieldNames(path, request as never) : fieldNames,
    values: valueNames,
  };
  const context: Context = {
    store: routed.store,
    viewer,
    requestId: routed.requestId,
    inTurn: options.turns.ofOperation(viewer),
    wording: wordingOf(mapping),
  };
  const run = async (document: DocumentNode, variables: Record<string, unknown>) => {
    // To GraphQL, a variable that is there and undefined is null.
    const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
    return dataOf(await options.execute({ document, variables: given, context }), mapping);
  };

  for (const [name, value] of Object.entries(routed.path)) {
    if (whyInvalid(value) !== null) throw refuse('not-found', `${name} ${JSON.stringify(value)} names nothing`);
  }
  const request: EndpointRequest<unknown, unknown, unknown> = {
    path: routed.path,
    query: endpoint.query === undefined ? {} : decode(endpoint.query, routed.query, 'query'),
    body: endpoint.body === undefined ? {} : decode(endpoint.body, routed.body.content(), 'body'),
    viewer,
    requestId: routed.requestId,
    execute: async <Result, Variables>(operation: TypedDocumentNode<Result, Variables>, variables: Variables) =>
      (await run(operation, variables as Record<string, unknown>)) as Succeeded<Result>,
  };

  // What defineEndpoint has typed together is called apart here.
  const answering = endpoint.variant?.(request as never) ?? endpoint;
  const variablesBefore = answering.beforeVariables?.(request as never) ?? null;
  const before =
    answering.before === null || variablesBefore === null ? null : await run(answering.before, variablesBefore);
  const result = await run(answering.operation, await answering.variables(request as never, before as never));
  return answering.encode(result as never, request as never, before as never);
}
