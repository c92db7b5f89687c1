import { join, sql, raw, type Queryable, type Store, typed } from '../../store/index.ts';
import { quotedName, tablesInOrder, type StoredTable } from './tables.ts';

/** So many rows are in memory at once. */
const batchSize = 200;

/** Where the rows of a store go. */
export interface RowSink {
  /** The rows from now on are of this table. */
  table(table: StoredTable): Promise<void>;
  /** Rows, each as a JSON array of the columns' values as PostgreSQL writes them. */
  rows(rows: readonly string[]): Promise<void>;
}

async function readTable(transaction: Queryable, table: StoredTable, sink: RowSink): Promise<number> {
  const cursor = quotedName(`rows of ${table.name}`);
  const values = join(table.columns.map(({ name }) => sql`${quotedName(name)}::text`));
  await transaction.query(
    sql`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS row FROM ${quotedName(table.name)}`,
  );
  let count = 0;
  for (;;) {
    const batch = await transaction.query(typed({ row: 'text' })`FETCH ${raw(String(batchSize))} FROM ${cursor}`);
    if (batch.length === 0) break;
    count += batch.length;
    await sink.rows(batch.map(({ row }) => row));
  }
  await transaction.query(sql`CLOSE ${cursor}`);
  return count;
}

/**
 * Reads all rows of all tables as they are at one moment, whoever writes meanwhile, with few of them in memory.
 * @param open makes what takes them, once the moment is fixed
 * @returns how many tables and rows there were
 */
export function readStore(
  store: Store,
  open: (transaction: Queryable) => Promise<RowSink>,
): Promise<{ tables: number; rows: number }> {
  return store.transaction(async (transaction) => {
    await transaction.query(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    const tables = await tablesInOrder(transaction);
    const sink = await open(transaction);
    let rows = 0;
    for (const table of tables) {
      await sink.table(table);
      rows += await readTable(transaction, table, sink);
    }
    return { tables: tables.length, rows };
  });
}
