import type { Store } from '../store/index.ts';
import { learnContactStatistics } from './contact-statistics.ts';
import { drawTextSample } from './sampling.ts';

const everyMs = 5 * 60_000;

/**
 * Keeps young what is known of a store's contacts, by which filters are compiled: a sample of their texts, and the
 * database's own statistics. Learns both now, and again every five minutes.
 * @param onFailure is told why one could not be learned
 * @returns what ends it
 */
export function keepStatistics(store: Pick<Store, 'query'>, onFailure: (error: unknown) => void): () => void {
  const learn = (): void => {
    for (const one of [drawTextSample, learnContactStatistics]) one(store).catch(onFailure);
  };
  learn();
  const timer = setInterval(learn, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
