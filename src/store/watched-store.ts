import { unaccompanied } from './accompanied-store.ts';
import type { PrismaModels } from './joined-transactions.ts';
import type { PrismaClient } from './generated/client/client.ts';
import type { RowOf } from './statements/typed.ts';
import type { Sql } from './statements/sql.ts';
import type { StatementEndListener } from './statements/statement-listeners.ts';
import type { PoolUsage, Queryable, Replicas, Store } from './store.ts';

/** A statement, or an operation of Prisma Client, that has ended. */
export interface StatementRun {
  /** The statement, or what Prisma Client was asked for: `tag.findMany`. */
  statement: Sql | string;
  /** When it began, as `performance.now()` says. */
  startedAt: number;
  ms: number;
  failed: boolean;
}

type Listener = (run: StatementRun) => void;

async function timed<Result>(
  statement: Sql | string,
  result: PromiseLike<Result>,
  listener: Listener,
): Promise<Result> {
  const startedAt = performance.now();
  let failed = true;
  try {
    const value = await result;
    failed = false;
    return value;
  } finally {
    listener({ statement, startedAt, ms: performance.now() - startedAt, failed });
  }
}

type Operations = Record<string, unknown>;

function watchedOperations(model: string, operations: Operations, listener: Listener): Operations {
  return new Proxy(operations, {
    get: (target, operation) => {
      const run = Reflect.get(target, operation, target);
      if (typeof run !== 'function') return run;
      return (options: unknown) =>
        timed(
          `${model}.${String(operation)}`,
          (run as (options: unknown) => PromiseLike<unknown>).call(target, options),
          listener,
        );
    },
  });
}

/** Prisma's models whose operations the listener hears of. What is not a model (`$transaction`) stays as it is. */
function watchedModels<Models extends PrismaModels>(models: Models, listener: Listener): Models {
  return new Proxy(models, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof name !== 'string' || typeof found !== 'object' || found === null || /^[$_]/.test(name)) return found;
      return watchedOperations(name, found as Operations, listener);
    },
  });
}

class WatchedQueryable<Source extends Queryable> implements Queryable {
  readonly origin: Source;
  readonly listener: Listener;
  #models: Source['prisma'] | undefined;

  constructor(origin: Source, listener: Listener) {
    this.origin = origin;
    this.listener = listener;
  }

  get prisma(): Source['prisma'] {
    return (this.#models ??= watchedModels(this.origin.prisma, this.listener));
  }

  query<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    return timed(statement, this.origin.query(statement), this.listener);
  }

  write<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    return timed(statement, this.origin.write(statement), this.listener);
  }
}

function watchedReplicas(replicas: Replicas, listener: Listener): Replicas {
  return {
    async readerFor(workspaceId) {
      const reader = await replicas.readerFor(workspaceId);
      return (
        reader && {
          query: (statement) => timed(statement, reader.query(statement), listener),
          read: (statement) => timed(statement, reader.read(statement), listener),
        }
      );
    },
    whileWriting: (workspaceId, work) => replicas.whileWriting(workspaceId, work),
    states: () => replicas.states(),
    onChange: (changeListener) => replicas.onChange(changeListener),
  };
}

class WatchedStore extends WatchedQueryable<Store> implements Store {
  override get prisma(): PrismaClient {
    return super.prisma;
  }

  get kind(): Store['kind'] {
    return this.origin.kind;
  }

  get pooler(): Store['pooler'] {
    return this.origin.pooler;
  }

  get concurrency(): number {
    return this.origin.concurrency;
  }

  get replicas(): Replicas | null {
    const { replicas } = this.origin;
    return replicas && watchedReplicas(replicas, this.listener);
  }

  read<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    return timed(statement, this.origin.read(statement), this.listener);
  }

  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
    return this.origin.transaction((transaction) => work(new WatchedQueryable(transaction, this.listener)));
  }

  onStatement(listener: (text: string) => void): () => void {
    return this.origin.onStatement(listener);
  }

  onStatementEnd(listener: StatementEndListener): () => void {
    return this.origin.onStatementEnd(listener);
  }

  usage(): PoolUsage[] {
    return this.origin.usage();
  }

  bytes(): Promise<number | null> {
    return this.origin.bytes();
  }

  check(): Promise<void> {
    return this.origin.check();
  }

  close(): Promise<void> {
    return this.origin.close();
  }
}

/**
 * The store as one request sees it: the listener hears of each statement that the request runs. A request hands its own
 * on, because to find out by AsyncLocalStorage whose statement it is would cost a request more than five percent.
 */
export function watchedStore(store: Store, listener: Listener): Store {
  return new WatchedStore(store, listener);
}

/** The store behind one that is watched, or that a request takes a companion to, for what is kept from request to request. */
export function originOf<Watched extends object>(store: Watched): Watched | Store {
  const alone = unaccompanied(store) ?? store;
  return alone instanceof WatchedStore ? alone.origin : alone;
}
