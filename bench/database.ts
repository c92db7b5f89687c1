import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../src/store/index.ts';
import type { BenchOptions } from './options.ts';

/** A database that the bench has for itself. */
export interface OwnDatabase {
  /** What a process needs in its environment to use it. */
  environment: Record<string, string>;
  /** Whether it was there before, filled. */
  filled: boolean;
  open(): Promise<Store>;
  /** Whether no statement is in progress in it. */
  isIdle(): Promise<boolean>;
  /** The environment for another process: the same database on a server, a copy of the folder of an embedded one, which takes one process only. */
  shared(): Promise<Record<string, string>>;
  /** Drops it, unless it is to be kept. */
  end(): Promise<void>;
}

async function onServer(connectionString: string, statement: string, values: unknown[] = []): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

async function onOwnFolder(): Promise<OwnDatabase> {
  const root = await mkdtemp(join(tmpdir(), 'contacts-bench-'));
  const dataDir = join(root, 'data');
  let copies = 0;
  return {
    environment: { DATA_DIR: dataDir, DATABASE_URL: '' },
    shared: async () => {
      copies += 1;
      const copy = join(root, `copy${copies}`);
      await cp(dataDir, copy, { recursive: true });
      return { DATA_DIR: copy, DATABASE_URL: '' };
    },
    filled: false,
    // It works in the servers' own processes.
    isIdle: () => Promise.resolve(true),
    open: () => openStore({ databaseUrl: null, dataDir, databasePoolSize: 1 }),
    end: () => rm(root, { recursive: true, force: true }),
  };
}

/**
 * Makes the database, empty, or finds the one that is kept.
 * @param suffix tells several databases of one run apart
 */
export async function ownDatabase(
  { store, databaseUrl, database }: Pick<BenchOptions, 'store' | 'databaseUrl' | 'database'>,
  suffix = '',
): Promise<OwnDatabase> {
  if (store === 'embedded') return onOwnFolder();
  const name = `${database ?? `contacts_bench_${process.pid}`}${suffix}`;
  const filled = (await onServer(databaseUrl, 'SELECT FROM pg_database WHERE datname = $1', [name])) > 0;
  if (!filled) await onServer(databaseUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const environment = { DATABASE_URL: url.toString() };
  return {
    environment,
    shared: () => Promise.resolve(environment),
    filled,
    isIdle: async () =>
      (await onServer(databaseUrl, `SELECT FROM pg_stat_activity WHERE datname = $1 AND state = 'active'`, [name])) ===
      0,
    open: () => openStore({ databaseUrl: url.toString(), dataDir: '', databasePoolSize: 4 }),
    end: async () => {
      if (database === null) await onServer(databaseUrl, `DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    },
  };
}
