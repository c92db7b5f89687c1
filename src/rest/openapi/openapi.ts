import { print, type DocumentNode } from 'graphql';
import type { Scope } from '../../access/index.ts';
import type { Dialect } from '../core/dialect.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { collectSchemas, type JsonSchema, type SchemaCollection } from '../core/json-schema.ts';
import { headerComponents, headersOf } from './openapi-headers.ts';
import { usualStatus, type RestErrorKind } from '../core/rest-error.ts';

type Json = Record<string, unknown>;

const descriptions: Record<RestErrorKind, string> = {
  malformed: 'The body is not valid JSON, or a header is wrong.',
  'idempotency-key': 'The Idempotency-Key is empty or too long.',
  'invalid-query': 'A parameter is wrong.',
  'invalid-body': 'A field of the body is wrong.',
  unauthenticated: 'The API key is missing or wrong.',
  forbidden: 'The API key lacks a scope.',
  'not-found': 'There is no such thing, or not for this key.',
  method: 'The path does not take the method.',
  conflict: 'Another object has the value already, or the idempotency key was used for another request.',
  'slow-body': 'The body did not arrive in time.',
  'too-large': 'The body is too large.',
  'media-type': 'The content type of the body is none that the endpoint takes.',
  'rate-limited': 'Too many requests: Retry-After says when to try again.',
  timeout: 'The database took too long for this: ask for less, or try again later.',
  unavailable: 'The database is unavailable at the moment: Retry-After says when to try again.',
  internal: 'Unexpected error.',
};

function checksPath({ fieldNames }: Endpoint): boolean {
  return typeof fieldNames === 'object' && Object.values(fieldNames).some((name) => name.startsWith(':'));
}

/** What can go wrong at an endpoint. */
function errorsOf(endpoint: Endpoint): RestErrorKind[] {
  const { method, path, query, body, problems = [] } = endpoint;
  return [
    'malformed',
    ...(method === 'POST' ? (['idempotency-key'] as const) : []),
    ...(query === undefined && !checksPath(endpoint) ? [] : (['invalid-query'] as const)),
    ...(body === undefined ? [] : (['invalid-body', 'slow-body', 'too-large', 'media-type'] as const)),
    'unauthenticated',
    'forbidden',
    ...(path.includes(':') ? (['not-found'] as const) : []),
    ...(method === 'GET' || method === 'DELETE' ? [] : (['conflict'] as const)),
    'rate-limited',
    'timeout',
    'unavailable',
    'internal',
    ...problems,
  ];
}

function errorResponses(dialect: Dialect, endpoint: Endpoint, schema: JsonSchema): Json {
  const { statusOf = {} } = dialect;
  const byStatus = new Map<number, string[]>();
  for (const kind of errorsOf(endpoint)) {
    const status = statusOf[kind] ?? usualStatus[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), descriptions[kind]]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, texts]) => [
      status,
      {
        description: texts.join(' '),
        headers: headersOf(dialect, endpoint, status),
        content: { 'application/json': { schema } },
      },
    ]),
  );
}

function optional(key: string, value: unknown): Json {
  return value === undefined ? {} : { [key]: value };
}

function queryParameters({ properties = {}, required = [] }: JsonSchema, examples: Record<string, unknown>): Json[] {
  const found: Json[] = [];
  for (const [name, field] of Object.entries(properties)) {
    const { description, ...schema } = field as JsonSchema;
    const value = examples[name];
    found.push({
      name,
      in: 'query',
      required: required.includes(name),
      ...optional('description', description),
      schema,
      ...optional('example', value !== undefined && schema.type === 'integer' ? Number(value) : value),
    });
  }
  return found;
}

function parameters(
  { path, query, method, example }: Endpoint,
  { selectedBy }: Dialect,
  { schemaOf }: SchemaCollection,
): Json[] {
  const found: Json[] = [];
  for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
    found.push({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
      ...optional('example', example?.path?.[name]),
    });
  }
  if (query !== undefined) found.push(...queryParameters(schemaOf(query, 'input'), example?.query ?? {}));
  if (selectedBy.includes('x-org-id')) {
    const description = 'The id or slug of the workspace; needed with the key of a user.';
    found.push({ name: 'X-Org-Id', in: 'header', required: false, description, schema: { type: 'string' } });
  }
  if (method === 'POST') {
    const description = 'A repeated request with the same key and body gets the first answer again, for 24 hours.';
    found.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    });
  }
  return found;
}

/** Of a body that may also be a file, the shapes that it has as JSON: a file has none to show. */
function asJson(schema: JsonSchema): JsonSchema {
  const shapes = schema.anyOf?.filter((shape) => Object.keys(shape).length > 0);
  const [only] = shapes ?? [];
  return shapes?.length === 1 && only !== undefined ? only : schema;
}

