import {
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { schema } from '../../../src/domain/schema.ts';

/** What is looked at of an answer: its data, and the path of each error. */
export interface RootAnswer {
  data: unknown;
  paths: (readonly (string | number)[] | undefined)[];
}

/** Whether the root fields run in series, so that the first that fails is the same one each time. */
function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
  );
}

/** The query with one of its root fields alone, by the key that it has in the answer. */
function withRootField(document: DocumentNode, key: string): DocumentNode {
  const types = new TypeInfo(schema);
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const isOther = ({ name, alias }: FieldNode): boolean =>
    types.getParentType() === schema.getQueryType() && (alias ?? name).value !== key;
  return visit(document, visitWithTypeInfo(types, { Field: (field) => (isOther(field) ? typename : undefined) }));
}

/**
 * Of several root fields of a query that fail and make the whole answer null, it tells of the first alone, and the database
 * decides which that is.
 * @returns the query with each of those fields alone, to be compared instead; none where the two answers must be the same
 */
export function queriesToCompare(document: DocumentNode, one: RootAnswer, other: RootAnswer): DocumentNode[] {
  const answers = [one, other];
  if (isMutation(document) || isDeepStrictEqual(one, other) || answers.some(({ data }) => data !== null)) return [];
  const failed = new Set(answers.flatMap(({ paths }) => paths.map((path) => path?.[0])));
  return failed.size < 2 ? [] : [...failed].map((key) => withRootField(document, String(key)));
}
