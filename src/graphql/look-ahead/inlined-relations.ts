import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { columns, join, raw, sql, type JsonField, type Prisma, type Sql } from '../../store/index.ts';
import { anyWorkspace, ofWorkspace } from '../any-workspace.ts';
import type { ViewerContext } from '../context.ts';
import {
  connectionPaths,
  nameOfPaths,
  objectType,
  oncePerDocument,
  pathsOf,
  rowFieldsOfSelected,
  selectedFields,
} from './selected-columns.ts';

/**
 * How a relation rides in the statement of the rows that it belongs to, instead of taking one of its own: as a JSON
 * value of a subselect, or joined to the rows of a page. Only while the query asks for nothing but `jsonFields`.
 */
interface InlinedRelationBase {
  /** The property of the row that carries it. */
  as: string;
  /** The object type of what is related. */
  typeName: string;
  /**
   * The fields of the related row that JSON carries as they are: texts, numbers, lists, JSON; no decimals, and no times but
   * `times`. And by its name any relation of the related row that is embedded itself, over the alias that it has here.
   */
  jsonFields: readonly string[];
}

/** A relation without arguments. */
export interface InlinedRelation extends InlinedRelationBase {
  /** The subselect, over the row's alias, whose value is the related row as JSON, a list of them, or null; or what the embedding makes such of. */
  select: (fields: readonly JsonField[], workspaceId: string) => Sql;
  /** The same for many rows at once, if that is faster: what is joined to them, which is made of the rows in `listed`, and the value of one. */
  together?: (fields: readonly JsonField[], workspaceId: string) => { joins: Sql; value: Sql };
}

/** A list with the argument `first`. It rides along while no other argument is given, once for each `first`. */
export interface InlinedList extends InlinedRelationBase {
  /** Those of jsonFields that are times. */
  times: readonly string[];
  /** The subselect, over the row's alias, whose value is a JSON list of the first related rows. */
  selectFirst: (fields: readonly JsonField[], first: number, workspaceId: string) => Sql;
}

/** An embedding whose rows carry values of this type. */
export interface InlinedRelationOf<Value> extends InlinedRelation {
  /** What a row carries of the relation; undefined where the statement did not embed it. */
  of: (row: object) => Value | undefined;
}

/** An embedding whose rows carry lists of these. */
export interface InlinedListOf<Item> extends InlinedList {
  /** The first items that a row carries; undefined where the statement did not embed so many. */
  of: (row: object, first: number) => Item[] | undefined;
}

/** How a row carries a list: under `as` and a number, one for each `first` that the query asks for. */
interface InlinedItems {
  first: number;
  items: Record<string, unknown>[];
  hasDates?: boolean;
}

/** @param valueOf makes the value of the JSON that a row carries, where it is not the same */
export function defineInlinedRelation<Value>(
  inlined: InlinedRelation,
  valueOf?: (json: unknown) => Value,
): InlinedRelationOf<Value> {
  const of = (row: object): Value | undefined => {
    const json = (row as Record<string, unknown>)[inlined.as];
    return json === undefined || valueOf === undefined ? (json as Value | undefined) : valueOf(json);
  };
  return { ...inlined, of };
}

/** Makes Dates of the times, once. */
function itemsOf(list: InlinedItems, times: readonly string[]): Record<string, unknown>[] {
  if (list.hasDates !== true) {
    for (const item of list.items) {
      for (const field of times) if (typeof item[field] === 'string') item[field] = new Date(item[field]);
    }
    list.hasDates = true;
  }
  return list.items;
}

export function defineInlinedList<Item>(inlined: InlinedList): InlinedListOf<Item> {
  return {
    ...inlined,
    of(row, first) {
      for (let place = 0; ; place++) {
        const list = (row as Record<string, InlinedItems | undefined>)[`${inlined.as}${place}`];
        if (list === undefined) return undefined;
        if (list.first === first) return itemsOf(list, inlined.times) as Item[];
      }
    },
  };
}

/** A field's `extensions`: the fields of the row that its resolver reads where nothing is embedded, and the embedding. */
export function inlines(
  columnsRead: string[],
  inlined: InlinedRelation | InlinedList,
): { columns: string[]; inlined: InlinedRelation | InlinedList } {
  return { columns: columnsRead, inlined };
}

/** How a field is embedded in the rows of its type; undefined where it is not. */
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
  /** With the embedded lists, by the `first` of each. */
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

const embedded = oncePerDocument((info, key): readonly JsonField[] | null => {
  const [model = '', name = '', paths = ''] = key.split(' ');
  const nodes = selectedFields(info, info.fieldNodes, pathsOf(paths)).get(name);
  const inlined = inlinedRelationOf(info, model, name);
  return nodes === undefined || inlined === undefined ? null : jsonFieldsOf(info, inlined, nodes);
});

/**
 * What a query asks of a relation of the rows that a resolver returns, for a statement that embeds it in its own way: the
 * fields of the related rows.
 * @returns null where it does not ask for the relation, or for what JSON cannot carry
 */
export function inlinedFields(
  info: GraphQLResolveInfo,
  model: Prisma.ModelName,
  name: string,
  paths: readonly (readonly string[])[],
): readonly JsonField[] | null {
  return embedded(info, `${model} ${name} ${nameOfPaths(paths)}`);
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
        sql`json_build_object('first', ${first}::int, 'items', (${inlined.selectFirst(fields, first, anyWorkspace)})) AS ${raw(`"${inlined.as}${place}"`)}`,
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
 * @returns the same object for the same request, document and `first`s of embedded lists
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
