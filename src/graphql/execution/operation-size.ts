import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { defaultPageSize } from '../../query/pagination/index.ts';

/** How many items a list is taken to have that is not paged, such as the tags of a contact. */
const unpagedListLength = 10;

type Variables = Readonly<Record<string, unknown>>;

/** The size of an operation. */
export interface OperationSize {
  /** How deep its fields nest, introspection aside. */
  depth: number;
  /** How many fields it selects, those of fragments counted wherever they are spread. */
  fields: number;
  /** How many objects it asks for at most: the sizes of nested lists multiplied; what a field does besides is in its extension `cost`. */
  cost: (variables: Variables) => number;
}

/** The costs of fragments that are known already in one calculation, by page size. */
type KnownCosts = Map<SelectionSize, Map<number, number>>;

/** The size of a part of an operation. Its cost depends on the variables, and on the page whose items it selects. */
interface SelectionSize {
  depth: number;
  fields: number;
  cost: (variables: Variables, pageSize: number, known: KnownCosts) => number;
}

const nothing: SelectionSize = { depth: 0, fields: 0, cost: () => 0 };

/** Measures an operation of a valid document. Each fragment is walked once, however often it is spread. */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationSize {
  const fragments = new Map<string, SelectionSize>();
  const defaults: Variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

  const measureFragment = (name: string): SelectionSize => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return nothing;
    const size = remembered(
      measureSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)),
    );
    fragments.set(name, size);
    return size;
  };

  const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined): SelectionSize => {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const inner = node.selectionSet ? measureSelections(node.selectionSet, type) : nothing;
    return fieldSize(node, parent, inner, defaults);
  };

  const measureSelection = (node: SelectionNode, parent: GraphQLNamedType | undefined): SelectionSize => {
    if (node.kind === Kind.FIELD) return measureField(node, parent);
    if (node.kind === Kind.FRAGMENT_SPREAD) return measureFragment(node.name.value);
    return measureSelections(
      node.selectionSet,
      node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent,
    );
  };

  const measureSelections = (node: SelectionSetNode, parent: GraphQLNamedType | undefined): SelectionSize => {
    const parts = node.selections.map((selection) => measureSelection(selection, parent));
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      fields: parts.reduce((sum, { fields }) => sum + fields, 0),
      cost: (variables, pageSize, known) => parts.reduce((sum, part) => sum + part.cost(variables, pageSize, known), 0),
    };
  };

  const { depth, fields, cost } = measureSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  );
  return { depth, fields, cost: (variables) => cost(variables, 0, new Map()) };
}

/** The size of a field, by the size of what is selected within it. */
function fieldSize(
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  inner: SelectionSize,
  defaults: Variables,
): SelectionSize {
  const field = fieldOf(parent, node.name.value);
  const type = field && getNamedType(field.type);
  const fields = 1 + inner.fields;
  if (node.name.value.startsWith('__')) return { depth: 0, fields, cost: () => 0 };
  const depth = 1 + inner.depth;
  const work = Number(field?.extensions['cost'] ?? 0);
  if (field === undefined || type === undefined || !node.selectionSet) return { depth, fields, cost: () => work };

  const lengthOf = lengthArgument(node, defaults);
  if (isConnection(type)) {
    return {
      depth,
      fields,
      cost: (variables, _pageSize, known) => inner.cost(variables, lengthOf(variables) ?? defaultPageSize, known),
    };
  }
  const own = type.name.endsWith('Edge') ? 0 : 1;
  if (!isListType(getNullableType(field.type))) {
    return { depth, fields, cost: (variables, _pageSize, known) => own + inner.cost(variables, 0, known) };
  }
  const inPage = parent !== undefined && isConnection(parent);
  const usualLength = usualLengthOf(field);
  return {
    depth,
    fields,
    cost: (variables, pageSize, known) =>
      work + (inPage ? pageSize : (lengthOf(variables) ?? usualLength)) * (own + inner.cost(variables, 0, known)),
  };
}

function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection');
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** How long a list becomes where nothing is asked for. */
function usualLengthOf({ args }: GraphQLField<unknown, unknown>): number {
  const first = args.find(({ name }) => name === 'first');
  if (first === undefined) return unpagedListLength;
  return typeof first.defaultValue === 'number' ? first.defaultValue : defaultPageSize;
}

/** The length that a field's arguments ask for, from the document or the variables; null where they ask for none. */
function lengthArgument(node: FieldNode, defaults: Variables): (variables: Variables) => number | null {
  const values = ['first', 'last', 'ids'].flatMap(
    (name) => node.arguments?.find((argument) => argument.name.value === name)?.value ?? [],
  );
  return (variables) => {
    for (const value of values) {
      if (value.kind === Kind.INT) return Math.max(0, Number(value.value));
      if (value.kind === Kind.LIST) return value.values.length;
      if (value.kind !== Kind.VARIABLE) continue;
      const name = value.name.value;
      const given = name in variables ? variables[name] : defaults[name];
      if (typeof given === 'number') return Math.max(0, given);
      if (Array.isArray(given)) return given.length;
    }
    return null;
  };
}

/** Lets each cost be calculated once: fragments that spread each other twice at every level would otherwise take forever. */
function remembered(size: SelectionSize): SelectionSize {
  return {
    ...size,
    cost(variables, pageSize, known) {
      let costs = known.get(size);
      if (costs === undefined) known.set(size, (costs = new Map()));
      let cost = costs.get(pageSize);
      if (cost === undefined) costs.set(pageSize, (cost = size.cost(variables, pageSize, known)));
      return cost;
    },
  };
}
