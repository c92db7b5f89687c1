import type { JsonField, Sql } from '../../store/index.ts';

/**
 * How a relation rides in the statement of the rows that it belongs to, instead of taking one of its own: as a JSON
 * value of a subselect, or joined to the rows of a page. Only while the query asks for nothing but `jsonFields`.
 */
export interface InlinedRelationBase {
  /** The property of the row that carries it. */
  as: string;
  /** The object type of what is related. */
  typeName: string;
  /**
   * The fields of the related row that JSON carries as they are: texts, numbers, lists, JSON; no decimals, and no times but
   * `times`. And by its name any relation of the related row that is inlined itself, over the alias that it has here.
   */
  jsonFields: readonly string[];
}

/** A relation without arguments. */
export interface InlinedRelation extends InlinedRelationBase {
  /** The subselect, over the row's alias, whose value is the related row as JSON, a list of them, or null; or a value that `of` makes one of these from. */
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

/** An inlined relation whose rows have values of this type. */
export interface InlinedRelationOf<Value> extends InlinedRelation {
  /** What a row carries of the relation; undefined where the statement did not inline it. */
  of: (row: object) => Value | undefined;
}

/** An inlined list whose rows have lists of these. */
export interface InlinedListOf<Item> extends InlinedList {
  /** The first items that a row carries; undefined where the statement did not inline so many. */
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

/** A field's `extensions`: the fields of the row that its resolver reads where nothing is inlined, and the relation or list. */
export function inlines(
  columnsRead: string[],
  inlined: InlinedRelation | InlinedList,
): { columns: string[]; inlined: InlinedRelation | InlinedList } {
  return { columns: columnsRead, inlined };
}
