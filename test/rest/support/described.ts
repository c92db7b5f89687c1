import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Dialect } from '../../../src/rest/dialect.ts';
import { dialects } from '../../../src/rest/dialects.ts';
import { createDispatch } from '../../../src/rest/dispatch.ts';
import { openApiDocument } from '../../../src/rest/openapi.ts';

interface Documented {
  paths: Record<string, Record<string, { responses: Record<string, { content?: object; headers: object }> }>>;
}

const dispatch = createDispatch(dialects);
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
const documents = new Map<string, Documented>();
const validators = new Map<string, ValidateFunction>();

function documentOf(dialect: Dialect): Documented {
  let document = documents.get(dialect.name);
  if (document === undefined) {
    document = openApiDocument(dialect) as unknown as Documented;
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

/**
 * Throws where the OpenAPI document of the dialect does not describe an answer: its status, whether it has a body, and
 * the shape of the body. So every test of a dialect is a test of its document too.
 */
export function assertDescribed(
  request: { method: string; path: string; headers: Record<string, string> },
  answer: { status: number; body: unknown },
): void {
  const [path = ''] = request.path.split('?');
  const lowerCase = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const destination = dispatch(request.method, path, lowerCase);
  if (destination === null || request.method === 'HEAD') return;
  const { dialect } = destination;
  const document = documentOf(dialect);

  const complain = (problem: string): never => {
    throw new Error(`The OpenAPI document of ${dialect.name} does not describe the answer to ${request.method} ${request.path}: ${problem}\n${JSON.stringify(answer, null, 2)}`);
  };
  const check = (pointer: string): void => {
    const validate = validatorAt(`${dialect.name}#${pointer}`);
    if (!validate(answer.body)) complain(ajv.errorsText(validate.errors));
  };
  // A path or method that the dialect does not have is described by the shape of errors alone.
  if ('refusal' in destination) return check('/components/schemas/Error');

  const at = destination.endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
  const method = destination.endpoint.method.toLowerCase();
  const response = document.paths[at]?.[method]?.responses[String(answer.status)];
  if (response === undefined) return complain(`there is no status ${answer.status}`);
  if (response.content === undefined) return answer.body === null ? undefined : complain('it has no body');
  check(`/paths/${escaped(at)}/${method}/responses/${answer.status}/content/${escaped('application/json')}/schema`);
}
