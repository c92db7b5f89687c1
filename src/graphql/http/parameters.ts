import type { GraphQLParams } from 'graphql-yoga';
import { readParameters } from '../../http/parameters.ts';
import { isJsonObject, parseJson } from '../../store/json/index.ts';
import { formatValue } from '../../values/issues.ts';
import { requestError } from './request-errors.ts';
import { messageOfError } from '../../values/objects/caught.ts';

const malformed = (message: string) => requestError('BAD_REQUEST', message);

function parsed(text: string, what: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw malformed(`${what} is not JSON: ${messageOfError(error)}`);
  }
}

function check({ query, operationName, variables, extensions }: Record<string, unknown>): GraphQLParams {
  if (query != null && typeof query !== 'string')
    throw malformed(`query is ${formatValue(query)}, but must be the text of a GraphQL document`);
  if (operationName != null && typeof operationName !== 'string')
    throw malformed(`operationName is ${formatValue(operationName)}, but must be a string`);
  if (variables != null && !isJsonObject(variables))
    throw malformed(`variables is ${formatValue(variables)}, but must be an object`);
  if (extensions != null && !isJsonObject(extensions))
    throw malformed(`extensions is ${formatValue(extensions)}, but must be an object`);
  return {
    ...(query != null && { query }),
    // Clients whose documents have one operation send an empty name.
    ...(operationName && { operationName }),
    ...(variables != null && { variables }),
    ...(extensions != null && { extensions }),
  };
}

/** Reads the query of a URL. @throws GraphQLError, WrongParameter */
export function parametersOfUrl(url: string): GraphQLParams {
  const { query, operationName, variables, extensions } = readParameters(url, [
    'query',
    'operationName',
    'variables',
    'extensions',
  ]);
  const json = (name: string, text: string | undefined): unknown => (text === undefined ? null : parsed(text, name));
  return check({
    query,
    operationName,
    variables: json('variables', variables),
    extensions: json('extensions', extensions),
  });
}

/** Reads a JSON body, with or without a byte order mark. @throws GraphQLError */
export function parametersOfBody(text: string): GraphQLParams {
  if (text === '') throw malformed('the body is empty: a JSON object with a query is needed');
  const body = parsed(text.startsWith('\uFEFF') ? text.slice(1) : text, 'the body');
  if (Array.isArray(body))
    throw malformed('the body is an array, but batches are not taken: send each operation in a request of its own');
  if (!isJsonObject(body)) throw malformed(`the body is ${formatValue(body)}, but must be a JSON object with a query`);
  return check(body);
}
