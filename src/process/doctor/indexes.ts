import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, typed, type Row, type Store } from '../../store/index.ts';
import { well, wrong, type Finding } from './finding.ts';

/** An index, with the statement that makes it as `definition`. */
const indexRow = { name: 'text', table: 'text', definition: 'text', valid: 'boolean' } as const;
type Index = Row<typeof indexRow>;

/** The indexes of a store by their names. */
async function indexesOf(store: Store): Promise<Map<string, Index>> {
  const rows = await store.query(typed(indexRow)`
    SELECT i.relname AS name, t.relname AS table, pg_get_indexdef(x.indexrelid) AS definition, x.indisvalid
      AND x.indisready AS valid
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    WHERE t.relnamespace = current_schema()::regnamespace ORDER BY i.relname`);
  return new Map(rows.map((index) => [index.name, index]));
}

/** The indexes that the migrations make: of a new store, which is removed. */
async function expectedIndexes(): Promise<Map<string, Index>> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-'));
  try {
    const store = await openStore({ databaseUrl: null, databasePoolSize: 1, dataDir: folder });
    try {
      return await indexesOf(store);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether each index that the migrations make is there, and used. */
export async function checkIndexes(store: Store): Promise<Finding[]> {
  const [found, expected] = [await indexesOf(store), await expectedIndexes()];
  const missing = [...expected.values()].filter(({ name }) => !found.has(name));
  const invalid = [...found.values()].filter(({ valid }) => !valid);
  const findings = [
    ...missing.map(({ name, table, definition }) => wrong('index', `${name} of ${table} is missing`, `${definition};`)),
    ...invalid.map(({ name, table }) =>
      wrong('index', `${name} of ${table} is invalid: no statement uses it`, `REINDEX INDEX CONCURRENTLY "${name}";`),
    ),
  ];
  return findings.length > 0 ? findings : [well('indexes', `all ${expected.size} are there and valid`)];
}
