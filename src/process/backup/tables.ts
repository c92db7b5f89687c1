import { raw, type Queryable, type Sql, typed, of } from '../../store/index.ts';

/** A table as a backup has it: with the columns that are written, not those that the database makes of others. */
export interface StoredTable {
  name: string;
  columns: { name: string; type: string }[];
}

/** A name as SQL. */
export function quotedName(name: string): Sql {
  return raw(`"${name.replaceAll('"', '""')}"`);
}

/** Tables so that each comes after those that its rows point to. */
function inOrder(tables: StoredTable[], needs: { table: string; needed: string }[]): StoredTable[] {
  const sorted = new Set<StoredTable>();
  while (sorted.size < tables.length) {
    const done = new Set([...sorted].map(({ name }) => name));
    const next = tables.filter(
      (each) => !sorted.has(each) && needs.every(({ table, needed }) => table !== each.name || done.has(needed)),
    );
    if (next.length === 0) throw new Error('the foreign keys of some tables point to each other in a circle');
    for (const table of next) sorted.add(table);
  }
  return [...sorted];
}

/** All tables of the store but the record of its migrations, so that each comes after those that its rows point to. */
export async function tablesInOrder(queryable: Queryable): Promise<StoredTable[]> {
  const tables = await queryable.query(typed({ name: 'text', columns: of<StoredTable['columns']>('json') })`
    SELECT c.relname::text AS name,
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname ORDER BY c.relname`);
  const needs = await queryable.query(typed({ table: 'text', needed: 'text' })`
    SELECT c.relname::text AS table, needed.relname::text AS needed
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class needed ON needed.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND c.relnamespace = current_schema()::regnamespace`);
  return inOrder(tables, needs);
}

/** The last migration that the store has: two stores with the same one have the same tables. */
export async function lastMigration(queryable: Queryable): Promise<string> {
  const [last] = await queryable.query(typed({ name: 'text' })`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`);
  return last?.name ?? '';
}
