import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** One folder of prisma/migrations. */
export interface Migration {
  name: string;
  script: string;
  /** SHA-256 of the script, as the Prisma CLI records it. */
  checksum: string;
}

/** What migrating needs of a connection: plain rows, and scripts of many statements. */
export interface MigrationConnection {
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  script(text: string): Promise<void>;
}

/** Reads prisma/migrations, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = join(packageRoot(), 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

/** How the contacts of a store that cannot be migrated get into one of this version. */
const wayOut =
  'with the version that made it, write each workspace to a file by `npm run cli -- export --workspace NAME --output NAME.ndjson`; ' +
  'with this version and an empty store, run `npm run cli -- workspace create NAME` and `npm run cli -- import NAME.ndjson --workspace NAME --keep-ids ' +
  '--unknown-custom-fields keep --unknown-references clear` (docs/operating.md, Upgrade)';

/** Throws where this version's migrations do not lead on from those that were applied, by their names and checksums. */
function assertKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const [initial] = migrations;
  if (applied.size > 0 && initial !== undefined && applied.get(initial.name) !== initial.checksum) {
    throw new Error(
      `its tables were made by another version, by other migrations than this one has (${[...applied.keys()].toSorted()[0]}): ${wayOut}`,
    );
  }
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new Error(
      `the database has migrations that this version does not know (${newer.join(', ')}); start the version that made them, or a newer one`,
    );
  }
  for (const [name, checksum] of applied) {
    if (known.get(name) !== checksum)
      throw new Error(`migration ${name} was changed after it had been applied; restore its file`);
  }
}

/**
 * The migrations that the database has not seen.
 * Throws if the database has others: applied on top of them, ours would corrupt it.
 */
export async function pendingMigrations(
  connection: Pick<MigrationConnection, 'rows'>,
  migrations: Migration[],
): Promise<Migration[]> {
  const [table] = await connection.rows(`SELECT to_regclass('_prisma_migrations')::text AS "name"`);
  if (table?.['name'] == null) return migrations;
  const rows = await connection.rows(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [String(row['migration_name']), String(row['checksum'])]));
  assertKnown(applied, migrations);
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** The key of the advisory lock that lets one of several starting servers migrate. */
const migrationLock = 7_203_114_005;

const migrationTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Applies the first pending migration and records it, in a transaction that holds the lock. Returns whether there was one. */
async function applyNext(connection: MigrationConnection, migrations: Migration[]): Promise<boolean> {
  await connection.script('BEGIN');
  try {
    await connection.rows(`SELECT pg_advisory_xact_lock(${migrationLock})::text`);
    await connection.script(migrationTable);
    // Whoever had the lock before has applied some, or all.
    const [next] = await pendingMigrations(connection, migrations);
    if (next !== undefined) {
      await connection.script(next.script);
      await connection.script(`
        INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
        VALUES ('${randomUUID()}', '${next.checksum}', now(), '${next.name}', 1)`);
    }
    await connection.script('COMMIT');
    return next !== undefined;
  } catch (error) {
    await connection.script('ROLLBACK');
    throw error;
  }
}

/**
 * Applies what is pending, each migration in a transaction of its own, recorded as the Prisma CLI records it, so that
 * `prisma migrate deploy` works on the same database. Several servers may start at once: one migrates, the others wait.
 */
export async function applyMigrations(connection: MigrationConnection): Promise<void> {
  const migrations = await readMigrations();
  if ((await pendingMigrations(connection, migrations)).length === 0) return;
  while (await applyNext(connection, migrations));
}