function requestBody(
  { body, mediaTypes = ['application/json'], example }: Endpoint,
  { schemaOf }: SchemaCollection,
): Json | undefined {
  if (body === undefined) return undefined;
  const raw = (mediaType: string): JsonSchema =>
    mediaType === 'multipart/form-data' ? { type: 'object' } : { type: 'string' };
  const schema = asJson(schemaOf(body, 'input'));
  const content = mediaTypes.map((mediaType) => [
    mediaType,
    mediaType === 'application/json' ? { schema, ...optional('example', example?.body) } : { schema: raw(mediaType) },
  ]);
  return { required: (schema.required?.length ?? 0) > 0, content: Object.fromEntries(content) as Json };
}

/** Tells the scopes that a key needs for an operation of GraphQL. */
export type ScopesOf = (document: DocumentNode) => readonly Scope[];

/** What a key needs for an endpoint, in words: what its operations need. */
function neededKey({ operation: document, before }: Endpoint, scopesOf: ScopesOf): string {
  const scopes = new Set(
    [...(before === null ? [] : scopesOf(before)), ...scopesOf(document)].map((scope) => `\`${scope}\``),
  );
  if (scopes.size === 0) return 'Any key will do.';
  return `The key needs the ${scopes.size === 1 ? 'scope' : 'scopes'} ${[...scopes].join(' and ')}.`;
}

/** What an endpoint is about, by which references group them: what its path names first. */
function resourceOf({ path }: Endpoint, { basePath }: Dialect): string {
  return path.slice(basePath.length).split('/')[1] ?? '';
}

function operation(
  endpoint: Endpoint,
  dialect: Dialect,
  { schemas, errorSchema, scopesOf }: { schemas: SchemaCollection; errorSchema: JsonSchema; scopesOf: ScopesOf },
): Json {
  const { name, summary, description, answers, example } = endpoint;
  const successes = Object.entries(answers).map(([status, { description: text, schema }]) => [
    status,
    {
      description: text,
      headers: headersOf(dialect, endpoint, Number(status)),
      ...(schema === undefined
        ? {}
        : {
            content: {
              'application/json': {
                schema: schemas.schemaOf(schema, 'output'),
                ...optional('example', example?.answer),
              },
            },
          }),
    },
  ]);
  const given = parameters(endpoint, dialect, schemas);
  const body = requestBody(endpoint, schemas);
  const needs = neededKey(endpoint, scopesOf);
  return {
    operationId: name,
    tags: [resourceOf(endpoint, dialect)],
    summary,
    description: description === undefined ? needs : `${description}\n\n${needs}`,
    'x-codeSamples': [{ lang: 'graphql', label: 'The same in GraphQL', source: print(endpoint.operation) }],
    ...(given.length === 0 ? {} : { parameters: given }),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { ...(Object.fromEntries(successes) as Json), ...errorResponses(dialect, endpoint, errorSchema) },
  };
}

const keyHeaders: Record<string, string> = { 'x-api-key': 'x-api-key', 'appointo-token': 'APPOINTO-TOKEN' };

function securitySchemes({ selectedBy }: Dialect): Json {
  const headers = selectedBy.flatMap((header) => keyHeaders[header] ?? []);
  if (headers.length === 0)
    return { bearer: { type: 'http', scheme: 'bearer', description: 'Authorization: Bearer <API key>' } };
  return Object.fromEntries(
    headers.map((name) => [name, { type: 'apiKey', in: 'header', name, description: 'The API key.' }]),
  );
}

/** The OpenAPI 3.1 document of a dialect, from the same table as its routes and its validation. */
export function openApiDocument(dialect: Dialect, scopesOf: ScopesOf): Json {
  const schemas = collectSchemas();
  const errorSchema = schemas.schemaOf(dialect.errorSchema, 'output');
  const paths: Record<string, Json> = {};
  for (const endpoint of dialect.endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint, dialect, {
      schemas,
      errorSchema,
      scopesOf,
    });
  }
  const schemes = securitySchemes(dialect);
  return {
    openapi: '3.1.0',
    info: {
      title: dialect.title,
      version: '1.0.0',
      description: dialect.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: `/${dialect.name}`, description: 'The mount of this API.' },
      { url: '/', description: 'The documented paths.' },
    ],
    tags: [...new Set(dialect.endpoints.map((endpoint) => resourceOf(endpoint, dialect)))].map((name) => ({
      name,
      description: `Under ${dialect.basePath}/${name}.`,
    })),
    security: Object.keys(schemes).map((name) => ({ [name]: [] })),
    paths,
    components: { schemas: schemas.components, headers: headerComponents(dialect), securitySchemes: schemes },
  };
}
