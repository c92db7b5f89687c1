import { join, raw, sql, type Sql } from './sql.ts';

/** A statement that says the type of its rows. */
export type TypedSql<Row> = Sql & { readonly row?: Row };

/** A column of a row: an expression, cast to a type of PostgreSQL, and what becomes of that here. */
export interface Column<Value> {
  readonly expression: Sql;
  readonly value?: Value;
}

function castTo<Value>(type: string): (expression: Sql) => Column<Value> {
  return (expression) => ({ expression: sql`(${expression})::${raw(type)}` });
}

/** The columns of statements that read no whole rows of a model (those have columns()). */
export const column = {
  uuid: castTo<string>('uuid'),
  text: castTo<string>('text'),
  count: castTo<number>('bigint'),
};

/**
 * A SELECT whose rows have the type of its columns: both are said once, so they cannot differ.
 * @param rest from FROM on
 */
export function select<Row extends object>(
  columns: { [Field in keyof Row]: Column<Row[Field]> },
  rest: Sql,
): TypedSql<Row> {
  const list = Object.entries<Column<unknown>>(columns).map(
    ([name, { expression }]) => sql`${expression} AS ${raw(`"${name}"`)}`,
  );
  return sql`SELECT ${join(list)} ${rest}`;
}
