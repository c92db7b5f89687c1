import { readParameters } from '../http/parameters.ts';
import { isJsonObject, parseJson } from '../json/index.ts';
import { quoted } from './failures.ts';

/** What a request asks to execute. */
export interface Parameters {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

/** The request is no well-formed GraphQL request. The message names the parameter. */
export class MalformedRequest extends Error {
  override readonly name = 'MalformedRequest';
}

function parsed(text: string, what: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new MalformedRequest(`${what} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function check({ query, operationName = null, variables = null, extensions = null }: Record<string, unknown>): Parameters {
  if (query === undefined || query === null) throw new MalformedRequest('query is missing: the text of a GraphQL document is needed');
  if (typeof query !== 'string') throw new MalformedRequest(`query is ${quoted(query)}, but must be the text of a GraphQL document`);
  if (operationName !== null && typeof operationName !== 'string') throw new MalformedRequest(`operationName is ${quoted(operationName)}, but must be a string`);
  if (variables !== null && !isJsonObject(variables)) throw new MalformedRequest(`variables is ${quoted(variables)}, but must be an object`);
  if (extensions !== null && !isJsonObject(extensions)) throw new MalformedRequest(`extensions is ${quoted(extensions)}, but must be an object`);
  return { query, operationName, variables };
}

/** Reads the query of a URL. Throws MalformedRequest or WrongParameter. */
export function parametersOfUrl(url: string): Parameters {
  const { query, operationName, variables, extensions } = readParameters(url, ['query', 'operationName', 'variables', 'extensions']);
  const json = (name: string, text: string | undefined): unknown => (text === undefined ? null : parsed(text, name));
  return check({ query, operationName, variables: json('variables', variables), extensions: json('extensions', extensions) });
}

/** Reads a JSON body. Throws MalformedRequest. */
export function parametersOfBody(text: string): Parameters {
  if (text === '') throw new MalformedRequest('the body is empty: a JSON object with a query is needed');
  const body = parsed(text, 'the body');
  if (Array.isArray(body)) throw new MalformedRequest('the body is an array, but batches are not taken: send each operation in a request of its own');
  if (!isJsonObject(body)) throw new MalformedRequest(`the body is ${quoted(body)}, but must be a JSON object with a query`);
  return check(body);
}
