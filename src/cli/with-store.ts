import { readConfig } from '../process/config.ts';
import { storeFailure } from '../process/failure.ts';
import { openStore, type Store } from '../store/index.ts';
import type { StoreUse, Terminal } from './terminal.ts';

/**
 * Opens the store that the environment names; the process's own environment if not given. The embedded store is used by
 * way of the server that runs on it, if one does.
 * @throws StartFailure where another process has the embedded store and does not lend it, or the command needs it alone
 * @throws InvalidConfiguration
 */
export async function openConfiguredStore(
  environment?: Record<string, string | undefined>,
  { alone = false }: StoreUse = {},
): Promise<Store> {
  const config = readConfig(environment);
  return openStore({ ...config, statementTimeout: 0, ...(alone ? {} : { sharing: 'borrow' }) }).catch(
    (error: unknown) => {
      throw storeFailure(error, config);
    },
  );
}

/** Opens the store for the work, and closes it. */
export async function withStore<Result>(
  terminal: Terminal,
  work: (store: Store) => Promise<Result>,
  use?: StoreUse,
): Promise<Result> {
  const store = await terminal.openStore(use);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
