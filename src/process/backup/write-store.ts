import { join, raw, sql, type Queryable, type Store } from '../../store/index.ts';
import { quotedName, tablesInOrder, type StoredTable } from './tables.ts';

/** The rows cannot be written. The message is one line for the operator. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/** Writes rows into the tables of a store, in the order of `tables`. */
export interface RowWriter {
  /** The tables of the store, each after those that its rows point to. */
  readonly tables: readonly StoredTable[];
  /** @param rows JSON arrays of the columns' values as PostgreSQL writes them */
  write(table: StoredTable, rows: readonly string[]): Promise<void>;
}

async function assertEmpty(transaction: Queryable, tables: readonly StoredTable[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await transaction.query(sql`SELECT 1 AS found FROM ${quotedName(name)} LIMIT 1`);
    if (row !== undefined) {
      throw new WriteRefused(
        `the store that it is to go to is not empty (there are rows in ${name}): only into an empty one is anything written`,
      );
    }
  }
}

async function write(transaction: Queryable, { name, columns }: StoredTable, rows: readonly string[]): Promise<void> {
  const names = join(columns.map((column) => quotedName(column.name)));
  // The types are the catalog's own words.
  const values = join(columns.map(({ type }, place) => raw(`(r ->> ${place})::${type}`)));
  await transaction.query(
    sql`INSERT INTO ${quotedName(name)} (${names}) SELECT ${values}
      FROM json_array_elements(${`[${rows.join(',')}]`}::json) AS r`,
  );
}

/**
 * Fills an empty store in one transaction: with all of it, or with nothing.
 * @throws WriteRefused where it is not empty
 */
export async function fillStore<Result>(store: Store, work: (writer: RowWriter) => Promise<Result>): Promise<Result> {
  const result = await store.transaction(async (transaction) => {
    const tables = await tablesInOrder(transaction);
    // Nobody else fills it meanwhile.
    await transaction.query(sql`LOCK TABLE workspace IN EXCLUSIVE MODE`);
    await assertEmpty(transaction, tables);
    return work({ tables, write: (table, rows) => write(transaction, table, rows) });
  });
  // What statements are planned by is not a part of the rows.
  await store.query(sql`ANALYZE`);
  return result;
}
