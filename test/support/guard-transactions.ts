import { AsyncLocalStorage } from 'node:async_hooks';
import type { Store } from '../../src/store/index.ts';

/**
 * The store, but that the work of a transaction may not ask it for anything beside the transaction: the embedded one would
 * wait for the end of the transaction, which waits for the answer, for ever; a server for a connection that the others
 * hold who wait for one too.
 */
export function guardTransactions(store: Store): Store {
  const inTransaction = new AsyncLocalStorage<true>();
  const assertOutside = (what: string): void => {
    if (inTransaction.getStore() === true) throw new Error(`a transaction's work asks the store beside it: ${what}`);
  };
  const guarded =
    (kind: 'query' | 'read' | 'write'): Store['query'] =>
    (statement) => {
      assertOutside(statement.text);
      return store[kind](statement);
    };
  return {
    ...store,
    query: guarded('query'),
    read: guarded('read'),
    write: guarded('write'),
    prisma: new Proxy(store.prisma, {
      get: (prisma, model) => {
        assertOutside(`prisma.${String(model)}`);
        return Reflect.get(prisma, model, prisma) as unknown;
      },
    }),
    transaction: (work) => {
      if (inTransaction.getStore() === true) throw new Error("a transaction's work opens another one");
      return store.transaction((transaction) => inTransaction.run(true, () => work(transaction)));
    },
  };
}
