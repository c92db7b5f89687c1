import { setTimeout } from 'node:timers/promises';
import type { Config } from './config.ts';
import { DatabaseUnavailable, openStore, temporaryFailureOf, type Store } from '../store/index.ts';
import { storeFailure } from './failure.ts';

/** Between two tries, in milliseconds. */
const pause = 1_000;

/** Whether a server may be there in a moment: it starts, or its network does. A wrong password stays wrong. */
function mayPass(error: unknown): boolean {
  const failure = temporaryFailureOf(error);
  return failure instanceof DatabaseUnavailable && failure.reason !== 'refused' && failure.reason !== 'read-only';
}

export interface OpenOptions {
  /** Whether the process is to end: then it gives up. */
  isEnding: () => boolean;
  /** Told once for each cause that it tries again. */
  say: (line: string) => void;
}

/**
 * Opens the store of the configuration. While a PostgreSQL server is not to be reached it tries again, for STARTUP_TIMEOUT.
 * @throws StartFailure
 */
export async function openStoreOf(config: Config, { isEnding, say }: OpenOptions): Promise<Store> {
  const until = performance.now() + config.startupTimeout * 1_000;
  let said = '';
  for (;;) {
    try {
      return await openStore({ ...config, sharing: 'lend' });
    } catch (error) {
      const failure = storeFailure(error, config);
      if (!mayPass(error) || isEnding() || performance.now() + pause > until) throw failure;
      if (failure.message !== said)
        say(`${failure.message}; trying again for up to ${Math.ceil((until - performance.now()) / 1_000)} seconds`);
      said = failure.message;
    }
    await setTimeout(pause);
  }
}
