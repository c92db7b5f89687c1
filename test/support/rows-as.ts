import type { Sql, TypedSql } from '../../src/store/index.ts';

/** A statement of a test, whose rows are taken to be of this type. */
export function rowsAs<Row>(statement: Sql): TypedSql<Row> {
  return statement as TypedSql<Row>;
}
