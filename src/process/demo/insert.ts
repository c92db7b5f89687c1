import { raw, sql, type Queryable } from '../../store/index.ts';

/** So many rows go into one statement: few statements, and none that outgrows the largest JSON value. */
const rowsPerStatement = 5000;

/**
 * Inserts rows into a table by few statements. The rows are plain objects with the same keys, which are the columns
 * in camelCase; the values are as JSON writes them, and PostgreSQL reads each by the type of its column.
 */
export async function insertRows(transaction: Queryable, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = new Map(Object.keys(first).map((key) => [key, toColumn(key)]));
  const columnList = raw([...columns.values()].map((column) => `"${column}"`).join(', '));
  const tableName = raw(`"${table}"`);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const records = rows
      .slice(start, start + rowsPerStatement)
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columns.get(key), value])));
    await transaction.query(sql`
      INSERT INTO ${tableName} (${columnList})
      SELECT ${columnList} FROM json_populate_recordset(NULL::${tableName}, ${JSON.stringify(records)}::json)`);
  }
}

function toColumn(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
