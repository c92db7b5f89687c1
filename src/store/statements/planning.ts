import { raw, sql, type Sql } from './sql.ts';

// A prepared statement keeps one plan for all values only where that plan looks as good as one made for the values at hand.
// Of a limit or a list of values that are parameters, it expects a tenth of the table, or ten values: such a statement is
// planned at every use, which takes a short read as long as the read itself.

/** A whole number that stands in the text of a statement: a LIMIT, of which there are few different ones. Throws on any other. */
export function integer(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a whole number`);
  return raw(String(value));
}

/**
 * A column that equals one of the values: a plain equality where there is one, which an index also answers in its order.
 * @param type of the column, such as uuid
 */
export function oneOf(column: Sql, values: readonly (string | boolean)[], type: string): Sql {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return sql`${column} = ${only}::${raw(type)}`;
  return sql`${column} = ANY(${values}::${raw(type)}[])`;
}
