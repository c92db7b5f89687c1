import { invalid } from '../../values/failures.ts';
import { integer, join, sql, type Sql } from '../../store/index.ts';
import { defaultPageSize, maxPageSize } from './arguments.ts';
import { orderTerms } from './keyset.ts';
import { idTerm, type OrderTerm } from './order.ts';

/** A list that hangs on something: the events of a contact. */
export interface ListSource {
  /** The select list of a row. */
  select: Sql;
  /** The table with its alias. */
  from: Sql;
  /** The conditions of the list, the workspace among them. */
  where: Sql[];
  /** The id of what the list hangs on, as SQL: a UUID. */
  key: Sql;
  /** The order, without the id. */
  order: OrderTerm[];
  /** The id of a row, as SQL. */
  id: Sql;
}

/** Checks the argument `first` of a field that lists the first items of each parent. Throws ValidationFailure. */
export function listLimit(first: number | null | undefined): number {
  const limit = first ?? defaultPageSize;
  if (limit < 0 || limit > maxPageSize) {
    throw invalid(['first'], 'OUT_OF_RANGE', `${limit} is out of range: 0 to ${maxPageSize} are allowed`);
  }
  return limit;
}

/**
 * The statement that reads the first rows of each key: an index walk a key, whatever the length of its list. Rows come with
 * their key as "listKey", in the order of the list.
 */
export function firstOfEach(keys: readonly string[], source: ListSource, limit: number): Sql {
  const order = orderTerms([...source.order, idTerm(source)]);
  return sql`SELECT listed.*, wanted.key AS "listKey"
    FROM unnest(${keys}::uuid[]) WITH ORDINALITY AS wanted(key, place)
    CROSS JOIN LATERAL (
      SELECT ${source.select}, row_number() OVER (ORDER BY ${order}) AS "listPlace"
      FROM ${source.from} WHERE ${join(source.where, ' AND ')} AND ${source.key} = wanted.key
      ORDER BY ${order} LIMIT ${integer(limit)}) AS listed
    ORDER BY wanted.place, listed."listPlace"`;
}
