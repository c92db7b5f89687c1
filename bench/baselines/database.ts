import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PrismaPg } from '@prisma/adapter-pg';
import { join } from 'node:path';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

// Where the baselines read: DATABASE_URL, or PGlite in DATA_DIR, a copy of the gateway's folder.

/** What a handler needs of a database. */
export interface Database {
  /** Runs a statement that is prepared under its name, and returns its first row; JSON comes as text. */
  first<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row | undefined>;
  close(): Promise<void>;
}

const { DATABASE_URL: url, DATA_DIR: folder = '' } = process.env;

function openPglite(): Promise<PGlite> {
  return PGlite.create(join(folder, 'postgres'), { extensions: { pg_trgm, btree_gin } });
}

/** Opens the database for hand-written statements: without compiling them, which takes longer than it saves here. */
export async function openDatabase(): Promise<Database> {
  const asText = (text: string): string => text;
  if (!url) {
    const database = await openPglite();
    return {
      first: async <Row extends object>(_name: string, text: string, values: unknown[]) =>
        (await database.query<Row>(text, values, { parsers: { 114: asText } })).rows[0],
      close: () => database.close(),
    };
  }
  pg.types.setTypeParser(pg.types.builtins.JSON, asText);
  const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c TimeZone=UTC -c jit=off' });
  return {
    first: async <Row extends object>(name: string, text: string, values: unknown[]) =>
      (await pool.query<Row>({ name, text, values })).rows[0],
    close: () => pool.end(),
  };
}

/** Opens the database for Prisma. */
export async function openAdapter(): Promise<{ adapter: PrismaPg | PrismaPGlite; close: () => Promise<void> }> {
  if (url) {
    const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c TimeZone=UTC' });
    return { adapter: new PrismaPg(pool), close: () => pool.end() };
  }
  const database = await openPglite();
  return { adapter: new PrismaPGlite(database), close: () => database.close() };
}
