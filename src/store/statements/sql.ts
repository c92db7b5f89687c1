import { withExactNumbers } from '../json/index.ts';
import { Prisma } from '../generated/client/client.ts';

/**
 * A piece of SQL with its bound parameters: sql`select … where id = ${id}`. Pieces nest. A value in the template is
 * always a parameter, never text, so nothing that a caller sends can become SQL.
 */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
/** Joins pieces with a separator: join(conditions, ' AND '). Throws on an empty list. */
export const join = Prisma.join;
/** Text that becomes SQL as it stands. Only for constants of the code: names of tables, columns, directions. */
export const raw = Prisma.raw;
/** No SQL at all, for the branch of a condition that adds nothing. */
export const empty = Prisma.empty;

/** What is bound to a statement's parameters: in those that are JSON, numbers have all of their digits. */
export function boundValues({ values }: Sql): unknown[] {
  return values.map((value) => (typeof value === 'string' ? withExactNumbers(value) : value));
}
