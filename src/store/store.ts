import type { PrismaClient } from './generated/client/client.ts';
import type { PrismaModels } from './joined-transactions.ts';
import type { Pooler } from './server/pooler.ts';
import type { StatementEndListener } from './statements/statement-listeners.ts';
import type { Sql } from './statements/sql.ts';
import type { RowOf } from './statements/typed.ts';

/** Runs statements, on the store or inside one of its transactions. */
export interface Queryable {
  /**
   * Prisma's models, for all that is not hot. Outside of a transaction, reads share connections as `read` does: they are by keys.
   * Throws as query does. JSON is given as jsonInput(value), or numbers lose digits.
   */
  readonly prisma: PrismaModels;
  /**
   * Runs one statement and returns its rows, whose type it says (typed()). Timestamps are Dates, numerics strings, JSON
   * parsed, bigints numbers; column names are as the statement says, so alias them in camelCase. JSON parameters are text: JSON.stringify(value)
   * with a ::jsonb cast. Numbers in JSON keep all of their digits, both ways (src/store/json).
   * Throws UniqueViolation or ForeignKeyViolation (violations.ts), or the driver's own error.
   */
  query<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]>;
  /**
   * As query, for a statement that changes a few rows that its keys name. In a transaction it is the same; outside of one, on a
   * server, it shares a connection with other such writes, unless it must wait for somebody's lock.
   */
  write<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]>;
}

/** How much of a kind of connections is used. */
export interface PoolUsage {
  /** `own`: for one statement or transaction at a time; `reads`, `writes`: shared by short statements; those of replicas apart. */
  pool: 'own' | 'reads' | 'writes' | 'replica-own' | 'replica-reads';
  inUse: number;
  max: number;
  /** Statements and transactions that wait for a connection, or behind others on a shared one. */
  waiting: number;
}

/** What only reads: a store, or a replica of it. */
export type Reader = Pick<Queryable, 'query'> & Pick<Store, 'read'>;

/** How a replica does. */
export interface ReplicaState {
  /** Its address: host, port and database. */
  name: string;
  /** Whether it is read: it answers, and is not too far behind. */
  isUsed: boolean;
  /** How far it is behind at most, in seconds; null where that is not known. */
  lag: number | null;
  /** Why it failed when it was asked last; null where it did not. */
  failure: unknown;
}

/** Replicas of the database, which may be some seconds behind it. */
export interface Replicas {
  /**
   * A replica to read a workspace from, that has all that was written to it; null where there is none at the moment, or
   * somebody has just written to the workspace: then the store itself is to be read.
   */
  readerFor(workspaceId: string): Promise<Reader | null>;
  /** Does work that writes to a workspace, which no process reads from a replica until the replicas have what was written. */
  whileWriting<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result>;
  states(): ReplicaState[];
  /** Calls the listener from now on when a replica is no longer read, or is again. Returns a function that stops it. */
  onChange(listener: (state: ReplicaState) => void): () => void;
}

/** The database, embedded or a server, behind one interface. */
export interface Store extends Queryable {
  readonly kind: 'embedded' | 'server';
  /** What stands between the gateway and a server, as far as it is known. */
  readonly pooler: Pooler;
  /** How many statements of `query`, and transactions, run at once; more of them wait. Those on replicas are counted as well. */
  readonly concurrency: number;
  /** Null: there are none. */
  readonly replicas: Replicas | null;
  /** The client itself, whose models Pothos takes the types from. */
  readonly prisma: PrismaClient;
  /**
   * As query, for a statement that only reads, takes no lock, and is short because an index serves it. On a server it shares
   * a connection with other such reads, which costs both sides half of what a connection of its own does; those that come
   * after it wait for it. Counts, filters and searches are for query.
   */
  read<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]>;
  /**
   * Runs the work in one transaction: commits when it resolves, rolls back when it throws. Where the database ends the
   * transaction in favour of another one (a deadlock), the work runs again: it must do nothing but run statements, on the
   * transaction alone.
   */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /** Calls the listener with the text of every statement from now on, transaction control aside. Returns a function that stops it. */
  onStatement(listener: (text: string) => void): () => void;
  /** Calls the listener at the end of every statement from now on. Returns a function that stops it. */
  onStatementEnd(listener: StatementEndListener): () => void;
  /** How much of the connections is used at the moment. */
  usage(): PoolUsage[];
  /** The size of the embedded store's folder, some seconds old at most; null where the database is elsewhere. */
  bytes(): Promise<number | null>;
  /** Resolves when the database answers and every migration is applied; throws the reason otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Does work that writes to a workspace: where there are replicas, see Replicas.whileWriting. */
export function whileWriting<Result>(
  { replicas }: Store,
  workspaceId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return replicas === null ? work() : replicas.whileWriting(workspaceId, work);
}
