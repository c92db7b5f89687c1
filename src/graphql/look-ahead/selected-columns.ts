import {
  getNamedType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/**
 * Where the rows stand below the field that reads them: [] for the field itself, and for a connection its nodes and the
 * nodes of its edges.
 */
export const connectionPaths: readonly (readonly string[])[] = [['nodes'], ['edges', 'node']];
/** Where the row stands in the success of a mutation that returns it as `contact`. */
export const contactPaths: readonly (readonly string[])[] = [['contact']];
const ownPath: readonly (readonly string[])[] = [[]];

/** The paths to rows that there are, by the name that keeps what is requested at one apart from what is at another. */
const pathsByName: Record<string, readonly (readonly string[])[]> = {
  own: ownPath,
  connection: connectionPaths,
  contact: contactPaths,
};

/** The paths of this name. */
export function pathsOf(name: string): readonly (readonly string[])[] {
  return pathsByName[name] ?? ownPath;
}

/** The name of one of the paths above. */
export function nameOfPaths(paths = ownPath): string {
  return Object.keys(pathsByName).find((name) => pathsByName[name] === paths) ?? 'own';
}

/**
 * Declares, in a field's `extensions`, which fields of the row its resolver reads. Exposed fields need no declaration;
 * a field that has neither makes the whole row be read.
 */
export function reads(...columns: string[]): { columns: string[] } {
  return { columns };
}

function visitFields(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  visit: (field: FieldNode) => void,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'Field') visit(selection);
    else {
      const fragment = selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      visitFields(info, fragment?.selectionSet, visit);
    }
  }
}

/** The fields that a query selects at the end of a path below a field. */
function fieldsAt(info: GraphQLResolveInfo, node: FieldNode, path: readonly string[]): FieldNode[] {
  const [name, ...rest] = path;
  const found: FieldNode[] = [];
  visitFields(info, node.selectionSet, (field) => {
    if (name === undefined) found.push(field);
    else if (field.name.value === name) found.push(...fieldsAt(info, field, rest));
  });
  return found;
}

/** The fields that a query selects on the rows which these nodes return, by name: all of them, whatever their aliases. */
export function selectedFields(
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[],
  paths = ownPath,
): Map<string, FieldNode[]> {
  const byName = new Map<string, FieldNode[]>();
  for (const field of nodes.flatMap((node) => paths.flatMap((path) => fieldsAt(info, node, path)))) {
    byName.set(field.name.value, [...(byName.get(field.name.value) ?? []), field]);
  }
  return byName;
}

/** The object type of this name; it is there, for a field returns it. */
export function objectType(info: GraphQLResolveInfo, typeName: string): GraphQLObjectType {
  return getNamedType(info.schema.getType(typeName)) as GraphQLObjectType;
}

function rowFieldsOf(type: GraphQLObjectType, name: string): readonly string[] | null {
  if (name === '__typename') return [];
  const extensions = type.getFields()[name]?.extensions;
  const exposed = extensions?.['pothosExposedField'];
  if (typeof exposed === 'string') return [exposed];
  if (name === 'id') return ['id'];
  return (extensions?.['columns'] as string[] | undefined) ?? null;
}

/**
 * The fields of the row that the selected fields read; null where one of them needs the whole row.
 * @param always what is read of every row
 */
export function rowFieldsOfSelected(
  info: GraphQLResolveInfo,
  typeName: string,
  selected: Map<string, FieldNode[]>,
  always: readonly string[] = ['id'],
): readonly string[] | null {
  const type = objectType(info, typeName);
  const fields = new Set(always);
  for (const name of selected.keys()) {
    const read = rowFieldsOf(type, name);
    if (read === null) return null;
    for (const field of read) fields.add(field);
  }
  return [...fields].toSorted();
}

/**
 * Keeps what is computed of a field node, once a document. What a directive may leave out is counted in, so the result
 * holds for every execution of the document, whatever its variables.
 */
export function oncePerDocument<Result>(
  compute: (info: GraphQLResolveInfo, key: string) => Result,
): (info: GraphQLResolveInfo, key: string) => Result {
  const known = new WeakMap<FieldNode, Map<string, Result>>();
  return (info, key) => {
    const [only, ...others] = info.fieldNodes;
    // Nodes that were merged may differ from one execution to the next.
    if (only === undefined || others.length > 0) return compute(info, key);
    let results = known.get(only);
    if (results === undefined) known.set(only, (results = new Map<string, Result>()));
    if (!results.has(key)) results.set(key, compute(info, key));
    return results.get(key) as Result;
  };
}

const requested = oncePerDocument((info, key) => {
  const [typeName = '', paths = ''] = key.split(' ');
  const selected = selectedFields(info, info.fieldNodes, pathsOf(paths));
  return rowFieldsOfSelected(info, typeName, selected);
});

/**
 * The fields of the row that a query asks of what the resolver returns, so that the statement reads no others.
 * @param typeName the object type of the rows
 * @param paths connectionPaths where the field is a connection, contactPaths where it is a mutation that returns a contact
 * @returns null where the whole row is needed
 */
export function requestedRowFields(
  info: GraphQLResolveInfo,
  typeName: string,
  paths = ownPath,
): readonly string[] | null {
  return requested(info, `${typeName} ${nameOfPaths(paths)}`);
}
