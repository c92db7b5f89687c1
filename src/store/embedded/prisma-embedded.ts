import { types, type PGlite, type QueryOptions, type Transaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { markStoredNumbers, withExactNumbers } from '../json/index.ts';
import type { PrismaClient } from '../generated/client/client.ts';
import type { JoinedTransactions } from '../joined-transactions.ts';
import { openPrisma } from '../open-prisma.ts';

/** What both a database and its transaction offer. */
export type PGliteQueryable = Pick<Transaction, 'query'>;

/** What runs the statements of Prisma's driver adapter: JSON keeps the digits of its numbers both ways. */
function forPrisma(queryable: PGliteQueryable): PGliteQueryable {
  return {
    query: (text: string, values: unknown[] = [], options: QueryOptions = {}) => {
      const exact = values.map((value) => (typeof value === 'string' ? withExactNumbers(value) : value));
      const parsers = { ...options.parsers, [types.JSON]: markStoredNumbers, [types.JSONB]: markStoredNumbers };
      return queryable.query(text, exact, { ...options, parsers });
    },
  };
}

/** Prisma Client over the embedded database and its transactions. */
export function openPrismaEmbedded(database: PGlite, joined: JoinedTransactions<PGliteQueryable>): PrismaClient {
  const transaction = async <Result>(work: (transaction: PGliteQueryable) => Promise<Result>): Promise<Result> => {
    const { connection } = joined;
    // The adapter's work uses the promise that it gets here.
    await Promise.resolve();
    if (connection !== undefined) return work(forPrisma(connection));
    return database.transaction((own) =>
      work({ ...forPrisma(own), rollback: () => own.rollback() } as PGliteQueryable),
    );
  };
  // All that the adapter asks of a database.
  return openPrisma(new PrismaPGlite({ ...forPrisma(database), transaction } as PGlite));
}
