import { sql, type Sql } from './sql.ts';

/** The fields of all models that are times; test/store/json-rows.test.ts holds that these are all, and nothing else. */
export const timeFields = [
  'addedAt',
  'contactCreatedAt',
  'createdAt',
  'dueAt',
  'expiresAt',
  'finishedAt',
  'firstSeenAt',
  'firstUsedAt',
  'lastUsedAt',
  'occurredAt',
  'revokedAt',
  'scheduledAt',
  'until',
  'updatedAt',
] as const;

/**
 * The rows of a SELECT, in its order, as the one value of a SELECT: a JSON list of objects. Many rows come to the process in
 * less than half of the time that way. Numerics must be text in them, or lose digits.
 */
export function jsonRows(rows: Sql): Sql {
  return sql`SELECT coalesce(json_agg("row"), '[]') FROM (${rows}) AS "row"`;
}

/** Makes the rows of such a list what `query` returns: times are Dates. In place. */
export function rowsOfJson<Row extends object>(rows: object[]): Row[] {
  const [first] = rows;
  const times = first === undefined ? [] : timeFields.filter((field) => field in first);
  for (const row of rows as Record<string, string | Date | null>[]) {
    for (const field of times) {
      const time = row[field];
      if (typeof time === 'string') row[field] = new Date(time);
    }
  }
  return rows as Row[];
}
