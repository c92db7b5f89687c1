import { AsyncLocalStorage } from 'node:async_hooks';
import type { Prisma, PrismaClient } from './generated/client/client.ts';

/** The models of Prisma Client, in a transaction or outside of one. SQL is for `query`. */
export type PrismaModels = Omit<Prisma.TransactionClient, Extract<keyof Prisma.TransactionClient, `$${string}`>>;

/** Prisma ends a transaction that lasts longer, in milliseconds: never, since statements have their own limit. */
const maxTransactionTime = 2 ** 31 - 1;

type Operations = Record<string, Record<string, (options: unknown) => Promise<unknown>>>;

/** Models that are there once they are used for the first time. */
function modelsWhenUsed(models: () => Promise<unknown>): PrismaModels {
  const operations = (model: string): Operations[string] =>
    new Proxy(
      {},
      {
        get: (_none, operation) => async (options: unknown) =>
          ((await models()) as Operations)[model]?.[String(operation)]?.(options),
      },
    );
  return new Proxy({}, { get: (_none, model) => operations(String(model)) }) as PrismaModels;
}

/**
 * Lets Prisma Client work in the transactions that the store begins. Prisma knows transactions that it begins itself and
 * no others, so it begins one, for which its driver adapter gets the connection of ours in place of a new one.
 */
export class JoinedTransactions<Connection> {
  readonly #joining = new AsyncLocalStorage<Connection>();

  /** For the driver adapter: the connection of the transaction that Prisma joins just now; undefined where it begins one of its own. */
  get connection(): Connection | undefined {
    return this.#joining.getStore();
  }

  /**
   * Prisma's models in the transaction on a connection. A transaction that does not use them costs nothing.
   * @returns them, and what is to be called when the transaction has ended
   */
  join(prisma: PrismaClient, connection: Connection): { models: PrismaModels; leave: () => Promise<void> } {
    let [joined, left]: [Promise<unknown> | undefined, Promise<void> | undefined] = [undefined, undefined];
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const begin = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const work = (models: unknown): Promise<void> => {
          resolve(models);
          return ended;
        };
        left = this.#joining.run(connection, () => prisma.$transaction(work, { timeout: maxTransactionTime }));
        left.catch(reject);
      });
    return {
      models: modelsWhenUsed(() => (joined ??= begin())),
      leave: async () => {
        end();
        await left;
      },
    };
  }
}
