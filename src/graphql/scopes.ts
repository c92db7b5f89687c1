import {
  getNamedType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { hasScope, scopes as allScopes, type Scope } from '../access/viewer.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from '../values/failures.ts';
import { assertMayRead, fieldsToRead, readScope } from './look-ahead/reading.ts';

/** Which scopes a root field needs: all of them; `any` lets every key in. */
export type NeededScopes = Scope | readonly Scope[] | 'any';

/** The scopes that a root field declares. Throws where it declares none. */
function declaredScopes({
  name,
  extensions,
}: {
  name: string;
  extensions: Readonly<Record<string, unknown>>;
}): readonly Scope[] {
  const declared = extensions['scope'] as NeededScopes | undefined;
  if (declared === undefined) throw new Error(`${name} declares no scope`);
  return declared === 'any' ? [] : typeof declared === 'string' ? [declared] : declared;
}

/**
 * Guards every root field by the scopes that it declares (`extensions: { scope }`), in one place, so that no resolver can
 * forget it; and a mutation also by what its answer would show (reading.ts). Throws while the schema is built where a root
 * field declares none.
 */
export function guardRootFields(schema: GraphQLSchema): void {
  const fieldToRead = fieldsToRead(schema);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    const isMutation = type === schema.getMutationType();
    for (const field of Object.values(type?.getFields() ?? {})) {
      const needed = declaredScopes(field);
      const resolve = field.resolve;
      if (resolve === undefined) throw new Error(`${type?.name}.${field.name} has no resolver`);
      field.resolve = (source, args, context: Context, info) => {
        const { viewer } = context;
        if (viewer === null)
          throw unauthenticated('An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.');
        const missing = needed.find((scope) => !hasScope(viewer, scope));
        if (missing !== undefined) throw forbidden(`This key lacks the scope ${missing}.`);
        if (isMutation) assertMayRead(viewer, info, fieldToRead);
        return resolve(source, args, context, info);
      };
    }
  }
}

/**
 * Tells the scopes that a key needs to run the one operation of a document, whatever its variables: for documents that tell
 * of it. The guards above enforce them.
 */
export function createScopesOf(schema: GraphQLSchema): (document: DocumentNode) => readonly Scope[] {
  const fieldToRead = fieldsToRead(schema);
  return ({ definitions }) => {
    const fragments = Object.fromEntries(
      definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
    );
    const needed = new Set<Scope>();
    for (const operation of definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      for (const node of operation.selectionSet.selections) {
        const field =
          node.kind === Kind.FIELD ? schema.getRootType(operation.operation)?.getFields()[node.name.value] : undefined;
        if (node.kind !== Kind.FIELD || field === undefined)
          throw new Error('an operation of REST selects fields of the root, and nothing else');
        for (const scope of declaredScopes(field)) needed.add(scope);
        const isMutation = operation.operation === OperationTypeNode.MUTATION;
        if (
          isMutation &&
          fieldToRead(getNamedType(field.type), [node], { schema, fragments, variableValues: null }) !== null
        )
          needed.add(readScope);
      }
    }
    return allScopes.filter((scope) => needed.has(scope));
  };
}
