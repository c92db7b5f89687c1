import { join, jsonRows, raw, sql, type Sql } from '../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { idTerm, type OrderTerm } from './order.ts';
import { pageStatement, type PageSource } from './page-statement.ts';

/** A list that is a choice of alternatives. */
type WithAlternatives = PageSource & { alternatives: NonNullable<PageSource['alternatives']> };

/** The rows of all alternatives, each once, of which only these columns are read. */
function union({ from, alternatives: { within, branches } }: Pick<WithAlternatives, 'from' | 'alternatives'>, columns: Sql): Sql {
  return join(branches.map((branch) => sql`SELECT ${columns} FROM ${from} WHERE ${join([...within, branch], ' AND ')}`), ' UNION ');
}

/** How many rows a list has, as a SELECT of `total`. */
export function countOf({ from, where, total, alternatives, id }: Pick<PageSource, 'from' | 'where' | 'total' | 'alternatives' | 'id'>): Sql {
  if (total !== undefined) return sql`SELECT ${total} AS total`;
  if (alternatives === undefined) return sql`SELECT count(*) AS total FROM ${from} WHERE ${join(where, ' AND ')}`;
  return sql`SELECT count(*) AS total FROM (${union({ from, alternatives }, id)}) AS matched`;
}

const key = (index: number): Sql => raw(`matched."key${index}"`);

/**
 * The statement of one page with the total, of a list that is a choice of alternatives: what they have is looked for once,
 * by the ids and the values of the order alone, then counted, and the rows of the page are read.
 */
export function pageOfAlternatives(source: WithAlternatives, request: PageRequest, withCursors: boolean): Sql {
  const terms = [...source.order, idTerm(source)];
  const keys = join(terms.map(({ expression }, index) => sql`${expression} AS ${raw(`"key${index}"`)}`));
  const order = source.order.map((term, index): OrderTerm => ({ ...term, expression: key(index) }));
  const id = key(terms.length - 1);
  const found = pageStatement({ select: sql`${id} AS "foundId"`, from: sql`matched`, where: [sql`true`], order, id, filtered: true }, request, false);
  const within = [...source.alternatives.within, sql`${source.id} = ANY(ARRAY(SELECT found."foundId" FROM (${found}) AS found))`];
  const rows = pageStatement({ ...source, where: within }, { ...request, after: null, before: null, offset: 0 }, withCursors);
  return sql`WITH matched AS MATERIALIZED (${union(source, keys)})
    SELECT (SELECT count(*) FROM matched) AS "listTotal", (${jsonRows(rows)}) AS "rows"`;
}
