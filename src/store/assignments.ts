import { columnName } from './columns.ts';
import { join, raw, sql, type Sql } from './sql.ts';

function parameter(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/**
 * The SET list of an UPDATE for the fields that are given, with `updated_at` and the version: `type = $1::text, updated_at = now(), …`. Dates and
 * JSON objects become text.
 * @param types the type of every field's column
 */
export function assignments<Content extends object>(content: Partial<Content>, types: Record<keyof Content, string>): Sql {
  const fields = Object.entries<unknown>(content).filter(([, value]) => value !== undefined);
  const given = fields.map(([field, value]) => sql`${raw(columnName(field))} = ${parameter(value)}::${raw(types[field as keyof Content])}`);
  return join([...given, sql`updated_at = now()`, sql`version = version + 1`]);
}
