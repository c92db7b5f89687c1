import { join, plannedForItsValues, raw, sql, type Sql, type Store } from '../store/index.ts';
import type { PageRequest } from './arguments.ts';
import type { CursorValues } from './cursor.ts';
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
  /** Whether the values in `where` decide how many rows there are, so that the statement is planned for them. */
  filtered?: boolean;
}

export interface Page<Row> {
  rows: Row[];
  /** The cursor values of a row of this page. */
  cursorValues: (row: Row) => CursorValues;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** How many rows the whole list has; null unless asked for. */
  total: number | null;
}

const cursorColumn = (index: number): string => `"cursor${index}"`;

function cursorText(value: Date | string | number | boolean | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

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
  const limit = request.offset === 0 ? sql`LIMIT ${needed}` : sql`LIMIT ${needed} OFFSET ${request.offset}`;
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

/** A row as the statement returns it. Beside a total, a page without rows is one row of nulls. */
export type FoundRow<Row> = Row & { listTotal?: number; range: number | null };

/** Makes the page of what its statement returned. */
export function pageOf<Row extends object>(found: FoundRow<Row>[], source: PageSource, request: PageRequest, withTotal: boolean): Page<Row> {
  const wanted = [...source.order, idTerm(source)];
  const rows = found.filter((row) => row.range !== null);
  const more = rows.length > request.limit;
  const shown: Row[] = rows.slice(0, request.limit);
  if (request.backward) shown.reverse();
  const skipped = request.offset > 0;
  return {
    rows: shown,
    cursorValues: (row) => wanted.map((_, index) => cursorText((row as Record<string, Parameters<typeof cursorText>[0]>)[`cursor${index}`])),
    hasNextPage: request.backward ? request.before !== null : more,
    hasPreviousPage: request.backward ? more : request.after !== null || skipped,
    total: withTotal ? (found[0]?.listTotal ?? 0) : null,
  };
}

/** An index walk to a page after so many rows is still a short read. */
const shortWalk = 1_000;

/**
 * Reads one page, with the total where asked for, by one statement. The place is found by keyset (an index walk that
 * starts at the cursor), so a deep page costs what the first one does; `offset` counts rows and does not.
 * @param seesAll whether every row of the workspace is the viewer's to see, so that an index walk finds the page at once
 */
export async function readPage<Row extends object>(
  store: Pick<Store, 'query' | 'read'>,
  source: PageSource,
  request: PageRequest,
  { withTotal, seesAll }: { withTotal: boolean; seesAll: boolean },
): Promise<Page<Row>> {
  const { page, outerOrder, where } = pageStatement(source, request);
  const statement = withTotal
    ? sql`SELECT counted.total AS "listTotal", page.* FROM (${source.total === undefined ? sql`SELECT count(*) AS total FROM ${source.from} WHERE ${where}` : sql`SELECT ${source.total} AS total`}) AS counted
        LEFT JOIN (${page}) AS page ON true ORDER BY ${outerOrder}`
    : page;
  const counts = withTotal && source.total === undefined;
  const isShort = source.filtered !== true && !counts && seesAll && request.offset <= shortWalk && source.order.every(({ indexed }) => indexed !== false);
  const found = isShort ? store.read<FoundRow<Row>>(statement) : store.query<FoundRow<Row>>(source.filtered === true ? plannedForItsValues(statement) : statement);
  return pageOf(await found, source, request, withTotal);
}
