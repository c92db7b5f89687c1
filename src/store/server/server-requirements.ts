import type { MigrationConnection } from '../migrations.ts';

const requirements = `
  SELECT current_setting('server_version_num')::int AS "version", current_setting('server_encoding') AS "encoding",
    EXISTS (SELECT 1 FROM pg_catalog.pg_collation WHERE collname = 'und-x-icu') AS "hasIcu"`;

/** Throws, with one line for the operator, where a server or its database lacks what the migrations and statements rely on. */
export async function assertUsable(connection: Pick<MigrationConnection, 'rows'>): Promise<void> {
  const [found] = await connection.rows(requirements);
  const version = Number(found?.['version']);
  if (version < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
  if (found?.['encoding'] !== 'UTF8') {
    throw new Error(
      `the encoding of the database is ${String(found?.['encoding'])}, but texts of all scripts are stored: create the database with ENCODING 'UTF8'`,
    );
  }
  if (version < 180_000 && found['hasIcu'] !== true) {
    throw new Error(
      'PostgreSQL was built without ICU, by which texts are compared without case: a build with ICU, or PostgreSQL 18 or newer, is needed',
    );
  }
}
