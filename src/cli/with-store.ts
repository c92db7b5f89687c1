import { readConfig } from '../process/config.ts';
import { storeFailure } from '../process/failure.ts';
import { openStore, type Store } from '../store/index.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the store that the environment names; the process's own environment if not given. The embedded store serves one
 * process at a time: throws StartFailure, which says so, while a server has it. Throws InvalidConfiguration.
 */
export async function openConfiguredStore(environment?: Record<string, string | undefined>): Promise<Store> {
  const config = readConfig(environment);
  return openStore({ ...config, statementTimeout: 0 }).catch((error: unknown) => {
    throw storeFailure(error, config);
  });
}

/** Opens the store for the work, and closes it. */
export async function withStore<Result>(terminal: Terminal, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await terminal.openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
