import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { hasScope, type Scope, type Viewer } from '../../access/viewer.ts';
import { lacksScopeToRead } from '../../values/failures.ts';

/** What queries need that show what the workspace has. */
export const readScope: Scope = 'contacts:read';
/** They say which object a mutation is about, and nothing of it: whoever may write may know. */
const idFields = new Set(['id', 'uuid', '__typename']);

/** The types that can be reached from a type, itself included. */
function reachableFrom(schema: GraphQLSchema, start: GraphQLNamedType, reached: Set<string>): void {
  if (!isCompositeType(start) || reached.has(start.name)) return;
  reached.add(start.name);
  if (isAbstractType(start))
    for (const possible of schema.getPossibleTypes(start)) reachableFrom(schema, possible, reached);
  if (isObjectType(start) || isInterfaceType(start)) {
    for (const field of Object.values(start.getFields())) reachableFrom(schema, getNamedType(field.type), reached);
  }
}

/** The types whose fields only queries with the scope to read show: what queries for any key show of the key itself is not among them. */
function typesToRead(schema: GraphQLSchema): Set<string> {
  const [toRead, forAnybody] = [new Set<string>(), new Set<string>()];
  for (const { type, extensions } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    reachableFrom(schema, getNamedType(type), extensions['scope'] === 'any' ? forAnybody : toRead);
  }
  return new Set([...toRead].filter((name) => !forAnybody.has(name)));
}

interface Conditions extends Pick<GraphQLResolveInfo, 'schema' | 'fragments'> {
  /** By which directives select; null: whatever they may select counts. */
  variableValues: GraphQLResolveInfo['variableValues'] | null;
}

function isSelected(node: SelectionNode, { variableValues }: Conditions): boolean {
  if (variableValues === null) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}

/** The first field below a selection that needs the scope to read, as `Contact.email`; null where none does. */
function firstToRead(
  set: SelectionSetNode | undefined,
  parent: GraphQLCompositeType,
  toRead: ReadonlySet<string>,
  given: Conditions,
): string | null {
  for (const selection of set?.selections ?? []) {
    if (!isSelected(selection, given)) continue;
    const found =
      selection.kind === 'Field'
        ? firstOfField(selection, parent, toRead, given)
        : firstOfFragment(selection, parent, toRead, given);
    if (found !== null) return found;
  }
  return null;
}

function firstOfField(
  { name: { value: name }, selectionSet }: FieldNode,
  parent: GraphQLCompositeType,
  toRead: ReadonlySet<string>,
  given: Conditions,
): string | null {
  if (idFields.has(name)) return null;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (field === undefined) return null;
  if (toRead.has(parent.name) || field.extensions['scope'] === readScope) return `${parent.name}.${name}`;
  const type = getNamedType(field.type);
  return isCompositeType(type) ? firstToRead(selectionSet, type, toRead, given) : null;
}

function firstOfFragment(
  selection: Exclude<SelectionNode, FieldNode>,
  parent: GraphQLCompositeType,
  toRead: ReadonlySet<string>,
  given: Conditions,
): string | null {
  const part = selection.kind === 'FragmentSpread' ? given.fragments[selection.name.value] : selection;
  const condition = part?.typeCondition === undefined ? parent : given.schema.getType(part.typeCondition.name.value);
  return isCompositeType(condition) ? firstToRead(part?.selectionSet, condition, toRead, given) : null;
}

/** Finds the first field that a root field of a mutation selects and that needs the scope to read, as `Contact.email`; null where none does. */
export type FindFieldToRead = (
  returned: GraphQLNamedType,
  nodes: readonly FieldNode[],
  given: Conditions,
) => string | null;

export function fieldsToRead(schema: GraphQLSchema): FindFieldToRead {
  const toRead = typesToRead(schema);
  return (returned, nodes, given) => {
    if (!isCompositeType(returned)) return null;
    for (const node of nodes) {
      const field = firstToRead(node.selectionSet, returned, toRead, given);
      if (field !== null) return field;
    }
    return null;
  };
}

/**
 * The check that a mutation runs before it changes anything: without the scope to read, a key may select of objects which
 * they are, and of the mutation's own result everything. So its answer never shows what a query would refuse, however deep
 * it is selected, and a refused request has changed nothing.
 */
export function assertMayRead(viewer: Viewer, info: GraphQLResolveInfo, find: FindFieldToRead): void {
  if (hasScope(viewer, readScope)) return;
  const field = find(getNamedType(info.returnType), info.fieldNodes, info);
  if (field !== null) throw lacksScopeToRead(readScope, field);
}
