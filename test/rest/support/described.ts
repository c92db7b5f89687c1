import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Dialect } from '../../../src/rest/core/dialect.ts';
import { dialects } from '../../../src/rest/dialects.ts';
import { createDispatch } from '../../../src/rest/dispatch.ts';
import { openApiDocument } from '../../../src/rest/openapi/openapi.ts';
import { scopesOf } from './scopes.ts';
import { foreignWords } from './own-words.ts';

interface Header {
  required?: boolean;
  schema: { type: string };
}

interface Documented {
  paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { content?: Record<string, object>; headers: Record<string, { $ref: string }> }> }
    >
  >;
  components: { headers: Record<string, Header> };
}

/** An answer as it came over the wire; the body is parsed JSON, null where there is none. */
export interface WireAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Headers of HTTP itself, of CORS and of security, which are no part of any API. Allow comes with 405 alone, which OpenAPI cannot describe. */
const beneath =
  /^(cache-control|connection|content-length|content-type|date|keep-alive|transfer-encoding|vary|access-control-.*|x-content-type-options)$/;

const dispatch = createDispatch(dialects);
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true, coerceTypes: false }));
const documents = new Map<string, Documented>();
const validators = new Map<string, ValidateFunction>();

function documentOf(dialect: Dialect): Documented {
  let document = documents.get(dialect.name);
  if (document === undefined) {
    document = openApiDocument(dialect, scopesOf) as unknown as Documented;
    documents.set(dialect.name, document);
    ajv.addSchema(document, dialect.name);
  }
  return document;
}

function validatorAt(pointer: string): ValidateFunction {
  let validator = validators.get(pointer);
  if (validator === undefined) validators.set(pointer, (validator = ajv.compile({ $ref: pointer })));
  return validator;
}

const escaped = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

function headerProblems(dialect: Dialect, described: Record<string, { $ref: string }>, headers: Headers): string[] {
  const problems: string[] = [];
  const names = new Set(Object.keys(described).map((name) => name.toLowerCase()));
  for (const [name] of headers) {
    if (!beneath.test(name) && !names.has(name)) problems.push(`the header ${name} is not described`);
  }
  for (const [name, { $ref: pointer }] of Object.entries(described)) {
    const value = headers.get(name);
    const header = documentOf(dialect).components.headers[pointer.split('/').at(-1) ?? ''];
    if (header === undefined) problems.push(`the header ${name} refers to ${pointer}, which is not there`);
    else if (value === null && header.required === true) problems.push(`the header ${name} is missing`);
    else if (value !== null) {
      const validate = validatorAt(`${dialect.name}${pointer}/schema`);
      const meant = header.schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
      if (!validate(meant)) problems.push(`the header ${name}: ${ajv.errorsText(validate.errors)}`);
    }
  }
  return problems;
}

/** A request, as far as its answer depends on it. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** The body that it had, for the words in it. */
  sent?: unknown;
}

/**
 * What an answer has that the document does not describe: its status, its headers, whether it has a body, the shape of the body, and
 * words of GraphQL in an error.
 */
export function undescribed(request: WireRequest, answer: WireAnswer): string[] {
  const [path = ''] = request.path.split('?');
  const lowerCase = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const destination = dispatch(request.method, path, lowerCase);
  if (destination === null) return [];
  const { dialect } = destination;
  const document = documentOf(dialect);
  const isHead = request.method === 'HEAD';
  const foreign =
    answer.status < 400
      ? []
      : foreignWords(dialect, `${decodeURIComponent(request.path)} ${JSON.stringify(request.sent)}`, answer.body);
  if (foreign.length > 0) return [`the word ${foreign.join(', ')}, which is GraphQL's`];

  const bodyProblems = (pointer: string): string[] => {
    const type = answer.headers.get('content-type');
    if (type !== 'application/json; charset=utf-8') return [`the content type ${type}`];
    if (isHead) return answer.body === null ? [] : ['a body in the answer to HEAD'];
    const validate = validatorAt(`${dialect.name}#${pointer}`);
    return validate(answer.body) ? [] : [ajv.errorsText(validate.errors)];
  };
  // A path or method that the dialect does not have is described by the shape of errors alone.
  if ('refusal' in destination) {
    const known = [401, 404, 405, 429, 500].includes(answer.status)
      ? []
      : [`the status ${answer.status} where there is no endpoint`];
    return [...known, ...bodyProblems('/components/schemas/Error')];
  }

  const at = destination.endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
  const method = destination.endpoint.method.toLowerCase();
  const response = document.paths[at]?.[method]?.responses[String(answer.status)];
  if (response === undefined) return [`the status ${answer.status}`];
  const inHeaders = headerProblems(dialect, response.headers, answer.headers);
  if (response.content === undefined) return answer.body === null ? inHeaders : [...inHeaders, 'that it has a body'];
  return [
    ...inHeaders,
    ...bodyProblems(
      `/paths/${escaped(at)}/${method}/responses/${answer.status}/content/${escaped('application/json')}/schema`,
    ),
  ];
}

/** Throws where the OpenAPI document of the dialect does not describe an answer. So every test of a dialect is a test of its document too. */
export function assertDescribed(request: WireRequest, answer: WireAnswer): void {
  const problems = undescribed(request, answer);
  if (problems.length === 0) return;
  const shown = JSON.stringify({ ...answer, headers: Object.fromEntries(answer.headers) }, null, 2);
  throw new Error(
    `The OpenAPI document does not describe of the answer to ${request.method} ${request.path}: ${problems.join('; ')}\n${shown}`,
  );
}
