import { integer, jsonColumns, sql, type JsonField, type Sql } from '../../store/index.ts';
import { orderTerms } from './keyset.ts';
import { idTerm, type OrderTerm } from './order.ts';

/** A list that hangs on the row of an outer statement. */
export interface OuterListSource {
  /** The table with its alias. */
  from: Sql;
  /** The conditions of the list, which name the outer row. */
  where: Sql;
  /** The order, without the id. */
  order: OrderTerm[];
  /** The id of a row, as SQL. */
  id: Sql;
}

/**
 * The subselect whose value is the first rows of such a list as a JSON list, in its order: an index walk for each outer row.
 * @param fields the fields of the rows to read
 */
export function jsonFirst(
  alias: string,
  fields: readonly JsonField[],
  { from, where, ...list }: OuterListSource,
  first: number,
): Sql {
  const order = orderTerms([...list.order, idTerm(list)]);
  return sql`
    SELECT coalesce(json_agg(listed.item), '[]') FROM (
      SELECT ${jsonColumns(alias, fields)} AS item FROM ${from}
      WHERE ${where} ORDER BY ${order} LIMIT ${integer(first)}) AS listed`;
}
