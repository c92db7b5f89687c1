import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { columns, join, raw, sql, type JsonField, type Prisma, type Sql } from '../../store/index.ts';
import { anyWorkspace, ofWorkspace } from '../any-workspace.ts';
import type { ViewerContext } from '../context.ts';
import type { InlinedList, InlinedRelation, InlinedRelationBase } from './inlined-relations.ts';
import {
  connectionPaths,
  nameOfPaths,
  objectType,
  oncePerDocument,
  pathsOf,
  rowFieldsOfSelected,
  selectedFields,
} from './selected-columns.ts';

/** How a field is inlined in the rows of its type; undefined where it is not. */
function inlinedRelationOf(
  info: GraphQLResolveInfo,
  typeName: string,
  name: string,
): InlinedRelation | InlinedList | undefined {
  return objectType(info, typeName).getFields()[name]?.extensions['inlined'] as
    InlinedRelation | InlinedList | undefined;
}

/** What these nodes ask for of the related row; null where JSON cannot carry one of the fields. */
function jsonFieldsOf(
  info: GraphQLResolveInfo,
  { typeName, jsonFields }: InlinedRelationBase,
  nodes: readonly FieldNode[],
): readonly JsonField[] | null {
  const own = selectedFields(info, nodes);
  const nested: JsonField[] = [];
  for (const [name, selected] of own) {
    const inlined = jsonFields.includes(name) ? inlinedRelationOf(info, typeName, name) : undefined;
    if (inlined === undefined || 'selectFirst' in inlined) continue;
    const wanted = jsonFieldsOf(info, inlined, selected);
    if (wanted === null) continue;
    nested.push({ as: inlined.as, value: inlined.select(wanted, anyWorkspace) });
    own.delete(name);
  }
  const wanted = rowFieldsOfSelected(info, typeName, own, []);
  return wanted === null || wanted.some((field) => !jsonFields.includes(field)) ? null : [...wanted, ...nested];
}

/** A list that a query asks for, under all aliases. */
interface RequestedList {
  inlined: InlinedList;
  nodes: readonly FieldNode[];
  /** Its `first` at this node; null where other arguments are given too, or the resolver has to refuse it. */
  firstOf: (node: FieldNode, info: GraphQLResolveInfo) => number | null;
}

const maxItems = 1_000;

function requestedList(
  info: GraphQLResolveInfo,
  typeName: string,
  name: string,
  inlined: InlinedList,
  nodes: readonly FieldNode[],
): RequestedList | null {
  const field = objectType(info, typeName).getFields()[name];
  if (field === undefined) return null;
  const firstOf = (node: FieldNode, { variableValues }: GraphQLResolveInfo): number | null => {
    const { first, ...others } = getArgumentValues(field, node, variableValues);
    const isPlain =
      typeof first === 'number' &&
      first >= 0 &&
      first <= maxItems &&
      Object.values(others).every((value) => value == null);
    return isPlain ? first : null;
  };
  return { inlined, nodes, firstOf };
}

/** How what a query asks of rows is read. */
interface SelectedColumns {
  select: Sql;
  /** The same for the rows of a page together; not given where nothing is read differently for them. */
  together: { row: Sql; alias: Sql; select: Sql; joins: Sql } | undefined;
}

/** What a query asks of the rows of a model: what is the same in every execution, and the lists, whose `first` may be a variable. */
interface Requested extends SelectedColumns {
  lists: readonly RequestedList[];
  /** With the inlined lists, by the `first` of each. */
  withLists: Map<string, SelectedColumns>;
}

const maxKept = 100;

const requested = oncePerDocument((info, key): Requested => {
  const [model = '', alias = '', paths = ''] = key.split(' ');
  const selected = selectedFields(info, info.fieldNodes, pathsOf(paths));
  const own = columns(model as Prisma.ModelName, alias, rowFieldsOfSelected(info, model, selected));
  const parts = [own];
  const partsTogether = [own];
  const joins: Sql[] = [];
  const lists: RequestedList[] = [];
  for (const [name, nodes] of selected) {
    const inlined = inlinedRelationOf(info, model, name);
    if (inlined === undefined) continue;
    if ('selectFirst' in inlined) {
      const list = requestedList(info, model, name, inlined, nodes);
      if (list !== null) lists.push(list);
      continue;
    }
    const wanted = jsonFieldsOf(info, inlined, nodes);
    if (wanted === null) continue;
    const as = raw(`"${inlined.as}"`);
    const part = sql`(${inlined.select(wanted, anyWorkspace)}) AS ${as}`;
    const together = inlined.together?.(wanted, anyWorkspace);
    parts.push(part);
    partsTogether.push(together === undefined ? part : sql`${together.value} AS ${as}`);
    if (together !== undefined) joins.push(together.joins);
  }
  const together =
    joins.length === 0
      ? undefined
      : { row: raw(`${alias}.*`), alias: raw(alias), select: join(partsTogether), joins: join(joins, ' ') };
  return { select: join(parts), together, lists, withLists: new Map() };
});

