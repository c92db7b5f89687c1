import { empty, integer, join, jsonRows, raw, sql, type Sql } from '../../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { idTerm, type OrderTerm } from './order.ts';
import { pageStatement, type PageParts, type PageSource } from './page-statement.ts';

/** A list that is a choice of alternatives. */
type WithDisjuncts = PageSource & { disjuncts: NonNullable<PageSource['disjuncts']> };

/** No more rows than one past the limit: so many tell that there are more. */
function pastLimit(countLimit: number | null): Sql {
  return countLimit === null ? empty : sql` LIMIT ${integer(countLimit + 1)}`;
}

/**
 * The rows of all alternatives, each once, of which only these columns are read.
 * @param countLimit of each alternative, no more rows than it takes to know that it has more; null: all
 */
function union(
  { from, disjuncts: { within, branches } }: Pick<WithDisjuncts, 'from' | 'disjuncts'>,
  columns: Sql,
  countLimit: number | null,
): Sql {
  const rows = branches.map(
    (branch) =>
      sql`(SELECT ${columns} FROM ${from} WHERE ${join([...within, branch], ' AND ')}${pastLimit(countLimit)})`,
  );
  return join(rows, ' UNION ');
}

/**
 * How many rows a list has, as a SELECT of `total`.
 * @param countLimit past which it counts one more row and no others; null: it counts all
 */
export function countOf(
  { from, where, total, disjuncts, id }: Pick<PageSource, 'from' | 'where' | 'total' | 'disjuncts' | 'id'>,
  countLimit: number | null = null,
): Sql {
  if (total !== undefined) return sql`SELECT ${total} AS total`;
  if (disjuncts !== undefined)
    return sql`SELECT count(*) AS total FROM (${union({ from, disjuncts }, id, countLimit)}) AS matched`;
  const conditions = join(where, ' AND ');
  return countLimit === null
    ? sql`SELECT count(*) AS total FROM ${from} WHERE ${conditions}`
    : sql`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} WHERE ${conditions}${pastLimit(countLimit)}) AS counted`;
}

const key = (index: number): Sql => raw(`matched."key${index}"`);

/**
 * The statement of one page, whose rows are found in two steps: all that match, by the ids and the values of the order alone,
 * without an order; then the rows of the page.
 * @param within what holds for all rows
 * @param matching the SELECT of all that match, of these columns
 */
function pageOfMatching(
  source: PageSource,
  within: readonly Sql[],
  matching: (columns: Sql) => Sql,
  request: PageRequest,
  { withTotal, withCursors }: PageParts,
): Sql {
  const terms = [...source.order, idTerm(source)];
  const keys = join(terms.map(({ expression }, index) => sql`${expression} AS ${raw(`"key${index}"`)}`));
  const order = source.order.map((term, index): OrderTerm => ({ ...term, expression: key(index) }));
  const id = key(terms.length - 1);
  const found = pageStatement(
    { select: sql`${id} AS "foundId"`, from: sql`matched`, where: [sql`true`], order, id, filtered: true },
    request,
    false,
  );
  const onPage = [...within, sql`${source.id} = ANY(ARRAY(SELECT found."foundId" FROM (${found}) AS found))`];
  const rows = pageStatement(
    { ...source, where: onPage },
    { ...request, after: null, before: null, offset: 0 },
    withCursors,
  );
  const total = withTotal ? sql`(SELECT count(*) FROM matched) AS "listTotal", ` : empty;
  return sql`WITH matched AS MATERIALIZED (${matching(keys)})
    SELECT ${total}(${jsonRows(rows)}) AS "rows"`;
}

/**
 * The statement of one page with the total, of a list that is a choice of alternatives: what they have is looked for once,
 * then counted, and the rows of the page are read.
 * @param countLimit past which neither the total nor the page is right; null: all is counted
 */
export function pageOfDisjuncts(
  source: WithDisjuncts,
  request: PageRequest,
  withCursors: boolean,
  countLimit: number | null,
): Sql {
  const matching = (columns: Sql): Sql => union(source, columns, countLimit);
  return pageOfMatching(source, source.disjuncts.within, matching, request, { withTotal: true, withCursors });
}

/**
 * The statement of one page of a list that has few rows: whatever their values are, PostgreSQL looks for all of them and sorts
 * them, where of a page in order it may think that to walk the whole order would find one sooner.
 * Counting them costs nothing more.
 */
export function pageOfFew(source: PageSource, request: PageRequest, parts: PageParts): Sql {
  const { from, where } = source;
  // The first condition is the workspace, which the index over ids needs; that the others hold is known of what was found.
  return pageOfMatching(
    source,
    where.slice(0, 1),
    (columns) => sql`SELECT ${columns} FROM ${from} WHERE ${join(where, ' AND ')}`,
    request,
    parts,
  );
}
