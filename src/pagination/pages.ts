import { empty, sql, type Queryable } from '../store/index.ts';
import type { PageRequest } from './arguments.ts';
import { pageOf, type FoundRow, type Page } from './page.ts';
import { pageStatement, type PageSource } from './page-statement.ts';

/**
 * Reads the same page of the lists of several parents, with the totals where asked for, by one statement.
 * @param source its conditions name the parent's id as `parent.id`
 * @returns a page for each parent, in their order
 */
export async function readPages<Row extends object>(
  queryable: Queryable,
  source: PageSource,
  parentIds: readonly string[],
  request: PageRequest,
  withTotal: boolean,
): Promise<Page<Row>[]> {
  const { page, outerOrder, where } = pageStatement(source, request);
  const totals = withTotal ? sql`CROSS JOIN LATERAL (SELECT count(*) AS "listTotal" FROM ${source.from} WHERE ${where}) AS counted` : empty;
  const found = await queryable.query<FoundRow<Row> & { parentId: string }>(sql`
    SELECT parent.id AS "parentId", ${withTotal ? sql`counted."listTotal", ` : empty}page.*
    FROM unnest(${parentIds}::uuid[]) AS parent(id) ${totals}
    LEFT JOIN LATERAL (${page}) AS page ON true ORDER BY parent.id, ${outerOrder}`);
  const byParent = new Map<string, FoundRow<Row>[]>(parentIds.map((id) => [id, []]));
  for (const row of found) byParent.get(row.parentId)?.push(row);
  return parentIds.map((id) => pageOf(byParent.get(id) ?? [], source, request, withTotal));
}
