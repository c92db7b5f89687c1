import { boundValues, type Sql } from '../statements/sql.ts';
import type { RowOf } from '../statements/typed.ts';
import { valueParsers } from '../value-parsers.ts';
import { translateViolation } from '../violations.ts';
import type { StatementRunner } from './prisma-pool.ts';

/** Runs a statement on a connection, or on one of several. Throws as Queryable.query does. */
export type Run = <Statement extends Sql>(on: StatementRunner, statement: Statement) => Promise<RowOf<Statement>[]>;

/** Makes the function that runs a statement. @param nameOf the name that a connection prepares it under; undefined: none */
export function createRun(nameOf: (text: string) => string | undefined): Run {
  return async <Statement extends Sql>(on: StatementRunner, statement: Statement): Promise<RowOf<Statement>[]> => {
    const text = statement.text;
    try {
      const { rows } = await on.query({
        name: nameOf(text),
        text,
        values: boundValues(statement),
        types: valueParsers,
      });
      return rows as RowOf<Statement>[];
    } catch (error) {
      throw translateViolation(error);
    }
  };
}
