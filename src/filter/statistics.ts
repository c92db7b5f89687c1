import type { Store } from '../store/index.ts';
import { learnContactStatistics } from './contact-statistics.ts';
import { drawTextSample, knownContacts } from './sampling.ts';

const minuteMs = 60_000;
/** After so many minutes all is learned again. */
const dueAfter = 5;
/** At once, where the number of contacts has changed by this share, as by an import. */
const changeOfNumber = 0.1;

/**
 * Keeps young what is known of a store's contacts, by which filters are compiled: a sample of their texts, and the
 * database's own statistics. Learns both now, and again every five minutes, or a minute after the database has noticed that
 * their number has changed by a tenth.
 * @param onFailure is told why one could not be learned; it is tried again within a minute
 * @returns what ends it
 */
export function keepStatistics(store: Pick<Store, 'query'>, onFailure: (error: unknown) => void): () => void {
  let [minutesLeft, known] = [0, 0];
  const look = async (): Promise<void> => {
    minutesLeft -= 1;
    const contacts = await knownContacts(store);
    if (minutesLeft > 0 && Math.abs(contacts - known) <= changeOfNumber * known) return;
    const outcomes = await Promise.allSettled([drawTextSample(store), learnContactStatistics(store)]);
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of failures) onFailure(reason);
    if (failures.length === 0) [minutesLeft, known] = [dueAfter, contacts];
  };
  look().catch(onFailure);
  const timer = setInterval(() => void look().catch(onFailure), minuteMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
