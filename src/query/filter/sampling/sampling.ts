import { originOf, type Store, typed } from '../../../store/index.ts';
import { sampleOf, type ContactSample } from './sample.ts';

/** So many that what one in a thousand has is mostly among them. */
const wanted = 10_000;
/** Chance chooses more pages at times; a table may have grown since its size was noted. */
const tolerance = 1.2;
/** Of each text so many letters: names and addresses stand before free properties, which may be long. */
const lettersOfEach = 600;
/** Of fewer contacts nothing follows; and where there are no more, any way of finding them is fast. */
const least = 500;
const minuteMs = 60_000;
/** After so many minutes a sample is drawn again. */
const dueAfter = 5;
/** At once, where the number of contacts has changed by this share, as by an import. */
const changeOfNumber = 0.1;

const samples = new WeakMap<object, ContactSample>();

/** The sample of a store's contacts that was drawn last; null where none was, or there are few contacts. */
export function sampleOfStore(store: Pick<Store, 'query'>): ContactSample | null {
  return samples.get(originOf(store)) ?? null;
}

/** How many contacts the database believes that it has, of all workspaces. */
async function knownContacts(store: Pick<Store, 'query'>): Promise<number> {
  const [table] = await store.query(
    typed({ rows: 'bigint' })`SELECT reltuples::float8 AS "rows" FROM pg_class WHERE oid = 'contact'::regclass`,
  );
  return Math.max(0, table?.rows ?? 0);
}

async function draw(store: Pick<Store, 'query'>, contacts: number): Promise<void> {
  try {
    const percent = Math.min(100, (100 * wanted) / Math.max(1, contacts));
    const sampled = await store.query(typed({ text: 'text', isCut: 'boolean', terms: 'text[]' })`
      SELECT left(c.search_text, ${lettersOfEach}::int) AS "text", length(c.search_text) > ${lettersOfEach}::int AS "isCut",
        c.custom_terms AS "terms"
      FROM contact c TABLESAMPLE SYSTEM (${percent}::float4) LIMIT ${wanted * tolerance}::int`);
    if (sampled.length < least) samples.delete(store);
    else samples.set(store, await sampleOf(sampled, Math.max(contacts, sampled.length)));
  } catch (error) {
    samples.delete(store);
    throw error;
  }
}

/** Draws a sample of all contacts, for `sampleOfStore`: whole pages of the table, chosen by chance. Without success there is none. */
export async function drawSample(store: Pick<Store, 'query'>): Promise<void> {
  await draw(store, await knownContacts(store));
}

/**
 * Keeps a store's sample young, by which filters are compiled: draws one now, and again every five minutes, or a minute after
 * the database has noticed that the number of contacts has changed by a tenth.
 * @param onFailure is told why none could be drawn; it is tried again within a minute
 * @returns what ends it
 */
export function keepSample(store: Pick<Store, 'query'>, onFailure: (error: unknown) => void): () => void {
  let [minutesLeft, known] = [0, 0];
  const look = async (): Promise<void> => {
    minutesLeft -= 1;
    const contacts = await knownContacts(store);
    if (minutesLeft > 0 && Math.abs(contacts - known) <= changeOfNumber * known) return;
    await draw(store, contacts);
    [minutesLeft, known] = [dueAfter, contacts];
  };
  look().catch(onFailure);
  const timer = setInterval(() => void look().catch(onFailure), minuteMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
