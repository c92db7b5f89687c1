import type { PrismaClient } from './generated/client/client.ts';
import type { Sql } from './statements/sql.ts';
import type { RowOf } from './statements/typed.ts';
import type { Queryable, Store } from './store.ts';

/** What runs in the transaction of each write, as its last statement. */
export type Companion = (transaction: Queryable) => Promise<void>;

type Operation = (options: unknown) => Promise<unknown>;
type Models = Record<string, Record<string, Operation>>;

/** The operations of Prisma Client that change rows. */
const changingOperation = /^(?:create|update|delete|upsert)/;
const changingStatement = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\b/;

class AccompaniedStore implements Store {
  readonly origin: Store;
  readonly #companion: Companion;

  constructor(origin: Store, companion: Companion) {
    this.origin = origin;
    this.#companion = companion;
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

  get replicas(): Store['replicas'] {
    return this.origin.replicas;
  }

  get prisma(): PrismaClient {
    return new Proxy(this.origin.prisma, {
      get: (client, name) => {
        const model: unknown = Reflect.get(client, name, client);
        const isModel = typeof name === 'string' && typeof model === 'object' && model !== null && !/^[$_]/.test(name);
        return isModel ? this.#operations(name, model) : model;
      },
    });
  }

  #operations(model: string, operations: object): object {
    return new Proxy(operations, {
      get: (target, name) => {
        if (typeof name !== 'string' || !changingOperation.test(name))
          return Reflect.get(target, name, target) as unknown;
        return (options: unknown) =>
          this.transaction(
            ({ prisma }) => (prisma as unknown as Models)[model]?.[name]?.(options) ?? Promise.resolve(),
          );
      },
    });
  }

  query<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    if (!changingStatement.test(statement.text)) return this.origin.query(statement);
    return this.transaction((transaction) => transaction.query(statement));
  }

  write<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    return this.transaction((transaction) => transaction.write(statement));
  }

  read<Statement extends Sql>(statement: Statement): Promise<RowOf<Statement>[]> {
    return this.origin.read(statement);
  }

  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
    return this.origin.transaction(async (transaction) => {
      const result = await work(transaction);
      await this.#companion(transaction);
      return result;
    });
  }

  onStatement(listener: (text: string) => void): () => void {
    return this.origin.onStatement(listener);
  }

  onStatementEnd(...[listener]: Parameters<Store['onStatementEnd']>): () => void {
    return this.origin.onStatementEnd(listener);
  }

  usage(): ReturnType<Store['usage']> {
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

/** The store for a request whose writes take a companion along: both are committed, or neither is. */
export function accompaniedStore(store: Store, companion: Companion): Store {
  return new AccompaniedStore(store, companion);
}

/** The store without its companion; null where it has none. */
export function unaccompanied(store: object): Store | null {
  return store instanceof AccompaniedStore ? store.origin : null;
}
