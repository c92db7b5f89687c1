import { expect, it } from 'vitest';
import { raw } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { rowsAs } from '../support/rows-as.ts';

/** By which a request finds its workspace: small, and rarely written but for the last uses of keys, which are apart for that. */
const globalTables = new Set(['_prisma_migrations', 'api_key', 'api_key_use', 'member', 'user', 'workspace']);

interface Key {
  table: string;
  name: string;
  columns: string[];
}

async function keysOf(catalog: string): Promise<Key[]> {
  const { store } = await gateway();
  const keys = await store.query(rowsAs<Key>(raw(catalog)));
  return keys.filter(({ table }) => !globalTables.has(table));
}

const firstColumns = (keys: Key[]): string[] => [...new Set(keys.map(({ columns: [first] }) => first ?? ''))];

it('every table but those by which a request finds its workspace is of a workspace', async () => {
  const { store } = await gateway();
  const without = await store.query(
    rowsAs<{ name: string }>(
      raw(`
    SELECT relname::text AS name FROM pg_class t WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'workspace_id' AND a.attnotnull)`),
    ),
  );
  expect(without.map(({ name }) => name).filter((name) => !globalTables.has(name))).toEqual([]);
});

it('primary keys and unique indexes begin with the workspace', async () => {
  const keys = await keysOf(`
    SELECT t.relname::text AS table, i.indexrelid::regclass::text AS name, ARRAY(
      SELECT coalesce(a.attname::text, '') FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place) LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0 ORDER BY k.place) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(20);
  expect(firstColumns(keys)).toEqual(['workspace_id']);
});

it('foreign keys begin with the workspace', async () => {
  const keys = await keysOf(`
    SELECT t.relname::text AS table, c.conname::text AS name, ARRAY(
      SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number ORDER BY k.place) AS columns
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(20);
  expect(firstColumns(keys)).toEqual(['workspace_id']);
});

it('no foreign key updates rows, and none of several columns empties them: the code that deletes does', async () => {
  const { store } = await gateway();
  const acting = await store.query(
    raw(`
    SELECT conname::text FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND (confupdtype <> 'a' OR (confdeltype IN ('n', 'd') AND cardinality(conkey) > 1))`),
  );
  expect(acting).toEqual([]);
});
