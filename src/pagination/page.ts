import { plannedForItsValues, sql, type Sql, type Store } from '../store/index.ts';
import { countOf, pageOfAlternatives } from './alternatives.ts';
import type { PageRequest } from './arguments.ts';
import type { CursorValues } from './cursor.ts';
import { idTerm } from './order.ts';
import { pageStatement, type PageSource } from './page-statement.ts';

export interface Page<Row> {
  rows: Row[];
  /** The cursor values of a row of this page. */
  cursorValues: (row: Row) => CursorValues;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** How many rows the whole list has; null unless asked for. */
  total: number | null;
}

function cursorText(value: Date | string | number | boolean | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
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

/** The statement of one page, with the total in each row. */
function pageWithTotal(source: PageSource, request: PageRequest): Sql {
  const { alternatives, total } = source;
  if (alternatives !== undefined && total === undefined) return pageOfAlternatives({ ...source, alternatives }, request);
  const { page, outerOrder } = pageStatement(source, request);
  return sql`SELECT counted.total AS "listTotal", page.* FROM (${countOf(source)}) AS counted
    LEFT JOIN (${page}) AS page ON true ORDER BY ${outerOrder}`;
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
  const statement = withTotal ? pageWithTotal(source, request) : pageStatement(source, request).page;
  const counts = withTotal && source.total === undefined;
  const isShort = source.filtered !== true && !counts && seesAll && request.offset <= shortWalk && source.order.every(({ indexed }) => indexed !== false);
  const found = isShort ? store.read<FoundRow<Row>>(statement) : store.query<FoundRow<Row>>(source.filtered === true ? plannedForItsValues(statement) : statement);
  return pageOf(await found, source, request, withTotal);
}
