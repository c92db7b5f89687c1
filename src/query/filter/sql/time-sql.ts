import { empty, join, sql, type Sql } from '../../../store/index.ts';
import { relativeOperators } from '../operator-table.ts';
import { isoTime } from '../read/times.ts';
import type { TimeTest } from '../tree.ts';

const day = 86_400_000;

/** The interval that a test names, at the time of the query. */
function interval(test: TimeTest, now: Date): { from: string | null; before: string | null } {
  if (test.is === 'between') return test;
  const [from, last] = relativeOperators[test.is].span(now.getTime(), test.milliseconds);
  return { from: isoTime(test.wholeDays ? Math.floor(from / day) * day : from), before: isoTime(last + 1) };
}

/** Whether a timestamp passes the test. Null where there is none. */
export function timeCondition(time: Sql, test: TimeTest, now: Date): Sql {
  const { from, before } = interval(test, now);
  const bounds = [
    from === null ? empty : sql`${time} >= ${from}::timestamptz`,
    before === null ? empty : sql`${time} < ${before}::timestamptz`,
  ].filter((bound) => bound !== empty);
  return bounds.length === 0 ? sql`${time} IS NOT NULL` : sql`(${join(bounds, ' AND ')})`;
}
