import { integer, join, raw, sql, type Sql } from '../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { orderTerms } from './keyset.ts';
import { idTerm, reversed, type OrderTerm } from './order.ts';
import { rangesOf } from './ranges.ts';

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
  /** How many rows the list has, as SQL, where that is known without counting. */
  total?: Sql;
  /**
   * The same rows as `where` chooses, said as alternatives: those that all of `within` and one of the branches hold for.
   * An index finds the rows of each branch; a list that is counted is looked for branch by branch.
   */
  alternatives?: { within: Sql[]; branches: Sql[] } | undefined;
  /** Whether the values in `where` decide how many rows there are, so that the statement is planned for them. */
  filtered?: boolean;
}

const cursorColumn = (index: number): string => `"cursor${index}"`;

/** The statement of one page: one row more than asked for tells whether the list goes on. */
export function pageStatement(source: PageSource, request: PageRequest): { page: Sql; outerOrder: Sql; where: Sql } {
  const wanted = [...source.order, idTerm(source)];
  const terms = request.backward ? wanted.map(reversed) : wanted;
  const [after, before] = request.backward ? [request.before, request.after] : [request.after, request.before];

  const cursorColumns = join(terms.map((term, index) => sql`${term.expression} AS ${raw(cursorColumn(index))}`));
  const byCursorColumns = (term: OrderTerm, index: number): Sql => raw(`${cursorColumn(index)}${term.type === 'text' ? ' COLLATE "C"' : ''}`);
  const outerOrder = sql`"range", ${orderTerms(terms, byCursorColumns)}`;
  const where = join(source.where, ' AND ');
  const needed = request.limit + 1;
  const limit = request.offset === 0 ? sql`LIMIT ${integer(needed)}` : sql`LIMIT ${needed} OFFSET ${request.offset}`;
  const parts = rangesOf(terms, { after, before, filtered: source.filtered ?? false });

  const rows = (select: Sql): Sql => {
    const statements = parts.map((range, place) => {
      const conditions = range.conditions.length === 0 ? where : sql`${where} AND ${join(range.conditions, ' AND ')}`;
      return sql`SELECT ${select}, ${cursorColumns}, ${raw(String(place))} AS "range"
        FROM ${source.from} WHERE ${conditions} ORDER BY ${orderTerms(range.terms)} ${parts.length === 1 ? limit : sql`LIMIT ${needed + request.offset}`}`;
    });
    const [only] = statements;
    if (only === undefined) return sql`SELECT ${select}, ${cursorColumns}, 0 AS "range" FROM ${source.from} WHERE false`;
    if (statements.length === 1) return only;
    return sql`SELECT * FROM (${join(statements.map((statement) => sql`(${statement})`), ' UNION ALL ')}) AS ranges ORDER BY ${outerOrder} ${limit}`;
  };

  // What is skipped is skipped by its id alone: else all that is selected would be read of it, too.
  const page =
    request.offset === 0
      ? rows(source.select)
      : sql`SELECT ${source.select}, ${cursorColumns}, 0 AS "range" FROM ${source.from}
          WHERE ${where} AND ${source.id} = ANY(ARRAY(SELECT found."foundId" FROM (${rows(sql`${source.id} AS "foundId"`)}) AS found)) ORDER BY ${orderTerms(terms)}`;
  return { page, outerOrder, where };
}
