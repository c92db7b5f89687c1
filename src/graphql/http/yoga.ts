import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Idempotency } from '../../access/index.ts';
import type { Executor } from '../execution/executor.ts';
import type { HttpContext } from './http-context.ts';
import type { FailureListener } from '../execution/masking.ts';
import { useAccept } from '../plugins/use-accept.ts';
import { useAdmission } from '../plugins/use-admission.ts';
import { useCompiledOperations } from '../plugins/use-compiled-operations.ts';
import { useGraphiql } from '../plugins/use-graphiql.ts';
import { useHiddenSchema } from '../plugins/use-hidden-schema.ts';
import { useIdempotency } from '../plugins/use-idempotency.ts';
import { useMaskedErrors } from '../plugins/use-masked-errors.ts';
import { useOperationLimits, type OperationLimits } from '../plugins/use-operation-limits.ts';
import { useOperationName } from '../plugins/use-operation-name.ts';
import { useParameters } from '../plugins/use-parameters.ts';
import { usePersistedQueries, useTrustedDocuments } from '../plugins/use-persisted-documents.ts';
import { useRequestRecord } from '../plugins/use-request-record.ts';
import { useUploads } from '../plugins/use-uploads.ts';
import type { TrustedDocuments } from '../execution/trusted-documents.ts';

export interface YogaOptions {
  schema: GraphQLSchema;
  /** Executes operations, with unexpected errors masked. */
  execute: Executor;
  onFailure: FailureListener;
  limits: OperationLimits;
  idempotency: Idempotency;
  /** The largest file that a multipart request may bring, in bytes. */
  importBodyLimit: number;
  /** The only documents that are run; null: any. */
  trustedDocuments: TrustedDocuments | null;
  /** The key that opens the demo workspace: GraphiQL has it filled in. Null elsewhere. */
  demoKey: string | null;
  /** Whether browsers get GraphiQL. */
  graphiql: boolean;
  /** Whether nobody may read the schema. */
  isSchemaHidden: boolean;
}

/** A cache by the texts of documents, the least used forgotten first: so many, with so many characters together. */
function byText<Value extends object>(): LRUCache<string, Value> {
  return new LRUCache({ max: 500, maxSize: 5_000_000, sizeCalculation: (_value, text) => text.length + 1 });
}

/**
 * Makes the GraphQL server of /graphql. The plugins come in the order in which a request meets them. What Fastify does
 * (bodies and their size, CORS, the log) and what a plugin does is switched off in Yoga, which would do it a second time.
 */
export function createGraphqlYoga(options: YogaOptions): YogaServerInstance<HttpContext, object> {
  const {
    schema,
    execute,
    onFailure,
    limits,
    idempotency,
    importBodyLimit,
    trustedDocuments,
    demoKey,
    graphiql,
    isSchemaHidden,
  } = options;
  return createYoga<HttpContext>({
    schema,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: false,
    multipart: false,
    maxRequestBodySize: false,
    parserAndValidationCache: { documentCache: byText<DocumentNode>(), errorCache: byText<Error>() },
    plugins: [
      ...(graphiql ? [useGraphiql(demoKey)] : []),
      useAccept(),
      useAdmission(),
      trustedDocuments === null ? usePersistedQueries() : useTrustedDocuments(trustedDocuments),
      useParameters(),
      useRequestRecord(),
      useUploads(importBodyLimit),
      useOperationName(),
      useDeferStream(),
      useOperationLimits(limits),
      ...(isSchemaHidden ? [useHiddenSchema()] : []),
      useCompiledOperations(execute),
      useIdempotency(idempotency),
      useMaskedErrors(onFailure),
    ],
  });
}