const wantedFields = oncePerDocument((info, key): readonly JsonField[] | null => {
  const [model = '', name = '', paths = ''] = key.split(' ');
  const nodes = selectedFields(info, info.fieldNodes, pathsOf(paths)).get(name);
  const inlined = inlinedRelationOf(info, model, name);
  return nodes === undefined || inlined === undefined ? null : jsonFieldsOf(info, inlined, nodes);
});

/**
 * What a query asks of a relation of the rows that a resolver returns, for a statement that inlines it in its own way: the
 * fields of the related rows.
 * @returns null where it does not ask for the relation, or for what JSON cannot carry
 */
export function inlinedFields(
  info: GraphQLResolveInfo,
  model: Prisma.ModelName,
  name: string,
  paths: readonly (readonly string[])[],
): readonly JsonField[] | null {
  return wantedFields(info, `${model} ${name} ${nameOfPaths(paths)}`);
}

function listSelects(
  info: GraphQLResolveInfo,
  { inlined, nodes }: RequestedList,
  firsts: readonly (number | null)[],
): Sql[] {
  const distinct = [...new Set(firsts.filter((first) => first !== null))];
  const wanted = distinct.map((first) => ({
    first,
    fields: jsonFieldsOf(
      info,
      inlined,
      nodes.filter((_, place) => firsts[place] === first),
    ),
  }));
  return wanted
    .filter((list): list is { first: number; fields: readonly JsonField[] } => list.fields !== null)
    .map(
      ({ first, fields }, place) =>
        sql`json_build_object('first', ${first}::int, 'items',
          (${inlined.selectFirst(fields, first, anyWorkspace)})) AS ${raw(`"${inlined.as}${place}"`)}`,
    );
}

function selectedColumns(
  info: GraphQLResolveInfo,
  model: Prisma.ModelName,
  alias: string,
  paths?: readonly (readonly string[])[],
): SelectedColumns {
  const found = requested(info, `${model} ${alias} ${nameOfPaths(paths)}`);
  const { select, together, lists, withLists } = found;
  if (lists.length === 0) return found;
  const firsts = lists.map(({ nodes, firstOf }) => nodes.map((node) => firstOf(node, info)));
  const name = JSON.stringify(firsts);
  let known = withLists.get(name);
  if (known === undefined) {
    const ofLists = lists.flatMap((list, place) => listSelects(info, list, firsts[place] ?? []));
    known = {
      select: join([select, ...ofLists]),
      together: together && { ...together, select: join([together.select, ...ofLists]) },
    };
    if (withLists.size >= maxKept) withLists.clear();
    withLists.set(name, known);
  }
  return known;
}

/**
 * The select list for what a query asks of the rows that a resolver returns: their columns, and the relations that can ride
 * along. The type and the model have the same name.
 * @param paths connectionPaths where the field is a connection, contactPaths where it is a mutation that returns a contact
 * @returns the same object for the same request, document and `first`s of inlined lists
 */
export function requestedSelect(
  info: GraphQLResolveInfo,
  model: Prisma.ModelName,
  alias: string,
  { viewer }: ViewerContext,
  paths?: readonly (readonly string[])[],
): Sql {
  return ofWorkspace(selectedColumns(info, model, alias, paths).select, viewer);
}

/** The same for a connection, with how it is read for the rows of a page together: `select` and `together` of its PageSource. */
export function requestedPage(
  info: GraphQLResolveInfo,
  model: Prisma.ModelName,
  alias: string,
  { viewer }: ViewerContext,
): SelectedColumns {
  const { select, together } = selectedColumns(info, model, alias, connectionPaths);
  return {
    select: ofWorkspace(select, viewer),
    together: together && {
      ...together,
      select: ofWorkspace(together.select, viewer),
      joins: ofWorkspace(together.joins, viewer),
    },
  };
}
