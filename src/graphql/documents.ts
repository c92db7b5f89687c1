import { getOperationAST, GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { quoted } from './failures.ts';
import { measureOperation, type OperationSize } from './operation-size.ts';

/** How large an operation may be; see the GRAPHQL_MAX variables of the configuration. */
export interface OperationLimits {
  depth: number;
  tokens: number;
  fields: number;
  cost: number;
}

/** A document that may be executed, as far as its text can tell. */
export interface CheckedDocument {
  document: DocumentNode;
  /** Why an operation of it is not executed: there is none of the name, or with these variables it asks for too much. Null where it may be. */
  refuse(operationName: string | null | undefined, variables: Record<string, unknown> | null | undefined): GraphQLError | null;
}

/** Parses and checks documents. Returns the errors of a wrong one. */
export type Documents = (text: string) => CheckedDocument | readonly GraphQLError[];

/** Documents are kept by their text, the least used forgotten first: so many, with so many characters together. */
const mostDocuments = 500;
const mostCharacters = 5_000_000;

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function unknownOperation(operations: OperationDefinitionNode[], name: string | null | undefined): GraphQLError {
  const names = operations.map((operation) => operation.name?.value ?? 'one without a name').join(', ');
  if (operations.length === 0) return refusal('BAD_REQUEST', 'The document has no operation.');
  if (name) return refusal('BAD_REQUEST', `The document has no operation named ${quoted(name)}; it has ${names}.`);
  return refusal('BAD_REQUEST', `The document has several operations; name one of them in operationName: ${names}.`);
}

function checkSize({ depth, fields }: OperationSize, limits: OperationLimits): GraphQLError[] {
  if (depth > limits.depth) return [refusal('LIMIT_EXCEEDED', `The operation nests ${depth} levels of fields, but ${limits.depth} are allowed.`)];
  if (fields > limits.fields) return [refusal('LIMIT_EXCEEDED', `The operation selects ${fields} fields, but ${limits.fields} are allowed.`)];
  return [];
}

/** Makes the documents of a schema: parsed, validated and measured once for each text. */
export function createDocuments(schema: GraphQLSchema, limits: OperationLimits): Documents {
  const cache = new LRUCache<string, CheckedDocument | readonly GraphQLError[]>({
    max: mostDocuments,
    maxSize: mostCharacters,
    sizeCalculation: (_value, text) => text.length + 1,
  });

  const read = (text: string): CheckedDocument | readonly GraphQLError[] => {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: limits.tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
    const errors = validate(schema, document);
    if (errors.length > 0) {
      return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    }
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const sizes = new Map(operations.map((operation) => [operation, measureOperation(schema, document, operation)]));
    const tooLarge = [...sizes.values()].flatMap((size) => checkSize(size, limits));
    if (tooLarge.length > 0) return tooLarge;
    return {
      document,
      refuse(operationName, variables) {
        const operation = getOperationAST(document, operationName);
        const size = operation && sizes.get(operation);
        if (!size) return unknownOperation(operations, operationName);
        const cost = size.cost(variables ?? {});
        if (cost <= limits.cost) return null;
        return refusal('LIMIT_EXCEEDED', `The operation asks for up to ${cost} objects, but ${limits.cost} are allowed: take smaller pages, or nest fewer lists.`);
      },
    };
  };

  return (text) => {
    let checked = cache.get(text);
    if (checked === undefined) cache.set(text, (checked = read(text)));
    return checked;
  };
}
