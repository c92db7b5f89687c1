import { join, of, plannedForItsValues, sql, typed, type Store } from '../../store/index.ts';
import type { PageSource } from './page-statement.ts';

/** What PostgreSQL says of how it would run a statement, as far as it is read here. */
type Explained = [{ Plan: { 'Plan Rows': number } }];

/**
 * How many rows PostgreSQL expects a list to have, by its statistics: none of them is looked for.
 * @param least so many rows the list is known to have
 */
export async function estimatedTotal(
  store: Pick<Store, 'query'>,
  { from, where, maxTotal }: Pick<PageSource, 'from' | 'where' | 'maxTotal'>,
  least: number,
): Promise<number> {
  const rows = sql`EXPLAIN (FORMAT JSON) SELECT 1 FROM ${from} WHERE ${join(where, ' AND ')}`;
  const [explained] = await store.query(plannedForItsValues(typed({ 'QUERY PLAN': of<Explained>('json') })`${rows}`));
  const [known] =
    maxTotal === undefined ? [] : await store.query(typed({ total: 'bigint' })`SELECT ${maxTotal} AS total`);
  const expected = explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? least;
  return Math.max(least, Math.min(expected, known?.total ?? expected));
}
