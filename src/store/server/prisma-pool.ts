import pg from 'pg';
import { markStoredNumbers, withExactNumbers } from '../json/index.ts';
import type { JoinedTransactions } from '../joined-transactions.ts';

/** What runs a statement: a connection, a pool, or connections that are shared. */
export interface StatementRunner {
  query(config: pg.QueryConfig): Promise<pg.QueryResult<Record<string, unknown>>>;
}

/** What Prisma's driver adapter does with a connection that it has taken from the pool. */
interface TakenConnection extends StatementRunner {
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  release(error?: Error | boolean): void;
}

interface Connections {
  /** Where a read outside of a transaction runs. */
  reads: StatementRunner;
  /** Where any other statement outside of a transaction runs. */
  others: StatementRunner;
  /** A connection for a transaction that Prisma begins itself. */
  connect: () => Promise<TakenConnection>;
  /** The transactions of the store, each on its connection. */
  joined: JoinedTransactions<StatementRunner>;
}

const transactionControl = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);
const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult;

/** Runs a statement of Prisma's: JSON keeps the digits of its numbers both ways. */
function run(runner: StatementRunner, config: pg.QueryConfig): Promise<pg.QueryResult> {
  const { types, values = [] } = config;
  const getTypeParser = (oid: number, format?: 'text') =>
    oid === pg.types.builtins.JSON || oid === pg.types.builtins.JSONB
      ? markStoredNumbers
      : types?.getTypeParser(oid, format);
  return runner.query({
    ...config,
    values: values.map((value: unknown) => (typeof value === 'string' ? withExactNumbers(value) : value)),
    types: { getTypeParser: getTypeParser as pg.CustomTypesConfig['getTypeParser'] },
  });
}

/** The connections of the store, as the pool that Prisma's driver adapter asks for. */
export class PrismaPool extends pg.Pool {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    super();
    this.#connections = connections;
  }

  // The adapter calls pg's many overloads in these two ways alone.
  override query(...[config]: unknown[]): never {
    const { text } = config as pg.QueryConfig;
    const { reads, others } = this.#connections;
    return run(text.startsWith('SELECT') ? reads : others, config as pg.QueryConfig) as never;
  }

  override connect(): never {
    const { joined, connect } = this.#connections;
    const { connection } = joined;
    return (
      connection === undefined
        ? connect().then((taken) => this.#taken(taken))
        : Promise.resolve(this.#joining(connection))
    ) as never;
  }

  #taken(taken: TakenConnection): TakenConnection {
    return {
      query: (config) => run(taken, config),
      on: (event, listener) => taken.on(event, listener),
      removeListener: (event, listener) => taken.removeListener(event, listener),
      release: (error) => taken.release(error),
    };
  }

  /** The store begins and ends the transaction, and releases its connection. */
  #joining(connection: StatementRunner): TakenConnection {
    const none = (): void => undefined;
    return {
      query: async (config) => (transactionControl.has(config.text) ? nothing : run(connection, config)),
      on: none,
      removeListener: none,
      release: none,
    };
  }
}
