import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { schema } from '../../../src/domain/schema.ts';
import type { Dialect } from '../../../src/rest/core/dialect.ts';
import { openApiDocument } from '../../../src/rest/openapi/openapi.ts';
import { scopesOf } from './scopes.ts';

/** GraphQL's names that no sentence has by chance: values of enums in capitals, and arguments with a capital inside. */
function graphqlWords(): Set<string> {
  const words = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) for (const { name } of type.getValues()) words.add(name);
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) words.add(name);
    if (isObjectType(type))
      for (const { args } of Object.values(type.getFields())) for (const { name } of args) words.add(name);
  }
  return new Set([...words].filter((word) => /^[A-Z_]{3,}$|[a-z][A-Z]/.test(word)));
}

const ofGraphql = graphqlWords();
/** What everybody calls so, in any API. */
const common = new Set(['URL']);
const documents = new Map<Dialect, Set<string>>();

const wordsIn = (text: string): string[] => text.match(/\w+/g) ?? [];

function wordsOf(dialect: Dialect): Set<string> {
  let words = documents.get(dialect);
  if (words === undefined)
    documents.set(dialect, (words = new Set(wordsIn(JSON.stringify(openApiDocument(dialect, scopesOf))))));
  return words;
}

/**
 * The words of GraphQL in the body of an error that the client of a legacy API cannot know: neither its API's document has
 * them, nor its request.
 * @param said the path and the body of the request
 */
export function foreignWords(dialect: Dialect, said: string, body: unknown): string[] {
  const own = wordsOf(dialect);
  const sent = new Set(wordsIn(said));
  const found = wordsIn(JSON.stringify(body)).filter(
    (word) => ofGraphql.has(word) && !common.has(word) && !own.has(word) && !sent.has(word),
  );
  return [...new Set(found)];
}
