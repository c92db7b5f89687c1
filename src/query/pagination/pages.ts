import { empty, join, jsonRows, sql, typed, type Store, type TypedSql } from '../../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { pageOf, pageRow, pageWithTotal, type FoundPage, type Page } from './page.ts';
import { pageStatement, type PageParts, type PageSource } from './page-statement.ts';

/**
 * Reads the same page of the lists of several parents, with the totals where asked for, by one statement.
 * @param source its conditions name the parent's id as `parent.id`
 * @returns a page for each parent, in their order
 */
export async function readPages<Row extends object>(
  store: Pick<Store, 'query'>,
  source: PageSource,
  parentIds: readonly string[],
  request: PageRequest,
  { withTotal, withCursors }: PageParts,
): Promise<Page<Row>[]> {
  const total = withTotal
    ? sql`, (SELECT count(*) FROM ${source.from} WHERE ${join(source.where, ' AND ')}) AS "listTotal"`
    : empty;
  const pages = sql`
    SELECT parent.id AS "parentId", (${jsonRows(pageStatement(source, request, withCursors))}) AS "rows"${total}
    FROM unnest(${parentIds}::uuid[]) AS parent(id)`;
  const statement: TypedSql<FoundPage & { parentId: string }> = withTotal
    ? typed({ ...pageWithTotal, parentId: 'uuid' })`${pages}`
    : typed({ ...pageRow, parentId: 'uuid' })`${pages}`;
  const found = await store.query(statement);
  const byParent = new Map(found.map((page) => [page.parentId, page]));
  return parentIds.map((id) => pageOf(byParent.get(id) ?? { rows: [] }, source, request));
}
