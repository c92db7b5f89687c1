import {
  jsonRows,
  of,
  plannedForItsValues,
  rowsOfJson,
  sql,
  typed,
  type Sql,
  type Store,
  type TypedSql,
} from '../../store/index.ts';
import { countOf, pageOfDisjuncts, pageOfFew } from './disjuncts.ts';
import type { PageRequest } from './arguments.ts';
import type { CursorValues } from './cursor.ts';
import { estimatedTotal } from './estimated-total.ts';
import { pageStatement, type PageParts, type PageSource } from './page-statement.ts';

export interface Page<Row> {
  rows: Row[];
  /** The cursor values of a row of this page, which was read with cursors. */
  cursorValues: (row: Row) => CursorValues;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** How many rows the whole list has; null unless asked for. */
  total: number | null;
  totalIsEstimate: boolean;
}

/** What the statement of a page returns: its rows as JSON, and the total of the list where it is asked for. */
export interface FoundPage {
  rows: object[];
  listTotal?: number;
}

export const pageRow = { rows: of<object[]>('json') } as const;
export const pageWithTotal = { ...pageRow, listTotal: 'bigint' } as const;

/** Makes the page of what its statement returned. */
export function pageOf<Row extends object>(
  found: FoundPage,
  { order }: Pick<PageSource, 'order'>,
  request: PageRequest,
): Page<Row> {
  const rows = rowsOfJson<Row>(found.rows);
  const more = rows.length > request.limit;
  const shown = more ? rows.slice(0, request.limit) : rows;
  if (request.backward) shown.reverse();
  return {
    rows: shown,
    cursorValues: (row) => {
      const values = row as Record<string, string | null | undefined>;
      if (values['cursor0'] === undefined) throw new Error('the page was read without cursors');
      return Array.from({ length: order.length + 1 }, (_, index) => values[`cursor${index}`] ?? null);
    },
    hasNextPage: request.backward ? request.before !== null : more,
    hasPreviousPage: request.backward ? more : request.after !== null || request.offset > 0,
    total: found.listTotal ?? null,
    totalIsEstimate: false,
  };
}

function statementOf(
  source: PageSource,
  request: PageRequest,
  { withTotal, withCursors }: PageParts,
  countLimit: number | null,
): Sql {
  const { disjuncts, total, few } = source;
  if (withTotal && disjuncts !== undefined && total === undefined)
    return pageOfDisjuncts({ ...source, disjuncts }, request, withCursors, countLimit);
  if (few === true) return pageOfFew(source, request, { withTotal, withCursors });
  const rows = jsonRows(pageStatement(source, request, withCursors));
  return withTotal
    ? sql`SELECT (${countOf(source, countLimit)}) AS "listTotal", (${rows}) AS "rows"`
    : sql`SELECT (${rows}) AS "rows"`;
}

/** An index walk to a page after so many rows is still a short read. */
const shortWalk = 1_000;

/** How a page is read. */
interface Reading extends PageParts {
  /** Whether every row of the workspace is the viewer's to see, so that an index walk finds the page at once. */
  seesAll: boolean;
  /** How far rows are counted; past so many, the total is an estimate. Null: to the end. */
  countLimit: number | null;
}

/**
 * Reads one page, with the total where asked for, by one statement, and two more where the total is an estimate. The place
 * is found by keyset (an index walk that starts at the cursor), so a deep page costs what the first one does; `offset` counts
 * rows and does not.
 */
export async function readPage<Row extends object>(
  store: Pick<Store, 'query' | 'read'>,
  source: PageSource,
  request: PageRequest,
  reading: Reading,
): Promise<Page<Row>> {
  const limit = source.total === undefined && source.few !== true ? reading.countLimit : null;
  const page = await readCountedPage<Row>(store, source, request, { ...reading, countLimit: limit });
  if (limit === null || page.total === null || page.total <= limit) return page;
  const total = await estimatedTotal(store, source, page.total);
  // The alternatives of such a list were not read to their ends: its page may begin with others.
  const isWhole = source.disjuncts === undefined;
  const whole = isWhole ? page : await readCountedPage<Row>(store, source, request, { ...reading, withTotal: false });
  return { ...whole, total, totalIsEstimate: true };
}

async function readCountedPage<Row extends object>(
  store: Pick<Store, 'query' | 'read'>,
  source: PageSource,
  request: PageRequest,
  { seesAll, countLimit, ...parts }: Reading,
): Promise<Page<Row>> {
  const statement = statementOf(source, request, parts, countLimit);
  const counts = parts.withTotal && (source.total === undefined || source.countsTotal === true);
  const isShort =
    source.filtered !== true &&
    source.walks !== true &&
    !counts &&
    seesAll &&
    request.offset <= shortWalk &&
    source.order.every(({ indexed }) => indexed !== false);
  const page: TypedSql<FoundPage> = parts.withTotal ? typed(pageWithTotal)`${statement}` : typed(pageRow)`${statement}`;
  const found = isShort ? store.read(page) : store.query(source.filtered === true ? plannedForItsValues(page) : page);
  return pageOf((await found)[0] ?? { rows: [] }, source, request);
}
