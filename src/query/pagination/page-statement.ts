import { empty, integer, join, raw, sql, type Sql } from '../../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { orderTerms } from './keyset.ts';
import { idTerm, reversed, type OrderTerm } from './order.ts';
import { rangesOf } from './ranges.ts';

/** What of a page is asked for besides its rows. */
export interface PageParts {
  withTotal: boolean;
  withCursors: boolean;
}

/** A list that can be read in pages. */
export interface PageSource {
  /** The select list of a row. */
  select: Sql;
  /** The table with its alias, and joins. */
  from: Sql;
  /** The conditions of the list: workspace, data scope, filter. At least one. */
  where: Sql[];
  /** The order, without the id. */
  order: OrderTerm[];
  /** The id of a row, as SQL. */
  id: Sql;
  /** How many rows the list has, as SQL, where that is known without looking for them. */
  total?: Sql;
  /** Whether that is counted, so that it takes its time where there are many. */
  countsTotal?: boolean;
  /** A number that the list does not exceed, as SQL, where one is known without looking for its rows: so does no estimate of its total. */
  maxTotal?: Sql | undefined;
  /**
   * The same rows as `where` chooses, said as alternatives: those that all of `within` and one of the branches hold for.
   * An index finds the rows of each branch; a list that is counted is looked for branch by branch.
   */
  disjuncts?: { within: Sql[]; branches: Sql[] } | undefined;
  /** Whether the values in `where` decide how many rows there are, so that the statement is planned for them. */
  filtered?: boolean;
  /** Whether a page may be found only after a long walk, though `filtered` is false: where hardly any row meets a condition that nearly all mostly meet. */
  walks?: boolean;
  /** Whether the list has few rows that indexes find, so that all are looked for and sorted. */
  few?: boolean;
  /** How the same columns are read for the rows of a page together; not of a filtered list, which would be planned longer than read. */
  together?: Together | undefined;
}

/** What hangs on the rows of a page, read for all of them at once: the rows stand in `listed`, of which the statement is made. */
interface Together {
  /** All columns of a row of `from`, such as c.*. */
  row: Sql;
  /** The alias that `select`, `order` and `id` have for the row. */
  alias: Sql;
  /** As `select` of the list, over the row and what is joined to it. */
  select: Sql;
  /** Joins to the row, of what is made of `listed`. */
  joins: Sql;
}

const key = (index: number): Sql => raw(`"key${index}"`);
const cursor = (index: number): Sql => raw(`"cursor${index}"`);

/** Columns after others of a select list. */
function further(columns: readonly Sql[]): Sql {
  return columns.length === 0 ? empty : sql`, ${join([...columns])}`;
}

/**
 * The statement of one page, in its order: one row more than asked for tells whether the list goes on. Read backward, it is
 * the other way round.
 * @param withCursors whether the rows have what their cursors are made of, as texts: "cursor0" and so on
 */
export function pageStatement(source: PageSource, request: PageRequest, withCursors: boolean): Sql {
  const wanted = [...source.order, idTerm(source)];
  const terms = request.backward ? wanted.map(reversed) : wanted;
  const [after, before] = request.backward ? [request.before, request.after] : [request.after, request.before];
  const parts = rangesOf(terms, { after, before, filtered: source.filtered ?? false });

  const where = join(source.where, ' AND ');
  const needed = request.limit + 1;
  const limit = request.offset === 0 ? sql`LIMIT ${integer(needed)}` : sql`LIMIT ${needed} OFFSET ${request.offset}`;
  const keys = (place: number): Sql =>
    further([
      ...terms.map(({ expression }, index) => sql`${expression} AS ${key(index)}`),
      sql`${raw(String(place))} AS "range"`,
    ]);
  const keyInOrder = ({ type }: OrderTerm, index: number): Sql =>
    type === 'text' ? sql`${key(index)} COLLATE "C"` : key(index);
  const byKeys = sql`"range", ${orderTerms(terms, keyInOrder)}`;
  const cursors = withCursors
    ? further(terms.map(({ expression }, index) => sql`(${expression})::text AS ${cursor(index)}`))
    : empty;

  const rows = (select: Sql, withKeys: boolean): Sql => {
    const isOne = parts.length === 1;
    const statements = parts.map((range, place) => {
      const conditions = range.conditions.length === 0 ? where : sql`${where} AND ${join(range.conditions, ' AND ')}`;
      return sql`SELECT ${select}${isOne && !withKeys ? empty : keys(place)}
        FROM ${source.from} WHERE ${conditions}
        ORDER BY ${orderTerms(range.terms)} ${isOne ? limit : sql`LIMIT ${needed + request.offset}`}`;
    });
    const [only] = statements;
    if (only === undefined) return sql`SELECT ${select}${keys(0)} FROM ${source.from} WHERE false`;
    if (isOne) return only;
    return sql`SELECT * FROM (${join(
      statements.map((statement) => sql`(${statement})`),
      ' UNION ALL ',
    )}) AS ranges ORDER BY ${byKeys} ${limit}`;
  };

  // What is skipped is skipped by its id alone: else all that is selected would be read of it, too.
  const page = (select: Sql, withKeys: boolean): Sql =>
    request.offset === 0
      ? rows(select, withKeys)
      : sql`SELECT ${select}${withKeys ? keys(0) : empty} FROM ${source.from}
          WHERE ${where} AND ${source.id} = ANY(ARRAY(SELECT found."foundId"
            FROM (${rows(sql`${source.id} AS "foundId"`, false)}) AS found)) ORDER BY ${orderTerms(terms)}`;

  const { together } = source;
  if (together === undefined || source.filtered === true) return page(sql`${source.select}${cursors}`, false);
  const ofKeys = withCursors ? further(terms.map((_, index) => sql`${key(index)}::text AS ${cursor(index)}`)) : empty;
  return sql`WITH listed AS MATERIALIZED (${page(together.row, true)})
    SELECT ${together.select}${ofKeys} FROM listed AS ${together.alias} ${together.joins} ORDER BY ${byKeys}`;
}
