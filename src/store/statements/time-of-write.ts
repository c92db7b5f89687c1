import { sql, type Sql } from './sql.ts';

/**
 * The time of a write: by the clock of the gateway, the same wherever it stands in the statement. Databases whose tables are spread
 * over servers have no now() that means one moment.
 */
export function timeOfWrite(): Sql {
  return sql`${new Date().toISOString()}::timestamptz`;
}
