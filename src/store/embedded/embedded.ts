import { PGlite, types as pgliteTypes, type PGliteOptions, type Transaction } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';
import { parseStoredJson } from '../json/index.ts';
import { folderSize } from './folder-size.ts';
import { lockFolder } from './folder-lock.ts';
import { lendStore, type Lendable, type SendMessages } from './lend-store.ts';
import { JoinedTransactions } from '../joined-transactions.ts';
import { applyMigrations, type MigrationConnection } from '../migrations.ts';
import { openPrismaEmbedded, type PGliteQueryable } from './prisma-embedded.ts';
import { assertReady } from '../readiness.ts';
import { boundValues, type Sql } from '../statements/sql.ts';
import type { RowOf } from '../statements/typed.ts';
import { StatementListeners } from '../statements/statement-listeners.ts';
import type { Queryable, Store } from '../store.ts';
import { translateViolation } from '../violations.ts';

export interface EmbeddedOptions {
  /** The folder that holds the database, created if missing; without it the database lives in memory. */
  dataDir?: string;
  /** A dump of a data folder to start from, made by PGlite's dumpDataDir. */
  snapshot?: Blob;
  /** Whether commands may use the database while this process has it (lend-store.ts). */
  lend?: boolean;
}

interface ListenedDatabase extends PGlite, Lendable {
  /** How many statements and transactions are not yet done, the one that runs among them. */
  unfinished(): number;
}

function migrationConnection(database: PGlite): MigrationConnection {
  return {
    rows: async (text, values) => (await database.query<Record<string, unknown>>(text, values)).rows,
    script: async (text) => {
      await database.exec(text);
    },
  };
}

/**
 * PGlite that tells of every statement, its transactions' included, and lets the event loop turn after each: its promises
 * resolve without a turn, so that a queue of statements would keep all sockets and timers waiting until its end.
 */
function listened(options: PGliteOptions, listeners: StatementListeners): ListenedDatabase {
  const thenTurn = async <Result>(text: string, run: () => Promise<Result>): Promise<Result> => {
    const ended = listeners.begin(text);
    try {
      return await run();
    } finally {
      ended?.();
      await setImmediate();
    }
  };
  class ListenedPGlite extends PGlite implements ListenedDatabase {
    // In front of PGlite's own queue, in which the next statement would begin before the turn.
    readonly #queue = new PQueue({ concurrency: 1 });

    unfinished(): number {
      return this.#queue.pending + this.#queue.size;
    }

    exclusively(work: (send: SendMessages) => Promise<void>): Promise<void> {
      return this.#queue.add(() => work((messages) => super.execProtocolRaw(messages)));
    }

    override query: PGlite['query'] = (text, ...rest) => {
      return this.#queue.add(() => thenTurn(text, () => super.query(text, ...rest)));
    };

    override transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
      return this.#queue.add(() =>
        super.transaction((transaction) => {
          const query: Transaction['query'] = (text, ...rest) => thenTurn(text, () => transaction.query(text, ...rest));
          return work(
            new Proxy(transaction, {
              get: (target, key) => (key === 'query' ? query : (Reflect.get(target, key, target) as unknown)),
            }),
          );
        }),
      );
    }
  }
  return new ListenedPGlite(options);
}

/**
 * Makes the folder of the database. One that a process was killed in while it made the database holds nothing yet, and
 * would never open: it is made anew.
 * @returns the function to call once the database is there
 */
async function prepareFolder(dataDir: string): Promise<{ folder: string; complete: () => Promise<void> }> {
  const folder = join(dataDir, 'postgres');
  const incomplete = join(dataDir, 'postgres.incomplete');
  if (existsSync(incomplete)) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) await writeFile(incomplete, '');
  await mkdir(folder, { recursive: true });
  return { folder, complete: () => rm(incomplete, { force: true }) };
}

/** Opens the database and applies the pending migrations; closes it where that fails. */
async function openDatabase(options: PGliteOptions, listeners: StatementListeners): Promise<ListenedDatabase> {
  const database = listened(
    {
      ...options,
      extensions: { pg_trgm, btree_gin },
      parsers: {
        [pgliteTypes.INT8]: Number,
        [pgliteTypes.JSON]: parseStoredJson,
        [pgliteTypes.JSONB]: parseStoredJson,
      },
    },
    listeners,
  );
  try {
    await database.waitReady;
    await applyMigrations(migrationConnection(database));
    // It knows the arrays of the types that there were when it opened: the migrations have made others.
    await database.refreshArrayTypes();
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** One connection, for which the others wait. */
function usageOf(database: ListenedDatabase): ReturnType<Store['usage']> {
  const unfinished = database.unfinished();
  return [{ pool: 'own', inUse: Math.min(1, unfinished), max: 1, waiting: Math.max(0, unfinished - 1) }];
}

async function runOn<Statement extends Sql>(
  queryable: PGliteQueryable,
  statement: Statement,
): Promise<RowOf<Statement>[]> {
  try {
    return (await queryable.query<RowOf<Statement>>(statement.text, boundValues(statement))).rows;
  } catch (error) {
    throw translateViolation(error);
  }
}

/**
 * Opens the embedded PostgreSQL (PGlite) in a folder, takes the folder's lock, and applies the pending migrations.
 * Throws FolderInUse when another process has the folder.
 */
export async function openEmbedded({
  dataDir,
  snapshot,
  lend = false,
}: EmbeddedOptions): Promise<Store & { dump(): Promise<Blob> }> {
  const unlock = dataDir === undefined ? async () => undefined : await lockFolder(dataDir);
  const listeners = new StatementListeners();
  const prepared = dataDir === undefined ? undefined : await prepareFolder(dataDir);
  const database = await openDatabase(
    {
      ...(prepared === undefined ? {} : { dataDir: prepared.folder }),
      ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
    },
    listeners,
  ).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  await prepared?.complete();

  const endLending = lend && dataDir !== undefined ? await lendStore(database, dataDir) : async () => undefined;
  const joined = new JoinedTransactions<PGliteQueryable>();
  const prisma = openPrismaEmbedded(database, joined);

  return {
    kind: 'embedded',
    pooler: 'none',
    concurrency: 1,
    replicas: null,
    prisma,
    query: (statement) => runOn(database, statement),
    // One process, one connection: nothing to share.
    read: (statement) => runOn(database, statement),
    write: (statement) => runOn(database, statement),
    transaction: <Result>(work: (transaction: Queryable) => Promise<Result>) =>
      database.transaction(async (transaction) => {
        const query: Queryable['query'] = (statement) => runOn(transaction, statement);
        const { models, leave } = joined.join(prisma, transaction);
        try {
          return await work({ query, write: query, prisma: models });
        } finally {
          await leave();
        }
      }),
    onStatement: (listener) => listeners.add(listener),
    onStatementEnd: (listener) => listeners.addForEnds(listener),
    usage: () => usageOf(database),
    bytes: dataDir === undefined ? () => Promise.resolve(null) : folderSize(dataDir),
    async check() {
      // It has one connection, on which everything waits for everything.
      await assertReady(migrationConnection(database), 'busy');
    },
    async close() {
      await endLending();
      await prisma.$disconnect();
      await database.close();
      await unlock();
    },
    dump: async () => database.dumpDataDir('none'),
  };
}
